import {
	BIDDING_STATES,
	type BidState,
	CLARIFIED,
	type DecisionState,
	ROUND_STATES,
	type RoundState,
} from "./lifecycle";
import type { Role } from "./roles";

/** any: whatever the record; own: of the partnership the role is held in; assigned: given to the person. */
export type Grant = "any" | "own" | "assigned";

export type Permission = {
	readonly who?: "public" | "signed-in";
	readonly roles?: Partial<Readonly<Record<Role, Grant>>>;
	/** Refused to those with a role or an interest in one of the record's partnerships; lists of many bids are of none. */
	readonly independent?: true;
	/** The reading action: who may do that is told "may not do this", all others "not found". */
	readonly seenBy?: Action;
	/** The states of the round, the bid and the decision in which this can be done; every state where nothing is said. */
	readonly when?: {
		readonly round?: readonly RoundState[];
		readonly bid?: readonly BidState[];
		readonly decision?: readonly DecisionState[];
	};
};

/** Bids are written while their round is open; what was never submitted belongs to its partnership at any time. */
const DRAFT_IN_OPEN_ROUND = { round: ["open"], bid: ["draft"] } as const;

/** While bids are checked and given to assessors. */
const CHECKING = ["closed", "assessing"] as const;

/** Once bidding is over, or was called off. */
const BIDDING_OVER = { round: ROUND_STATES.filter((state) => !BIDDING_STATES.includes(state)) };

/** Once the board and the deciding office read bids, scores and scenarios. */
const IN_PACK = { round: ["with-board", "decided", "published"] } as const;

/** From the pack on, also after a signature that the board may not know of yet. */
const ADVISING = { round: ["with-board", "decided"] } as const;

/** While a decision is drafted and put to the board. */
const DRAFTING = { round: ["allocating", "with-board"], decision: ["draft"] } as const;

const OFFICE_OF_MONEY = {
	"fund-manager": "any",
	"finance-officer": "any",
	auditor: "any",
	"decision-maker": "any",
} as const;

const READERS_OF_PACK = {
	"board-member": "any",
	"decision-maker": "any",
	"finance-officer": "any",
} as const;

const rules = {
	// people
	"read-people": { roles: { administrator: "any", auditor: "any" } },
	"manage-people": { roles: { administrator: "any" }, seenBy: "read-people" },
	"read-organisations": { roles: { administrator: "any", "fund-manager": "any", auditor: "any" } },
	"manage-organisations": { roles: { administrator: "any" }, seenBy: "read-organisations" },
	"read-interests": { roles: { "fund-manager": "any", auditor: "any", administrator: "any" } },
	"record-interest": { roles: { "fund-manager": "any", administrator: "any" }, seenBy: "read-interests" },
	"declare-own-interest": { who: "signed-in" },
	/** Which messages one gets, and in a demonstration one's own mailbox. */
	"keep-own-messages": { who: "signed-in" },
	/** What waits to be sent and why, without what it says. */
	"read-outbox": { roles: { administrator: "any", auditor: "any" } },
	"retry-messages": { roles: { administrator: "any" }, seenBy: "read-outbox" },
	"read-audit": { roles: { auditor: "any", administrator: "any" } },
	"read-refused-attempts": { roles: { auditor: "any", administrator: "any" } },
	"read-audit-detail": { roles: { auditor: "any" }, seenBy: "read-audit" },
	/** For good, with a reason; that it was done stays in the audit. */
	"erase-audit-details": { roles: { administrator: "any" }, seenBy: "read-audit" },
	/** In a demonstration alone: a live installation has no such thing. */
	"move-demonstration-clock": { who: "public" },
	// fund and plan
	"read-fund": { roles: OFFICE_OF_MONEY },
	"manage-fund": { roles: { "fund-manager": "any" }, seenBy: "read-fund" },
	/** Money that a round did not award goes back to its fund. */
	"release-set-aside": {
		roles: { "fund-manager": "any" },
		seenBy: "read-fund",
		when: { round: ["published"] },
	},
	"enter-in-ledger": { roles: { "fund-manager": "any", "finance-officer": "any" }, seenBy: "read-fund" },
	/** Forms as they are published and as they are being composed. */
	"read-forms": { roles: { "fund-manager": "any", auditor: "any", administrator: "any" } },
	"manage-forms": { roles: { "fund-manager": "any" }, seenBy: "read-forms" },
	"read-plan": { who: "signed-in" },
	"manage-plan": { roles: { "fund-manager": "any" }, seenBy: "read-plan" },
	// round
	"read-round-office": {
		roles: { ...OFFICE_OF_MONEY, moderator: "any", assessor: "any", "board-member": "any" },
	},
	/** Asking the office about a round, in public; who asks is told to nobody else. */
	"ask-about-round": { roles: { bidder: "own", signatory: "own" }, when: { round: ["open"] } },
	"read-round-questions": { roles: { "fund-manager": "any", auditor: "any" } },
	"answer-round-question": { roles: { "fund-manager": "any" }, seenBy: "read-round-questions" },
	"manage-round": { roles: { "fund-manager": "any" }, seenBy: "read-round-office" },
	/** What was taken out of a round as a whole, and the log of what was withheld; refused for an interest in its bids. */
	"read-archives": { roles: { "fund-manager": "any", auditor: "any" }, when: BIDDING_OVER },
	"make-archive": { roles: { "fund-manager": "any" }, seenBy: "read-archives", when: BIDDING_OVER },
	// bid
	"read-own-bid": { roles: { bidder: "own", signatory: "own" } },
	"start-bid": { roles: { bidder: "own" }, when: { round: ["open"] } },
	"edit-bid": {
		roles: { bidder: "own", signatory: "own" },
		seenBy: "read-own-bid",
		when: DRAFT_IN_OPEN_ROUND,
	},
	/** Telling the signatories that a bid is ready for them, and taking that back. */
	"say-ready": {
		roles: { bidder: "own", signatory: "own" },
		seenBy: "read-own-bid",
		when: DRAFT_IN_OPEN_ROUND,
	},
	/** Saying for a partnership whether it takes part in a joint bid. */
	"answer-invitation": {
		roles: { bidder: "own", signatory: "own" },
		seenBy: "read-own-bid",
		when: DRAFT_IN_OPEN_ROUND,
	},
	"certify-bid": { roles: { signatory: "own" }, seenBy: "read-own-bid", when: DRAFT_IN_OPEN_ROUND },
	"submit-bid": { roles: { signatory: "own" }, seenBy: "read-own-bid", when: DRAFT_IN_OPEN_ROUND },
	"take-back-bid": {
		roles: { bidder: "own", signatory: "own" },
		seenBy: "read-own-bid",
		when: { round: ["open"], bid: ["submitted"] },
	},
	"withdraw-draft": {
		roles: { bidder: "own", signatory: "own" },
		seenBy: "read-own-bid",
		when: DRAFT_IN_OPEN_ROUND,
	},
	"withdraw-bid": {
		roles: { signatory: "own" },
		seenBy: "read-own-bid",
		when: { round: ["open", "closed", "assessing"], bid: ["submitted", "in-clarification", "eligible"] },
	},
	/** A bid that was never submitted; nobody else has relied on it, so its round's state does not matter. */
	"delete-bid": {
		roles: { bidder: "own", signatory: "own" },
		seenBy: "read-own-bid",
		when: { round: ROUND_STATES, bid: ["draft"] },
	},
	/** Answering what the office asks about a bid, and changing the sections that it opened for that. */
	"answer-clarification": {
		roles: { bidder: "own", signatory: "own" },
		seenBy: "read-own-bid",
		when: { round: CHECKING, bid: ["in-clarification"] },
	},
	"send-answers": {
		roles: { signatory: "own" },
		seenBy: "read-own-bid",
		when: { round: CHECKING, bid: ["in-clarification"] },
	},
	"ask-reconsideration": {
		roles: { bidder: "own", signatory: "own" },
		seenBy: "read-own-bid",
		when: { round: CHECKING, bid: ["ineligible"] },
	},
	/** Submitted versions, by the office. */
	"read-submitted-bid": {
		roles: { "fund-manager": "any", moderator: "any", auditor: "any", assessor: "assigned" },
		independent: true,
		when: BIDDING_OVER,
	},
	"read-bid-in-pack": { roles: READERS_OF_PACK, independent: true, when: IN_PACK },
	// assessment
	"check-eligibility": {
		roles: { "fund-manager": "any" },
		independent: true,
		seenBy: "read-submitted-bid",
		when: { round: CHECKING, bid: ["submitted"] },
	},
	"ask-clarification": {
		roles: { "fund-manager": "any" },
		independent: true,
		seenBy: "read-submitted-bid",
		when: { round: CHECKING, bid: [...CLARIFIED, "in-clarification"] },
	},
	/** A later date for the answers, and questions withdrawn. */
	"manage-clarification": {
		roles: { "fund-manager": "any" },
		independent: true,
		seenBy: "read-submitted-bid",
		when: { round: CHECKING, bid: ["in-clarification"] },
	},
	"answer-reconsideration": {
		roles: { "fund-manager": "any" },
		independent: true,
		seenBy: "read-submitted-bid",
		when: { round: CHECKING, bid: ["ineligible"] },
	},
	"assign-assessors": {
		roles: { "fund-manager": "any" },
		independent: true,
		seenBy: "read-round-office",
		when: { round: CHECKING, bid: ["eligible"] },
	},
	"replace-assessor": {
		roles: { "fund-manager": "any" },
		independent: true,
		seenBy: "read-round-office",
		when: { round: CHECKING, bid: ["eligible", "assessed"] },
	},
	"read-assessments": { roles: { "fund-manager": "any", moderator: "any", auditor: "any" } },
	"score-bid": {
		roles: { assessor: "assigned" },
		independent: true,
		seenBy: "read-submitted-bid",
		when: { round: ["assessing"], bid: ["eligible"] },
	},
	/** Giving one's own assessment back to the office. */
	"decline-assessment": {
		roles: { assessor: "assigned" },
		seenBy: "read-submitted-bid",
		when: { round: CHECKING, bid: ["eligible"] },
	},
	"reopen-assessment": {
		roles: { "fund-manager": "any" },
		independent: true,
		seenBy: "read-assessments",
		when: { round: ["assessing"], bid: ["eligible", "assessed"] },
	},
	"moderate-bid": {
		roles: { moderator: "any" },
		independent: true,
		seenBy: "read-assessments",
		when: { round: ["assessing"], bid: ["eligible"] },
	},
	/** A meeting that goes through a round's bids, its attendance, order and minutes. */
	"hold-panel": {
		roles: { "fund-manager": "any", moderator: "any" },
		seenBy: "read-assessments",
		when: { round: ["assessing"] },
	},
	/** What a panel's minutes say of one bid, and who left for it. */
	"minute-bid": {
		roles: { "fund-manager": "any", moderator: "any" },
		independent: true,
		seenBy: "read-assessments",
		when: { round: ["assessing"] },
	},
	"read-ranking": { roles: { "fund-manager": "any", moderator: "any", auditor: "any" } },
	"read-ranking-in-pack": { roles: READERS_OF_PACK, independent: true, when: IN_PACK },
	/** What everybody reads of a winning bid, with what is withheld of it. */
	"publish-bid": {
		roles: { "fund-manager": "any" },
		independent: true,
		seenBy: "read-submitted-bid",
		when: { bid: ["awarded"] },
	},
	// needs and allocation
	"read-needs": {
		roles: { ...OFFICE_OF_MONEY, "board-member": "any", moderator: "any" },
	},
	/** A partnership's own figures, beside the others', while or after they can be checked. */
	"read-own-figures": { roles: { bidder: "own", signatory: "own" } },
	"check-figures": { roles: { bidder: "own", signatory: "own" }, seenBy: "read-own-figures" },
	"manage-needs": { roles: { "fund-manager": "any" }, seenBy: "read-needs" },
	"read-scenarios": { roles: { "fund-manager": "any", auditor: "any" }, independent: true },
	"read-scenarios-in-pack": { roles: READERS_OF_PACK, independent: true, when: IN_PACK },
	"build-scenario": {
		roles: { "fund-manager": "any" },
		seenBy: "read-scenarios",
		when: { round: ["assessing", "allocating"] },
	},
	// decision
	"read-pack": { roles: { ...OFFICE_OF_MONEY, "board-member": "any" } },
	"prepare-pack": { roles: { "fund-manager": "any" }, seenBy: "read-pack", when: DRAFTING },
	"advise-on-whole": { roles: { "board-member": "any" }, seenBy: "read-pack", when: ADVISING },
	"advise-on-bid": {
		roles: { "board-member": "any" },
		independent: true,
		seenBy: "read-pack",
		when: ADVISING,
	},
	"record-meeting": { roles: { "fund-manager": "any" }, seenBy: "read-pack" },
	/** A decision that is not yet published: its own people alone. */
	"read-unpublished-decision": {
		roles: { "fund-manager": "any", "decision-maker": "any", "finance-officer": "assigned" },
	},
	/** What a notice withholds from the public, for those without an interest in any of its lines. */
	"read-exempt-parts": {
		roles: { "fund-manager": "any", "decision-maker": "any", auditor: "any" },
		independent: true,
	},
	"draft-decision": {
		roles: { "fund-manager": "any" },
		seenBy: "read-unpublished-decision",
		when: DRAFTING,
	},
	"sign-decision": {
		roles: { "decision-maker": "any" },
		independent: true,
		seenBy: "read-unpublished-decision",
		when: { decision: ["draft"] },
	},
	/** By an officer to whom the deciding office has delegated it, within the limits that it set. */
	"sign-under-delegation": {
		roles: { "fund-manager": "assigned", "finance-officer": "assigned" },
		independent: true,
		seenBy: "read-unpublished-decision",
		when: { decision: ["draft"] },
	},
	/** By each member, where the deciding office is a board. */
	"vote-on-decision": {
		roles: { "decision-maker": "any" },
		independent: true,
		seenBy: "read-unpublished-decision",
		when: { decision: ["draft"] },
	},
	/** Feedback to each bid's partnerships, between signature and publication. */
	"write-letters": {
		roles: { "fund-manager": "any" },
		independent: true,
		seenBy: "read-unpublished-decision",
		when: { decision: ["signed"] },
	},
	"publish-decision": {
		roles: { "fund-manager": "any", "decision-maker": "any" },
		seenBy: "read-unpublished-decision",
		when: { decision: ["signed"] },
	},
	"read-published-decision": { who: "public" },
	/** Who may decide in place of the office, and what they decided. */
	"read-delegations": { roles: OFFICE_OF_MONEY },
	"revoke-delegation": { roles: { "decision-maker": "any" }, seenBy: "read-delegations" },
	/** What signed decisions recommend, until it is done. */
	"read-actions": { roles: OFFICE_OF_MONEY },
	"follow-up-action": { roles: { "fund-manager": "any" }, seenBy: "read-actions" },
	/** Who is on a reserve list, and what came back for them. */
	"read-reserve-list": { roles: OFFICE_OF_MONEY, when: { round: ["published"] } },
	"offer-to-reserve": {
		roles: { "fund-manager": "any" },
		seenBy: "read-reserve-list",
		when: { round: ["published"] },
	},
	"print-round": { roles: { "fund-manager": "any", auditor: "any" } },
} as const satisfies Record<string, Omit<Permission, "seenBy"> & { seenBy?: string }>;

export type Action = keyof typeof rules;

/** Who may do what. Whatever is not granted here is refused. */
export const PERMISSIONS: Readonly<Record<Action, Permission>> = rules;
