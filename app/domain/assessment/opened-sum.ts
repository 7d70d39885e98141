import { add, divide, floor, multiply, type Ratio, ratio, subtract, toPlainDecimal, ZERO } from "../ratio";
import { type Criterion, criterionScore, HIGHEST_POINTS, placesOf } from "./criterion-score";
import { toHundredths } from "./total";

/** What one criterion adds to a total, exactly. */
export type SumLine = {
	readonly criterionId: string;
	readonly weight: number;
	/** How many themes its score is the average of; 1 where it is scored once. */
	readonly places: number;
	readonly score: Ratio;
	/** Weight × score ÷ 5. */
	readonly adds: Ratio;
	/** What it adds when every place of it has the most points: the weight that it has in effect. */
	readonly effectiveWeight: Ratio;
};

/** A total taken apart. */
export type OpenedSum = {
	readonly lines: readonly SumLine[];
	readonly weights: number;
	readonly effectiveWeights: Ratio;
	/** The exact total, before it is rounded once. */
	readonly exact: Ratio;
	readonly hundredths: number;
};

function added({ weight }: Pick<Criterion, "weight">, score: Ratio): Ratio {
	return divide(multiply(ratio(BigInt(weight)), score), ratio(BigInt(HIGHEST_POINTS)));
}

/** Takes a total apart, with the effective weight of each criterion worked out of its places; null without a total. */
export function openedSum(
	criteria: readonly Criterion[],
	themes: readonly string[],
	scoreOn: (criterionId: string) => Ratio | null,
): OpenedSum | null {
	const lines: SumLine[] = [];
	for (const criterion of criteria) {
		const score = scoreOn(criterion.id);
		if (score === null) return null;
		const places = placesOf(criterion, themes);
		const full = places.map((place) => ({ ...place, points: HIGHEST_POINTS, reason: "" }));
		lines.push({
			criterionId: criterion.id,
			weight: criterion.weight,
			places: places.length,
			score,
			adds: added(criterion, score),
			effectiveWeight: added(criterion, criterionScore(criterion, themes, full) ?? ZERO),
		});
	}
	const exact = lines.reduce((sum, { adds }) => add(sum, adds), ZERO);
	return {
		lines,
		weights: lines.reduce((sum, { weight }) => sum + weight, 0),
		effectiveWeights: lines.reduce((sum, line) => add(sum, line.effectiveWeight), ZERO),
		exact,
		hundredths: toHundredths(exact),
	};
}

/** An exact figure of zero or more as people write it: `2.5`, or `3 1/3` where it has no finite decimal. */
export function exactFigure(value: Ratio): string {
	let rest = value.denominator;
	for (const prime of [2n, 5n]) while (rest % prime === 0n) rest /= prime;
	if (rest === 1n) return toPlainDecimal(value);
	const whole = floor(value);
	const part = subtract(value, ratio(whole));
	const fraction = `${part.numerator}/${part.denominator}`;
	return whole === 0n ? fraction : `${whole} ${fraction}`;
}
