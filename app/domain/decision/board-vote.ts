import { accepted, type Outcome, refused } from "../outcome";

export const VOTES = ["for", "against", "abstain"] as const;
export type Vote = (typeof VOTES)[number];

export type Tally = { readonly for: number; readonly against: number; readonly abstained: number };

declare module "../outcome" {
	interface DetailsOf {
		"quorum-missing": { readonly voted: number; readonly quorum: number };
		"vote-not-carried": Tally;
	}
}

export type VoteRefusal = "quorum-missing" | "vote-not-carried";

/** How many voted how. */
export function tallyOf(votes: readonly Vote[]): Tally {
	const count = (vote: Vote) => votes.filter((each) => each === vote).length;
	return { for: count("for"), against: count("against"), abstained: count("abstain") };
}

/**
 * Whether a board decided: the quorum voted, abstentions counted, and more voted for than against, so not in a tie. The
 * majority is that of the members present and voting (Local Government Act 1972, Schedule 12, paragraph 39).
 */
export function carried(votes: readonly Vote[], quorum: number): Outcome<Tally, VoteRefusal> {
	const tally = tallyOf(votes);
	if (votes.length < quorum)
		return refused("quorum-missing", "too few members have voted", {
			details: { voted: votes.length, quorum },
		});
	return tally.for > tally.against
		? accepted(tally)
		: refused("vote-not-carried", "no majority voted for it", { details: tally });
}
