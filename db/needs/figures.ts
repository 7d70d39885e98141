import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { needsValue } from "../schema/needs";
import { figuresConfirmation, figuresQuery, figuresWindow } from "../schema/needs-figures";

export type FiguresWindowRow = typeof figuresWindow.$inferSelect;
export type FiguresQueryRow = typeof figuresQuery.$inferSelect;
export type FiguresConfirmationRow = typeof figuresConfirmation.$inferSelect;

/** The window in which a version's figures are checked; undefined where none was set. */
export const figuresWindowOf = row((tx, needsVersionId: Asked) =>
	tx.select().from(figuresWindow).where(eq(figuresWindow.needsVersionId, needsVersionId)),
);

/** Every window that was set, the one that opened last first. */
export function allFiguresWindows(tx: Tx): FiguresWindowRow[] {
	return tx
		.select()
		.from(figuresWindow)
		.all()
		.sort((a, b) => (a.opensAt < b.opensAt ? 1 : -1));
}

/** Sets a version's window, or moves it. */
export function putFiguresWindow(tx: Tx, row: FiguresWindowRow): void {
	tx.insert(figuresWindow)
		.values(row)
		.onConflictDoUpdate({ target: figuresWindow.needsVersionId, set: row })
		.run();
}

/** What partnerships confirmed of a version's figures, in order. */
export const confirmationsOf = rows((tx, needsVersionId: Asked) =>
	tx
		.select()
		.from(figuresConfirmation)
		.where(eq(figuresConfirmation.needsVersionId, needsVersionId))
		.orderBy(asc(figuresConfirmation.at), asc(figuresConfirmation.id)),
);

/** What partnerships queried of a version's figures, in order. */
export const queriesOf = rows((tx, needsVersionId: Asked) =>
	tx
		.select()
		.from(figuresQuery)
		.where(eq(figuresQuery.needsVersionId, needsVersionId))
		.orderBy(asc(figuresQuery.at), asc(figuresQuery.id)),
);

/** A query by identifier; undefined where there is none. */
export const figuresQueryById = row((tx, id: Asked) =>
	tx.select().from(figuresQuery).where(eq(figuresQuery.id, id)),
);

/** Adds a confirmation. */
export function insertConfirmation(tx: Tx, row: typeof figuresConfirmation.$inferInsert): void {
	tx.insert(figuresConfirmation).values(row).run();
}

/** Adds a query. */
export function insertFiguresQuery(tx: Tx, row: typeof figuresQuery.$inferInsert): void {
	tx.insert(figuresQuery).values(row).run();
}

/** Answers a query that has no answer yet. */
export function answerFiguresQuery(
	tx: Tx,
	id: string,
	answer: Pick<FiguresQueryRow, "answer" | "corrected" | "answeredAt" | "answeredBy">,
): void {
	tx.update(figuresQuery)
		.set(answer)
		.where(and(eq(figuresQuery.id, id), isNull(figuresQuery.answer)))
		.run();
}

/** Corrects one partnership's figure of an indicator, a rate's base with it; null: the base that stands. */
export function setFigure(
	tx: Tx,
	indicatorId: string,
	organisationId: string,
	{ value, per }: { readonly value: string; readonly per: string | null },
): void {
	tx.insert(needsValue)
		.values({ indicatorId, organisationId, value, per })
		.onConflictDoUpdate({
			target: [needsValue.indicatorId, needsValue.organisationId],
			set: per === null ? { value } : { value, per },
		})
		.run();
}
