import { and, asc, eq, inArray, isNotNull, notInArray, or } from "drizzle-orm";
import { ASSESSORS_PER_BID } from "~/domain/assessment/bid-score";
import type { Score, ScorePlace } from "~/domain/assessment/criterion-score";
import { type EligibilityResult, eligibilityOf } from "~/domain/assessment/eligibility";
import { compareReferences } from "~/domain/bid/reference";
import { groupedBy } from "~/domain/grouped";
import type { BidState } from "~/domain/lifecycle";
import { clarificationsInRound, staleInRound } from "../bid/clarifications";
import { receivedIn } from "../bid/received";
import type { Tx } from "../client";
import { type Asked, insertsInto, row, rows } from "../prepared";
import { assessment, assessmentScore } from "../schema/assessment";
import { bid } from "../schema/bid";
import { person } from "../schema/people";
import { eligibilityInRound } from "./eligibility";

export type AssessmentRow = typeof assessment.$inferSelect & { readonly assessorName: string };

const LIVE = ["assigned", "submitted"] as const;

const withName = (tx: Tx) =>
	tx
		.select({ row: assessment, assessorName: person.name })
		.from(assessment)
		.innerJoin(person, eq(person.id, assessment.assessorId));

const flat = ({ row, assessorName }: { row: typeof assessment.$inferSelect; assessorName: string }) => ({
	...row,
	assessorName,
});

const inOrder = [asc(assessment.assignedAt), asc(assessment.id)] as const;
const isInForce = inArray(assessment.state, LIVE);

const withId = row((tx, id: Asked) => withName(tx).where(eq(assessment.id, id)));
const liveOfRound = rows((tx, roundId: Asked) =>
	withName(tx)
		.where(and(eq(assessment.roundId, roundId), isInForce))
		.orderBy(...inOrder),
);
const ofBid = rows((tx, bidId: Asked) =>
	withName(tx)
		.where(eq(assessment.bidId, bidId))
		.orderBy(...inOrder),
);
const liveOfPerson = rows((tx, personId: Asked) =>
	withName(tx)
		.where(and(eq(assessment.assessorId, personId), isInForce))
		.orderBy(...inOrder),
);

/** An assessment by identifier, ended ones included; undefined where there is none. */
export function assessmentById(tx: Tx, id: string): AssessmentRow | undefined {
	const found = withId(tx, id);
	return found && flat(found);
}

/** The live assessments of a round (assigned or submitted), in the order they were assigned. */
export function liveAssessmentsInRound(tx: Tx, roundId: string): AssessmentRow[] {
	return liveOfRound(tx, roundId).map(flat);
}

const givenBackOfRound = rows((tx, roundId: Asked) =>
	withName(tx)
		.where(and(eq(assessment.roundId, roundId), inArray(assessment.state, ["declined", "conflicted"])))
		.orderBy(...inOrder),
);

/** The assessments of a round that their assessors declined, or that an interest took back, as they were assigned. */
export function givenBackInRound(tx: Tx, roundId: string): AssessmentRow[] {
	return givenBackOfRound(tx, roundId).map(flat);
}

/** Every assessment of a bid, replaced and reopened ones included, in the order they were assigned. */
export function assessmentsOfBid(tx: Tx, bidId: string): AssessmentRow[] {
	return ofBid(tx, bidId).map(flat);
}

/** A person's live assessments in all rounds, the newest assigned first. */
export function liveAssessmentsOfPerson(tx: Tx, personId: string): AssessmentRow[] {
	return liveOfPerson(tx, personId).map(flat);
}

const ownAssessment = row((tx, roundId: Asked, personId: Asked) =>
	tx
		.select({ id: assessment.id })
		.from(assessment)
		.leftJoin(assessmentScore, eq(assessmentScore.assessmentId, assessment.id))
		.where(
			and(
				eq(assessment.roundId, roundId),
				eq(assessment.assessorId, personId),
				or(inArray(assessment.state, LIVE), isNotNull(assessmentScore.points)),
			),
		),
);

/** Whether a person has scored, or is to score, a bid of a round: then they do not moderate there. */
export function scoresInRound(tx: Tx, roundId: string, personId: string): boolean {
	return ownAssessment(tx, roundId, personId) !== undefined;
}

/** Whether an assessment is in force: assigned or submitted. */
export function isLive({ state }: { readonly state: AssessmentRow["state"] }): boolean {
	return state === "assigned" || state === "submitted";
}

/** Adds an assessment, given to an assessor. */
export const insertAssessment = insertsInto(assessment);

/** Ends an assessment: kept, with the reason. */
export function endAssessment(
	tx: Tx,
	id: string,
	end: {
		readonly state: Exclude<AssessmentRow["state"], "assigned" | "submitted">;
		readonly reason: string;
		readonly at: string;
		readonly by: string;
	},
): void {
	tx.update(assessment)
		.set({ state: end.state, endedReason: end.reason, endedAt: end.at, endedBy: end.by })
		.where(eq(assessment.id, id))
		.run();
}

/** Locks an assessment as submitted. */
export function markAssessmentSubmitted(tx: Tx, id: string, at: string): void {
	tx.update(assessment).set({ state: "submitted", submittedAt: at }).where(eq(assessment.id, id)).run();
}

const scoresOfAssessment = rows((tx, assessmentId: Asked) =>
	tx
		.select()
		.from(assessmentScore)
		.where(eq(assessmentScore.assessmentId, assessmentId))
		.orderBy(asc(assessmentScore.criterionId), asc(assessmentScore.themeCode)),
);

/** The scores of several assessments, by assessment. */
export function scoresByAssessment(tx: Tx, ids: readonly string[]): Map<string, Score[]> {
	return new Map(
		ids.map((id) => [
			id,
			scoresOfAssessment(tx, id).map(({ assessmentId: _, staleSince: __, ...score }): Score => score),
		]),
	);
}

/** Saves scores of an assessment over those that stand at the same places, and gives the assessment a new revision. */
export function saveScores(tx: Tx, assessmentId: string, scores: readonly Score[], revision: number): void {
	for (const score of scores)
		tx.insert(assessmentScore)
			.values({ assessmentId, ...score })
			.onConflictDoUpdate({
				target: [assessmentScore.assessmentId, assessmentScore.criterionId, assessmentScore.themeCode],
				set: {
					points: score.points,
					reason: score.reason,
					passages: score.passages ?? [],
					staleSince: null,
				},
			})
			.run();
	tx.update(assessment).set({ revision }).where(eq(assessment.id, assessmentId)).run();
}

/** Gives an assessment that is not submitted a later version of its bid to score. */
export function giveLaterVersion(tx: Tx, id: string, bidVersionId: string): void {
	tx.update(assessment).set({ bidVersionId }).where(eq(assessment.id, id)).run();
}

/** Marks what was scored on some criteria of an assessment as of an earlier version of the bid. */
export function markStale(tx: Tx, assessmentId: string, criterionIds: readonly string[], now: string): void {
	tx.update(assessmentScore)
		.set({ staleSince: now })
		.where(
			and(
				eq(assessmentScore.assessmentId, assessmentId),
				inArray(assessmentScore.criterionId, [...criterionIds]),
				isNotNull(assessmentScore.points),
			),
		)
		.run();
}

/** Lets scores on a criterion outside the places where the bid is scored now wait no more: nobody can confirm them. */
export function confirmElsewhere(tx: Tx, assessmentId: string, places: readonly ScorePlace[]): void {
	tx.update(assessmentScore)
		.set({ staleSince: null })
		.where(
			and(
				eq(assessmentScore.assessmentId, assessmentId),
				inArray(assessmentScore.criterionId, [...new Set(places.map(({ criterionId }) => criterionId))]),
				notInArray(
					assessmentScore.themeCode,
					places.map(({ themeCode }) => themeCode),
				),
			),
		)
		.run();
}

const staleOfAssessment = rows((tx, assessmentId: Asked) =>
	tx
		.selectDistinct({ criterionId: assessmentScore.criterionId })
		.from(assessmentScore)
		.where(and(eq(assessmentScore.assessmentId, assessmentId), isNotNull(assessmentScore.staleSince))),
);

/** The criteria of an assessment whose scores wait to be confirmed, because the bid was changed since. */
export function staleCriteriaOf(tx: Tx, assessmentId: string): ReadonlySet<string> {
	return new Set(staleOfAssessment(tx, assessmentId).map(({ criterionId }) => criterionId));
}

export type BidStanding = {
	readonly bidId: string;
	readonly reference: string;
	readonly state: BidState;
	/** Null: not checked yet. */
	readonly eligibility: EligibilityResult | null;
	/** Whether a partnership waits for an answer to its request to look again. */
	readonly reconsiderationWaits: boolean;
	/** Live assessments, submitted ones included. */
	readonly assigned: number;
	readonly submitted: number;
	/** All assessments are in and a moderator has still to agree a criterion. */
	readonly toModerate: boolean;
	/** Scores of an earlier version of it wait to be confirmed. */
	readonly stale: boolean;
	/** The last question of the office about it was not answered in time. */
	readonly unanswered: boolean;
};

const liveInRound = rows((tx, roundId: Asked) =>
	tx
		.select({ bidId: assessment.bidId, state: assessment.state })
		.from(assessment)
		.where(and(eq(assessment.roundId, roundId), inArray(assessment.state, LIVE))),
);

const receivedRows = rows((tx, roundId: Asked) =>
	tx
		.select({ bidId: bid.id, reference: bid.reference, state: bid.state })
		.from(bid)
		.where(receivedIn(roundId)),
);

/** How far the office is with every submitted bid of a round, by reference. Gives counts only, no scores. */
export function assessmentStanding(tx: Tx, roundId: string): BidStanding[] {
	const live = groupedBy(liveInRound(tx, roundId), ({ bidId }) => bidId);
	const eligibility = eligibilityInRound(tx, roundId);
	const stale = new Set(staleInRound(tx, roundId).map(({ bidId }) => bidId));
	const asked = new Map(clarificationsInRound(tx, roundId).map(({ bidId, state }) => [bidId, state]));
	return receivedRows(tx, roundId)
		.map((row): BidStanding => {
			const own = live.get(row.bidId) ?? [];
			const submitted = own.filter(({ state }) => state === "submitted").length;
			const record = eligibility.get(row.bidId);
			return {
				bidId: row.bidId,
				reference: row.reference ?? "",
				state: row.state,
				eligibility: record ? eligibilityOf(record) : null,
				reconsiderationWaits: record?.reconsideration?.result === null,
				assigned: own.length,
				submitted,
				// A bid whose assessments are all in moves on by itself unless something must be agreed.
				toModerate: row.state === "eligible" && own.length >= ASSESSORS_PER_BID && submitted === own.length,
				stale: stale.has(row.bidId),
				unanswered: asked.get(row.bidId) === "lapsed",
			};
		})
		.sort((a, b) => compareReferences(a.reference, b.reference));
}
