import type { RunNeeds } from "../allocation/run/run-file";
import { fromDecimalPounds, type Pence, pence, sumPence, toDecimalPounds } from "../money";
import { divide, multiply, ratio, toDecimal } from "../ratio";

/** A partnership's amount beside what it had. Amounts are decimal pounds. */
export type YearOnYear = {
	readonly key: string;
	/** Ten decimal places. */
	readonly share: string;
	readonly prior: string | null;
	readonly amount: string;
	/** Amount less prior; null without a prior. */
	readonly change: string | null;
	/** One decimal place; null without a prior above zero. */
	readonly changePercent: string | null;
	readonly bound: "floor" | "ceiling" | null;
};

/** The change as a percentage of the first amount, one decimal; null where that is not above zero. */
function percentChange(from: Pence, to: Pence): string | null {
	return from > 0n ? toDecimal(multiply(divide(ratio(to - from), ratio(from)), ratio(100n)), 1) : null;
}

/** Each partnership's share and amount beside its prior, in the order given. */
export function yearOnYear(
	needs: RunNeeds,
	keys: readonly string[],
	priors: Readonly<Record<string, Pence>>,
): readonly YearOnYear[] {
	const { bounds } = needs.working;
	return keys.map((key) => {
		const amount = fromDecimalPounds(needs.amounts[key] ?? "0") ?? (0n as Pence);
		const prior = priors[key];
		return {
			key,
			share: needs.shares[key]?.decimal ?? "0.0000000000",
			prior: prior === undefined ? null : toDecimalPounds(prior),
			amount: toDecimalPounds(amount),
			change: prior === undefined ? null : toDecimalPounds(amount - prior),
			changePercent: prior === undefined ? null : percentChange(prior, amount),
			bound: bounds?.onFloor.includes(key) ? "floor" : bounds?.onCeiling.includes(key) ? "ceiling" : null,
		};
	});
}

export type YearTotal = Pick<YearOnYear, "prior" | "amount" | "change" | "changePercent">;

/** All partnerships together. Without one partnership's prior there is no sum of them, and nothing to compare with. */
export function yearTotal(rows: readonly Pick<YearOnYear, "prior" | "amount">[]): YearTotal {
	const sum = (amounts: readonly string[]) =>
		sumPence(amounts.map((each) => fromDecimalPounds(each) ?? pence(0)));
	const amount = sum(rows.map((row) => row.amount));
	const known = rows.flatMap(({ prior }) => prior ?? []);
	if (known.length < rows.length)
		return { prior: null, amount: toDecimalPounds(amount), change: null, changePercent: null };
	const prior = sum(known);
	return {
		prior: toDecimalPounds(prior),
		amount: toDecimalPounds(amount),
		change: toDecimalPounds(amount - prior),
		changePercent: percentChange(prior, amount),
	};
}
