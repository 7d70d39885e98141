import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SUBJECT_WORDS } from "~/explain/decided-with";
import { formAction, guarded, guardOf } from "~/form-action";
import { officeDecisionForm, SUBJECTS_ASKED } from "~/forms/decision/deciding";
import { RadiosField, SelectField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { draftOfficeDecision } from "~/use-cases/decision/draft-office-decision";
import { readOfficeChoices } from "~/use-cases/decision/read-office-choices";

export const meta = titled("Draft a decision that gives no money");
export const handle: PageHandle = { backHref: "/decisions" };
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

const guard = guardOf((context) => readOfficeChoices(context));

export async function loader(args: LoaderFunctionArgs) {
	const { key, offices } = (await guarded(args, guard)).page;
	return { key, offices };
}

export const action = formAction({
	guard,
	schema: officeDecisionForm,
	messages: {
		"amount-not-above-zero": "Amount must be more than £0",
		"ends-before-start": "Last day must be after the first day",
		"not-an-officer": "Select an officer from the list",
	},
	save: ({ context, keyed, value: { subject, ...value } }) =>
		draftOfficeDecision(context, { key: keyed.key ?? context.ids.next(), ...value, on: { subject } }),
	told: ({ decisionId }) => [
		`/decisions/drafts/${decisionId}/text`,
		"You drafted the decision",
		"Next, write its text. The decision maker signs it after that.",
	],
});

export default function NewOfficeDecision() {
	const { key, offices } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={officeDecisionForm}
			title="Draft a decision that gives no money"
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Save and write the notice"
			intro={
				<p className="govuk-body">
					It is signed, numbered and published like any other.{" "}
					<a className="govuk-link" href="/decisions/delegations/new">
						Delegate decisions to an officer
					</a>{" "}
					on a page of its own.
				</p>
			}
		>
			<input type="hidden" name="key" value={key} />
			<SelectField
				name="decidingOfficeId"
				lacking="deciding-office"
				label="Who decides?"
				placeholder="Choose an office"
				items={offices.map(({ id, name }) => ({ value: id, text: name }))}
			/>
			<RadiosField
				name="subject"
				label="What is it about?"
				items={SUBJECTS_ASKED.map((subject) => ({ value: subject, text: SUBJECT_WORDS[subject] }))}
			/>
			<TextField name="title" label="Title" hint="As it stands in the register of decisions" />
		</FormPage>
	);
}
