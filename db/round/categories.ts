import { asc, eq, max } from "drizzle-orm";
import type { AwardCategoryValues } from "~/domain/form/kinds/award-category";
import type { RecordStore, Saved } from "../bid/records";
import { type Asked, row, rows } from "../prepared";
import { awardCategory } from "../schema/round";

const ofRound = rows((tx, roundId: Asked) =>
	tx
		.select()
		.from(awardCategory)
		.where(eq(awardCategory.roundId, roundId))
		.orderBy(asc(awardCategory.position)),
);

/** A category of award by its key; undefined where there is none. */
export const categoryById = row((tx, id: Asked) =>
	tx.select().from(awardCategory).where(eq(awardCategory.id, id)),
);

function savedOf({
	id,
	roundId: ownerId,
	position,
	revision,
	...values
}: typeof awardCategory.$inferSelect): Saved<AwardCategoryValues> {
	return { id, ownerId, position, revision, savedAt: "", savedBy: "", values };
}

/** The categories of award of a round; the audit alone tells who saved one. */
export const awardCategories: RecordStore<AwardCategoryValues> = {
	kind: "award-category",
	list: (tx, roundId) => ofRound(tx, roundId).map(savedOf),
	byKey: (tx, id) => {
		const found = categoryById(tx, id);
		return found && savedOf(found);
	},
	insert: (tx, { id, ownerId: roundId, revision = 1 }, values) => {
		const last = tx
			.select({ position: max(awardCategory.position) })
			.from(awardCategory)
			.where(eq(awardCategory.roundId, roundId))
			.get();
		tx.insert(awardCategory)
			.values({ id, roundId, revision, ...values, position: (last?.position ?? -1) + 1 })
			.run();
	},
	update: (tx, id, { revision }, values) => {
		tx.update(awardCategory)
			.set({ ...values, revision })
			.where(eq(awardCategory.id, id))
			.run();
	},
	place: (tx, id, position) => {
		tx.update(awardCategory).set({ position }).where(eq(awardCategory.id, id)).run();
	},
	remove: (tx, id) => {
		tx.delete(awardCategory).where(eq(awardCategory.id, id)).run();
	},
};
