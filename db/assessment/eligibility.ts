import { and, asc, eq } from "drizzle-orm";
import type { EligibilityResult } from "~/domain/assessment/eligibility";
import { receivedIn } from "../bid/received";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { eligibilityAnswer, eligibilityCheck, reconsideration } from "../schema/assessment";
import { bid } from "../schema/bid";

export type EligibilityCheckRow = typeof eligibilityCheck.$inferSelect;
export type ReconsiderationRow = typeof reconsideration.$inferSelect;

/** What stands on record about a bid's eligibility. */
export type EligibilityRow = {
	readonly check: EligibilityCheckRow | null;
	readonly reconsideration: ReconsiderationRow | null;
};

const reconsiderationOf = row((tx, bidId: Asked) =>
	tx.select().from(reconsideration).where(eq(reconsideration.bidId, bidId)),
);

const checksOf = rows((tx, bidId: Asked) =>
	tx
		.select()
		.from(eligibilityCheck)
		.where(eq(eligibilityCheck.bidId, bidId))
		.orderBy(asc(eligibilityCheck.at), asc(eligibilityCheck.id)),
);

/** The last check of a bid's eligibility and the request to look again, where there are any. */
export function eligibilityOfBid(tx: Tx, bidId: string): EligibilityRow {
	const checks = checksOf(tx, bidId);
	const asked = reconsiderationOf(tx, bidId);
	return { check: checks.at(-1) ?? null, reconsideration: asked ?? null };
}

const checksInRound = rows((tx, roundId: Asked) =>
	tx
		.select({ bidId: bid.id, check: eligibilityCheck, reconsideration })
		.from(bid)
		.leftJoin(eligibilityCheck, eq(eligibilityCheck.bidId, bid.id))
		.leftJoin(reconsideration, eq(reconsideration.bidId, bid.id))
		.where(receivedIn(roundId))
		.orderBy(asc(eligibilityCheck.at), asc(eligibilityCheck.id)),
);

/** The same for every bid submitted in a round, by bid. */
export function eligibilityInRound(tx: Tx, roundId: string): Map<string, EligibilityRow> {
	const found = checksInRound(tx, roundId);
	return new Map(
		found.map((row) => [row.bidId, { check: row.check, reconsideration: row.reconsideration }] as const),
	);
}

/** Adds the result of a check. */
export function insertEligibilityCheck(tx: Tx, row: typeof eligibilityCheck.$inferInsert): void {
	tx.insert(eligibilityCheck).values(row).run();
}

/** Adds a partnership's request to look again. */
export function insertReconsideration(tx: Tx, row: typeof reconsideration.$inferInsert): void {
	tx.insert(reconsideration).values(row).run();
}

/** Writes the office's answer to a request. */
export function answerReconsideration(
	tx: Tx,
	bidId: string,
	answer: {
		readonly result: EligibilityResult;
		readonly answer: string;
		readonly answeredBy: string;
		readonly answeredAt: string;
	},
): void {
	tx.update(reconsideration).set(answer).where(eq(reconsideration.bidId, bidId)).run();
}

export type EligibilityAnswerRow = typeof eligibilityAnswer.$inferSelect;

/** What the office found of a bid on each test that it has looked at. */
export const eligibilityAnswersOf = rows((tx, bidId: Asked) =>
	tx.select().from(eligibilityAnswer).where(eq(eligibilityAnswer.bidId, bidId)),
);

/** The same of one person, on any bid. */
export const eligibilityAnswersBy = rows((tx, personId: Asked) =>
	tx.select().from(eligibilityAnswer).where(eq(eligibilityAnswer.answeredBy, personId)),
);

/** Puts an answer on a test in the place of the one before. */
export function putEligibilityAnswer(tx: Tx, row: EligibilityAnswerRow): void {
	tx.insert(eligibilityAnswer)
		.values(row)
		.onConflictDoUpdate({ target: [eligibilityAnswer.bidId, eligibilityAnswer.testId], set: row })
		.run();
}

/** Takes one person's answers on a bid away. */
export function dropEligibilityAnswers(tx: Tx, bidId: string, personId: string): void {
	tx.delete(eligibilityAnswer)
		.where(and(eq(eligibilityAnswer.bidId, bidId), eq(eligibilityAnswer.answeredBy, personId)))
		.run();
}

/** Whether somebody answered a test of a bid or gave the result of its check: then another looks again. */
export function hasChecked(tx: Tx, bidId: string, personId: string): boolean {
	return (
		checksOf(tx, bidId).some(({ checkedBy }) => checkedBy === personId) ||
		eligibilityAnswersOf(tx, bidId).some(({ answeredBy }) => answeredBy === personId)
	);
}
