import { type ByYear, inOrderOfYears, inProportion } from "../../fund/by-year";
import type { Pence } from "../../money";

/**
 * An amount of a bid by financial year: as its option has it, or, where the amount is no option, what was asked by year
 * in proportion (to the penny by largest remainder, ties to the earlier year). Null where options have no years.
 */
export function yearsAt(
	options: readonly { readonly amount: Pence; readonly years?: ByYear | null }[],
	amount: Pence,
): ByYear | null {
	const held = options.find((option) => option.amount === amount)?.years;
	if (held) return held;
	const asked = options[0]?.years;
	if (!asked) return null;
	return amount === 0n ? inOrderOfYears([]) : inProportion(amount, asked);
}
