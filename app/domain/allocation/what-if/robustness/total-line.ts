import { toHundredths } from "../../../assessment/total";
import { add, divide, multiply, type Ratio, ratio, subtract, sum, ZERO } from "../../../ratio";

/** A weight moves by a ten-thousandth of all weights. */
export const STEPS = 10_000;

/** A bid's total as one criterion's weight moves, others in proportion: a straight line, in hundredths of a point. */
export class TotalLine {
	/** The total in hundredths at a step is (base + step · rise) / unit; null where plain numbers cannot hold that. */
	private readonly plain: { readonly base: number; readonly rise: number; readonly unit: number } | null;
	private readonly own: Ratio;
	private readonly others: Ratio;

	/** Scores as parts of their most, 0 to 1, by criterion; weights above zero, in the same order. */
	constructor(scores: readonly Ratio[], weights: readonly Ratio[], criterion: number) {
		const without = <T>(items: readonly T[]) => items.filter((_, index) => index !== criterion);
		const otherWeights = without(weights);
		const products = without(scores).map((score, index) => multiply(score, otherWeights[index] ?? ZERO));
		this.own = scores[criterion] ?? ZERO;
		this.others = divide(products.reduce(add, ZERO), sum(otherWeights));
		const unit = this.own.denominator * this.others.denominator;
		const rest = this.others.numerator * this.own.denominator;
		const rise = this.own.numerator * this.others.denominator - rest;
		this.plain =
			BigInt(4 * STEPS) * unit < BigInt(Number.MAX_SAFE_INTEGER)
				? { base: STEPS * Number(rest), rise: Number(rise), unit: Number(unit) }
				: null;
	}

	/** The total in hundredths when the criterion has so many ten-thousandths of all weights. */
	at(step: number): number {
		if (this.plain === null) return this.atWeight(ratio(BigInt(step)));
		const { base, rise, unit } = this.plain;
		const doubled = 2 * (base + step * rise) + unit;
		return (doubled - (doubled % (2 * unit))) / (2 * unit);
	}

	/** The same with a weight, in ten-thousandths, that need not be whole. */
	atWeight(tenThousandths: Ratio): number {
		const part = divide(tenThousandths, ratio(BigInt(STEPS)));
		const exact = add(this.others, multiply(part, subtract(this.own, this.others)));
		return toHundredths(multiply(exact, ratio(100n)));
	}
}
