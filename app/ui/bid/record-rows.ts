import {
	COST_NATURE_WORDS,
	FUNDING_KIND_WORDS,
	MEASURE_KIND_WORDS,
	QUALIFIER_WORDS,
	SAVING_KIND_WORDS,
} from "~/domain/bid/record-words";
import type {
	CostLineValues,
	FundingLineValues,
	InterventionValues,
	MeasureValues,
	ReducedVersionValues,
	RiskValues,
	SavingLineValues,
} from "~/domain/bid/records";
import { IMPACT_WORDS, LIKELIHOOD_WORDS, riskRating } from "~/domain/bid/risk-rating";
import { formatPounds, type Pence } from "~/domain/money";
import type { CostTableLine } from "./cost-table";

/** One line of a record as pages show it; null is said in words, never as nothing or £0.00. */
export type RecordRow = {
	readonly key: string;
	readonly value: string | null;
	/** What stands where there is no value. */
	readonly absent: string;
};

function row(key: string, value: string | null, absent = "Not given"): RecordRow {
	return { key, value: value === "" ? null : value, absent };
}

function amountRow(key: string, amount: Pence | null, absent = "Not given"): RecordRow {
	return row(key, amount === null ? null : formatPounds(amount), absent);
}

/** An intervention's own lines: amounts, what will be done, when, and what follows. */
export function interventionRows(values: InterventionValues): RecordRow[] {
	return [
		amountRow("Amount asked", values.asked, "No amount given"),
		...(values.couldBeReducedTo === null ? [] : [amountRow("Could be reduced to", values.couldBeReducedTo)]),
		row("What will be done", values.proposal),
		row("Timescale", values.timescale),
		row("What happens afterwards", values.succession),
	];
}

/** "20 × £1,098.00"; null for a line with an amount alone. */
function productText({ quantity, unitCost }: Pick<CostLineValues, "quantity" | "unitCost">): string | null {
	return quantity === null || unitCost === null ? null : `${quantity} × ${formatPounds(unitCost)}`;
}

/** A cost line's amount with its qualifier: "Up to £10,000.00". */
function qualifiedAmount({ amount, qualifier }: Pick<CostLineValues, "amount" | "qualifier">): string {
	const words = qualifier === null || qualifier === "firm" ? "" : `${QUALIFIER_WORDS[qualifier]} `;
	return `${words}${formatPounds(amount)}`;
}

/** A cost line as a line of the cost table. */
export function costTableLine(values: CostLineValues): Omit<CostTableLine, "id"> {
	const nature = values.nature && COST_NATURE_WORDS[values.nature];
	return {
		description: values.description,
		product: productText(values),
		when: [values.financialYear, nature].filter((part) => part !== null).join(", "),
		amount: qualifiedAmount(values),
	};
}

/** A cost line, with the title of its intervention. */
export function costLineRows(values: CostLineValues, intervention: string): RecordRow[] {
	return [
		row("Intervention", intervention),
		row("Quantity and unit cost", productText(values), "Amount only"),
		row("Amount", qualifiedAmount(values)),
		row("Financial year", values.financialYear),
		row("Capital or revenue", values.nature && COST_NATURE_WORDS[values.nature]),
	];
}

/** A reduced version, each intervention by its title. */
export function reducedVersionRows(
	values: ReducedVersionValues,
	interventions: readonly { readonly id: string; readonly title: string }[],
): RecordRow[] {
	const parts = interventions.map(({ id, title }) => {
		const part = values.interventions?.find(({ interventionId }) => interventionId === id);
		if (part?.amount === 0n) return row(title, "Dropped");
		return amountRow(title, part?.amount ?? null, "No amount given");
	});
	return [
		row("What is dropped", values.dropped),
		...(values.interventions === null ? [row("By intervention", null, "Only the total is known")] : parts),
	];
}

/** A saving. */
export function savingRows(values: SavingLineValues): RecordRow[] {
	const yearly = values.kind === "recurring" ? " a year" : "";
	const amount = values.amount === null ? null : `${formatPounds(values.amount)}${yearly}`;
	return [
		row("Kind", SAVING_KIND_WORDS[values.kind]),
		row("Amount", amount, "Cannot be quantified yet"),
		row("From", values.fromYear),
		row("Cashable", values.cashable ? "Yes" : "No"),
		row("Whose money it is", values.beneficiary),
	];
}

/** Funding from others. */
export function fundingRows(values: FundingLineValues): RecordRow[] {
	return [
		row("Cash or in kind", FUNDING_KIND_WORDS[values.kind]),
		amountRow("Amount", values.amount, "Not valued"),
		row("Confirmed", values.confirmed ? "Yes" : "Not yet"),
	];
}

/** An output, outcome or benefit. */
export function measureRows(values: MeasureValues): RecordRow[] {
	return [
		row("Kind", MEASURE_KIND_WORDS[values.kind]),
		row("Baseline", values.baseline),
		row("Target", values.target),
		row("How it is measured", values.howMeasured),
	];
}

/** A risk with its rating in words. */
export function riskRows(values: RiskValues): RecordRow[] {
	const scale = (points: number | null, words: readonly string[]) =>
		points === null ? null : `${points}: ${words[points - 1] ?? ""}`;
	return [
		row("Rating", riskRating(values)?.words ?? null, "Not rated"),
		row("Likelihood", scale(values.likelihood, LIKELIHOOD_WORDS)),
		row("Impact", scale(values.impact, IMPACT_WORDS)),
		row("What is done about it", values.mitigation),
		row("Owner", values.owner),
	];
}
