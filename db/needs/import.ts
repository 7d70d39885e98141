import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, row } from "../prepared";
import { needsImport } from "../schema/needs-figures";

export type NeedsImportRow = typeof needsImport.$inferSelect;

/** An uploaded table; undefined where there is none. */
export const needsImportById = row((tx, id: Asked) =>
	tx.select().from(needsImport).where(eq(needsImport.id, id)),
);

/** Keeps an uploaded table. */
export function insertNeedsImport(tx: Tx, row: typeof needsImport.$inferInsert): void {
	tx.insert(needsImport).values(row).run();
}

/** Takes away the tables of a version that were uploaded and never confirmed. */
export function dropUnconfirmedImports(tx: Tx, needsVersionId: string): void {
	tx.delete(needsImport)
		.where(and(eq(needsImport.needsVersionId, needsVersionId), isNull(needsImport.confirmedAt)))
		.run();
}

/** Says what was chosen of a table, what its columns are taken for, or that it was confirmed. */
export function updateNeedsImport(
	tx: Tx,
	id: string,
	change: Partial<Pick<NeedsImportRow, "choices" | "columns" | "versionRevision" | "confirmedAt">>,
): void {
	tx.update(needsImport).set(change).where(eq(needsImport.id, id)).run();
}
