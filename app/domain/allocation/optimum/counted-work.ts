import type { Stop } from "./problem";

/**
 * Stops after so much work, counted as searches report it: about one unit for a state that is looked at. Unlike a clock it
 * stops in the same place on every machine.
 */
export function countedWork(most: number): Stop {
	let left = most;
	return (work = 1) => {
		left -= work;
		return left < 0;
	};
}

/** How much work each figure beside an optimum's own search may take: some seconds on a small machine. */
export const MOST_WORK = {
	/** What forcing a bid in would lose, for all bids of a run together. */
	reasons: 300_000_000,
	/** An optimum beside another rule. */
	comparison: 300_000_000,
	/** The intervals of all scores. */
	intervals: 300_000_000,
	/** All draws of moved scores. */
	draws: 600_000_000,
	/** The intervals of all weights. */
	weights: 600_000_000,
	/** The best set with one bid forced in or fixed. */
	otherSet: 150_000_000,
} as const;
