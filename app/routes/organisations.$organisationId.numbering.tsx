import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, revisionSent, typedValues } from "~/forms/parse-form";
import { numberingForm } from "~/forms/people/organisation";
import { formAgain, refusalPage, refusedForm, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readOrganisation } from "~/use-cases/people/read-organisation";
import { setDecisionNumbering } from "~/use-cases/people/set-decision-numbering";

export const meta = titled("Decision numbers");
export const handle: PageHandle = { backHref: (_, params) => `/organisations/${params.organisationId}` };

export function loader(args: LoaderFunctionArgs) {
	const found = valueOrPage(readOrganisation(signedInContextFor(args), args.params.organisationId ?? ""));
	if (found.kind !== "deciding-office")
		throw refusalPage({ ok: false, code: "not-found", message: "no deciding office" });
	if (!found.mayManage)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not manage organisations" });
	return { name: found.name, revision: found.revision };
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const organisationId = args.params.organisationId ?? "";
	const sent = await args.request.formData();
	const form = parseForm(numberingForm, sent);
	if (!form.ok) return formAgain(form.errors, form.values);
	const saved = setDecisionNumbering(context, {
		organisationId,
		revision: revisionSent(sent),
		...form.value,
	});
	if (saved.ok)
		throw saying(
			args,
			`/organisations/${organisationId}`,
			"You saved the last number used",
			"The next decision to be signed gets the number after it.",
		);
	return refusedForm(saved, {
		values: typedValues(numberingForm, sent),
		labels: { year: "First year of the financial year", usedBefore: "Last number used" },
		problems: {
			"numbers-given": "Decisions in that year already have numbers, so you cannot change where they start",
		},
	});
}

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
