import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Tx } from "../client";
import { personById } from "../people/people";
import { type Asked, rows } from "../prepared";
import { scenario } from "../schema/allocation";
import { needsAllocation, needsIndicator, needsValue, needsVersion } from "../schema/needs";
import { scheme, schemeVersion } from "../schema/round";

export type NeedsVersionRow = typeof needsVersion.$inferSelect;
export type IndicatorRow = typeof needsIndicator.$inferSelect & {
	readonly values: readonly {
		readonly organisationId: string;
		readonly value: string;
		readonly per: string | null;
	}[];
};

/** The versions of a fund's needs formula, newest first. */
export const needsVersionsOf = rows((tx, fundId: Asked) =>
	tx.select().from(needsVersion).where(eq(needsVersion.fundId, fundId)).orderBy(desc(needsVersion.version)),
);

/** One version with its indicators in order and their values; undefined where there is none. */
export function needsVersionWithValues(
	tx: Tx,
	id: string,
): (NeedsVersionRow & { readonly indicators: readonly IndicatorRow[] }) | undefined {
	const version = tx.select().from(needsVersion).where(eq(needsVersion.id, id)).get();
	if (!version) return undefined;
	const indicators = tx
		.select()
		.from(needsIndicator)
		.where(eq(needsIndicator.needsVersionId, id))
		.orderBy(asc(needsIndicator.position))
		.all();
	const values =
		indicators.length === 0
			? []
			: tx
					.select()
					.from(needsValue)
					.where(
						inArray(
							needsValue.indicatorId,
							indicators.map((indicator) => indicator.id),
						),
					)
					.all();
	return {
		...version,
		indicators: indicators.map((indicator) => ({
			...indicator,
			values: values
				.filter(({ indicatorId }) => indicatorId === indicator.id)
				.map(({ organisationId, value, per }) => ({ organisationId, value, per })),
		})),
	};
}

/** Whether a version may no longer change: a saved scenario, an allocation or a frozen scheme stands on it. */
export function needsVersionInUse(tx: Tx, id: string): boolean {
	const inScenario = tx
		.select({ id: scenario.id })
		.from(scenario)
		.where(eq(scenario.needsVersionId, id))
		.limit(1)
		.get();
	if (inScenario) return true;
	const inAllocation = tx
		.select({ id: needsAllocation.id })
		.from(needsAllocation)
		.where(eq(needsAllocation.needsVersionId, id))
		.limit(1)
		.get();
	if (inAllocation) return true;
	return (
		tx
			.select({ roundId: scheme.roundId })
			.from(scheme)
			.innerJoin(schemeVersion, eq(schemeVersion.roundId, scheme.roundId))
			.where(eq(scheme.needsVersionId, id))
			.limit(1)
			.get() !== undefined
	);
}

/** The name of whoever saved a version last. */
export function savedByName(tx: Tx, version: NeedsVersionRow): string {
	return personById(tx, version.savedBy)?.name ?? "Somebody else";
}

/** Adds a version; its number is the next one of the fund. */
export function insertNeedsVersion(tx: Tx, row: Omit<typeof needsVersion.$inferInsert, "version">): number {
	const version = (needsVersionsOf(tx, row.fundId)[0]?.version ?? 0) + 1;
	tx.insert(needsVersion)
		.values({ ...row, version })
		.run();
	return version;
}

/** Changes a version's words where its revision is still the one given; gives whether it was. */
export function updateNeedsVersion(
	tx: Tx,
	id: string,
	revision: number,
	change: Partial<typeof needsVersion.$inferInsert> & { readonly savedAt: string; readonly savedBy: string },
): boolean {
	const result = tx
		.update(needsVersion)
		.set({ ...change, revision: revision + 1 })
		.where(and(eq(needsVersion.id, id), eq(needsVersion.revision, revision)))
		.run();
	return (result as { changes: number }).changes === 1;
}

/** The version that an indicator stands in; undefined where there is no such indicator. */
export function versionOfIndicator(tx: Tx, indicatorId: string): string | undefined {
	return tx
		.select({ versionId: needsIndicator.needsVersionId })
		.from(needsIndicator)
		.where(eq(needsIndicator.id, indicatorId))
		.get()?.versionId;
}

/** Adds or replaces an indicator and all its values. */
export function putIndicator(
	tx: Tx,
	row: typeof needsIndicator.$inferInsert,
	values: readonly Omit<typeof needsValue.$inferInsert, "indicatorId">[],
): void {
	tx.insert(needsIndicator).values(row).onConflictDoUpdate({ target: needsIndicator.id, set: row }).run();
	tx.delete(needsValue).where(eq(needsValue.indicatorId, row.id)).run();
	for (const value of values)
		tx.insert(needsValue)
			.values({ ...value, indicatorId: row.id })
			.run();
}

/** Takes an indicator and its values out of a version. */
export function deleteIndicator(tx: Tx, id: string): void {
	tx.delete(needsValue).where(eq(needsValue.indicatorId, id)).run();
	tx.delete(needsIndicator).where(eq(needsIndicator.id, id)).run();
}
