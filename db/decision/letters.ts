import { and, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { bidOption } from "../schema/bid";
import { outcomeLetter } from "../schema/decision";

export type LetterRow = typeof outcomeLetter.$inferSelect;

/** The letters of a decision that somebody wrote in or that were sent. */
export const lettersOf = rows((tx, decisionId: Asked) =>
	tx.select().from(outcomeLetter).where(eq(outcomeLetter.decisionId, decisionId)),
);

/** The letter of outcome that was sent on a bid; undefined where none was. */
export const sentLetterOf = row((tx, bidId: Asked) =>
	tx
		.select()
		.from(outcomeLetter)
		.where(and(eq(outcomeLetter.bidId, bidId), isNotNull(outcomeLetter.sentAt))),
);

/** Keeps a letter in place of what it said before. */
export function putLetter(tx: Tx, row: typeof outcomeLetter.$inferInsert): void {
	const { id: _, ...said } = row;
	tx.insert(outcomeLetter)
		.values(row)
		.onConflictDoUpdate({ target: [outcomeLetter.decisionId, outcomeLetter.bidId], set: said })
		.run();
}

/** What an option of a bid's version leaves out, in the bid's own words; undefined where there is no such option. */
export const droppedIn = row((tx, bidVersionId: Asked, position: Asked) =>
	tx
		.select({ dropped: bidOption.dropped })
		.from(bidOption)
		.where(and(eq(bidOption.bidVersionId, bidVersionId), eq(bidOption.position, position))),
);
