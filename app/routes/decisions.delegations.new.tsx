import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formAction, guarded, guardOf } from "~/form-action";
import { delegationForm } from "~/forms/decision/deciding";
import { DateField, MoneyField, SelectField, TextAreaField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { draftOfficeDecision } from "~/use-cases/decision/draft-office-decision";
import { readOfficeChoices } from "~/use-cases/decision/read-office-choices";

export const meta = titled("Delegate decisions to an officer");
export const handle: PageHandle = { backHref: "/decisions/delegations" };
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

const guard = guardOf((context) => readOfficeChoices(context));

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	schema: delegationForm,
	messages: {
		"amount-not-above-zero": "Amount must be more than £0",
		"ends-before-start": { endsOn: "Last day must be the same as or after the first day" },
		"not-an-officer": { officerId: "Select an officer from the list" },
	},
	save: ({ context, keyed, value: { decidingOfficeId, title, fundId, ...terms } }) =>
		draftOfficeDecision(context, {
			key: keyed.key ?? context.ids.next(),
			decidingOfficeId,
			title,
			on: { delegation: { ...terms, fundId: fundId === "" ? null : fundId } },
		}),
	told: ({ decisionId }) => [
		`/decisions/drafts/${decisionId}/text`,
		"You drafted the delegation",
		"Next, write its text. It is in force once it is signed and published.",
	],
});

export default function NewDelegationPage() {
	const { key, offices, officers, funds } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const named = (all: typeof offices) => all.map(({ id, name }) => ({ value: id, text: name }));
	return (
		<FormPage
			schema={delegationForm}
			title="Delegate decisions to an officer"
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Save and write the notice"
			intro={
				<p className="govuk-body">
					An officer can decide on money only. Adopting the Police and Crime Plan and delegating stay with the
					office.
				</p>
			}
		>
			<input type="hidden" name="key" value={key} />
			<SelectField
				name="decidingOfficeId"
				lacking="deciding-office"
				label="Who delegates?"
				placeholder="Choose an office"
				items={named(offices)}
			/>
			<TextField name="title" label="Title" hint="As it stands in the register of decisions" />
			<SelectField
				name="officerId"
				lacking="person"
				label="To which officer?"
				hint="A fund manager or finance officer. They cannot sign what they prepared"
				placeholder="Choose an officer"
				items={named(officers)}
			/>
			<TextField name="post" label="The officer’s post" hint="For example, Chief Finance Officer" />
			<TextAreaField name="power" label="Legal power" maxLength={1000} />
			<SelectField
				name="fundId"
				label="For which fund?"
				placeholder="Any fund of the office"
				items={named(funds)}
			/>
			<MoneyField name="perDecision" label="Most in one decision (optional)" />
			<MoneyField name="altogether" label="Most in all decisions together (optional)" />
			<DateField name="startsOn" label="First day" />
			<DateField name="endsOn" label="Last day (optional)" />
			<TextAreaField
				name="consult"
				label="Who must the officer consult first? (optional)"
				hint="The officer must say who they consulted when they sign"
				maxLength={1000}
			/>
			<TextAreaField
				name="report"
				label="What must the officer report, and to whom? (optional)"
				maxLength={1000}
			/>
		</FormPage>
	);
}
