import { type BidScore, type ScoringRules, scoreBid } from "~/domain/assessment/bid-score";
import type { Score } from "~/domain/assessment/criterion-score";
import { type EligibilityResult, eligibilityOf } from "~/domain/assessment/eligibility";
import { scoringRulesOf } from "~/domain/assessment/scoring-rules";
import { claimedThemes } from "~/domain/bid/read-content";
import { type AssessmentRow, liveAssessmentsInRound, scoresByAssessment } from "~db/assessment/assessment";
import { eligibilityInRound } from "~db/assessment/eligibility";
import { type ModerationRow, moderationsInRound } from "~db/assessment/moderation";
import { type SubmittedBid, submittedBidInRound, submittedBids } from "~db/bid/bid";
import { readOnce, type Tx } from "~db/client";
import { type FrozenScheme, frozenScheme } from "~db/round/round";

export type ScoredAssessment = AssessmentRow & { readonly scores: readonly Score[] };

export type BidInAssessment = {
	readonly bid: SubmittedBid;
	readonly eligibility: EligibilityResult | null;
	/** The plan themes that the bid claims. */
	readonly themes: readonly string[];
	/** Live ones of the version that stands. */
	readonly assessments: readonly ScoredAssessment[];
	readonly moderations: readonly ModerationRow[];
	readonly score: BidScore;
};

export type RoundScores = {
	readonly scheme: FrozenScheme;
	readonly rules: ScoringRules;
	/** Every submitted bid, ineligible ones included, by reference. */
	readonly bids: readonly BidInAssessment[];
};

/**
 * Everything that assessment knows about a round's submitted bids. For use inside use cases alone: it holds each
 * assessor's scores before all are in, which nobody may see. Undefined where the round has no frozen scheme.
 */
export function roundScores(tx: Tx, roundId: string): RoundScores | undefined {
	return readOnce(tx, `scores of ${roundId}`, () => scoresOf(tx, roundId, submittedBids(tx, roundId)));
}

/** The same of one bid of the round alone; without a bid where it is not submitted in it. */
export function roundScoresOfBid(tx: Tx, roundId: string, bidId: string): RoundScores | undefined {
	return scoresOf(tx, roundId, submittedBidInRound(tx, roundId, bidId));
}

function scoresOf(tx: Tx, roundId: string, submitted: readonly SubmittedBid[]): RoundScores | undefined {
	const scheme = frozenScheme(tx, roundId);
	if (!scheme) return undefined;
	const rules = scoringRulesOf(scheme.content);
	const ofThese = new Set(submitted.map(({ bidId }) => bidId));
	const live = liveAssessmentsInRound(tx, roundId).filter(({ bidId }) => ofThese.has(bidId));
	const scores = scoresByAssessment(
		tx,
		live.map(({ id }) => id),
	);
	const moderations = moderationsInRound(tx, roundId);
	const eligibility = eligibilityInRound(tx, roundId);
	const bids = submitted.map((bid): BidInAssessment => {
		const record = eligibility.get(bid.bidId);
		const themes = claimedThemes(bid.content);
		const own = live
			.filter(({ bidId, bidVersionId }) => bidId === bid.bidId && bidVersionId === bid.versionId)
			.map((row) => ({ ...row, scores: scores.get(row.id) ?? [] }));
		const agreed = moderations.filter(({ bidId }) => bidId === bid.bidId);
		return {
			bid,
			eligibility: record ? eligibilityOf(record) : null,
			themes,
			assessments: own,
			moderations: agreed,
			score: scoreBid(
				rules,
				themes,
				own.map((row) => ({ submitted: row.state === "submitted", scores: row.scores })),
				agreed.map(({ criterionId, agreedPoints }) => ({ criterionId, points: agreedPoints })),
			),
		};
	});
	return { scheme, rules, bids };
}
