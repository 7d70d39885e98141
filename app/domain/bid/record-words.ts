import type { CostLineValues, FundingLineValues, MeasureValues, SavingLineValues } from "./records";

/** How a page words the kinds of a bid's records. */
export const SAVING_KIND_WORDS: Readonly<Record<SavingLineValues["kind"], string>> = {
	"one-off": "One-off saving",
	recurring: "Saving every year",
	income: "Income",
	receipt: "Receipt from a sale",
	"avoided-cost": "Cost that is avoided",
};

export const FUNDING_KIND_WORDS: Readonly<Record<FundingLineValues["kind"], string>> = {
	cash: "Cash",
	"in-kind": "In kind",
};

export const MEASURE_KIND_WORDS: Readonly<Record<MeasureValues["kind"], string>> = {
	output: "Output",
	outcome: "Outcome",
	benefit: "Benefit",
};

export const COST_NATURE_WORDS: Readonly<Record<NonNullable<CostLineValues["nature"]>, string>> = {
	capital: "Capital",
	revenue: "Revenue",
};

export const QUALIFIER_WORDS: Readonly<Record<NonNullable<CostLineValues["qualifier"]>, string>> = {
	firm: "Firm",
	about: "About",
	"up-to": "Up to",
};
