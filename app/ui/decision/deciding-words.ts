import type { Vote } from "~/domain/decision/board-vote";
import type { BodyStanding } from "~/domain/decision/bodies";
import { formatPounds, type Pence } from "~/domain/money";

export const STANDING_WORDS: Readonly<Record<BodyStanding, string>> = {
	waiting: "Not resolved yet",
	outdated: "To be asked again: the draft has changed",
	agreed: "Agreed",
	"not-agreed": "Did not agree",
};

export const VOTE_WORDS: Readonly<Record<Vote, string>> = {
	for: "For",
	against: "Against",
	abstain: "Abstain",
};

/** The most that a delegation allows, as a page says it. */
export function limitInWords(limit: Pence | null): string {
	return limit === null ? "No limit" : formatPounds(limit);
}
