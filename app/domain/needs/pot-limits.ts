import { type Pence, pence } from "../money";
import { accepted, type Outcome } from "../outcome";
import type { Ratio } from "../ratio";
import { type Limits, type LimitsRefusal, limitsOf } from "./limits";
import { type IndicatorCounts, needShares } from "./need-shares";
import type { ByArea, NeedsInput } from "./needs-input";
import { inTransition, targetsOf } from "./targets";

/** What a pot is divided by: shares, targets after a transition, and the least and the most of each area. */
export type PotLimits = {
	/** The available money in whole units. */
	readonly pot: Pence;
	readonly shares: ByArea<Ratio>;
	readonly indicators: readonly IndicatorCounts[];
	readonly targets: ByArea<Ratio>;
	readonly limits: Limits;
};

type Worked = Outcome<PotLimits, LimitsRefusal>;
type Asked = { readonly available: Pence; readonly unit: Pence; readonly worked: Worked };

/** The last answer for each formula: a case is read, which asks, and then run, which asks the same. */
const known = new WeakMap<NeedsInput, Asked>();

/** What the available money is divided by, in pence and in units of pence. Refuses bounds that it cannot meet. */
export function potLimits(needs: NeedsInput, available: Pence, unit: Pence): Worked {
	const before = known.get(needs);
	if (before?.available === available && before.unit === unit) return before.worked;
	const worked = workedOut(needs, available, unit);
	known.set(needs, { available, unit, worked });
	return worked;
}

function workedOut(needs: NeedsInput, available: Pence, unit: Pence): Worked {
	const { shares, indicators } = needShares(needs);
	const pot = pence(available - (available % unit));
	const formula = targetsOf(pot, shares);
	const targets =
		needs.transition && needs.prior ? inTransition(pot, formula, needs.prior, needs.transition) : formula;
	const limits = limitsOf(needs.areas, targets, needs.prior, needs.bounds, pot, unit);
	return limits.ok ? accepted({ pot, shares, indicators, targets, limits: limits.value }) : limits;
}
