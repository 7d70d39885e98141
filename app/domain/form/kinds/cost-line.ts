import { type PriceRefusal, priceLine } from "../../bid/quantity";
import { formatPounds, type Pence } from "../../money";
import { accepted, refused } from "../../outcome";
import type { Fields, ValuesOf } from "../field";
import { QUALIFIER, qualified } from "../qualifier";
import type { RecordKind } from "../record-kind";
import { row } from "../record-rows";

declare module "../record-kind" {
	interface KindCodes extends Record<CostLineRefusal, true> {}
}

const fields = {
	interventionId: {
		kind: "reference",
		label: "Intervention",
		required: "Choose the intervention that this cost belongs to",
		figure: true,
	},
	description: {
		kind: "line",
		label: "What is paid for?",
		name: "Description",
		most: 500,
		required: "Enter a description",
	},
	quantity: {
		kind: "quantity",
		label: "Quantity",
		hint: "How many, such as 20, or 0.5 of a post. With a unit cost it makes the amount",
		figure: true,
	},
	unitCost: { kind: "money", label: "Unit cost", hint: "What one costs", figure: true },
	amount: {
		kind: "money",
		label: "Amount",
		hint: "Leave it blank where you give a quantity and a unit cost: it is worked out",
		blank: "unmarked",
		figure: true,
	},
	financialYear: {
		kind: "financial-year",
		label: "Financial year",
		hint: "For example, 2027-28",
		figure: true,
	},
	nature: {
		kind: "choice",
		label: "Capital or revenue?",
		name: "Capital or revenue",
		drawn: "select",
		words: { capital: "Capital", revenue: "Revenue" },
		unknown: "Choose capital or revenue",
		figure: true,
	},
	qualifier: QUALIFIER,
} as const satisfies Fields;

/** The words of its choices. */
export const COST_LINE_WORDS = { nature: fields.nature.words } as const;

/** A cost line as it is given: its amount may follow from quantity and unit cost. */
export type GivenCostLine = ValuesOf<typeof fields>;
export type CostLineValues = Omit<GivenCostLine, "amount"> & { readonly amount: Pence };

/** "20 × £1,098.00"; null for a line with an amount alone. */
export function productText({ quantity, unitCost }: CostLineValues): string | null {
	return quantity === null || unitCost === null ? null : `${quantity} × ${formatPounds(unitCost)}`;
}

export type CostLineRefusal = PriceRefusal | "intervention-unknown";

export const COST_LINE: RecordKind<GivenCostLine, CostLineValues, CostLineRefusal> = {
	key: "cost-line",
	section: "costs",
	words: {
		one: "cost line",
		a: "a cost line",
		none: "No cost lines yet.",
		intro:
			"Say what the money of each intervention buys. The lines of each should come to what is asked for it.",
	},
	fields,
	named: "description",
	rows: (values, { interventions }) => [
		row("Intervention", interventions.find(({ id }) => id === values.interventionId)?.title ?? null),
		row("Quantity and unit cost", productText(values), "Amount only"),
		row("Amount", qualified(values.amount, values.qualifier)),
		row("Financial year", values.financialYear),
		row("Capital or revenue", values.nature && fields.nature.words[values.nature]),
	],
	check(given) {
		const amount = priceLine(given);
		return amount.ok ? accepted({ ...given, amount: amount.value }) : amount;
	},
	checkBeside(values, { interventions }) {
		return interventions.some(({ id }) => id === values.interventionId)
			? accepted(values)
			: refused("intervention-unknown", "Choose an intervention of this bid", { path: "interventionId" });
	},
	carriedOn: "interventionId",
};
