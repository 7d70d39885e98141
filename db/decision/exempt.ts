import { and, asc, eq, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { decisionExempt } from "../schema/decision";

export type ExemptRow = typeof decisionExempt.$inferSelect;

/** The exempt passages of a version of a decision, as they were added. */
export const exemptPassagesOf = rows((tx, versionId: Asked) =>
	tx
		.select()
		.from(decisionExempt)
		.where(eq(decisionExempt.decisionVersionId, versionId))
		.orderBy(asc(sql`rowid`)),
);

/** An exempt passage by identifier; undefined where there is none. */
export const exemptPassageById = row((tx, id: Asked) =>
	tx.select().from(decisionExempt).where(eq(decisionExempt.id, id)),
);

/** Adds an exempt passage. */
export function insertExemptPassage(tx: Tx, row: typeof decisionExempt.$inferInsert): void {
	tx.insert(decisionExempt).values(row).run();
}

/** Changes an exempt passage where its revision is still the one given; gives whether it was. */
export function updateExemptPassage(
	tx: Tx,
	id: string,
	revision: number,
	change: Partial<typeof decisionExempt.$inferInsert>,
): boolean {
	const result = tx
		.update(decisionExempt)
		.set({ ...change, revision: revision + 1 })
		.where(and(eq(decisionExempt.id, id), eq(decisionExempt.revision, revision)))
		.run();
	return (result as { changes: number }).changes === 1;
}

/** Takes an exempt passage out of a draft. */
export function deleteExemptPassage(tx: Tx, id: string): void {
	tx.delete(decisionExempt).where(eq(decisionExempt.id, id)).run();
}
