import { ratio, toDecimal } from "../ratio";

/** What a criterion weighs in a total of 100, in percent to two decimals, even while the weights do not sum to it. */
export function effectiveWeight(weight: number, sum: number): string {
	if (sum === 0) return "0";
	return toDecimal(ratio(BigInt(weight) * 100n, BigInt(sum)), 2).replace(/\.?0+$/, "");
}
