import { FIRST_VIEW, type View } from "../domain/appraisal/bid-appraisal";
import type { Payer } from "../domain/appraisal/costs-of-content";
import type { DiscountRates } from "../domain/appraisal/discount-rates";
import type { SavingsOfContent } from "../domain/appraisal/savings-of-content";
import type { Stress } from "../domain/appraisal/stress";
import { formatDate } from "../domain/london-time";
import { sum } from "../domain/ratio";
import { exactPounds } from "./appraisal-figures";

const COSTS = { whole: "the whole cost", funder: "the cost to this fund" } as const;
const SAVINGS = { all: "all savings", cashable: "cashable savings alone" } as const;
const ENDS = { low: "at their low figure", high: "at their high figure" } as const;
const STRESS_NAMES: Readonly<Record<Stress, string>> = {
	"costs-up": "Costs 20% higher",
	"savings-down": "Savings 20% lower",
	"year-late": "Savings a year late",
};

/** What a stress test assumes, as a row of a table names it. */
export function stressName(stress: Stress): string {
	return STRESS_NAMES[stress];
}

/** What an appraisal counts, as a row of a table names it: "The whole cost, all savings". */
export function viewName({ costs, savings, end }: View, hasRange: boolean): string {
	const name = `${COSTS[costs]}, ${SAVINGS[savings]}${hasRange ? ` ${ENDS[end]}` : ""}`;
	return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What a page shows, for the middle of a sentence; null where it is what counts first. */
export function shownWords(view: View, hasRange: boolean): string | null {
	const { stress } = view;
	if ((Object.keys(FIRST_VIEW) as (keyof View)[]).every((key) => view[key] === FIRST_VIEW[key])) return null;
	const of = `${COSTS[view.costs]} and ${SAVINGS[view.savings]}${hasRange ? ` ${ENDS[view.end]}` : ""}`;
	return stress ? `${of}, with ${STRESS_NAMES[stress].toLowerCase()}` : of;
}

const PAYERS = {
	fund: "This fund",
	"nobody-named": "Nobody named yet",
	"optimism-bias": "Optimism bias: costs that may come on top",
} as const;

/** Who pays a part of the cost, in words. */
export function payerName({ kind, name }: Payer): string {
	return kind === "other" ? name : PAYERS[kind];
}

/** Whose money a saving is, in words. */
export function saverName(name: string): string {
	return name === "" ? "Not said" : name;
}

const WHY = {
	"already-budgeted": "it is in somebody’s budget already",
	illustrative: "it is only illustrative",
} as const;

/** Savings that are not counted, a sentence each: in a budget already, illustrative, or not in figures yet. */
export function leftOutInWords({ apart, notQuantified }: SavingsOfContent): readonly string[] {
	return [
		...apart.map(({ title, why, low }) => {
			const amount =
				low.length === 0
					? "all of it falls outside the years looked at."
					: `${exactPounds(sum(low.map((each) => each.amount)))} over the years looked at.`;
			return `${title}: ${amount} It is not counted because ${WHY[why]}.`;
		}),
		...notQuantified.map(
			({ title, why }) => `${title}: cannot be put in figures yet${why ? `. ${why}` : ""}`,
		),
	];
}

/** The discount rates by which a bid is appraised: their source, the rates, how a year's factor follows. */
export function ratesInWords(
	{ source, from, bands }: DiscountRates,
	isFrozen: boolean,
): { readonly source: string; readonly rates: readonly string[]; readonly formula: string } {
	const kept = isFrozen
		? "This bid keeps the rates it was submitted with."
		: "They are kept with the bid when it is submitted.";
	return {
		source: `Source: ${source}. They apply from ${formatDate(from)}. ${kept}`,
		rates: [
			"Year 0, the first year: not discounted",
			...bands.map(({ fromYear, toYear, percent }) => `Years ${fromYear} to ${toYear}: ${percent}% a year`),
		],
		formula:
			"A year’s discount factor is the factor of the year before, divided by 1 + the year’s own rate. Factors are shown to four places and used in full.",
	};
}
