import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { INTEREST_PROBLEMS, recordInterestForm, takenBackInWords } from "~/forms/people/interest";
import { SelectField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readRegisterOfInterests } from "~/use-cases/people/read-register-of-interests";
import { recordInterest } from "~/use-cases/people/record-interest";

export const meta = titled("Enter somebody’s interest");
export const handle: PageHandle = { backHref: "/interests" };

const guard = guardOf((context) => provided(readRegisterOfInterests(context), ({ mayRecord }) => mayRecord));

export async function loader(args: LoaderFunctionArgs) {
	const { people, partnerships } = (await guarded(args, guard)).page;
	return { people, partnerships };
}

export const action = formAction({
	guard,
	schema: recordInterestForm,
	messages: INTEREST_PROBLEMS,
	save: ({ context, value }) => recordInterest(context, value),
	told: ({ takenBack }) => [
		"/interests",
		"You added the interest to the register",
		takenBackInWords(takenBack).trim() || undefined,
	],
});

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
