import { byCodePoint } from "../canonical";
import { type Pence, pence } from "../money";
import { divideByWeights } from "../needs/largest-remainder";
import { ratio } from "../ratio";

/** Amounts by financial year (`2026-27`); a year that is not there has nothing. */
export type ByYear = ReadonlyMap<string, Pence>;

/** The amounts that are not nothing, in the order of the years. */
export function inOrderOfYears(years: Iterable<readonly [string, Pence]>): ByYear {
	return new Map([...years].filter(([, amount]) => amount !== 0n).sort(([a], [b]) => byCodePoint(a, b)));
}

/**
 * An amount divided by year in proportion to what another comes to by year: to the penny by largest remainder, ties to
 * the earlier year. Takes years of which one at least has money.
 */
export function inProportion(amount: Pence, years: ByYear): ByYear {
	const weights = new Map([...years].map(([year, part]) => [year, ratio(part)]));
	const { rounded } = divideByWeights(amount, 1n, weights);
	return inOrderOfYears([...rounded].map(([year, part]) => [year, pence(part.amount)] as const));
}
