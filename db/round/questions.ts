import { and, asc, desc, eq } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, insertsInto, row, rows } from "../prepared";
import { roundQuestion } from "../schema/clarification";
import { person } from "../schema/people";

export type RoundQuestionRow = typeof roundQuestion.$inferSelect;

/** A question about a round by identifier. */
export const roundQuestionById = row((tx, id: Asked) =>
	tx.select().from(roundQuestion).where(eq(roundQuestion.id, id)),
);

/** Every question about a round, with who asked, for those who answer. */
export const questionsOfRound = rows((tx, roundId: Asked) =>
	tx
		.select({ question: roundQuestion, askedByName: person.name })
		.from(roundQuestion)
		.innerJoin(person, eq(person.id, roundQuestion.askedBy))
		.where(eq(roundQuestion.roundId, roundId))
		.orderBy(asc(roundQuestion.askedAt)),
);

/** The questions about a round that wait for an answer, the oldest first, each with who asked. */
export const waitingQuestions = rows((tx, roundId: Asked) =>
	tx
		.select({ askedByName: person.name })
		.from(roundQuestion)
		.innerJoin(person, eq(person.id, roundQuestion.askedBy))
		.where(and(eq(roundQuestion.roundId, roundId), eq(roundQuestion.state, "waiting")))
		.orderBy(asc(roundQuestion.askedAt)),
);

/** The questions about a round that were answered to all, the newest first: never who asked. */
export const publishedQuestions = rows((tx, roundId: Asked) =>
	tx
		.select({
			id: roundQuestion.id,
			question: roundQuestion.publishedText,
			answer: roundQuestion.answer,
			at: roundQuestion.answeredAt,
		})
		.from(roundQuestion)
		.where(and(eq(roundQuestion.roundId, roundId), eq(roundQuestion.state, "published")))
		.orderBy(desc(roundQuestion.answeredAt)),
);

/** Adds a question. */
export const insertRoundQuestion = insertsInto(roundQuestion);

/** Answers a question to all, or declines it. */
export function updateRoundQuestion(
	tx: Tx,
	id: string,
	change: Partial<
		Pick<RoundQuestionRow, "state" | "publishedText" | "answer" | "answeredAt" | "answeredBy" | "revision">
	>,
): void {
	tx.update(roundQuestion).set(change).where(eq(roundQuestion.id, id)).run();
}
