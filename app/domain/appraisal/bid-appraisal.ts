import type { BidContent } from "../bid/content";
import { calendarYearOf, financialYearFrom } from "../fund/financial-year";
import { groupedBy } from "../grouped";
import { add, compare, type Ratio, sum, ZERO } from "../ratio";
import { type AppraisalFigures, appraise, type Flows } from "./appraise";
import { addedFunding, type CostNotes, type CostShare, costsOfContent, type Payer } from "./costs-of-content";
import { type DiscountRates, LAST_DISCOUNTED_YEAR } from "./discount-rates";
import type { Entry } from "./entries";
import {
	type CountedSaving,
	isCounted,
	isQuantified,
	type SavingsOfContent,
	savingsOfContent,
} from "./savings-of-content";
import { type Stress, stressed } from "./stress";

/** Over how many financial years a saving without an end is counted, the first year of the bid included. */
export const HORIZON_YEARS = 10;

/** What an appraisal looks at: whose costs, which savings, and which end of what they are put at. */
export type View = {
	readonly costs: "whole" | "funder";
	readonly savings: "all" | "cashable";
	readonly end: "low" | "high";
	/** What goes wrong; null where all goes as the bid says. */
	readonly stress: Stress | null;
};

/** What counts first: the whole cost, all savings, and the low end of them. */
export const FIRST_VIEW: View = { costs: "whole", savings: "all", end: "low", stress: null };

/** Somebody's costs or savings: by year and in all, in pence. */
export type Part<Who> = { readonly who: Who; readonly years: readonly Ratio[]; readonly total: Ratio };

/** The appraisal of a bid, with everything that a reader needs to check it. */
export type BidAppraisal = {
	readonly rates: DiscountRates;
	/** The years looked at: `2014-15`, or `Year 0` where the bid names none. */
	readonly years: readonly string[];
	readonly figures: (view: View) => AppraisalFigures;
	readonly costs: readonly CostShare[];
	readonly savings: SavingsOfContent;
	readonly payers: readonly Part<Payer>[];
	/** By whose money it is, at the low end; "" where nobody said. */
	readonly savers: readonly Part<string>[];
	/** What optimism bias adds to the whole cost, in pence. */
	readonly optimismBias: Ratio;
	/** Whether a saving is put at a low and a high end. */
	readonly hasRange: boolean;
	readonly notes: CostNotes & {
		/** What falls after the years looked at, all or some of it, and is left out. */
		readonly tooLate: readonly string[];
	};
};

/** The calendar years that the bid itself names for costs, and for savings and funding that count. */
function yearsNamed(content: BidContent): readonly number[] {
	const named = [
		...content.interventions.flatMap(({ costLines }) =>
			costLines.flatMap(({ financialYear, years = [] }) => [
				...(years.length > 0 || financialYear === null ? [] : [financialYear]),
				...years.map(({ year }) => year),
			]),
		),
		...content.savings
			.filter(isCounted)
			.flatMap(({ fromYear, years = [] }) => [
				...(years.length > 0 || fromYear === null ? [] : [fromYear]),
				...years.map(({ year }) => year),
			]),
		...addedFunding(content).flatMap(({ financialYear }) => financialYear ?? []),
	];
	return named.map(calendarYearOf);
}

/** Whether there is anything to appraise: a saving put in figures. */
export function canBeAppraised({ savings }: Pick<BidContent, "savings">): boolean {
	return savings.some(isQuantified);
}

/** What falls in each year looked at; what falls later is left out. */
function inYears(entries: readonly Entry[], first: number, count: number): readonly Ratio[] {
	const years = Array.from({ length: count }, () => ZERO);
	for (const { year, amount } of entries) {
		const before = years[year - first];
		if (before) years[year - first] = add(before, amount);
	}
	return years;
}

function isRange({ low, high }: CountedSaving): boolean {
	return low.some(({ amount }, at) => compare(amount, high[at]?.amount ?? ZERO) !== 0);
}

/** Appraises a bid's content, working or submitted, by a table of discount rates. */
export function appraiseBid(content: BidContent, rates: DiscountRates): BidAppraisal {
	const named = yearsNamed(content);
	const first = named.length === 0 ? 0 : named.reduce((least, year) => Math.min(least, year));
	const horizon = first + HORIZON_YEARS - 1;
	const costs = costsOfContent(content, first);
	const savings = savingsOfContent(content, { undatedFrom: first + 1, horizon });
	const all = [
		...costs.shares.map(({ title, entries }) => ({ title, entries })),
		...savings.counted.map(({ title, low }) => ({ title, entries: low })),
	];
	const last = all
		.flatMap(({ entries }) => entries)
		.reduce((latest, { year }) => Math.max(latest, year), first);
	const count = Math.min(LAST_DISCOUNTED_YEAR, last - first) + 1;
	const lookedAt = (entries: readonly Entry[]) =>
		entries.filter(({ year }) => year >= first && year < first + count);
	const flowsOf = ({ costs: whose, savings: which, end }: Omit<View, "stress">): Flows => ({
		costs: inYears(
			costs.shares
				.filter(({ payer }) => whose === "whole" || payer.kind === "fund")
				.flatMap(({ entries }) => entries),
			first,
			count,
		),
		benefits: inYears(
			savings.counted
				.filter(({ cashable }) => which === "all" || cashable === true)
				.flatMap((saving) => saving[end]),
			first,
			count,
		),
	});
	const partOf = <Who>(who: Who, entries: readonly Entry[]): Part<Who> => {
		const years = inYears(entries, first, count);
		return { who, years, total: sum(years) };
	};
	return {
		rates,
		years: Array.from({ length: count }, (_, at) =>
			named.length === 0 ? `Year ${at}` : financialYearFrom(first + at),
		),
		figures: ({ stress, ...view }) => {
			const flows = flowsOf(view);
			return appraise(stress ? stressed(flows, stress) : flows, rates);
		},
		costs: costs.shares,
		savings: {
			...savings,
			apart: savings.apart.map((each) => ({
				...each,
				low: lookedAt(each.low),
				high: lookedAt(each.high),
			})),
		},
		payers: [...groupedBy(costs.shares, ({ payer }) => `${payer.kind} ${payer.name}`).values()].map(
			(shares) =>
				partOf(
					shares[0]?.payer ?? { kind: "fund", name: "" },
					shares.flatMap(({ entries }) => entries),
				),
		),
		savers: [...groupedBy(savings.counted, ({ saver }) => saver.trim())].map(([saver, group]) =>
			partOf(
				saver,
				group.flatMap(({ low }) => low),
			),
		),
		optimismBias: sum(
			costs.shares.flatMap(({ payer, entries }) =>
				payer.kind === "optimism-bias" ? entries.map(({ amount }) => amount) : [],
			),
		),
		hasRange: savings.counted.some(isRange),
		notes: {
			...costs.notes,
			tooLate: all
				.filter(
					({ entries }) =>
						entries.length === 0 || entries.some(({ year }) => year > first + LAST_DISCOUNTED_YEAR),
				)
				.map(({ title }) => title),
		},
	};
}
