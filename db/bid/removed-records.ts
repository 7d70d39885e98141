import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { removedRecord } from "../schema/bid";
import { person } from "../schema/people";

/** What was removed of a kind from its owner and can be put back, the newest first, with who removed it. */
export const removedOf = rows((tx, ownerId: Asked, kind: Asked) =>
	tx
		.select({
			id: removedRecord.id,
			content: removedRecord.content,
			removedAt: removedRecord.removedAt,
			removedByName: person.name,
		})
		.from(removedRecord)
		.leftJoin(person, eq(person.id, removedRecord.removedBy))
		.where(and(eq(removedRecord.ownerId, ownerId), eq(removedRecord.kind, kind)))
		.orderBy(desc(removedRecord.removedAt)),
);

/** One removed record of an owner; undefined where there is none such. */
export const removedById = row((tx, ownerId: Asked, kind: Asked, id: Asked) =>
	tx
		.select()
		.from(removedRecord)
		.where(and(eq(removedRecord.ownerId, ownerId), eq(removedRecord.kind, kind), eq(removedRecord.id, id))),
);

/** A removed record by its identifier, whatever its owner and kind; undefined where there is none. */
export const removedWithId = row((tx, id: Asked) =>
	tx.select().from(removedRecord).where(eq(removedRecord.id, id)),
);

/** Keeps a removed record. */
export function keepRemoved(tx: Tx, row: typeof removedRecord.$inferInsert): void {
	tx.insert(removedRecord).values(row).run();
}

/** Forgets a removed record, because it stands again. */
export function forgetRemoved(tx: Tx, id: string): void {
	tx.delete(removedRecord).where(eq(removedRecord.id, id)).run();
}
