import { accepted, type Outcome, refused } from "./outcome";
import type { Role } from "./roles";

export const ROUND_STATES = [
	"planned",
	"open",
	"closed",
	"assessing",
	"allocating",
	"with-board",
	"decided",
	"published",
	"cancelled",
] as const;

export type RoundState = (typeof ROUND_STATES)[number];

/** Bids of a round can still be written, or will be: nobody outside their partnerships reads them. */
export const BIDDING_STATES: readonly RoundState[] = ["planned", "open"];

/** Nothing goes on in a round: it has not begun, or its decision is public, or it was called off. */
export const IDLE_ROUND_STATES: readonly RoundState[] = ["planned", "published", "cancelled"];

export const DECISION_STATES = ["draft", "signed", "published"] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export const BID_STATES = [
	"draft",
	"submitted",
	"in-clarification",
	"eligible",
	"ineligible",
	"assessed",
	"withdrawn",
	"awarded",
	"reserve",
	"declined",
] as const;

export type BidState = (typeof BID_STATES)[number];

/** The states of a bid that the office does not have: never submitted, taken back or withdrawn. */
export const NOT_RECEIVED: readonly BidState[] = ["draft", "withdrawn"];

/** What a decision made of a bid. */
export const OUTCOMES = ["awarded", "reserve", "declined"] as const satisfies readonly BidState[];

/** Who moves a record: people in a role, or the process itself at an instant or as part of another act. */
export type Mover = Role | "system";

export type Move<State extends string, Action extends string> = {
	readonly from: State;
	readonly action: Action;
	readonly who: readonly Mover[];
	readonly to: State;
};

export type RoundAction =
	| "open"
	| "close"
	| "start-assessing"
	| "start-allocating"
	| "return-to-assessing"
	| "put-to-board"
	| "return-to-allocating"
	| "decide"
	| "publish"
	| "cancel";

/** Every move a round can make. */
export const ROUND_MOVES: readonly Move<RoundState, RoundAction>[] = [
	{ from: "planned", action: "open", who: ["fund-manager", "system"], to: "open" },
	{ from: "open", action: "close", who: ["system"], to: "closed" },
	{ from: "closed", action: "start-assessing", who: ["fund-manager"], to: "assessing" },
	{ from: "assessing", action: "start-allocating", who: ["fund-manager"], to: "allocating" },
	{ from: "allocating", action: "return-to-assessing", who: ["fund-manager"], to: "assessing" },
	{ from: "allocating", action: "put-to-board", who: ["fund-manager"], to: "with-board" },
	{ from: "with-board", action: "put-to-board", who: ["fund-manager"], to: "with-board" },
	{ from: "with-board", action: "return-to-allocating", who: ["fund-manager"], to: "allocating" },
	{ from: "with-board", action: "decide", who: ["decision-maker"], to: "decided" },
	{ from: "decided", action: "publish", who: ["fund-manager", "decision-maker"], to: "published" },
	{ from: "planned", action: "cancel", who: ["fund-manager"], to: "cancelled" },
	{ from: "open", action: "cancel", who: ["fund-manager"], to: "cancelled" },
	{ from: "closed", action: "cancel", who: ["fund-manager"], to: "cancelled" },
	{ from: "assessing", action: "cancel", who: ["fund-manager"], to: "cancelled" },
	{ from: "allocating", action: "cancel", who: ["fund-manager"], to: "cancelled" },
];

export type BidAction =
	| "submit"
	| "take-back"
	| "withdraw"
	| "find-eligible"
	| "find-ineligible"
	| "reconsider"
	| "ask-clarification"
	| "answer-clarification"
	| "end-clarification"
	| "complete-assessment"
	| "reopen-assessment"
	| "award"
	| "reserve"
	| "decline";

/** Where a bid can be when the office asks about it, and where it goes back to. */
export const CLARIFIED = ["submitted", "eligible", "assessed"] as const satisfies readonly BidState[];

/** Every move a bid can make. A clarification leads back to where it was asked. */
export const BID_MOVES: readonly Move<BidState, BidAction>[] = [
	{ from: "draft", action: "submit", who: ["signatory"], to: "submitted" },
	{ from: "draft", action: "withdraw", who: ["bidder", "signatory"], to: "withdrawn" },
	{ from: "submitted", action: "take-back", who: ["bidder", "signatory"], to: "draft" },
	{ from: "submitted", action: "withdraw", who: ["signatory"], to: "withdrawn" },
	{ from: "submitted", action: "find-eligible", who: ["fund-manager"], to: "eligible" },
	{ from: "submitted", action: "find-ineligible", who: ["fund-manager"], to: "ineligible" },
	...CLARIFIED.flatMap((asked): readonly Move<BidState, BidAction>[] => [
		{ from: asked, action: "ask-clarification", who: ["fund-manager"], to: "in-clarification" },
		{ from: "in-clarification", action: "answer-clarification", who: ["signatory"], to: asked },
		{ from: "in-clarification", action: "end-clarification", who: ["fund-manager", "system"], to: asked },
	]),
	{ from: "in-clarification", action: "withdraw", who: ["signatory"], to: "withdrawn" },
	{ from: "ineligible", action: "reconsider", who: ["fund-manager"], to: "eligible" },
	{ from: "eligible", action: "withdraw", who: ["signatory"], to: "withdrawn" },
	{ from: "eligible", action: "complete-assessment", who: ["system"], to: "assessed" },
	{ from: "assessed", action: "reopen-assessment", who: ["system"], to: "eligible" },
	{ from: "assessed", action: "award", who: ["system"], to: "awarded" },
	{ from: "assessed", action: "reserve", who: ["system"], to: "reserve" },
	{ from: "assessed", action: "decline", who: ["system"], to: "declined" },
	{ from: "ineligible", action: "decline", who: ["system"], to: "declined" },
	{ from: "reserve", action: "award", who: ["system"], to: "awarded" },
];

function nextState<State extends string, Action extends RoundAction | BidAction>(
	moves: readonly Move<State, Action>[],
	from: State,
	action: Action,
	by: readonly Mover[] | undefined,
	back?: State,
): Outcome<State, "move-not-possible"> {
	const possible = moves.filter((move) => move.from === from);
	const move = possible.find(
		({ action: each, who, to }) =>
			each === action &&
			(by === undefined || who.some((mover) => by.includes(mover))) &&
			(back === undefined || to === back),
	);
	if (move) return accepted(move.to);
	return refused("move-not-possible", `${action} is not possible from ${from}`, {
		details: { from, action, possible: [...new Set(possible.map((candidate) => candidate.action))] },
	});
}

/** The state a round reaches by an action, of the process where no mover is named; a refusal names possible moves. */
export function moveRound(
	from: RoundState,
	action: RoundAction,
	by?: readonly Mover[],
): Outcome<RoundState, "move-not-possible"> {
	return nextState(ROUND_MOVES, from, action, by);
}

/**
 * The state a bid reaches by an action, of the process where no mover is named; a refusal names possible moves. `back`:
 * where it was, for an action that leads back there.
 */
export function moveBid(
	from: BidState,
	action: BidAction,
	by?: readonly Mover[],
	back?: BidState,
): Outcome<BidState, "move-not-possible"> {
	return nextState(BID_MOVES, from, action, by, back);
}
