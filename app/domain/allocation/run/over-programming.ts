import type { Pence } from "../../money";
import { inPercent, ratio, toDecimal } from "../../ratio";
import type { RunFile } from "./run-file";

/** How far bids may exceed the money and how far they do: percentages of the money, and amounts. */
export type OverProgrammingShown = {
	readonly share: string;
	readonly allowed: Pence;
	readonly used: Pence;
	/** Of the money, to two places. */
	readonly usedShare: string;
};

/** What a run says of over-programming, for a page; null where its rule allows none. */
export function overProgrammingShown({ available, overProgramming }: RunFile): OverProgrammingShown | null {
	if (overProgramming === undefined) return null;
	const { share, allowed, used } = overProgramming;
	return {
		share: inPercent(share),
		allowed,
		used,
		usedShare: `${toDecimal(available === 0n ? ratio(0n) : ratio(used * 100n, available), 2)}%`,
	};
}
