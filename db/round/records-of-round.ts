import { asc, eq, max } from "drizzle-orm";
import type { RecordStore, Saved, SavedRecord } from "../bid/records";
import { type Asked, row, rows } from "../prepared";
import type { awardCategory, eligibilityTest } from "../schema/round";

type RoundRow = Pick<SavedRecord, "id" | "position" | "revision"> & { readonly roundId: string };

/** The audit alone tells who saved one. */
function savedOf<Values>({ id, roundId: ownerId, position, revision, ...values }: RoundRow): Saved<Values> {
	return { id, ownerId, position, revision, savedAt: "", savedBy: "", values: values as Values };
}

/** The store of a round's records whose table's other columns are named as the values are. */
export function storeOfRound<Values extends object>(
	kind: string,
	recordTable: typeof awardCategory | typeof eligibilityTest,
): RecordStore<Values> {
	// Every such table has these columns; its other columns are the values' own names.
	const table = recordTable as typeof awardCategory;
	const ofRound = rows((tx, roundId: Asked) =>
		tx.select().from(table).where(eq(table.roundId, roundId)).orderBy(asc(table.position)),
	);
	const withKey = row((tx, id: Asked) => tx.select().from(table).where(eq(table.id, id)));
	return {
		kind,
		list: (tx, roundId) => ofRound(tx, roundId).map(savedOf<Values>),
		byKey: (tx, id) => {
			const found = withKey(tx, id);
			return found && savedOf<Values>(found);
		},
		insert: (tx, { id, ownerId: roundId, revision = 1 }, values) => {
			const last = tx
				.select({ position: max(table.position) })
				.from(table)
				.where(eq(table.roundId, roundId))
				.get();
			const added = { id, roundId, revision, ...values, position: (last?.position ?? -1) + 1 };
			tx.insert(table)
				.values(added as unknown as typeof table.$inferInsert)
				.run();
		},
		update: (tx, id, { revision }, values) => {
			tx.update(table)
				.set({ ...values, revision } as Partial<typeof table.$inferInsert>)
				.where(eq(table.id, id))
				.run();
		},
		place: (tx, id, position) => {
			tx.update(table).set({ position }).where(eq(table.id, id)).run();
		},
		remove: (tx, id) => {
			tx.delete(table).where(eq(table.id, id)).run();
		},
	};
}
