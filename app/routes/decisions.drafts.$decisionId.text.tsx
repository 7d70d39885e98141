import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided } from "~/domain/outcome";
import { formAction } from "~/form-action";
import { decisionTextForm } from "~/forms/decision/text";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { NOTICE_PARTS } from "~/ui/decision/notice-parts";
import { TextAreaField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { changeDecisionText } from "~/use-cases/decision/change-decision-text";
import { readDraft } from "~/use-cases/decision/read-draft";

export const meta = titled("Text of the notice");
export const handle: PageHandle = { backHref: (_, params) => `/decisions/drafts/${params.decisionId}` };

export async function loader(args: LoaderFunctionArgs) {
	const draft = await readDraft(signedInContextFor(args), args.params.decisionId ?? "");
	if (draft.ok && draft.value.number !== null) throw redirect(`/decisions/${draft.value.number}`);
	const { round, revision, title, text } = valueOrPage(provided(draft, ({ mayChange }) => mayChange));
	return { round, revision, values: { title, ...text } };
}

const SIGNED = "The decision has been signed, so it can no longer change";

export const action = formAction({
	guard: async (context, { decisionId = "" }) =>
		provided(await readDraft(context, decisionId), ({ number }) => number === null, "decision-signed"),
	schema: decisionTextForm,
	fields: [{ name: "title", label: "Title" }, ...NOTICE_PARTS],
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
				<TextAreaField
					key={name}
					name={name}
					label={optional ? `${label} (optional)` : label}
					hint={hint}
					rows={4}
				/>
			))}
		</FormPage>
	);
}
