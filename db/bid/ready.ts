import { eq } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, row } from "../prepared";
import { bidReady } from "../schema/bid";
import { person } from "../schema/people";

/** Who last said that a bid is ready for its signatories, when and of what content; undefined where nobody has. */
export const readyOf = row((tx, bidId: Asked) =>
	tx
		.select({
			saidBy: bidReady.saidBy,
			by: person.name,
			at: bidReady.saidAt,
			contentSha256: bidReady.contentSha256,
		})
		.from(bidReady)
		.innerJoin(person, eq(person.id, bidReady.saidBy))
		.where(eq(bidReady.bidId, bidId)),
);

/** Records that a bid is ready as it is now, in place of what was said before. */
export function putReady(tx: Tx, row: typeof bidReady.$inferInsert): void {
	const { bidId: _bid, ...said } = row;
	tx.insert(bidReady).values(row).onConflictDoUpdate({ target: bidReady.bidId, set: said }).run();
}

/** Takes back that a bid is ready. */
export function deleteReady(tx: Tx, bidId: string): void {
	tx.delete(bidReady).where(eq(bidReady.bidId, bidId)).run();
}
