import type { BidState } from "../lifecycle";

/** How one received bid stands in the assessment of its round. */
export type AssessedSoFar = {
	readonly reference: string;
	readonly state: BidState;
	readonly reconsiderationWaits: boolean;
	readonly toModerate: boolean;
};

/** The references of the bids that keep a round from allocation, by what they wait for, in the order given. */
export type WaitingBids = {
	readonly unchecked: readonly string[];
	readonly reconsideration: readonly string[];
	readonly unmoderated: readonly string[];
	readonly unassessed: readonly string[];
};

const CHECK_WAITS: readonly BidState[] = ["submitted", "in-clarification"];

/** The bids that a round's allocation waits for. An eligible bid not yet assessed waits for scores or moderation. */
export function waitingBids(bids: readonly AssessedSoFar[]): WaitingBids {
	const named = (which: (bid: AssessedSoFar) => boolean) =>
		bids.filter(which).map(({ reference }) => reference);
	return {
		unchecked: named(({ state }) => CHECK_WAITS.includes(state)),
		reconsideration: named(({ reconsiderationWaits }) => reconsiderationWaits),
		unmoderated: named(({ state, toModerate }) => state === "eligible" && toModerate),
		unassessed: named(({ state, toModerate }) => state === "eligible" && !toModerate),
	};
}
