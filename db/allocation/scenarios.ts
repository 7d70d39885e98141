import { asc, eq } from "drizzle-orm";
import type { Tx } from "../client";
import { scenario } from "../schema/allocation";

export type ScenarioRow = typeof scenario.$inferSelect;

/** The saved scenarios of a round, in the order in which they were built. */
export function scenariosOf(tx: Tx, roundId: string): ScenarioRow[] {
	return tx
		.select()
		.from(scenario)
		.where(eq(scenario.roundId, roundId))
		.orderBy(asc(scenario.createdAt), asc(scenario.id))
		.all();
}

/** A saved scenario; undefined where there is none. */
export function scenarioById(tx: Tx, id: string): ScenarioRow | undefined {
	return tx.select().from(scenario).where(eq(scenario.id, id)).get();
}

/** Saves a scenario for good. */
export function insertScenario(tx: Tx, row: typeof scenario.$inferInsert): void {
	tx.insert(scenario).values(row).run();
}
