import { add, compare, divide, type Ratio, ratio, ZERO } from "../ratio";

/** When a bid has paid for itself, in years after year 0. */
export type Payback =
	| { readonly kind: "paid-back"; readonly years: Ratio; readonly year: number }
	/** It falls below zero again, in the year named. */
	| {
			readonly kind: "not-sustained";
			readonly years: Ratio;
			readonly year: number;
			readonly belowAgain: number;
	  }
	| { readonly kind: "never" };

/** The running totals of a list. */
export function runningTotals(items: readonly Ratio[]): readonly Ratio[] {
	let total = ZERO;
	return items.map((item) => {
		total = add(total, item);
		return total;
	});
}

/**
 * The first year in which the running total of net benefits is zero or more, with the part of a year by interpolation:
 * the year before + what was still to be paid back ÷ the year's own net benefit. Year 0 is time zero.
 */
export function paybackOf(net: readonly Ratio[]): Payback {
	const totals = runningTotals(net);
	const year = totals.findIndex((total) => total.numerator >= 0n);
	if (year < 0) return { kind: "never" };
	const [before, own] = [totals[year - 1], net[year]];
	const years =
		before && own
			? add(ratio(BigInt(year - 1)), divide({ ...before, numerator: -before.numerator }, own))
			: ZERO;
	const belowAgain = totals.findIndex((total, at) => at > year && compare(total, ZERO) < 0);
	return belowAgain < 0
		? { kind: "paid-back", years, year }
		: { kind: "not-sustained", years, year, belowAgain };
}
