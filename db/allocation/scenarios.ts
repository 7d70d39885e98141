import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { scenario } from "../schema/allocation";

export type ScenarioRow = typeof scenario.$inferSelect;

/** The saved scenarios of a round, in the order in which they were built. */
export const scenariosOf = rows((tx, roundId: Asked) =>
	tx
		.select()
		.from(scenario)
		.where(and(eq(scenario.roundId, roundId), eq(scenario.ofReserve, false)))
		.orderBy(asc(scenario.createdAt), asc(scenario.id)),
);

/** A saved scenario; undefined where there is none. */
export const scenarioById = row((tx, id: Asked) => tx.select().from(scenario).where(eq(scenario.id, id)));

/** Saves a scenario for good. */
export function insertScenario(tx: Tx, row: typeof scenario.$inferInsert): void {
	tx.insert(scenario).values(row).run();
}
