import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { labelled } from "~/forms/bid/conflict-fields";
import { numberingForm } from "~/forms/people/organisation";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readOrganisation } from "~/use-cases/people/read-organisation";
import { setDecisionNumbering } from "~/use-cases/people/set-decision-numbering";

export const meta = titled("Decision numbers");
export const handle: PageHandle = { backHref: (_, params) => `/organisations/${params.organisationId}` };

const guard = guardOf((context, { organisationId = "" }) =>
	provided(
		within(readOrganisation(context, organisationId), (found) =>
			found.kind === "deciding-office" ? found : undefined,
		),
		({ mayManage }) => mayManage,
	),
);

export async function loader(args: LoaderFunctionArgs) {
	const { name, revision } = (await guarded(args, guard)).page;
	return { name, revision };
}

export const action = formAction({
	guard,
	schema: numberingForm,
	messages: {
		"numbers-given": "Decisions in that year already have numbers, so you cannot change where they start",
	},
	fields: labelled({ year: "First year of the financial year", usedBefore: "Last number used" }),
	save: ({ context, page, revision, value }) =>
		setDecisionNumbering(context, { organisationId: page.id, revision, ...value }),
	told: (_, { page }) => [
		`/organisations/${page.id}`,
		"You saved the last number used",
		"The next decision to be signed gets the number after it.",
	],
});

export default function DecisionNumbers() {
	const { name, revision } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={numberingForm}
			title="Decision numbers"
			caption={name}
			values={refused?.values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={revision}
			submitLabel="Save"
			intro={
				<p className="govuk-body">
					Decisions are numbered within each financial year. If this office numbered decisions before it used
					Tranche, enter the last number it used. The next decision gets the number after it.
				</p>
			}
		>
			<TextField
				name="year"
				label="First year of the financial year"
				hint="For 2027-28, enter 2027"
				className="govuk-input--width-4"
				inputMode="numeric"
			/>
			<TextField
				name="usedBefore"
				label="Last number used"
				className="govuk-input--width-5"
				inputMode="numeric"
			/>
		</FormPage>
	);
}
