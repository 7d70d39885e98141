import { add, divide, multiply, ONE, type Ratio, ratio, subtract, sum, ZERO } from "../../ratio";

/** A bid's scores by criterion, each as the part of its most that it reached, 0 to 1. */
export type CriterionScores = { readonly ref: string; readonly scores: readonly Ratio[] };

/** The lowest and highest weight of a criterion, in ten-thousandths of all weights, ends included. */
export type WeightInterval = { readonly from: number; readonly to: number; readonly present: number };

const STEPS = 10_000;

/** Totals when one criterion has this part of all weights and the others keep their proportions to each other. */
export function rescaled(weights: readonly Ratio[], criterion: number, part: Ratio): readonly Ratio[] {
	const rest = sum(weights.filter((_, index) => index !== criterion));
	return weights.map((weight, index) => {
		if (index === criterion) return part;
		return rest.numerator === 0n ? ZERO : divide(multiply(weight, subtract(ONE, part)), rest);
	});
}

/** A bid's total in points, 0 to 100, by weights that sum to 1. */
export function weightedTotal(scores: readonly Ratio[], weights: readonly Ratio[]): Ratio {
	const parts = scores.map((score, index) => multiply(score, weights[index] ?? ZERO));
	return multiply(parts.reduce(add, ZERO), ratio(100n));
}

/**
 * For each criterion, the largest interval of its weight around the present one in which the same bids are funded, the other
 * weights rescaled. Takes weights above zero in any measure, the bids' criterion scores, and `funded`: which bids the rule
 * funds with given totals, as a text that is the same for the same set. Steps by a ten-thousandth of all weights; a present
 * weight between two steps lies in the interval of both. A lone criterion has all the weight, whatever it is.
 */
export function weightIntervals(
	weights: readonly Ratio[],
	bids: readonly CriterionScores[],
	funded: (totals: ReadonlyMap<string, Ratio>) => string,
): readonly WeightInterval[] {
	const all = sum(weights);
	const parts = weights.map((weight) => divide(weight, all));
	const asked = new Map<string, string>();
	const fundedWith = (changed: readonly Ratio[]) => {
		const totals = new Map(bids.map(({ ref, scores }) => [ref, weightedTotal(scores, changed)]));
		const key = [...totals.values()]
			.map(({ numerator, denominator }) => `${numerator}/${denominator}`)
			.join();
		const known = asked.get(key) ?? funded(totals);
		asked.set(key, known);
		return known;
	};
	const present = fundedWith(parts);
	return parts.map((part, criterion): WeightInterval => {
		const scaled = multiply(part, ratio(BigInt(STEPS)));
		const below = Number(scaled.numerator / scaled.denominator);
		if (weights.length === 1) return { from: 0, to: STEPS, present: below };
		const same = (step: number) =>
			fundedWith(rescaled(parts, criterion, ratio(BigInt(step), BigInt(STEPS)))) === present;
		let [from, to] = [scaled.denominator === 1n ? below : below + 1, below];
		while (from > 0 && same(from - 1)) from--;
		while (to < STEPS && same(to + 1)) to++;
		return { from, to, present: below };
	});
}
