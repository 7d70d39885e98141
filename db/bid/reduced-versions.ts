import { asc, eq, inArray, max } from "drizzle-orm";
import type { ReducedVersionValues } from "~/domain/bid/records";
import type { Tx } from "../client";
import { reducedVersion, reducedVersionIntervention } from "../schema/bid";
import type { RecordStore, Saved } from "./records";

type Row = typeof reducedVersion.$inferSelect;

function withBreakdown(tx: Tx, rows: readonly Row[]): Saved<ReducedVersionValues>[] {
	if (rows.length === 0) return [];
	const ids = rows.map(({ id }) => id);
	const parts = tx
		.select()
		.from(reducedVersionIntervention)
		.where(inArray(reducedVersionIntervention.reducedVersionId, ids))
		.orderBy(asc(reducedVersionIntervention.interventionId))
		.all();
	return rows.map(({ amount, dropped, categoryId, bidId: ownerId, ...saved }) => {
		const own = parts.filter(({ reducedVersionId }) => reducedVersionId === saved.id);
		const interventions =
			own.length === 0
				? null
				: own.map((part) => ({ interventionId: part.interventionId, amount: part.amount }));
		return { ...saved, ownerId, values: { amount, dropped, interventions, categoryId } };
	});
}

function writeBreakdown(
	tx: Tx,
	reducedVersionId: string,
	parts: ReducedVersionValues["interventions"],
): void {
	tx.delete(reducedVersionIntervention)
		.where(eq(reducedVersionIntervention.reducedVersionId, reducedVersionId))
		.run();
	for (const part of parts ?? [])
		tx.insert(reducedVersionIntervention)
			.values({ reducedVersionId, ...part })
			.run();
}

/** The reduced versions of a bid, each with its interventions' amounts where they are known. */
export const reducedVersions: RecordStore<ReducedVersionValues> = {
	kind: "reduced-version",
	list: (tx, bidId) =>
		withBreakdown(
			tx,
			tx
				.select()
				.from(reducedVersion)
				.where(eq(reducedVersion.bidId, bidId))
				.orderBy(asc(reducedVersion.position))
				.all(),
		),
	byKey: (tx, id) =>
		withBreakdown(tx, tx.select().from(reducedVersion).where(eq(reducedVersion.id, id)).all())[0],
	insert: (tx, { ownerId: bidId, ...saved }, { interventions, ...values }) => {
		const last = tx
			.select({ position: max(reducedVersion.position) })
			.from(reducedVersion)
			.where(eq(reducedVersion.bidId, bidId))
			.get();
		tx.insert(reducedVersion)
			.values({ revision: 1, ...values, ...saved, bidId, position: (last?.position ?? -1) + 1 })
			.run();
		writeBreakdown(tx, saved.id, interventions);
	},
	update: (tx, id, saved, { interventions, ...values }) => {
		tx.update(reducedVersion)
			.set({ categoryId: null, ...values, ...saved })
			.where(eq(reducedVersion.id, id))
			.run();
		writeBreakdown(tx, id, interventions);
	},
	place: (tx, id, position) => {
		tx.update(reducedVersion).set({ position }).where(eq(reducedVersion.id, id)).run();
	},
	remove: (tx, id) => {
		tx.delete(reducedVersion).where(eq(reducedVersion.id, id)).run();
	},
};
