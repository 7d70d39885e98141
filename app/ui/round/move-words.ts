/** The moves that one page confirms: its title, what happens, what the next page says, whether a reason is asked. */
export const MOVES = {
	"start-assessing": {
		title: "Start assessing",
		what: "Bidding is over. Assessors can score the bids given to them, and eligibility can still be checked.",
		said: ["Assessing has started", "Next, give each bid its assessors and check eligibility."],
		withReason: false,
	},
	"start-allocating": {
		title: "Start allocating",
		what: "Every eligible bid is assessed and every gap is moderated. Once you start allocating, scores cannot change, and scenarios can go to the board.",
		said: ["Allocating has started", "Next, build the scenarios."],
		withReason: false,
	},
	"return-to-assessing": {
		title: "Return to assessing",
		what: "Assessments can be reopened and scores can change. If one changes, the scenarios built so far are out of date.",
		said: ["The round is back in assessing", "Reopen the assessments whose scores may change."],
		withReason: true,
	},
	"return-to-allocating": {
		title: "Return to allocating",
		what: "The proposal is taken back from the board. Advice given so far stays with the version it was given on.",
		said: ["The proposal is back from the board", "Change it, then prepare a new version of the pack."],
		withReason: true,
	},
	cancel: {
		title: "Cancel the round",
		what: "The round ends for good, without a decision. Its money goes back to the fund. Bids in it can no longer be submitted, scored or awarded, but people can still read their own. If the round has opened, its page tells everybody that it was cancelled and why.",
		said: [
			"The round is cancelled",
			"Its money is back in the fund. Everybody can read the reason on this page.",
		],
		withReason: true,
	},
} as const;

export type ConfirmedMove = keyof typeof MOVES;

/** Whether a text names one of these moves. */
export function isConfirmedMove(text: string | null): text is ConfirmedMove {
	return text !== null && Object.hasOwn(MOVES, text);
}

/** What allocating waits for, and the bids that it waits for. */
export const WAITS_FOR = {
	"clarification-open": waitsFor("The office has asked a question that is not answered yet"),
	"scores-stale": waitsFor("A bid was changed after scoring, and its scores are not confirmed"),
	"eligibility-unchecked": waitsFor("Eligibility is still to be checked"),
	"reconsideration-waits": waitsFor("A partnership is waiting for its bid to be reconsidered"),
	"assessment-incomplete": waitsFor("Scores are still missing"),
	"moderation-due": waitsFor("A moderator still has to agree a score"),
};

function waitsFor(words: string) {
	return (bids: readonly string[]): string => `${words}: ${bids.join(", ")}`;
}
