import { and, asc, desc, eq } from "drizzle-orm";
import type { Tx } from "../client";
import { publishedLine, publishedYear } from "../schema/needs";

export type PublishedYearRow = typeof publishedYear.$inferSelect;
export type PublishedLineRow = typeof publishedLine.$inferSelect;

/** A year's table with its lines in order. */
export type PublishedYear = PublishedYearRow & { readonly lines: readonly PublishedLineRow[] };

function withLines(tx: Tx, row: PublishedYearRow): PublishedYear {
	const lines = tx
		.select()
		.from(publishedLine)
		.where(eq(publishedLine.publishedYearId, row.id))
		.orderBy(asc(publishedLine.position))
		.all();
	return { ...row, lines };
}

/** The tables published elsewhere that are kept beside a fund, the latest year first. */
export function publishedYearsOf(tx: Tx, fundId: string): PublishedYear[] {
	return tx
		.select()
		.from(publishedYear)
		.where(eq(publishedYear.fundId, fundId))
		.orderBy(desc(publishedYear.financialYear), asc(publishedYear.savedAt))
		.all()
		.map((row) => withLines(tx, row));
}

/** One such table; undefined where there is none. */
export function publishedYearById(tx: Tx, id: string): PublishedYear | undefined {
	const row = tx.select().from(publishedYear).where(eq(publishedYear.id, id)).get();
	return row && withLines(tx, row);
}

/** Adds a table, or changes one whose revision is still the one given; gives whether it did. */
export function putPublishedYear(
	tx: Tx,
	row: Omit<PublishedYearRow, "revision">,
	revision: number | null,
	lines: readonly Omit<PublishedLineRow, "publishedYearId">[],
): boolean {
	if (revision === null) tx.insert(publishedYear).values(row).run();
	else {
		const changed = tx
			.update(publishedYear)
			.set({ ...row, revision: revision + 1 })
			.where(and(eq(publishedYear.id, row.id), eq(publishedYear.revision, revision)))
			.run() as { changes: number };
		if (changed.changes !== 1) return false;
	}
	tx.delete(publishedLine).where(eq(publishedLine.publishedYearId, row.id)).run();
	for (const line of lines)
		tx.insert(publishedLine)
			.values({ ...line, publishedYearId: row.id })
			.run();
	return true;
}
