import type { YearAmount } from "../form/field";
import { calendarYearOf } from "../fund/financial-year";
import type { Pence } from "../money";
import { divideByWeights } from "../needs/largest-remainder";
import { add, ONE, type Ratio, ratio, ZERO } from "../ratio";

/** What falls in one year, by the calendar year in which the financial year begins; pence, perhaps with parts. */
export type Entry = { readonly year: number; readonly amount: Ratio };

/** The amounts by year as entries. */
export function entriesOf(years: readonly YearAmount[]): readonly Entry[] {
	return years.map(({ year, amount }) => ({ year: calendarYearOf(year), amount: ratio(amount) }));
}

/** The same amount in each year from the first to the last; nothing where the last is before the first. */
export function everyYear(amount: Pence, from: number, to: number): readonly Entry[] {
	return span(from, to).map((year) => ({ year, amount: ratio(amount) }));
}

/** Divides an amount evenly over years, by largest remainder in pence, the earlier year first. It adds up. */
export function dividedEvenly(amount: Pence, from: number, to: number): readonly Entry[] {
	return dividedLike(
		amount,
		span(from, Math.max(from, to)).map((year) => ({ year, amount: ONE })),
	);
}

/** Divides an amount over years in proportion to what falls in them already; evenly where that is nothing. */
export function dividedLike(amount: Pence, pattern: readonly Entry[]): readonly Entry[] {
	const empty = pattern.every((entry) => entry.amount.numerator <= 0n);
	const weights = new Map<string, Ratio>();
	for (const { year, amount: weight } of pattern)
		weights.set(String(year), add(weights.get(String(year)) ?? ZERO, empty ? ONE : weight));
	return [...divideByWeights(amount, 1n, weights).rounded].map(([year, rounded]) => ({
		year: Number(year),
		amount: ratio(rounded.amount),
	}));
}

function span(from: number, to: number): readonly number[] {
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
