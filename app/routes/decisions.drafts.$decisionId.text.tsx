import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Fragment } from "react";
import { accepted, provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { decisionTextForm } from "~/forms/decision/text";
import { NOTICE_PARTS } from "~/ui/decision/notice-parts";
import { CheckboxesField, TextAreaField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { changeDecisionText } from "~/use-cases/decision/change-decision-text";
import { readDraft } from "~/use-cases/decision/read-draft";

export const meta = titled("Text of the notice");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/decisions/drafts/${params.decisionId}`,
};

const guard = guardOf(async (context, { decisionId = "" }) =>
	provided(await readDraft(context, decisionId), ({ number, mayChange }) => number !== null || mayChange),
);

export async function loader(args: LoaderFunctionArgs) {
	const { round, number, revision, title, text, equalityDuty } = (await guarded(args, guard)).page;
	if (number !== null) throw redirect(`/decisions/${number}`);
	return { round, revision, values: { title, ...text, equalityDuty: equalityDuty ? ["yes"] : [] } };
}

const SIGNED = "The decision has been signed, so it can no longer change";

export const action = formAction({
	guard,
	possible: ({ page }) => provided(accepted(page), ({ number }) => number === null, "decision-signed"),
	schema: decisionTextForm,
	fields: [
		{ name: "title", label: "Title" },
		...NOTICE_PARTS,
		{ name: "equalityDuty", label: "Equality duty" },
	],
	said: SIGNED,
	status: 409,
	save: ({ context, page: { decisionId }, revision, value }) =>
		changeDecisionText(context, { decisionId, revision, ...value }),
	told: (_, { page }) => [`/decisions/drafts/${page.decisionId}`, "You saved the wording of the decision"],
});

export default function DecisionText() {
	const loaded = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={decisionTextForm}
			title="Text of the notice"
			values={refused?.values ?? loaded.values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={loaded.revision}
			submitLabel="Save"
			intro={
				<p className="govuk-body">
					You can leave parts blank for now. The draft’s page lists what is missing. If you save this page,
					you have helped to prepare the decision and cannot sign it.
				</p>
			}
		>
			<TextField name="title" label="Title" />
			{NOTICE_PARTS.map(({ name, label, hint, optional }) => (
				<Fragment key={name}>
					<TextAreaField name={name} label={optional ? `${label} (optional)` : label} hint={hint} rows={4} />
					{name === "equalityImplications" ? (
						<CheckboxesField
							name="equalityDuty"
							label="Equality duty"
							items={[
								{
									value: "yes",
									text: "The duty in section 149 of the Equality Act 2010 was considered",
								},
							]}
						/>
					) : null}
				</Fragment>
			))}
		</FormPage>
	);
}
