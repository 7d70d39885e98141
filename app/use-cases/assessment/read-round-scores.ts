import { type BidScore, type ScoringRules, scoreBid } from "~/domain/assessment/bid-score";
import type { Score } from "~/domain/assessment/criterion-score";
import { type EligibilityResult, eligibilityOf } from "~/domain/assessment/eligibility";
import { scoringRulesOf } from "~/domain/assessment/scoring-rules";
import { claimedThemes } from "~/domain/bid/read-content";
import { groupedBy } from "~/domain/grouped";
import {
	type AssessmentRow,
	assessmentsOfBid,
	isLive,
	liveAssessmentsInRound,
	scoresByAssessment,
} from "~db/assessment/assessment";
import { type EligibilityRow, eligibilityInRound, eligibilityOfBid } from "~db/assessment/eligibility";
import { type ModerationRow, moderationsInRound, moderationsOfBid } from "~db/assessment/moderation";
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

/** What is on record about some bids, before it is scored. */
type OnRecord = {
	readonly live: readonly AssessmentRow[];
	readonly moderations: readonly ModerationRow[];
	readonly eligibility: ReadonlyMap<string, EligibilityRow>;
};

/**
 * Everything that assessment knows about a round's submitted bids. For use inside use cases alone: it holds each
 * assessor's scores before all are in, which nobody may see. Undefined where the round has no frozen scheme.
 */
export function roundScores(tx: Tx, roundId: string): RoundScores | undefined {
	return readOnce(tx, `scores of ${roundId}`, () =>
		scoresOf(tx, roundId, submittedBids(tx, roundId), {
			live: liveAssessmentsInRound(tx, roundId),
			moderations: moderationsInRound(tx, roundId),
			eligibility: eligibilityInRound(tx, roundId),
		}),
	);
}

/** The same of one bid of the round alone, read without the others; without a bid where it is not submitted in it. */
export function roundScoresOfBid(tx: Tx, roundId: string, bidId: string): RoundScores | undefined {
	return scoresOf(tx, roundId, submittedBidInRound(tx, roundId, bidId), {
		live: assessmentsOfBid(tx, bidId).filter(isLive),
		moderations: moderationsOfBid(tx, bidId),
		eligibility: new Map([[bidId, eligibilityOfBid(tx, bidId)]]),
	});
}

function scoresOf(
	tx: Tx,
	roundId: string,
	submitted: readonly SubmittedBid[],
	{ live, moderations, eligibility }: OnRecord,
): RoundScores | undefined {
	const scheme = frozenScheme(tx, roundId);
	if (!scheme) return undefined;
	const rules = scoringRulesOf(scheme.content);
	const byVersion = groupedBy(live, ({ bidVersionId }) => bidVersionId);
	const byBid = groupedBy(moderations, ({ bidId }) => bidId);
	const bids = submitted.map((bid): BidInAssessment => {
		const record = eligibility.get(bid.bidId);
		const themes = claimedThemes(bid.content);
		const standing = byVersion.get(bid.versionId) ?? [];
		const scores = scoresByAssessment(
			tx,
			standing.map(({ id }) => id),
		);
		const own = standing.map((row) => ({ ...row, scores: scores.get(row.id) ?? [] }));
		const agreed = byBid.get(bid.bidId) ?? [];
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
