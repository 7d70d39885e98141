import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { writtenByPerson } from "~/domain/decision/line-check";
import { formatPounds, pence } from "~/domain/money";
import type { Refusal } from "~/domain/outcome";
import { decisionLineForm } from "~/forms/decision/line";
import { parseForm, revisionOf } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { inPounds } from "~/ui/decision/pounds";
import { MoneyField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { SummaryList } from "~/ui/govuk/summary-list";
import { titled } from "~/ui/layout/titled";
import { changeDecisionLine } from "~/use-cases/decision/change-decision-line";
import { readDraft } from "~/use-cases/decision/read-draft";
import { readPresentLine } from "~/use-cases/decision/read-present-line";

export const meta = titled<{ readonly line: { readonly name: string } }>(
	({ line }) => `Amount, reason and conditions for ${line.name}`,
);
export const handle: PageHandle = { backHref: (_, params) => `/decisions/drafts/${params.decisionId}` };

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const { decisionId = "", lineId = "" } = args.params;
	const draft = valueOrPage(readDraft(context, decisionId));
	if (draft.number !== null) throw redirect(`/decisions/${draft.number}`);
	if (!draft.mayChange)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not change the draft" });
	const present = valueOrPage(readPresentLine(context, { decisionId, lineId }));
	const line = draft.lines.find(({ id }) => id === present);
	if (!line) throw refusalPage({ ok: false, code: "not-found", message: "no such line" });
	const byRule = !writtenByPerson(line.reason);
	const proposed = new URL(args.request.url).searchParams.get("amount");
	const cost =
		draft.scenario && draft.round && line.bidId
			? `/rounds/${draft.round.id}/allocation/${draft.scenario.id}/change?bid=${encodeURIComponent(line.name)}&amount=${proposed ?? line.decided}`
			: null;
	return {
		line,
		cost,
		left: draft.left,
		revision: draft.revision,
		ruleReason: byRule ? line.reason : null,
		values: {
			decided: proposed ?? line.decided,
			reason: byRule ? "" : line.reason,
			conditions: line.conditions,
		},
	};
}

const MESSAGES = {
	"decision-signed": "The decision was signed meanwhile, so it does not change",
	"reason-missing":
		"Enter the reason: this is not the amount that the published rule gives, or none of the bid’s options",
	"exceeds-available": ({ details }: Refusal) => {
		const { total, available } = details as { readonly total: string; readonly available: string };
		const over = formatPounds(pence(BigInt(total) - BigInt(available)));
		return `With this amount the awards come to ${over} more than there is`;
	},
};
const FIELDS = [
	{ name: "decided", label: "Amount" },
	{ name: "reason", label: "Reason" },
	{ name: "conditions", label: "Conditions" },
];

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { decisionId = "", lineId = "" } = args.params;
	const body = await args.request.formData();
	const form = parseForm(decisionLineForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const shown = body.get("line");
	const changed = changeDecisionLine(context, {
		decisionId,
		lineId: typeof shown === "string" && shown !== "" ? shown : lineId,
		revision: revisionOf(body) ?? 0,
		...form.value,
	});
	if (changed.ok) throw redirect(`/decisions/drafts/${decisionId}`);
	const refused = refusedForm(decisionLineForm, body, changed, { messages: MESSAGES, fields: FIELDS });
	if (refused) return data(refused, { status: 409 });
	throw refusalPage(changed);
}

export default function DecisionLine() {
	const { line, cost, left, revision, ruleReason, values } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={decisionLineForm}
			title={`Amount, reason and conditions for ${line.name}`}
			caption={line.bidId ? line.title : undefined}
			values={refused?.values ?? values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={revision}
			submitLabel="Save"
			intro={
				<SummaryList
					rows={[
						...(line.asked ? [{ key: "Asked", value: inPounds(line.asked) }] : []),
						...(line.options.length > 1
							? [
									{
										key: "Could be reduced to",
										value: line.options.slice(1).map(inPounds).join(", "),
									},
								]
							: []),
						...(line.bidId ? [{ key: "By the published rule", value: inPounds(line.published) }] : []),
						...(ruleReason ? [{ key: "The rule’s reason", value: ruleReason }] : []),
						{ key: "Left to give", value: inPounds(left) },
						...(cost
							? [
									{
										key: "Cost of another amount",
										value: (
											<a className="govuk-link" href={cost}>
												In points, need and other bids
											</a>
										),
									},
								]
							: []),
					]}
				/>
			}
		>
			<input type="hidden" name="line" value={line.id} />
			<MoneyField name="decided" label="Amount" hint="0 for none" />
			<TextAreaField
				name="reason"
				label="Reason"
				hint="Needed where the amount is not the published rule’s or none of the bid’s options. It stands in the notice and the partnership reads it"
			/>
			<TextAreaField name="conditions" label="Conditions (optional)" />
		</FormPage>
	);
}
