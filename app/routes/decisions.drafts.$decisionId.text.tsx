import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refused } from "~/domain/outcome";
import { decisionTextForm } from "~/forms/decision/text";
import { parseForm, revisionSent } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
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
	const draft = valueOrPage(await readDraft(signedInContextFor(args), args.params.decisionId ?? ""));
	if (draft.number !== null) throw redirect(`/decisions/${draft.number}`);
	if (!draft.mayChange)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not change the draft" });
	return { round: draft.round, revision: draft.revision, values: { title: draft.title, ...draft.text } };
}

const SIGNED = "The decision has been signed, so it can no longer change";
const FIELDS = [{ name: "title", label: "Title" }, ...NOTICE_PARTS];

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const decisionId = args.params.decisionId ?? "";
	const body = await args.request.formData();
	const { number } = valueOrPage(await readDraft(context, decisionId));
	if (number !== null) throw refusalPage(refused("decision-signed", "it was signed"), { body, said: SIGNED });
	const form = parseForm(decisionTextForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const changed = changeDecisionText(context, {
		decisionId,
		revision: revisionSent(body),
		...form.value,
	});
	if (changed.ok)
		throw saying(args, `/decisions/drafts/${decisionId}`, "You saved the wording of the decision");
	const again = refusedForm(decisionTextForm, body, changed, { messages: {}, fields: FIELDS });
	if (again) return data(again, { status: 409 });
	throw refusalPage(changed, { body, said: SIGNED });
}

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
