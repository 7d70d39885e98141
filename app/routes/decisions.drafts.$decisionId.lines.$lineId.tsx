import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { writtenByPerson } from "~/domain/decision/line-check";
import { formatPounds, fromDecimalPounds, type Pence, toDecimalPounds, typedPounds } from "~/domain/money";
import { accepted, detailsOf, type Outcome, provided, within } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { formAction, guarded, guardOf } from "~/form-action";
import { decisionLineForm, shareField, sharesTyped } from "~/forms/decision/line";
import { type FormErrors, typedValues } from "~/forms/parse-form";
import type { RefusalWords } from "~/forms/refused-form";
import { valueOrPage } from "~/respond";
import { LineCosts } from "~/ui/decision/line-costs";
import { ShareFields } from "~/ui/decision/share-fields";
import { MoneyField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { SummaryList } from "~/ui/govuk/summary-list";
import { titled } from "~/ui/layout/titled";
import type { Context } from "~/use-cases/context";
import type { LineRefusal } from "~/use-cases/decision/change-decision-line";
import { changeDecisionLine } from "~/use-cases/decision/change-decision-line";
import { type DraftLine, readDraft } from "~/use-cases/decision/read-draft";
import { type AmountCost, readLineCosts } from "~/use-cases/decision/read-line-costs";
import { readPresentLine } from "~/use-cases/decision/read-present-line";

export const meta = titled<{ readonly line: { readonly name: string } }>(
	({ line }) => `Amount, reason and conditions for ${line.name}`,
);
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/decisions/drafts/${params.decisionId}`,
};

const guard = guardOf(async (context, { decisionId = "", lineId = "" }) => {
	const known = await readDraft(context, decisionId);
	const draft = provided(known, ({ number, mayChange }) => number !== null || mayChange);
	const withLine = (line: DraftLine | null | undefined) =>
		within(draft, (page) => (line === undefined ? undefined : { ...page, line }));
	if (!draft.ok || draft.value.number !== null) return withLine(null);
	const present = await readPresentLine(context, { decisionId, lineId });
	if (!present.ok) return present;
	return withLine(draft.value.lines.find(({ id }) => id === present.value));
});

export async function loader(args: LoaderFunctionArgs) {
	const { context, page: draft } = await guarded(args, guard);
	const { decisionId, line } = draft;
	if (!line) throw redirect(`/decisions/${draft.number}`);
	const byRule = !writtenByPerson(line.reason);
	const proposed = new URL(args.request.url).searchParams.get("amount");
	const cost =
		draft.scenario && draft.round && line.bidId
			? `/rounds/${draft.round.id}/allocation/${draft.scenario.id}/change?bid=${encodeURIComponent(line.name)}&amount=${proposed ?? toDecimalPounds(line.decided)}`
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
			decided: proposed ?? toDecimalPounds(line.decided),
			reason: byRule ? "" : line.reason,
			conditions: line.conditions,
			...Object.fromEntries(
				line.payees.map(({ organisationId, share, byHand }) => [
					shareField(organisationId),
					byHand ? typedPounds(share) : "",
				]),
			),
		},
	};
}

const MESSAGES: RefusalWords<LineRefusal> = {
	"shares-do-not-add-up": (refusal) => {
		const { sum = 0n, decided = 0n } = detailsOf(refusal, "shares-do-not-add-up") ?? {};
		return `The shares come to ${formatPounds(sum)}. They must come to the amount, ${formatPounds(decided)}`;
	},
	"reason-missing":
		"Enter the reason: the amount differs from what the published rule or the formula gives, or is none of the amounts that the bid offered",
	"reason-weak": "Write the reason in full: it says too little, or holds a place for words to come",
	"exceeds-available": (refusal) => {
		const { total, available } = detailsOf(refusal, "exceeds-available");
		const over = formatPounds(total - available);
		return `With this amount the awards come to ${over} more than there is`;
	},
	"exceeds-year": (refusal) => {
		const { year, total, available } = detailsOf(refusal, "exceeds-year");
		return `With this amount the awards come to ${formatPounds(total)} in ${year}. The round has ${formatPounds(available)} for that year`;
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
): Promise<Outcome<readonly AmountCost[] | null, PermissionRefusal>> {
	const shown = body.get("shown");
	const asked = body.get("intent") === "cost";
	if (!asked && (typeof shown !== "string" || shown.split(" ").includes(toDecimalPounds(another))))
		return accepted(null);
	const costs = await readLineCosts(context, { ...line, another });
	if (!costs.ok) return costs;
	const fits = costs.value.some((cost) => cost.amount === another && cost.left >= 0n);
	return asked || fits ? costs : accepted(null);
}

export const action = formAction({
	guard,
	possible: ({ page }) => provided(accepted(page), ({ number }) => number === null, "decision-signed"),
	schema: decisionLineForm,
	messages: MESSAGES,
	fields: FIELDS,
	said: "The decision has been signed, so it can no longer change",
	status: 409,
	save: async ({ context, page: { decisionId }, params, body, revision, value }) => {
		const sent = body.get("line");
		const lineId = typeof sent === "string" && sent !== "" ? sent : (params.lineId ?? "");
		const costs = await unseenCosts(context, { decisionId, lineId }, value.decided, body);
		if (!costs.ok || costs.value) return costs;
		const shares = sharesTyped(value);
		return changeDecisionLine(context, { decisionId, lineId, revision, ...value, shares });
	},
	told: (costs, { body, page, value }) => {
		if (!Array.isArray(costs))
			return [`/decisions/drafts/${page.decisionId}`, "You saved the amount and its reason"];
		const asked = body.get("intent") === "cost";
		const read = `Read what ${formatPounds(value.decided)} costs, then give the reason and save`;
		const errors: FormErrors = asked ? {} : { decided: read };
		const values = typedValues(decisionLineForm, body);
		return data(
			{ errors, values, costs: costs as readonly AmountCost[], conflict: undefined },
			asked ? 200 : 400,
		);
	},
});

function YearsOfLine({ years }: { readonly years: NonNullable<DraftLine["years"]> }) {
	return (
		<ul className="govuk-list govuk-!-margin-bottom-0">
			{years.map(({ year, amount, left }) => (
				<li key={year}>
					{year}: {formatPounds(amount)}.{" "}
					{left < 0n
						? `All awards are ${formatPounds(-left)} above the year’s money`
						: `${formatPounds(left)} of the year’s money is left`}
				</li>
			))}
		</ul>
	);
}

export default function DecisionLine() {
	const { line, cost, left, revision, ruleReason, values, ...loaded } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const costs = (refused && "costs" in refused ? refused.costs : null) ?? loaded.costs;
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
					<Button variant="secondary" name="intent" value="cost">
						See what this amount costs
					</Button>
				) : undefined
			}
			intro={
				<>
					<SummaryList
						rows={[
							...(line.asked !== null ? [{ key: "Asked", value: formatPounds(line.asked) }] : []),
							...(line.options.length > 1
								? [
										{
											key: "Could be reduced to",
											value: line.options.slice(1).map(formatPounds).join(", "),
										},
									]
								: []),
							...(line.bidId ? [{ key: "By the published rule", value: formatPounds(line.published) }] : []),
							...(ruleReason ? [{ key: "The rule’s reason", value: ruleReason }] : []),
							{ key: "Left to give", value: formatPounds(left) },
							...(line.years
								? [{ key: "By financial year", value: <YearsOfLine years={line.years} /> }]
								: []),
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
				<input
					type="hidden"
					name="shown"
					value={costs.map(({ amount }) => toDecimalPounds(amount)).join(" ")}
				/>
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
