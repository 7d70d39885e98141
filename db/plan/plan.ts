import { and, asc, desc, eq, max, ne } from "drizzle-orm";
import type { Tx } from "../client";
import { plan, planObjective, planTheme } from "../schema/plan";
import { round } from "../schema/round";

/** A version of a plan by identifier; undefined where there is none. */
export function planById(tx: Tx, id: string) {
	return tx.select().from(plan).where(eq(plan.id, id)).get();
}

/** Every version of every plan, by title, newest version first. */
export function plans(tx: Tx) {
	return tx.select().from(plan).orderBy(asc(plan.title), asc(plan.seriesId), desc(plan.version)).all();
}

/** The highest version number of a plan's series; 0 where there is none. */
export function latestPlanVersion(tx: Tx, seriesId: string): number {
	return (
		tx
			.select({ latest: max(plan.version) })
			.from(plan)
			.where(eq(plan.seriesId, seriesId))
			.get()?.latest ?? 0
	);
}

/** Adds a version of a plan. */
export function insertPlan(tx: Tx, row: typeof plan.$inferInsert): void {
	tx.insert(plan).values(row).run();
}

/** Changes a version's title and revision. */
export function updatePlan(
	tx: Tx,
	id: string,
	change: { readonly title?: string; readonly revision: number },
): void {
	tx.update(plan).set(change).where(eq(plan.id, id)).run();
}

/** Rounds that were opened on a version: from then on it does not change. */
export function openedRoundsOfPlan(
	tx: Tx,
	planId: string,
): { readonly id: string; readonly title: string }[] {
	return tx
		.select({ id: round.id, title: round.title })
		.from(round)
		.where(and(eq(round.planId, planId), ne(round.state, "planned")))
		.orderBy(asc(round.opensAt))
		.all();
}

export type ObjectiveRow = { readonly id: string; readonly code: string; readonly title: string };
export type ThemeRow = {
	readonly id: string;
	readonly code: string;
	readonly title: string;
	readonly objectives: readonly ObjectiveRow[];
};

/** A version's themes in order, each with its objectives in order. */
export function themesOf(tx: Tx, planId: string): ThemeRow[] {
	const themes = tx
		.select()
		.from(planTheme)
		.where(eq(planTheme.planId, planId))
		.orderBy(asc(planTheme.position))
		.all();
	return themes.map(({ id, code, title }) => ({
		id,
		code,
		title,
		objectives: tx
			.select({ id: planObjective.id, code: planObjective.code, title: planObjective.title })
			.from(planObjective)
			.where(eq(planObjective.themeId, id))
			.orderBy(asc(planObjective.position))
			.all(),
	}));
}

/** A theme with the version it belongs to; undefined where there is none. */
export function themeById(tx: Tx, id: string) {
	return tx.select().from(planTheme).where(eq(planTheme.id, id)).get();
}
