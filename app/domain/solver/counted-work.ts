import type { Stop } from "./problem";

/** Stops after so much work (about a unit a state): in the same place on every machine, unlike a clock. */
export function countedWork(most: number): Stop {
	let left = most;
	return (work = 1) => {
		left -= work;
		return left < 0;
	};
}

/**
 * How much work each figure beside an optimum's own search may take: seconds, as a small machine does four to thirteen
 * million in one. Realistic rounds of 300 bids are settled within it, intervals with ten conditions by area too.
 */
export const MOST_WORK = {
	/** What forcing a bid in would lose, for all bids of a run together. */
	reasons: 20_000_000,
	/** An optimum beside another rule. */
	comparison: 40_000_000,
	/** The intervals of all scores. */
	intervals: 80_000_000,
	/** All draws of moved scores. */
	draws: 40_000_000,
	/** The intervals of all weights. */
	weights: 40_000_000,
	/** The best set with one bid forced in or fixed. */
	heldBidSet: 40_000_000,
} as const;
