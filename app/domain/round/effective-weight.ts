import { ratio, toDecimal } from "../ratio";

/**
 * What a criterion really weighs in a total of 100, a percentage with up to two decimals. While the weights sum to 100
 * it is the published weight; before that it shows what an open sum would do.
 */
export function effectiveWeight(weight: number, sum: number): string {
	if (sum === 0) return "0";
	return toDecimal(ratio(BigInt(weight) * 100n, BigInt(sum)), 2).replace(/\.?0+$/, "");
}
