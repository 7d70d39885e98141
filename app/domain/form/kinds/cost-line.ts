import { type PriceRefusal, priceLine } from "../../bid/quantity";
import { formatPounds, LARGEST_TYPED_AMOUNT, type Pence, sumPence } from "../../money";
import { accepted, type Outcome, refused } from "../../outcome";
import type { Fields, ValuesOf } from "../field";
import { QUALIFIER, qualified } from "../qualifier";
import type { RecordKind } from "../record-kind";
import { row } from "../record-rows";

declare module "../record-kind" {
	interface KindCodes extends Record<CostLineRefusal, true> {}
}

const MORE = {
	later: true,
	figure: true,
	group: "Paid in part by others, over several years, or more than once",
} as const;

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
		hint: "What this bid asks for. Leave it blank where you give a quantity and a unit cost: it is worked out",
		blank: "unmarked",
		zero: true,
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
	times: {
		kind: "quantity",
		label: "How many times",
		hint: "Where the quantity is bought more than once: 7 people at £20,000 for 2 years is 7, £20,000 and 2",
		...MORE,
	},
	need: {
		kind: "money",
		label: "What it costs in all",
		name: "Cost in all",
		hint: "Where this bid asks for a part of it only",
		...MORE,
	},
	match: {
		kind: "money",
		label: "What others pay of it",
		name: "Paid by others",
		...MORE,
	},
	payer: {
		kind: "line",
		label: "Who pays the rest, and why?",
		name: "Who pays the rest",
		most: 500,
		later: true,
		group: MORE.group,
	},
	lastYear: {
		kind: "financial-year",
		label: "Last financial year",
		hint: "Where it runs over several years: it is then divided evenly, unless you give the amounts by year",
		...MORE,
	},
	when: {
		kind: "line",
		label: "When in the year?",
		name: "When in the year",
		hint: "For example, 14 March 2028, or July to September",
		most: 200,
		later: true,
		group: MORE.group,
	},
	years: {
		kind: "amounts",
		of: "years",
		label: "Amount asked by year",
		hint: "Where it is not the same every year. The years must come to the amount",
		...MORE,
	},
	optimismBias: {
		kind: "number",
		label: "Optimism bias",
		hint: "By how much costs of this kind often turn out higher. The appraisal adds it; what you ask does not change",
		unit: "%",
		least: "0",
		greatest: "200",
		places: 2,
		...MORE,
	},
} as const satisfies Fields;

/** The words of its choices. */
export const COST_LINE_WORDS = { nature: fields.nature.words } as const;

/** A cost line as it is given: its amount may follow from quantity and unit cost. */
export type GivenCostLine = ValuesOf<typeof fields>;
export type CostLineValues = Omit<GivenCostLine, "amount"> & { readonly amount: Pence };

/** "20 × £1,098.00", "7 × 2 × £20,000.00"; null for a line with an amount alone. */
export function productText({
	quantity,
	times,
	unitCost,
}: Pick<CostLineValues, "quantity" | "times" | "unitCost">): string | null {
	if (quantity === null || unitCost === null) return null;
	return [quantity, ...(times ? [times] : []), formatPounds(unitCost)].join(" × ");
}

export type CostLineRefusal =
	| PriceRefusal
	| ("intervention-unknown" | "asked-above-need" | "parts-above-need" | "amounts-by-year-differ")
	| ("first-year-missing" | "last-year-before-first");

/** The financial years from one to another, both among them; none where the last is before the first. */
function lastYearFault({ financialYear, lastYear }: GivenCostLine) {
	if (!lastYear) return undefined;
	if (financialYear === null)
		return refused("first-year-missing", "Enter the first financial year too", { path: "financialYear" });
	return lastYear < financialYear
		? refused("last-year-before-first", "The last financial year must not be before the first", {
				path: "lastYear",
			})
		: undefined;
}

/** The amount asked of a line: its price, else the sum of its years; nothing only where it costs something. */
function amountAsked(given: GivenCostLine): Outcome<Pence, CostLineRefusal> {
	const { years, need } = given;
	const byYear = years && sumPence(years.map(({ amount }) => amount));
	const isPriced = [given.quantity, given.times, given.unitCost, given.amount].some((each) => each != null);
	const amount = byYear && !isPriced ? accepted(byYear) : priceLine(given);
	if (!amount.ok) return amount;
	if (amount.value > LARGEST_TYPED_AMOUNT)
		return refused(
			"amount-too-large",
			`The years come to ${formatPounds(amount.value)}. An amount must be £1,000,000,000.00 or less`,
			{ path: "years" },
		);
	if (amount.value === 0n && !need)
		return refused(
			"amount-not-above-zero",
			"Amount must be more than £0, unless you say what it costs in all",
			{
				path: "amount",
			},
		);
	if (byYear !== null && byYear !== undefined && byYear !== amount.value)
		return refused(
			"amounts-by-year-differ",
			`The years come to ${formatPounds(byYear)}, but the amount is ${formatPounds(amount.value)}`,
			{ path: "years" },
		);
	return amount;
}

/** "2027-28", "2027-28 to 2029-30"; null where no year is given. */
export function yearsText({
	financialYear,
	lastYear,
}: Pick<CostLineValues, "financialYear" | "lastYear">): string | null {
	return financialYear && lastYear && lastYear !== financialYear
		? `${financialYear} to ${lastYear}`
		: financialYear;
}

const LATER = ["need", "match", "payer", "when", "years", "optimismBias"];

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
		row("Financial year", yearsText(values)),
		row("Capital or revenue", values.nature && fields.nature.words[values.nature]),
	],
	listed: LATER,
	check(given) {
		const late = lastYearFault(given);
		if (late) return late;
		const asked = amountAsked(given);
		if (!asked.ok) return asked;
		const amount = asked.value;
		const { need, match } = given;
		if (need && amount > need)
			return refused(
				"asked-above-need",
				`What is asked, ${formatPounds(amount)}, must not be more than the ${formatPounds(need)} it costs in all`,
				{ path: "need" },
			);
		if (need && match && amount + match > need)
			return refused(
				"parts-above-need",
				`What is asked and what others pay come to ${formatPounds(amount + match)}, more than the ${formatPounds(need)} it costs in all`,
				{ path: "match" },
			);
		return accepted({ ...given, amount });
	},
	checkBeside(values, { interventions }) {
		return interventions.some(({ id }) => id === values.interventionId)
			? accepted(values)
			: refused("intervention-unknown", "Choose an intervention of this bid", { path: "interventionId" });
	},
	carriedOn: "interventionId",
};
