import { and, asc, desc, eq, getTableColumns, isNotNull, lte } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, insertsInto, row, rows } from "../prepared";
import { assessment, assessmentScore } from "../schema/assessment";
import { bid } from "../schema/bid";
import { clarification, clarificationQuestion } from "../schema/clarification";
import { person } from "../schema/people";

export type ClarificationRow = typeof clarification.$inferSelect;
export type ClarificationState = ClarificationRow["state"];

const openOne = row((tx, bidId: Asked) =>
	tx
		.select()
		.from(clarification)
		.where(and(eq(clarification.bidId, bidId), eq(clarification.state, "open"))),
);

/** What the office asks about a bid now; undefined where it asks nothing. */
export function openClarification(tx: Tx, bidId: string): ClarificationRow | undefined {
	return openOne(tx, bidId);
}

/** A clarification by identifier. */
export const clarificationById = row((tx, id: Asked) =>
	tx.select().from(clarification).where(eq(clarification.id, id)),
);

/** All that was ever asked about a bid, the newest first. */
export const clarificationsOf = rows((tx, bidId: Asked) =>
	tx.select().from(clarification).where(eq(clarification.bidId, bidId)).orderBy(desc(clarification.askedAt)),
);

/** The questions of a clarification in their order, with who answered. */
export const questionsOfClarification = rows((tx, clarificationId: Asked) =>
	tx
		.select({ question: clarificationQuestion, answeredByName: person.name })
		.from(clarificationQuestion)
		.leftJoin(person, eq(person.id, clarificationQuestion.answeredBy))
		.where(eq(clarificationQuestion.clarificationId, clarificationId))
		.orderBy(asc(clarificationQuestion.position)),
);

/** A question by identifier. */
export const clarificationQuestionById = row((tx, id: Asked) =>
	tx.select().from(clarificationQuestion).where(eq(clarificationQuestion.id, id)),
);

/** The questions that a bid has open, in their order; none where the office asks nothing now. */
export function openQuestions(tx: Tx, bidId: string) {
	const open = openClarification(tx, bidId);
	return open ? questionsOfClarification(tx, open.id).map(({ question }) => question) : [];
}

/** The open clarifications whose answers were due by an instant. */
export const dueClarifications = rows((tx, now: Asked) =>
	tx
		.select({ clarification })
		.from(clarification)
		.where(and(eq(clarification.state, "open"), lte(clarification.dueAt, now))),
);

/** Every open clarification, the first due first. */
export const openClarifications = rows((tx) =>
	tx
		.select({ clarification })
		.from(clarification)
		.where(eq(clarification.state, "open"))
		.orderBy(asc(clarification.dueAt)),
);

/** The open clarifications about bids of a round. */
export const openClarificationsIn = rows((tx, roundId: Asked) =>
	tx
		.select(getTableColumns(clarification))
		.from(clarification)
		.innerJoin(bid, eq(bid.id, clarification.bidId))
		.where(and(eq(bid.roundId, roundId), eq(clarification.state, "open"))),
);

/** The bids of a round that a clarification was asked about, with how each ended; an open one among them. */
export const clarificationsInRound = rows((tx, roundId: Asked) =>
	tx
		.select({ bidId: clarification.bidId, state: clarification.state, dueAt: clarification.dueAt })
		.from(clarification)
		.innerJoin(bid, eq(bid.id, clarification.bidId))
		.where(eq(bid.roundId, roundId))
		.orderBy(asc(clarification.askedAt)),
);

/** The bids of a round with live assessments that hold a score of another version than the one that stands. */
export const staleInRound = rows((tx, roundId: Asked) =>
	tx
		.selectDistinct({ bidId: assessment.bidId })
		.from(assessment)
		.innerJoin(assessmentScore, eq(assessmentScore.assessmentId, assessment.id))
		.where(
			and(
				eq(assessment.roundId, roundId),
				eq(assessment.state, "assigned"),
				isNotNull(assessmentScore.staleSince),
			),
		),
);

/** Adds a clarification. */
export const insertClarification = insertsInto(clarification);

/** Adds a question. */
export const insertClarificationQuestion = insertsInto(clarificationQuestion);

/** Changes when the answers of a clarification are due, or ends it. */
export function updateClarification(
	tx: Tx,
	id: string,
	change: Partial<Pick<ClarificationRow, "dueAt" | "state" | "endedAt" | "answerVersionId" | "rowsBefore">>,
): void {
	tx.update(clarification).set(change).where(eq(clarification.id, id)).run();
}

/** Changes a question's answer, or withdraws it. */
export function updateClarificationQuestion(
	tx: Tx,
	id: string,
	change: Partial<
		Pick<
			typeof clarificationQuestion.$inferSelect,
			"text" | "answer" | "answeredAt" | "answeredBy" | "withdrawnAt" | "revision"
		>
	>,
): void {
	tx.update(clarificationQuestion).set(change).where(eq(clarificationQuestion.id, id)).run();
}
