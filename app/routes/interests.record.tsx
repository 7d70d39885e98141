import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, typedValues } from "~/forms/parse-form";
import { INTEREST_PROBLEMS, recordInterestForm } from "~/forms/people/interest";
import { formAgain, refusalPage, refusedForm, valueOrPage } from "~/respond";
import { anotherOr, saying } from "~/said";
import { signedInContextFor } from "~/session";
import { SelectField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readRegisterOfInterests } from "~/use-cases/people/read-register-of-interests";
import { recordInterest } from "~/use-cases/people/record-interest";

export const meta = titled("Enter somebody’s interest");
export const handle: PageHandle = { backHref: "/interests" };

export function loader(args: LoaderFunctionArgs) {
	const { mayRecord, people, partnerships } = valueOrPage(readRegisterOfInterests(signedInContextFor(args)));
	if (!mayRecord) throw refusalPage({ ok: false, code: "forbidden", message: "may not record interests" });
	return { people, partnerships };
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const sent = await args.request.formData();
	const form = parseForm(recordInterestForm, sent);
	if (!form.ok) return formAgain(form.errors, form.values);
	const recorded = recordInterest(context, form.value);
	if (recorded.ok)
		throw saying(args, anotherOr(args, sent, "/interests"), "You added the interest to the register");
	return refusedForm(recorded, {
		values: typedValues(recordInterestForm, sent),
		problems: INTEREST_PROBLEMS,
	});
}

export default function RecordInterest() {
	const { people, partnerships } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={recordInterestForm}
			title="Enter somebody’s interest"
			values={refused?.values}
			errors={refused?.errors}
			submitLabel="Enter in the register"
			another
		>
			<SelectField
				name="personId"
				lacking="person"
				label="Person"
				placeholder="Choose a person"
				items={people.map(({ id, name }) => ({ value: id, text: name }))}
			/>
			<SelectField
				name="organisationId"
				lacking="partnership"
				label="Partnership"
				placeholder="Choose a partnership"
				items={partnerships.map(({ id, name }) => ({ value: id, text: name }))}
			/>
			<TextAreaField name="nature" label="What is the interest?" maxLength={1000} />
		</FormPage>
	);
}
