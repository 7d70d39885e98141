import type { BidState, RoundState } from "~/domain/lifecycle";
import { formatInstant } from "~/domain/london-time";
import type { StatesNow } from "~/domain/possible-now";

const ROUND: Readonly<Record<RoundState, string>> = {
	planned: "The round is not open yet",
	open: "The round is open",
	closed: "The round has closed",
	assessing: "The round has closed and its bids are being assessed",
	allocating: "The round has closed and its bids have been assessed",
	"with-board": "The round has closed and its decision is being made",
	decided: "The round has closed and its decision is being made",
	published: "The round is decided",
	cancelled: "The round was cancelled",
};

const BID: Readonly<Record<Exclude<BidState, "draft">, string>> = {
	submitted: "This bid has been submitted",
	"in-clarification": "The office has asked a question about this bid",
	eligible: "This bid has been submitted and found eligible",
	ineligible: "This bid has been found not eligible",
	assessed: "This bid has been submitted and found eligible",
	withdrawn: "This bid was withdrawn",
	awarded: "This bid has been decided",
	reserve: "This bid has been decided",
	declined: "This bid has been decided",
};

function roundWords({ round, closesAt }: StatesNow): string {
	if (round === "closed" && closesAt !== undefined) return `The round closed on ${formatInstant(closesAt)}`;
	return ROUND[round];
}

/** Why something cannot be done to a bid or in a round now, and what can be: made from the two states alone. */
export function whyNotNow(now: StatesNow): string {
	const { bid, round, closesAt } = now;
	if (bid === "submitted" && round === "open") {
		const until = closesAt === undefined ? "" : `, until the round closes on ${formatInstant(closesAt)}`;
		return `${BID.submitted}. To change it, take it back first${until}.`;
	}
	if (bid === "draft" && round !== "open")
		return `${roundWords(now)}, so this bid can no longer be changed, submitted or withdrawn. It is kept as it was.`;
	if (bid !== undefined && bid !== "draft")
		return round === "open"
			? `${BID[bid]}, so this can no longer be done.`
			: `${BID[bid]}. ${roundWords(now)}, so this can no longer be done.`;
	return `${roundWords(now)}, so this cannot be done now.`;
}
