import type { BidState, RoundState } from "../lifecycle";
import type { AssessedSoFar } from "./allocation-readiness";
import { waitingBids } from "./allocation-readiness";

export type StageCount = { readonly state: BidState; readonly count: number };

const BEFORE_ASSESSMENT: readonly BidState[] = ["draft", "submitted", "eligible", "assessed"];
const IN_ORDER: readonly BidState[] = [
	"draft",
	"submitted",
	"in-clarification",
	"eligible",
	"assessed",
	"ineligible",
	"withdrawn",
	"awarded",
	"reserve",
	"declined",
];

/**
 * How many bids stand in each stage, in the order a bid passes them. Until the decision is
 * published the stages that every bid passes are always there; the others only where a bid stands in one.
 */
export function stageCounts(
	counts: ReadonlyMap<BidState, number>,
	published: boolean,
): readonly StageCount[] {
	return IN_ORDER.map((state) => ({ state, count: counts.get(state) ?? 0 })).filter(
		({ state, count }) => count > 0 || (!published && BEFORE_ASSESSMENT.includes(state)),
	);
}

export type RoundException = {
	readonly kind:
		| "not-bid"
		| "round-questions"
		| "asked"
		| "unanswered"
		| "unchecked"
		| "reconsideration"
		| "conflicted"
		| "given-back"
		| "unassigned"
		| "scores-stale"
		| "scores-missing"
		| "scores-overdue"
		| "to-moderate"
		| "interests-due";
	/** Names of partnerships or of people, or references of bids. */
	readonly items: readonly string[];
};

export type AssessmentProgress = AssessedSoFar & {
	readonly assigned: number;
	readonly submitted: number;
	/** The last question of the office about it was not answered in time. */
	readonly unanswered?: boolean;
};

/** Where the office still has something to do with a bid that did not answer it. */
const WORKED_ON: readonly BidState[] = ["submitted", "eligible"];

/** Who scores in a round and does not as they should. */
export type ScoringPeople = {
	/** References of bids with an assessor or an agreeing moderator who has an interest in them by now. */
	readonly conflicted: readonly string[];
	/** References of bids that an assessor gave back and that lack one. */
	readonly givenBack: readonly string[];
	/** Names of assessors who have not submitted by the last day for it. */
	readonly overdue: readonly string[];
	/** Names of assessors without an answer about their interests from the last year. */
	readonly interestsDue: readonly string[];
};

const NOBODY: ScoringPeople = { conflicted: [], givenBack: [], overdue: [], interestsDue: [] };

/** How many assessors a bid needs. */
const ASSESSORS = 2;

/** Whether anything in a round in this state waits for assessors: until it is signed or cancelled. */
export function waitsForPeople(state: RoundState): boolean {
	return state !== "decided" && state !== "published" && state !== "cancelled";
}

/**
 * What does not go by itself in a round, most pressing first: questions of bidders, due checks, people with an
 * interest, bids without assessors, missing scores, gaps to agree, and partnerships that may still bid and have not.
 * Kinds without an item are left out.
 */
export function roundExceptions(
	bids: readonly AssessmentProgress[],
	notBid: readonly string[],
	askers: readonly string[] = [],
	people: ScoringPeople = NOBODY,
): readonly RoundException[] {
	const { asked, unchecked, reconsideration, stale, unmoderated } = waitingBids(bids);
	const named = (which: (bid: AssessmentProgress) => boolean) =>
		bids.filter(which).map(({ reference }) => reference);
	const eligible = (bid: AssessmentProgress) => bid.state === "eligible" && !bid.toModerate && !bid.stale;
	const all: readonly RoundException[] = [
		{ kind: "round-questions", items: askers },
		{ kind: "asked", items: asked },
		{
			kind: "unanswered",
			items: named(({ state, unanswered = false }) => unanswered && WORKED_ON.includes(state)),
		},
		{ kind: "unchecked", items: unchecked },
		{ kind: "reconsideration", items: reconsideration },
		{ kind: "conflicted", items: people.conflicted },
		{ kind: "given-back", items: people.givenBack },
		{ kind: "unassigned", items: named((bid) => eligible(bid) && bid.assigned < ASSESSORS) },
		{ kind: "scores-stale", items: stale },
		{
			kind: "scores-missing",
			items: named((bid) => eligible(bid) && bid.assigned >= ASSESSORS && bid.submitted < bid.assigned),
		},
		{ kind: "scores-overdue", items: people.overdue },
		{ kind: "to-moderate", items: unmoderated },
		{ kind: "interests-due", items: people.interestsDue },
		{ kind: "not-bid", items: notBid },
	];
	return all.filter(({ items }) => items.length > 0);
}
