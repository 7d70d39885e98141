import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { writtenByPerson } from "~/domain/decision/line-check";
import {
	formatDecimalPounds,
	formatPounds,
	fromDecimalPounds,
	type Pence,
	pence,
	toDecimalPounds,
} from "~/domain/money";
import { accepted, provided, type Refusal, within } from "~/domain/outcome";
import { decisionLineForm, shareField, sharesTyped } from "~/forms/decision/line";
import { type FormErrors, parseForm, revisionSent, typedValues } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { LineCosts } from "~/ui/decision/line-costs";
import { ShareFields } from "~/ui/decision/share-fields";
import { MoneyField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { SummaryList } from "~/ui/govuk/summary-list";
import { titled } from "~/ui/layout/titled";
import type { Context } from "~/use-cases/context";
import { changeDecisionLine } from "~/use-cases/decision/change-decision-line";
import { readDraft } from "~/use-cases/decision/read-draft";
import { type AmountCost, readLineCosts } from "~/use-cases/decision/read-line-costs";
import { readPresentLine } from "~/use-cases/decision/read-present-line";

export const meta = titled<{ readonly line: { readonly name: string } }>(
	({ line }) => `Amount, reason and conditions for ${line.name}`,
);
export const handle: PageHandle = { backHref: (_, params) => `/decisions/drafts/${params.decisionId}` };

export async function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const { decisionId = "", lineId = "" } = args.params;
	const known = await readDraft(context, decisionId);
	if (known.ok && known.value.number !== null) throw redirect(`/decisions/${known.value.number}`);
	const draft = valueOrPage(provided(known, ({ mayChange }) => mayChange));
	const present = valueOrPage(await readPresentLine(context, { decisionId, lineId }));
	const line = valueOrPage(within(accepted(draft), ({ lines }) => lines.find(({ id }) => id === present)));
	const byRule = !writtenByPerson(line.reason);
	const proposed = new URL(args.request.url).searchParams.get("amount");
	const cost =
		draft.scenario && draft.round && line.bidId
			? `/rounds/${draft.round.id}/allocation/${draft.scenario.id}/change?bid=${encodeURIComponent(line.name)}&amount=${proposed ?? line.decided}`
			: null;
	const another = proposed === null ? null : fromDecimalPounds(proposed);
	return {
		round: draft.round,
		line,
		cost,
		costs: valueOrPage(await readLineCosts(context, { decisionId, lineId: line.id, another })),
		left: draft.left,
		revision: draft.revision,
		ruleReason: byRule ? line.reason : null,
		values: {
			decided: proposed ?? line.decided,
			reason: byRule ? "" : line.reason,
			conditions: line.conditions,
			...Object.fromEntries(
				line.payees.map(({ organisationId, share, byHand }) => [
					shareField(organisationId),
					byHand ? (share ?? "") : "",
				]),
			),
		},
	};
}

const SIGNED = "The decision has been signed, so it can no longer change";

const MESSAGES = {
	"shares-do-not-add-up": ({ details }: Refusal) => {
		const { sum, decided } = details as { readonly sum: string; readonly decided: string };
		return `The shares come to ${formatPounds(pence(BigInt(sum)))}. They must come to the amount, ${formatPounds(pence(BigInt(decided)))}`;
	},
	"reason-missing":
		"Enter the reason: the amount differs from what the published rule or the formula gives, or is none of the amounts that the bid offered",
	"reason-weak": "Write the reason in full: it says too little, or holds a place for words to come",
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

/** The costs with an amount that was asked about, or is to be saved before anybody saw what it costs; else null. */
async function unseenCosts(
	context: Context,
	line: { readonly decisionId: string; readonly lineId: string },
	another: Pence,
	body: FormData,
): Promise<readonly AmountCost[] | null> {
	const shown = body.get("shown");
	const asked = body.get("intent") === "cost";
	const amount = toDecimalPounds(another);
	if (!asked && (typeof shown !== "string" || shown.split(" ").includes(amount))) return null;
	const costs = valueOrPage(await readLineCosts(context, { ...line, another }));
	const fits = costs.some((cost) => cost.amount === amount && !cost.left.startsWith("-"));
	return asked || fits ? costs : null;
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { decisionId = "", lineId = "" } = args.params;
	const body = await args.request.formData();
	const draft = valueOrPage(await readDraft(context, decisionId));
	const open = provided(accepted(draft), ({ number }) => number === null, "decision-signed");
	if (!open.ok) throw refusalPage(open, { body, said: SIGNED });
	const form = parseForm(decisionLineForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined, costs: null }, { status: 400 });
	const line = body.get("line");
	const shownLine = typeof line === "string" && line !== "" ? line : lineId;
	const costs = await unseenCosts(context, { decisionId, lineId: shownLine }, form.value.decided, body);
	if (costs) {
		const asked = body.get("intent") === "cost";
		const read = `Read what ${formatPounds(form.value.decided)} costs, then give the reason and save`;
		const errors: FormErrors = asked ? {} : { decided: read };
		const values = typedValues(decisionLineForm, body);
		return data({ errors, values, costs, conflict: undefined }, { status: asked ? 200 : 400 });
	}
	const changed = await changeDecisionLine(context, {
		decisionId,
		lineId: shownLine,
		revision: revisionSent(body),
		...form.value,
		shares: sharesTyped(form.value),
	});
	if (changed.ok)
		throw saying(args, `/decisions/drafts/${decisionId}`, "You saved the amount and its reason");
	const again = refusedForm(decisionLineForm, body, changed, { messages: MESSAGES, fields: FIELDS });
	if (again) return data({ ...again, costs: null }, { status: 409 });
	throw refusalPage(changed, { body, said: SIGNED });
}

export default function DecisionLine() {
	const { line, cost, left, revision, ruleReason, values, ...loaded } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const costs = refused?.costs ?? loaded.costs;
	return (
		<FormPage
			schema={decisionLineForm}
			title={`Amount, reason and conditions for ${line.name}`}
			caption={(line.bidId && line.title) || undefined}
			values={refused?.values ?? values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={revision}
			submitLabel="Save"
			actions={
				costs.length > 0 ? (
					<Button variant="secondary" formNoValidate name="intent" value="cost">
						See what this amount costs
					</Button>
				) : undefined
			}
			intro={
				<>
					<SummaryList
						rows={[
							...(line.asked ? [{ key: "Asked", value: formatDecimalPounds(line.asked) }] : []),
							...(line.options.length > 1
								? [
										{
											key: "Could be reduced to",
											value: line.options.slice(1).map(formatDecimalPounds).join(", "),
										},
									]
								: []),
							...(line.bidId
								? [{ key: "By the published rule", value: formatDecimalPounds(line.published) }]
								: []),
							...(ruleReason ? [{ key: "The rule’s reason", value: ruleReason }] : []),
							{ key: "Left to give", value: formatDecimalPounds(left) },
							...(cost
								? [
										{
											key: "Under the same rule",
											value: (
												<a className="govuk-link" href={cost}>
													What the other bids would get with another amount
												</a>
											),
										},
									]
								: []),
						]}
					/>
					{costs.length > 0 ? <LineCosts reference={line.name} asked={line.asked} costs={costs} /> : null}
				</>
			}
		>
			<input type="hidden" name="line" value={line.id} />
			{costs.length > 0 ? (
				<input type="hidden" name="shown" value={costs.map(({ amount }) => amount).join(" ")} />
			) : null}
			<MoneyField name="decided" label="Amount" hint="0 for none" />
			<ShareFields line={line} />
			<TextAreaField
				name="reason"
				label="Reason"
				hint={`${line.bidId ? "Needed where the amount differs from the published rule’s, or is none of the amounts that the bid offered." : "Needed where the amount differs from the formula’s, if one made it."} It stands in the notice and the partnership reads it`}
			/>
			<TextAreaField name="conditions" label="Conditions (optional)" />
		</FormPage>
	);
}
