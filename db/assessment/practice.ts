import { and, asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, insertsInto, row, rows } from "../prepared";
import { practice, practiceAssessment, practiceScore } from "../schema/assessment";
import { bid, bidVersion } from "../schema/bid";
import { person } from "../schema/people";
import { round } from "../schema/round";

export type PracticeRow = typeof practice.$inferSelect;
export type PracticeAssessmentRow = typeof practiceAssessment.$inferSelect;
export type PracticeScore = {
	readonly criterionId: string;
	readonly points: number | null;
	readonly reason: string;
};

/** What the assessors of a round score before its bids; undefined where nothing was set. */
export const practiceOf = row((tx, roundId: Asked) =>
	tx.select().from(practice).where(eq(practice.roundId, roundId)),
);

/** Sets what is scored, in place of what was set before nobody had scored it. */
export function putPractice(tx: Tx, row: PracticeRow): void {
	tx.insert(practice).values(row).onConflictDoUpdate({ target: practice.roundId, set: row }).run();
}

/** Ends a practice: its scores are compared. */
export function endPractice(tx: Tx, roundId: string, at: string): void {
	tx.update(practice).set({ endedAt: at }).where(eq(practice.roundId, roundId)).run();
}

const bidOfVersion = row((tx, bidVersionId: Asked) =>
	tx.select({ bidId: bidVersion.bidId }).from(bidVersion).where(eq(bidVersion.id, bidVersionId)),
);

/** The earlier bid that a practice is of; null where it is a text. */
export function bidOfPractice(tx: Tx, { bidVersionId }: Pick<PracticeRow, "bidVersionId">): string | null {
	return bidVersionId === null ? null : (bidOfVersion(tx, bidVersionId)?.bidId ?? null);
}

/** The received bids of published rounds, with the latest version of each: what a practice can be of. */
export const bidsToPractise = rows(
	(tx) =>
		tx
			.select({
				bidId: bid.id,
				reference: bid.reference,
				title: bid.title,
				round: round.title,
				versionId: bidVersion.id,
				version: bidVersion.version,
			})
			.from(round)
			.innerJoin(bid, eq(bid.roundId, round.id))
			.innerJoin(bidVersion, eq(bidVersion.bidId, bid.id))
			.where(and(eq(round.state, "published"), inArray(bid.state, ["awarded", "reserve", "declined"])))
			.orderBy(asc(round.title), asc(bid.reference), asc(bidVersion.version)),
	{ scans: "asked only where a fund manager chooses what is practised" },
);

/** An assessor's part in a practice; undefined where they have saved nothing. */
export const practiceAssessmentOf = row((tx, roundId: Asked, assessorId: Asked) =>
	tx
		.select()
		.from(practiceAssessment)
		.where(and(eq(practiceAssessment.roundId, roundId), eq(practiceAssessment.assessorId, assessorId))),
);

/** Everybody's part in a practice, by name. */
export const practiceAssessmentsIn = rows((tx, roundId: Asked) =>
	tx
		.select({
			id: practiceAssessment.id,
			assessorId: practiceAssessment.assessorId,
			name: person.name,
			submittedAt: practiceAssessment.submittedAt,
		})
		.from(practiceAssessment)
		.innerJoin(person, eq(person.id, practiceAssessment.assessorId))
		.where(eq(practiceAssessment.roundId, roundId))
		.orderBy(asc(person.name), asc(practiceAssessment.id)),
);

/** The scores of one part in a practice. */
export const practiceScoresOf = rows((tx, id: Asked) =>
	tx
		.select({
			criterionId: practiceScore.criterionId,
			points: practiceScore.points,
			reason: practiceScore.reason,
		})
		.from(practiceScore)
		.where(eq(practiceScore.practiceAssessmentId, id)),
);

/** Begins an assessor's part. */
export const insertPracticeAssessment = insertsInto(practiceAssessment);

/** Saves scores of a part over those that stand, with its next revision, submitted or not. */
export function savePracticeScores(
	tx: Tx,
	{ id, revision, submittedAt }: Pick<PracticeAssessmentRow, "id" | "revision" | "submittedAt">,
	scores: readonly PracticeScore[],
): void {
	for (const score of scores)
		tx.insert(practiceScore)
			.values({ practiceAssessmentId: id, ...score })
			.onConflictDoUpdate({
				target: [practiceScore.practiceAssessmentId, practiceScore.criterionId],
				set: { points: score.points, reason: score.reason },
			})
			.run();
	tx.update(practiceAssessment).set({ revision, submittedAt }).where(eq(practiceAssessment.id, id)).run();
}
