import {
	BID_MOVES,
	type BidAction,
	type BidState,
	type DecisionState,
	type RoundAction,
	type RoundState,
} from "./lifecycle";
import { accepted, type Outcome, refused } from "./outcome";
import { type Action, PERMISSIONS } from "./permissions";
import { shownRoundState } from "./round/shown-state";

declare module "./outcome" {
	interface DetailsOf {
		"round-closed": StateDetails;
		"round-not-assessing": StateDetails;
		"bid-not-draft": StateDetails;
		"move-not-possible"?: StateDetails | MoveDetails;
	}
}

/** The states an action on a bid is asked in. Without a bid: before there is one, or where only the round matters. */
export type StatesNow = {
	readonly round: RoundState;
	readonly bid?: BidState;
	/** When the round closes or closed, for the page that explains a refusal. */
	readonly closesAt?: string;
};

export type StateRefusal = "round-closed" | "round-not-assessing" | "bid-not-draft" | "move-not-possible";

/** What a refusal because of a state tells its page. The round's state is the one that everybody may know. */
export type StateDetails = StatesNow & { readonly possible: readonly BidAction[] };

/** What the table of moves tells of one that it does not have. */
type MoveDetails = {
	readonly from: string;
	readonly action: string;
	readonly possible: readonly (BidAction | RoundAction)[];
};

function refusedRound(rounds: readonly RoundState[]): StateRefusal {
	return rounds.includes("assessing") && !rounds.includes("open") ? "round-not-assessing" : "round-closed";
}

/** Whether the states of a bid and a round allow this (`may` asks who). Refuses by the bid's state first. */
export function possibleNow(action: Action, now: StatesNow): Outcome<true, StateRefusal> {
	const when = PERMISSIONS[action].when;
	if (!when) return accepted(true);
	const possible = [...new Set(BID_MOVES.filter(({ from }) => from === now.bid).map((move) => move.action))];
	const details: StateDetails = { ...now, round: shownRoundState(now.round, false), possible };
	if (when.bid && now.bid !== undefined && !when.bid.includes(now.bid)) {
		const draftOnly = when.bid.every((state) => state === "draft");
		return refused(draftOnly ? "bid-not-draft" : "move-not-possible", `a bid that is ${now.bid}: ${action}`, {
			details,
		});
	}
	if (when.round && !when.round.includes(now.round))
		return refused(refusedRound(when.round), `a round that is ${details.round}: ${action}`, { details });
	return accepted(true);
}

/** Whether a round's state allows this, for pages that offer it and use cases with a refusal of their own. */
export function roundAllows(action: Action, round: RoundState): boolean {
	return PERMISSIONS[action].when?.round?.includes(round) ?? true;
}

/** The same of a decision's state. */
export function decisionAllows(action: Action, decision: DecisionState): boolean {
	return PERMISSIONS[action].when?.decision?.includes(decision) ?? true;
}

/** What is refused because of a record's state: sending it again changes nothing, so the words are kept. */
const BY_STATE = [
	"already-corrected",
	"assessment-locked",
	"bid-not-draft",
	"decision-signed",
	"form-changed",
	"move-not-possible",
	"needs-version-in-use",
	"once-submitted",
	"not-open",
	"not-planned",
	"not-submitted",
	"plan-in-use",
	"round-closed",
	"round-not-allocating",
	"round-not-assessing",
	"round-not-published",
	"round-not-with-board",
	"round-opened",
] as const;

/** The code of a refusal because of a state. */
export type StateCode = (typeof BY_STATE)[number];

/** Whether something was refused because of a state. */
export function isStateRefusal(refusal: { readonly code: string }): refusal is { readonly code: StateCode } {
	return BY_STATE.some((code) => code === refusal.code);
}
