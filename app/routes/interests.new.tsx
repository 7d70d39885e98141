import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formAction, guarded, guardOf } from "~/form-action";
import { declareInterestForm, INTEREST_PROBLEMS, takenBackInWords } from "~/forms/people/interest";
import { SelectField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { declareOwnInterest } from "~/use-cases/people/declare-own-interest";
import { readOwnInterests } from "~/use-cases/people/read-own-interests";

export const meta = titled("Declare an interest");
export const handle: PageHandle = { backHref: "/interests" };

const guard = guardOf(readOwnInterests);

export async function loader(args: LoaderFunctionArgs) {
	const { partnerships } = (await guarded(args, guard)).page;
	return { partnerships };
}

export const action = formAction({
	guard,
	schema: declareInterestForm,
	messages: INTEREST_PROBLEMS,
	save: ({ context, value }) => declareOwnInterest(context, value),
	told: ({ takenBack }) => [
		"/interests",
		"You declared the interest",
		`You can no longer open that partnership’s bids, score them, advise on them or sign for them.${takenBackInWords(takenBack)}`,
	],
});

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
