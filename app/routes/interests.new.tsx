import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, typedValues } from "~/forms/parse-form";
import { declareInterestForm, INTEREST_PROBLEMS } from "~/forms/people/interest";
import { formAgain, refusedForm, valueOrPage } from "~/respond";
import { anotherOr, saying } from "~/said";
import { signedInContextFor } from "~/session";
import { SelectField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { declareOwnInterest } from "~/use-cases/people/declare-own-interest";
import { readOwnInterests } from "~/use-cases/people/read-own-interests";

export const meta = titled("Declare an interest");
export const handle: PageHandle = { backHref: "/interests" };

export function loader(args: LoaderFunctionArgs) {
	const { partnerships } = valueOrPage(readOwnInterests(signedInContextFor(args)));
	return { partnerships };
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const sent = await args.request.formData();
	const form = parseForm(declareInterestForm, sent);
	if (!form.ok) return formAgain(form.errors, form.values);
	const declared = declareOwnInterest(context, form.value);
	if (declared.ok)
		throw saying(
			args,
			anotherOr(args, sent, "/interests"),
			"You declared the interest",
			"You can no longer open that partnership’s bids, score them, advise on them or sign for them.",
		);
	return refusedForm(declared, {
		values: typedValues(declareInterestForm, sent),
		problems: INTEREST_PROBLEMS,
	});
}

export default function DeclareInterest() {
	const { partnerships } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={declareInterestForm}
			title="Declare an interest"
			values={refused?.values}
			errors={refused?.errors}
			submitLabel="Declare this interest"
			another
		>
			<SelectField
				name="organisationId"
				lacking="partnership"
				label="Partnership"
				placeholder="Choose a partnership"
				items={partnerships.map(({ id, name }) => ({ value: id, text: name }))}
			/>
			<TextAreaField
				name="nature"
				label="What is the interest?"
				hint="For example, a paid post, a trusteeship, or a close relative’s employment"
				maxLength={1000}
			/>
		</FormPage>
	);
}
