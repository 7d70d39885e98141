import { type BidScore, type ScoringRules, scoreBid } from "~/domain/assessment/bid-score";
import type { Score } from "~/domain/assessment/criterion-score";
import { type EligibilityResult, eligibilityOf } from "~/domain/assessment/eligibility";
import { scoringRulesOf } from "~/domain/assessment/scoring-rules";
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
import { type ReceivedBid, receivedBids, type SubmittedBid, submittedBidInRound } from "~db/bid/bid";
import { readOnce, seesOneVersion, type Tx } from "~db/client";
import { keptOfConnection, onceForVersion } from "~db/kept";
import { type FrozenScheme, frozenScheme } from "~db/round/round";

export type ScoredAssessment = AssessmentRow & { readonly scores: readonly Score[] };

export type BidInAssessment<Bid extends ReceivedBid = ReceivedBid> = {
	readonly bid: Bid;
	readonly eligibility: EligibilityResult | null;
	/** The plan themes that the bid claims. */
	readonly themes: readonly string[];
	/** Live ones of the version that stands. */
	readonly assessments: readonly ScoredAssessment[];
	readonly moderations: readonly ModerationRow[];
	readonly score: BidScore;
};

export type RoundScores<Bid extends ReceivedBid = ReceivedBid> = {
	readonly scheme: FrozenScheme;
	readonly rules: ScoringRules;
	/** Every submitted bid, ineligible ones included, by reference. */
	readonly bids: readonly BidInAssessment<Bid>[];
};

/** What is on record about some bids, before it is scored. */
type OnRecord = {
	readonly live: readonly AssessmentRow[];
	readonly moderations: readonly ModerationRow[];
	readonly eligibility: ReadonlyMap<string, EligibilityRow>;
};

type Scored = Pick<BidInAssessment, "assessments" | "score">;

/** Puts a bid's assessments, and what was agreed of it, together. */
type Scoring = (
	scheme: FrozenScheme,
	bid: ReceivedBid,
	live: readonly AssessmentRow[],
	agreed: readonly ModerationRow[],
) => Scored;

/** Rounds whose scores are kept, and bids of all of them. */
const MOST_ROUNDS = 6;
const MOST_BIDS = 10_000;

/** What bids were scored last, each with the rows that it was made of. */
const keptScores = keptOfConnection<Scored & { readonly madeOf: string }>(MOST_BIDS);

/**
 * Everything that assessment knows about a round's submitted bids. For use inside use cases alone: it holds each
 * assessor's scores before all are in, which nobody may see. Undefined where the round has no frozen scheme.
 * Made once for each version of the data; of a bid, only where its own rows have changed.
 */
export const roundScores = onceForVersion(MOST_ROUNDS, (tx, roundId: string): RoundScores | undefined =>
	readOnce(tx, `scores of ${roundId}`, () =>
		scoresOf(
			tx,
			roundId,
			receivedBids(tx, roundId),
			{
				live: liveAssessmentsInRound(tx, roundId),
				moderations: moderationsInRound(tx, roundId),
				eligibility: eligibilityInRound(tx, roundId),
			},
			seesOneVersion(tx) ? scoredOnce(tx) : scored(tx),
		),
	),
);

/** The same of one bid of the round alone, read without the others; without a bid where it is not submitted in it. */
export function roundScoresOfBid(
	tx: Tx,
	roundId: string,
	bidId: string,
): RoundScores<SubmittedBid> | undefined {
	return scoresOf(
		tx,
		roundId,
		submittedBidInRound(tx, roundId, bidId),
		{
			live: assessmentsOfBid(tx, bidId).filter(isLive),
			moderations: moderationsOfBid(tx, bidId),
			eligibility: new Map([[bidId, eligibilityOfBid(tx, bidId)]]),
		},
		scored(tx),
	);
}

function scored(tx: Tx): Scoring {
	return (scheme, { themes }, live, agreed) => {
		const scores = scoresByAssessment(
			tx,
			live.map(({ id }) => id),
		);
		const assessments = live.map((row) => ({ ...row, scores: scores.get(row.id) ?? [] }));
		const given = assessments.map((row) => ({ submitted: row.state === "submitted", scores: row.scores }));
		const points = agreed.map(({ criterionId, agreedPoints }) => ({ criterionId, points: agreedPoints }));
		return { assessments, score: scoreBid(scoringRulesOf(scheme.content), themes, given, points) };
	};
}

/** The same where nothing is being written: by its revision an assessment tells whether a score was saved since. */
function scoredOnce(tx: Tx): Scoring {
	const known = keptScores(tx);
	const anew = scored(tx);
	return (scheme, bid, live, agreed) => {
		const madeOf = JSON.stringify([scheme.sha256, bid.sha256, live, agreed]);
		const found = known.get(bid.bidId);
		if (found?.madeOf === madeOf) return found;
		const made = { ...anew(scheme, bid, live, agreed), madeOf };
		known.set(bid.bidId, made);
		return made;
	};
}

function scoresOf<Bid extends ReceivedBid>(
	tx: Tx,
	roundId: string,
	submitted: readonly Bid[],
	{ live, moderations, eligibility }: OnRecord,
	scoring: Scoring,
): RoundScores<Bid> | undefined {
	const scheme = frozenScheme(tx, roundId);
	if (!scheme) return undefined;
	const byVersion = groupedBy(live, ({ bidVersionId }) => bidVersionId);
	const byBid = groupedBy(moderations, ({ bidId }) => bidId);
	const bids = submitted.map((bid): BidInAssessment<Bid> => {
		const record = eligibility.get(bid.bidId);
		const agreed = byBid.get(bid.bidId) ?? [];
		const { assessments, score } = scoring(scheme, bid, byVersion.get(bid.versionId) ?? [], agreed);
		return {
			bid,
			eligibility: record ? eligibilityOf(record) : null,
			themes: bid.themes,
			assessments,
			moderations: agreed,
			score,
		};
	});
	return { scheme, rules: scoringRulesOf(scheme.content), bids };
}
