import { divide, floor, multiply, type Ratio, ratio, sum } from "../../../ratio";
import type { BidInput, RuleInput } from "../../case/case-input";
import type { RuleResources } from "../../rules/rule";
import type { FundedSets, Totals } from "./funded-sets";
import { OptimumSets } from "./optimum-sets";
import { OrderedSets } from "./ordered-sets";
import { STEPS, TotalLine } from "./total-line";

/** A bid's scores by criterion, each as the part of its most that it reached, 0 to 1. */
export type CriterionScores = { readonly ref: string; readonly scores: readonly Ratio[] };

/** The lowest and highest weight of a criterion, in ten-thousandths of all weights, ends included. */
export type WeightInterval = { readonly from: number; readonly to: number; readonly present: number };

/** After so many steps one by one the search tries a longer one. */
const PATIENCE = 32;

/**
 * For each criterion, the largest interval around its weight in which a rule funds the same bids, the others rescaled.
 * Takes weights above zero in any measure and scored bids alone. Steps by a ten-thousandth of all weights, totals to
 * hundredths; a weight between two steps lies in the interval of both. Null where the work ended.
 */
export function weightIntervals(
	weights: readonly Ratio[],
	scored: readonly CriterionScores[],
	bids: readonly BidInput[],
	rule: RuleInput,
	resources: RuleResources,
): readonly WeightInterval[] | null {
	const byRef = new Map(bids.map((bid) => [bid.ref, bid]));
	const known = scored.flatMap(({ ref, scores }) => {
		const bid = byRef.get(ref);
		return bid ? [{ bid, scores }] : [];
	});
	const moved = known.map(({ bid }) => bid);
	const sets =
		rule.method === "optimum"
			? new OptimumSets(moved, rule, resources)
			: new OrderedSets(moved, rule, resources);
	const all = sum(weights);
	const intervals: WeightInterval[] = [];
	for (const [criterion, weight] of weights.entries()) {
		const scaled = divide(multiply(weight, ratio(BigInt(STEPS))), all);
		const below = Number(floor(scaled));
		if (weights.length === 1) return [{ from: 0, to: STEPS, present: below }];
		const lines = known.map(({ scores }) => new TotalLine(scores, weights, criterion));
		const present = sets.funded(lines.map((line) => line.atWeight(scaled)));
		const at = (step: number) => lines.map((line) => line.at(step));
		const least = scaled.denominator === 1n ? below : below + 1;
		const from = present === null ? null : furthest(sets, at, present, least, 0);
		const to = present === null ? null : furthest(sets, at, present, below, STEPS);
		if (from === null || to === null) return null;
		intervals.push({ from, to, present: below });
	}
	return intervals;
}

/** The last step from `from` towards `end` up to which the same bids are funded; null where the work allowed ended. */
function furthest(
	sets: FundedSets,
	totalsAt: (step: number) => Totals,
	present: string,
	from: number,
	end: number,
): number | null {
	const way = Math.sign(end - from);
	let [at, jump, singles] = [from, 1, 0];
	while (at !== end) {
		const next = at + way * Math.min(jump, Math.abs(end - at));
		if (jump > 1 && !sets.sameBetween(totalsAt(at), totalsAt(next))) {
			jump = jump > 4 ? jump >> 2 : 1;
			continue;
		}
		if (jump === 1) {
			const funded = sets.funded(totalsAt(next));
			if (funded === null) return null;
			if (funded !== present) return at;
			singles = (singles + 1) % PATIENCE;
			if (singles === 0) jump = 2 * PATIENCE;
		} else jump *= 2;
		at = next;
	}
	return at;
}
