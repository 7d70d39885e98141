import type { Pence } from "../../money";
import type { AreaLimit, ConditionedProblem } from "../../solver/conditioned/problem";
import type { BidInput, Conditions } from "../case/case-input";
import type { Candidate } from "./choice";
import { chargesIn, type ProblemInput } from "./conditioned-problem";

/** A bid that stands at an amount, whatever the rule would give it. */
export type FixedUse = {
	readonly bid: BidInput;
	readonly amount: Pence;
	readonly shares: ProblemInput["shares"];
};

/**
 * The problem of the others, within the money and the years that it leaves, once a bid is fixed at an amount: its
 * areas' limits less what it takes of them, never below nothing, one bid fewer in each area, and no bid that its groups
 * exclude. The same at the amount 0.
 */
export function withFixed(
	problem: ConditionedProblem,
	candidates: readonly Candidate[],
	conditions: Conditions | null,
	{ bid, amount, shares }: FixedUse,
): ConditionedProblem {
	if (amount === 0n) return problem;
	const charges = chargesIn(bid, amount, shares);
	const excluded = new Set((conditions?.exclusive ?? []).filter((group) => group.includes(bid.ref)).flat());
	const less = (limit: bigint, charge: bigint) => (limit > charge ? limit - charge : 0n);
	return {
		...problem,
		areas: problem.areas.map((limit): AreaLimit => {
			if (limit.isYear || !bid.areas.includes(limit.name)) return limit;
			const charge = charges?.get(limit.name) ?? 0n;
			const least = limit.least === null ? 0n : less(limit.least, charge);
			return {
				name: limit.name,
				most: limit.most === null ? null : less(limit.most, charge),
				least: least === 0n ? null : least,
				mostBids: limit.mostBids === null ? null : Math.max(0, limit.mostBids - 1),
			};
		}),
		classes: problem.classes.map((each, place) =>
			excluded.has(candidates[place]?.ref ?? "") ? { options: [] } : each,
		),
	};
}
