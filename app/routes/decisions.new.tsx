import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatPounds } from "~/domain/money";
import { formAction, guarded, guardOf } from "~/form-action";
import { directForm } from "~/forms/decision/direct";
import { CheckboxesField, MoneyField, SelectField, TextAreaField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { draftDirectDecision } from "~/use-cases/decision/draft-direct-decision";
import { readDirectChoices } from "~/use-cases/decision/read-direct-choices";

export const meta = titled("Draft a decision without a round");
export const handle: PageHandle = { backHref: "/decisions" };
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

const guard = guardOf((context) => readDirectChoices(context));

export async function loader(args: LoaderFunctionArgs) {
	const fundId = new URL(args.request.url).searchParams.get("fund") ?? "";
	return { ...(await guarded(args, guard)).page, values: { fundId } };
}

/** The parts of the notice are written on the draft's own pages. */
const UNWRITTEN = {
	contact: "",
	summary: "",
	decisionText: "",
	factsAndAdvice: "",
	financialImplications: "",
	legalImplications: "",
	equalityImplications: "",
	backgroundPapers: "",
	publicAccess: "",
	interests: "",
};

const MESSAGES = {
	"payee-missing": "The partnership that receives the money must be one of those selected",
	"amount-not-above-zero": "Amount must be more than £0",
	"recipients-missing": "Select at least one partnership",
};

export const action = formAction({
	guard,
	schema: directForm,
	messages: MESSAGES,
	save: ({ context, keyed, value: { fundId, title, amount, recipients, payee, reason, conditions } }) =>
		draftDirectDecision(context, {
			...keyed,
			fundId,
			title,
			text: UNWRITTEN,
			line: {
				title,
				amount,
				reason,
				conditions,
				recipients: recipients.map((organisationId) => ({
					organisationId,
					payee: organisationId === payee,
				})),
			},
		}),
	told: ({ decisionId }) => [
		`/decisions/drafts/${decisionId}/text`,
		"You drafted the decision",
		"Next, write its text. The decision maker signs it after that.",
	],
});

export default function NewDecision() {
	const { key, funds, partnerships, values } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const named = partnerships.map(({ id, name }) => ({ value: id, text: name }));
	return (
		<FormPage
			schema={directForm}
			title="Draft a decision without a round"
			values={refused?.values ?? values}
			errors={refused?.errors}
			submitLabel="Save and write the notice"
			intro={
				<p className="govuk-body">
					One award to one partnership, or to several jointly. Once signed it is a commitment of the fund,
					from the money of the fund's own financial year only.
				</p>
			}
		>
			<input type="hidden" name="key" value={key} />
			<SelectField
				name="fundId"
				lacking="fund"
				label="Fund"
				placeholder="Choose a fund"
				items={funds.map(({ id, name, financialYear, remaining }) => ({
					value: id,
					text: `${name}: ${formatPounds(remaining)} remaining in ${financialYear}`,
				}))}
			/>
			<TextField name="title" label="Title" hint="As it stands in the register of decisions" />
			<MoneyField name="amount" label="Amount" />
			<CheckboxesField
				name="recipients"
				lacking="partnership"
				label="Which partnerships is it for?"
				items={named}
				small
			/>
			<SelectField
				name="payee"
				lacking="partnership"
				label="Which of them receives the money?"
				placeholder="Choose a partnership"
				items={named}
			/>
			<TextAreaField name="reason" label="Reason" />
			<TextAreaField name="conditions" label="Conditions (optional)" />
		</FormPage>
	);
}
