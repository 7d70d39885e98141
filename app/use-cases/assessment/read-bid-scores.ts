import type { ScoredCriterion } from "~/domain/assessment/bid-score";
import { mean } from "~/domain/assessment/criterion-score";
import { accepted, type Outcome } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import type { Ratio } from "~/domain/ratio";
import type { PermissionRefusal } from "~/domain/roles";
import { type AssessmentRow, assessmentsOfBid, isLive, scoresByAssessment } from "~db/assessment/assessment";
import { bidById, bidSubject } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { type RoundRow, roundById } from "~db/round/round";
import { type Context, notFound, permitted, read } from "../context";
import {
	type CriterionScores,
	criterionScoresOf,
	type PointsGiven,
	pointsGiven,
} from "./read-criterion-scores";
import { type SumShown, sumShown } from "./read-opened-sum";
import { type PassageReader, passagesOf } from "./read-passages";
import { type BidInAssessment, type RoundScores, roundScoresOfBid } from "./read-round-scores";
import { whoSeesScores } from "./read-who-sees-scores";

export type AssessorShown = {
	readonly assessmentId: string;
	/** A name, or First assessor, Second assessor to readers of the board pack. */
	readonly name: string;
	readonly submitted: boolean;
	readonly submittedAt: string | null;
	/** Hundredths of a point; null until all are in. */
	readonly totalHundredths: number | null;
};

/** An assessment that counts no more: another assessor's took its place, or it was opened again. */
export type EarlierAssessment = {
	readonly name: string;
	readonly state: "replaced" | "reopened" | "declined" | "conflicted";
	readonly reason: string;
	readonly at: string;
	readonly criteria: readonly { readonly title: string; readonly given: readonly PointsGiven[] }[];
};

export type BidScores = {
	readonly bidId: string;
	readonly reference: string;
	readonly title: string;
	readonly partnerships: readonly string[];
	readonly round: { readonly id: string; readonly title: string };
	readonly eligible: boolean;
	readonly state: "waiting" | "to-moderate" | "complete";
	/** Hundredths of a point; null: not scored. */
	readonly totalHundredths: number | null;
	/** How the total adds up; null without one. */
	readonly sum: SumShown | null;
	/** The total that the assessors' averages make, before a moderator agreed any score; null until all are in. */
	readonly beforeHundredths: number | null;
	readonly thresholdHundredths: number;
	readonly moderationGap: number;
	readonly assessors: readonly AssessorShown[];
	/** Empty until every assessment is in: nobody sees a score before. */
	readonly criteria: readonly CriterionScores[];
	/** For the office alone, once every assessment is in. */
	readonly earlier: readonly EarlierAssessment[];
	readonly mayReopen: boolean;
	readonly mayModerate: boolean;
};

/** A bid's scores, with reasons. Until all assessments are in, everybody reads only how many there are. */
export function readBidScores(
	context: Context,
	input: { readonly bidId: string },
): Outcome<BidScores, PermissionRefusal> {
	return read(context, (tx, now) => {
		const bid = bidById(tx, input.bidId);
		const round = bid && roundById(tx, bid.roundId);
		const reader = whoSeesScores(context, tx, input.bidId);
		if (!reader.ok) return reader;
		const inRound = round && roundScoresOfBid(tx, round.id, input.bidId);
		const standing = inRound?.bids.find((row) => row.bid.bidId === input.bidId);
		if (!round || !inRound || !standing) return notFound();
		const passages = passagesOf(tx, standing.bid);
		return accepted({
			...scoresShown(inRound, standing, round, { named: reader.value !== "pack", passages }),
			earlier:
				reader.value === "office" && standing.score.state !== "waiting"
					? earlierAssessments(tx, inRound, standing, passages)
					: [],
			mayReopen:
				roundAllows("reopen-assessment", round.state) &&
				standing.moderations.length === 0 &&
				permitted(context, tx, "reopen-assessment").ok,
			mayModerate:
				roundAllows("moderate-bid", round.state) &&
				standing.score.state === "to-moderate" &&
				permitted(context, tx, "moderate-bid", bidSubject(tx, input.bidId, now)).ok,
		});
	});
}

const ORDINALS = ["First", "Second", "Third", "Fourth", "Fifth"];

/** What is shown of a bid's scores, named or not. Asks no permission; holds nothing before all are in. */
export function scoresShown(
	inRound: RoundScores,
	standing: BidInAssessment,
	round: Pick<RoundRow, "id" | "title">,
	{ named, passages }: { readonly named: boolean; readonly passages: PassageReader },
): Omit<BidScores, "earlier" | "mayReopen" | "mayModerate"> {
	const { bid, score, assessments } = standing;
	const criteria = criterionScoresOf(inRound, standing, passages);
	const sumWith = (scoreOf: (row: ScoredCriterion) => Ratio | null) =>
		sumShown(inRound.scheme.content.criteria, standing.themes, (id) => {
			const row =
				score.state === "waiting" ? undefined : score.criteria.find((each) => each.criterionId === id);
			return row ? scoreOf(row) : null;
		});
	return {
		bidId: bid.bidId,
		reference: bid.reference,
		title: bid.title,
		partnerships: bid.partnershipNames,
		round: { id: round.id, title: round.title },
		eligible: standing.eligibility === "eligible",
		state: score.state,
		totalHundredths: score.state === "complete" ? score.totalHundredths : null,
		sum: sumWith(({ score: counted }) => counted),
		beforeHundredths: sumWith(({ scores }) => mean(scores))?.hundredths ?? null,
		thresholdHundredths: inRound.rules.thresholdHundredths,
		moderationGap: inRound.rules.moderationGap,
		assessors: assessments.map(({ id, assessorName, state, submittedAt }, place) => ({
			assessmentId: named ? id : String(place + 1),
			name: named ? assessorName : `${ORDINALS[place] ?? "Another"} assessor`,
			submitted: state === "submitted",
			submittedAt,
			totalHundredths: score.state === "waiting" ? null : (score.assessorTotals[place] ?? null),
		})),
		criteria: named
			? criteria
			: criteria.map((row) => ({ ...row, agreed: row.agreed && { ...row.agreed, by: "the moderator" } })),
	};
}

function earlierAssessments(
	tx: Tx,
	inRound: RoundScores,
	standing: BidInAssessment,
	passages: PassageReader,
): EarlierAssessment[] {
	const ended = assessmentsOfBid(tx, standing.bid.bidId).filter((row) => !isLive(row));
	const scores = scoresByAssessment(
		tx,
		ended.map(({ id }) => id),
	);
	return ended.map((row: AssessmentRow) => ({
		name: row.assessorName,
		state: row.state as EarlierAssessment["state"],
		reason: row.endedReason ?? "",
		at: row.endedAt ?? "",
		criteria: inRound.scheme.content.criteria.map(({ id, title }) => ({
			title,
			given: pointsGiven(inRound, id, standing.themes, scores.get(row.id) ?? [], passages),
		})),
	}));
}
