import type { RoundState } from "../lifecycle";

/** The state a reader may know: decided but unpublished is "with the board" to all but the decision's people. */
export function shownRoundState(state: RoundState, mayReadUnpublished: boolean): RoundState {
	return state === "decided" && !mayReadUnpublished ? "with-board" : state;
}

/** A round's state at an instant: an open round is closed from its closing instant, before the process closes it. */
export function roundStateAt(
	round: { readonly state: RoundState; readonly closesAt: string },
	now: string,
): RoundState {
	return round.state === "open" && round.closesAt <= now ? "closed" : round.state;
}

/** Whether everybody may see a round: from its opening on, or before it once the office announced it. */
export function isPublicRound(round: {
	readonly state: RoundState;
	readonly announcedAt: string | null;
	/** Whether a cancelled one had opened. */
	readonly hadOpened: boolean;
}): boolean {
	const hasOpened = round.state === "cancelled" ? round.hadOpened : round.state !== "planned";
	return hasOpened || round.announcedAt !== null;
}

const OUTSIDE: Readonly<Record<RoundState, string>> = {
	planned: "Planned",
	open: "Open for bids",
	closed: "Closed",
	assessing: "Being assessed",
	allocating: "Being considered",
	"with-board": "Being considered",
	decided: "Being considered",
	published: "Decided",
	cancelled: "Cancelled",
};

/** A round's state in words for partnerships and the public: what happens to it, never how it stands. */
export function stateForPartnerships(state: RoundState): string {
	return OUTSIDE[state];
}

const OFFICE: Readonly<Record<RoundState, string>> = {
	planned: "Planned",
	open: "Open",
	closed: "Closed",
	assessing: "Assessing",
	allocating: "Allocating",
	"with-board": "With the board",
	decided: "Decided, not published",
	published: "Published",
	cancelled: "Cancelled",
};

/** A round's state in words for the office. */
export function stateForOffice(state: RoundState): string {
	return OFFICE[state];
}
