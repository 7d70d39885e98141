import { createHash } from "node:crypto";
import { type BidToAssign, type Suggestion, suggestAssessors } from "~/domain/assessment/suggest-assessors";
import { groupedBy } from "~/domain/grouped";
import { type AssessmentRow, givenBackInRound } from "~db/assessment/assessment";
import { type Assessor, assessorsAt } from "~db/assessment/assessors";
import { hasModeratedInRound } from "~db/assessment/moderation";
import type { Tx } from "~db/client";
import { successionsAt } from "~db/people/people";
import { type BidInAssessment, roundScores } from "./read-round-scores";

export type SuggestionInRound = {
	/** Every submitted bid, and those that were found eligible. */
	readonly all: readonly BidInAssessment[];
	readonly eligible: readonly BidInAssessment[];
	/** Everybody who may score in the round. */
	readonly assessors: readonly Assessor[];
	/** Assessments that their assessors declined, or that an interest took back, by bid. */
	readonly givenBack: ReadonlyMap<string, readonly AssessmentRow[]>;
	readonly toAssign: (row: BidInAssessment) => BidToAssign;
	/** For each bid that is still open to assessors, by bid. */
	readonly suggestions: ReadonlyMap<string, Suggestion>;
	/** Digest of who is suggested for which bid: a form names the suggestion that its reader saw. */
	readonly sha256: string;
};

/** Who is suggested to score which bid of a round. Asks no permission. */
export function suggestionIn(tx: Tx, roundId: string, now: string): SuggestionInRound {
	const all = roundScores(tx, roundId)?.bids ?? [];
	const eligible = all.filter(({ eligibility }) => eligibility === "eligible");
	const assessors = assessorsAt(tx, now).filter(
		({ personId }) => !hasModeratedInRound(tx, roundId, personId),
	);
	const answering = successionsAt(tx, now);
	const givenBack = groupedBy(givenBackInRound(tx, roundId), ({ bidId }) => bidId);
	const toAssign = ({ bid, assessments }: BidInAssessment): BidToAssign => ({
		bidId: bid.bidId,
		partnerships: bid.partnerships.flatMap(({ id }) => answering(id)),
		assessors: assessments.map(({ assessorId }) => assessorId),
		declinedBy: (givenBack.get(bid.bidId) ?? []).map(({ assessorId }) => assessorId),
	});
	const open = eligible.filter(({ bid }) => bid.state === "eligible");
	const suggestions = suggestAssessors(open.map(toAssign), assessors);
	const text = JSON.stringify(suggestions.map(({ bidId, personIds }) => [bidId, ...personIds]));
	return {
		all,
		eligible,
		assessors,
		toAssign,
		givenBack,
		suggestions: new Map(suggestions.map((suggestion) => [suggestion.bidId, suggestion])),
		sha256: createHash("sha256").update(text, "utf8").digest("hex"),
	};
}
