import { IDLE_ROUND_STATES, type RoundState } from "~/domain/lifecycle";
import { formatDate, formatInstant, instantToLondon } from "~/domain/london-time";
import type { RoundStep } from "~/domain/round/round-step";

/** What the office does next, on the front page of the person whose work it is. */
export const NEXT_WORK: Readonly<Record<RoundStep, string>> = {
	planned: "Planned. Set it up and open it",
	overdue: "Overdue: its planned opening has passed and it is not open",
	open: "Open. Partnerships are bidding",
	closed: "Closed. Check eligibility and start assessing",
	"no-bids": "Closed. No bid was submitted",
	assessing: "Assessing. Assign, chase and check the assessments",
	"none-eligible": "Assessing. No bid was found eligible",
	"all-assessed": "Assessing. Every bid has been assessed: start allocating",
	allocating: "Allocating. Build scenarios and put a proposal to the board",
	"with-board": "With the board. It advises, then the decision is signed",
	decided: "Decided, not published. Publish the decision",
	published: "Decided and published",
	cancelled: "Cancelled",
};

/** Whose turn it is while nothing is out of order, on the round's own page. */
export const TURN: Readonly<Record<RoundStep, string>> = {
	planned: "The fund manager sets the round up and opens it.",
	overdue: "The planned opening has passed. The fund manager opens the round or changes its dates.",
	open: "Partnerships write and submit their bids until the round closes.",
	closed: "The fund manager checks eligibility and starts the assessment.",
	"no-bids":
		"No bid was submitted. The fund manager can cancel the round, and its money goes back to the fund.",
	assessing: "Assessors score the bids. Once every bid is assessed, the fund manager starts allocating.",
	"none-eligible":
		"No bid was found eligible. The fund manager can cancel the round, and its money goes back to the fund.",
	"all-assessed": "Every bid has been assessed. The fund manager can start allocating.",
	allocating: "The fund manager builds scenarios and puts a proposal to the board.",
	"with-board": "The board advises on the proposal; then the decision maker signs the decision.",
	decided: "The decision is signed and waits to be published.",
	published: "The decision is published. Nothing waits for anybody.",
	cancelled: "The round was cancelled. Nothing waits for anybody.",
};

type PublicRound = {
	readonly state: RoundState;
	readonly now: string;
	readonly closesAt: string;
	readonly decisionExpectedOn: string | null;
};

const STANDING: Readonly<Record<RoundState, string>> = {
	planned: "Not open yet.",
	open: "Open for bids",
	closed: "Closed for bids. The bids are being checked.",
	assessing: "Being assessed.",
	allocating: "Being decided.",
	"with-board": "Being decided.",
	decided: "Being decided.",
	published: "Decided.",
	cancelled: "Cancelled.",
};

/** How a round stands, for everybody. One decided but not published reads as still being decided. */
export function standingSentence({ state, now, closesAt, decisionExpectedOn }: PublicRound): string {
	if (state === "open") return `${STANDING.open} until ${formatInstant(closesAt)}.`;
	if (IDLE_ROUND_STATES.includes(state) || decisionExpectedOn === null) return STANDING[state];
	const passed = decisionExpectedOn < instantToLondon(now).date;
	return `${STANDING[state]} A decision ${passed ? "was" : "is"} expected on ${formatDate(decisionExpectedOn)}.`;
}

const NEXT: Readonly<Record<RoundState, string | null>> = {
	planned: "When the round opens, its rules and the form of a bid are published here.",
	open: "After the round closes, the office checks which bids are eligible, and assessors score them. The board advises. Then the decision is signed and published here, and each partnership is told.",
	closed: "The office checks which bids are eligible. Then assessors score them.",
	assessing: "Assessors score the bids. Then the office puts a proposal to the board.",
	allocating: "The board advises on the proposal. Then the decision is signed and published here.",
	"with-board": "The board advises on the proposal. Then the decision is signed and published here.",
	decided: "The board advises on the proposal. Then the decision is signed and published here.",
	published: null,
	cancelled: null,
};

/** What happens next in a round, for everybody; null where nothing more does. */
export function nextSentence(state: RoundState): string | null {
	return NEXT[state];
}

/** The groups in which rounds are listed, in their order. */
export const ROUND_GROUPS = ["Planned", "Open", "Being decided", "Decided", "Cancelled"] as const;

const GROUP: Readonly<Record<RoundState, (typeof ROUND_GROUPS)[number]>> = {
	planned: "Planned",
	open: "Open",
	closed: "Being decided",
	assessing: "Being decided",
	allocating: "Being decided",
	"with-board": "Being decided",
	decided: "Being decided",
	published: "Decided",
	cancelled: "Cancelled",
};

/** The group that a round is listed in. */
export function groupOf(state: RoundState): (typeof ROUND_GROUPS)[number] {
	return GROUP[state];
}
