import type { Pence } from "../../money";
import { fromDecimal, type Ratio, ratio, ZERO } from "../../ratio";
import type { RunFile } from "./run-file";

/** How far bids may exceed the money and how far they do: shares of the money, and amounts. */
export type OverProgrammingShown = {
	readonly share: Ratio;
	readonly allowed: Pence;
	readonly used: Pence;
	readonly usedShare: Ratio;
};

/** What a run says of over-programming, for a page; null where its rule allows none. */
export function overProgrammingShown({ available, overProgramming }: RunFile): OverProgrammingShown | null {
	if (overProgramming === undefined) return null;
	const { share, allowed, used } = overProgramming;
	return {
		share: fromDecimal(share) ?? ZERO,
		allowed,
		used,
		usedShare: available === 0n ? ZERO : ratio(used, available),
	};
}
