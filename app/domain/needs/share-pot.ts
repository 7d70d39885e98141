import { type Pence, pence } from "../money";
import type { Ratio } from "../ratio";
import { divideByWeights, type Rounded } from "./largest-remainder";
import { type IndicatorCounts, needShares } from "./need-shares";
import type { ByArea, NeedsInput } from "./needs-input";

/** What the needs formula gives: shares, amounts and the working behind them. Areas in code point order. */
export type NeedsResult = {
	readonly shares: ByArea<Ratio>;
	readonly amounts: ByArea<Pence>;
	readonly working: NeedsWorking;
};

export type NeedsWorking = {
	/** The available money in whole units. */
	readonly pot: Pence;
	readonly unit: Pence;
	/** What the pot leaves below a unit; it is in no envelope. */
	readonly belowUnit: Pence;
	readonly indicators: readonly IndicatorCounts[];
	/** By area: the exact target in pence and how it was rounded. */
	readonly areas: ByArea<Rounded>;
	readonly extraUnits: readonly string[];
};

/**
 * Divides the available money among areas by need. Takes checked needs, the money and the unit in pence;
 * gives amounts that sum to the money in whole units, each within a unit of its exact target.
 */
export function sharePot(needs: NeedsInput, available: Pence, unit: Pence): NeedsResult {
	const { shares, indicators } = needShares(needs);
	const pot = pence(available - (available % unit));
	const { rounded, extraUnits } = divideByWeights(pot, unit, shares);
	const amounts = new Map([...rounded].map(([area, { amount }]) => [area, pence(amount)]));
	const belowUnit = pence(available - pot);
	return { shares, amounts, working: { pot, unit, belowUnit, indicators, areas: rounded, extraUnits } };
}
