import { add, divide, multiply, type Ratio, ratio, roundHalfUp, toDecimal, ZERO } from "../ratio";
import { type Criterion, HIGHEST_POINTS } from "./criterion-score";

/** A bid's exact total, 0 to 100: the sum of weight × score ÷ 5. Null as long as a criterion has no score. */
export function exactTotal(
	criteria: readonly Criterion[],
	scoreOn: (criterionId: string) => Ratio | null,
): Ratio | null {
	let total = ZERO;
	for (const { id, weight } of criteria) {
		const score = scoreOn(id);
		if (score === null) return null;
		total = add(total, divide(multiply(ratio(BigInt(weight)), score), ratio(BigInt(HIGHEST_POINTS))));
	}
	return total;
}

/** A total in hundredths of a point, rounded once, half up: the figure that ranks, ties and enters the case. */
export function toHundredths(total: Ratio): number {
	return Number(roundHalfUp(multiply(total, ratio(100n))));
}

/** A total as a file holds it ("71.5") with two decimals, as a page shows it: `71.50`. Other text stays as it is. */
export function formatScore(decimal: string): string {
	const [, points, part = ""] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(decimal) ?? [];
	return points === undefined ? decimal : `${points}.${part.padEnd(2, "0")}`;
}

/** Hundredths of a point as a page shows a total, two decimals: `71.50`. */
export function formatTotal(hundredths: number): string {
	return toDecimal(ratio(BigInt(hundredths), 100n), 2);
}
