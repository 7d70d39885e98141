import type { RunNeeds } from "../allocation/run/run-file";
import { type Pence, pence, sumPence } from "../money";
import { type Ratio, ratio, ZERO } from "../ratio";

/** A partnership's amount beside what it had. */
export type YearOnYear = {
	readonly key: string;
	/** Of need. */
	readonly share: Ratio;
	readonly prior: Pence | null;
	readonly amount: Pence;
	/** Amount less prior; null without a prior. */
	readonly change: Pence | null;
	/** The change in per cent of the prior; null without a prior above zero. */
	readonly changePercent: Ratio | null;
	readonly bound: "floor" | "ceiling" | null;
};

/** The change, null without a first amount; in per cent only where that is above zero. */
function changeFrom(from: Pence | null, to: Pence): Pick<YearOnYear, "change" | "changePercent"> {
	if (from === null) return { change: null, changePercent: null };
	const change = pence(to - from);
	return { change, changePercent: from > 0n ? ratio(change * 100n, from) : null };
}

/** Each partnership's share and amount beside its prior, in the order given. */
export function yearOnYear(
	needs: RunNeeds,
	keys: readonly string[],
	priors: Readonly<Record<string, Pence>>,
): readonly YearOnYear[] {
	const { bounds } = needs.working;
	return keys.map((key) => {
		const amount = needs.amounts[key] ?? pence(0);
		const prior = priors[key] ?? null;
		return {
			key,
			share: needs.shares[key] ?? ZERO,
			prior,
			amount,
			...changeFrom(prior, amount),
			bound: bounds?.onFloor.includes(key) ? "floor" : bounds?.onCeiling.includes(key) ? "ceiling" : null,
		};
	});
}

export type YearTotal = Pick<YearOnYear, "prior" | "amount" | "change" | "changePercent">;

/** All partnerships together. Without one partnership's prior there is no sum of them, and nothing to compare with. */
export function yearTotal(rows: readonly Pick<YearOnYear, "prior" | "amount">[]): YearTotal {
	const amount = sumPence(rows.map((row) => row.amount));
	const known = rows.flatMap(({ prior }) => prior ?? []);
	const prior = known.length < rows.length ? null : sumPence(known);
	return { prior, amount, ...changeFrom(prior, amount) };
}
