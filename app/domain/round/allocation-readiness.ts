import type { BidState } from "../lifecycle";

/** How one received bid stands in the assessment of its round. */
export type AssessedSoFar = {
	readonly reference: string;
	readonly state: BidState;
	readonly reconsiderationWaits: boolean;
	readonly toModerate: boolean;
	/** Scores of an earlier version of it wait to be confirmed. */
	readonly stale?: boolean;
};

/** The references of the bids that keep a round from allocation, by what they wait for, in the order given. */
export type WaitingBids = {
	readonly asked: readonly string[];
	readonly unchecked: readonly string[];
	readonly reconsideration: readonly string[];
	readonly unmoderated: readonly string[];
	/** Their scores wait to be confirmed. */
	readonly stale: readonly string[];
	readonly unassessed: readonly string[];
};

/**
 * The bids that a round's allocation waits for. An eligible bid not yet assessed waits for scores, for their
 * confirmation or for moderation.
 */
export function waitingBids(bids: readonly AssessedSoFar[]): WaitingBids {
	const named = (which: (bid: AssessedSoFar) => boolean) =>
		bids.filter(which).map(({ reference }) => reference);
	return {
		asked: named(({ state }) => state === "in-clarification"),
		unchecked: named(({ state }) => state === "submitted"),
		reconsideration: named(({ reconsiderationWaits }) => reconsiderationWaits),
		unmoderated: named(({ state, toModerate }) => state === "eligible" && toModerate),
		stale: named(({ state, stale = false }) => state === "eligible" && stale),
		unassessed: named(
			({ state, toModerate, stale = false }) => state === "eligible" && !toModerate && !stale,
		),
	};
}
