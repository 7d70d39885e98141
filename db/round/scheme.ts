import { asc, eq, max } from "drizzle-orm";
import { type CriterionValues, criterionText, criterionValues } from "~/domain/form/kinds/criterion";
import type { CriterionText } from "~/domain/round/criterion";
import type { RecordStore, Saved } from "../bid/records";
import type { Tx } from "../client";
import { criterion, criterionDescriptor, scheme } from "../schema/round";

/** A round's working scheme, before or after it was frozen; undefined where there is none. */
export function schemeOf(tx: Tx, roundId: string) {
	return tx.select().from(scheme).where(eq(scheme.roundId, roundId)).get();
}

/** Gives a new round its scheme. */
export function insertScheme(tx: Tx, row: typeof scheme.$inferInsert): void {
	tx.insert(scheme).values(row).run();
}

/** Changes a round's working scheme. */
export function updateScheme(
	tx: Tx,
	roundId: string,
	change: Omit<typeof scheme.$inferInsert, "roundId">,
): void {
	tx.update(scheme).set(change).where(eq(scheme.roundId, roundId)).run();
}

export type CriterionRow = typeof criterion.$inferSelect & { readonly descriptors: readonly string[] };

function withDescriptors(tx: Tx, row: typeof criterion.$inferSelect): CriterionRow {
	const texts = tx
		.select()
		.from(criterionDescriptor)
		.where(eq(criterionDescriptor.criterionId, row.id))
		.orderBy(asc(criterionDescriptor.points))
		.all();
	return { ...row, descriptors: texts.map(({ text }) => text) };
}

/** A round's criteria in order, each with what its points from 0 to 5 mean. */
export function criteriaOf(tx: Tx, roundId: string): CriterionRow[] {
	return tx
		.select()
		.from(criterion)
		.where(eq(criterion.roundId, roundId))
		.orderBy(asc(criterion.position))
		.all()
		.map((row) => withDescriptors(tx, row));
}

function writeDescriptors(tx: Tx, criterionId: string, descriptors: readonly string[]): void {
	tx.delete(criterionDescriptor).where(eq(criterionDescriptor.criterionId, criterionId)).run();
	for (const [points, text] of descriptors.entries())
		tx.insert(criterionDescriptor).values({ criterionId, points, text }).run();
}

/** Adds a criterion after the last one, at revision 1 unless told. */
export function insertCriterion(
	tx: Tx,
	id: string,
	roundId: string,
	text: CriterionText,
	revision = 1,
): void {
	const last =
		tx
			.select({ position: max(criterion.position) })
			.from(criterion)
			.where(eq(criterion.roundId, roundId))
			.get()?.position ?? -1;
	const { descriptors, ...rest } = text;
	tx.insert(criterion)
		.values({ id, roundId, revision, position: last + 1, ...rest })
		.run();
	writeDescriptors(tx, id, descriptors);
}

function savedOf(row: CriterionRow): Saved<CriterionValues> {
	const { id, roundId: ownerId, position, revision, ...text } = row;
	return { id, ownerId, position, revision, savedAt: "", savedBy: "", values: criterionValues(text) };
}

/** The criteria of a round; the audit alone tells who saved one. */
export const criteria: RecordStore<CriterionValues> = {
	kind: "criterion",
	list: (tx, roundId) => criteriaOf(tx, roundId).map(savedOf),
	byKey: (tx, id) => {
		const row = tx.select().from(criterion).where(eq(criterion.id, id)).get();
		return row && savedOf(withDescriptors(tx, row));
	},
	insert: (tx, { id, ownerId, revision }, values) =>
		insertCriterion(tx, id, ownerId, criterionText(values), revision),
	update: (tx, id, { revision }, values) => {
		const { descriptors, ...text } = criterionText(values);
		tx.update(criterion)
			.set({ ...text, revision })
			.where(eq(criterion.id, id))
			.run();
		writeDescriptors(tx, id, descriptors);
	},
	place: (tx, id, position) => {
		tx.update(criterion).set({ position }).where(eq(criterion.id, id)).run();
	},
	remove: (tx, id) => {
		tx.delete(criterionDescriptor).where(eq(criterionDescriptor.criterionId, id)).run();
		tx.delete(criterion).where(eq(criterion.id, id)).run();
	},
};
