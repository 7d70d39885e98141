import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, insertsInto, row, rows } from "../prepared";
import { bid } from "../schema/bid";
import { publicCopy, publicCopyFile, publicCopyWithheld } from "../schema/public-copy";

export type PublicCopyRow = typeof publicCopy.$inferSelect;

const publishedBids = rows((tx) =>
	tx.selectDistinct({ bidId: publicCopy.bidId }).from(publicCopy).where(isNotNull(publicCopy.publishedAt)),
);

/** The bids of which everybody can read a public copy. */
export function bidsWithPublicCopy(tx: Tx): readonly string[] {
	return publishedBids(tx).map(({ bidId }) => bidId);
}

/** The public copies of a bid, the newest first. */
export const publicCopiesOf = rows((tx, bidId: Asked) =>
	tx.select().from(publicCopy).where(eq(publicCopy.bidId, bidId)).orderBy(desc(publicCopy.number)),
);

/** The public copy that everybody reads of a bid of a round: the one published last. Undefined where none is. */
export const publishedBidOf = row((tx, roundId: Asked, reference: Asked) =>
	tx
		.select({
			bidId: publicCopy.bidId,
			id: publicCopy.id,
			content: publicCopy.content,
			sha256: publicCopy.sha256,
			publishedAt: publicCopy.publishedAt,
		})
		.from(publicCopy)
		.innerJoin(bid, eq(bid.id, publicCopy.bidId))
		.where(and(eq(bid.roundId, roundId), eq(bid.reference, reference), isNotNull(publicCopy.publishedAt)))
		.orderBy(desc(publicCopy.number))
		.limit(1),
);

/** What a public copy withholds, in the order in which it was added. */
export const withheldIn = rows((tx, publicCopyId: Asked) =>
	tx
		.select()
		.from(publicCopyWithheld)
		.where(eq(publicCopyWithheld.publicCopyId, publicCopyId))
		.orderBy(asc(publicCopyWithheld.addedAt), asc(publicCopyWithheld.id)),
);

/** The redacted copies of files that a public copy has. */
export const filesOfCopy = rows((tx, publicCopyId: Asked) =>
	tx
		.select()
		.from(publicCopyFile)
		.where(eq(publicCopyFile.publicCopyId, publicCopyId))
		.orderBy(asc(publicCopyFile.addedAt), asc(publicCopyFile.id)),
);

/** A redacted copy of a file by its identifier. */
export const copyFileById = row((tx, id: Asked) =>
	tx.select().from(publicCopyFile).where(eq(publicCopyFile.id, id)),
);

/** Adds a redacted copy of a file, which stands on the disk already. */
export const insertCopyFile: (tx: Tx, row: typeof publicCopyFile.$inferInsert) => void =
	insertsInto(publicCopyFile);

/** Takes a redacted copy of a file out of a public copy. */
export function deleteCopyFile(tx: Tx, id: string): void {
	tx.delete(publicCopyFile).where(eq(publicCopyFile.id, id)).run();
}

/** Adds a public copy that is not published yet. */
export const insertPublicCopy: (tx: Tx, row: typeof publicCopy.$inferInsert) => void =
	insertsInto(publicCopy);

/** Changes a public copy: its revision, or what its publication sets. */
export function updatePublicCopy(tx: Tx, id: string, change: Partial<typeof publicCopy.$inferInsert>): void {
	tx.update(publicCopy).set(change).where(eq(publicCopy.id, id)).run();
}

/** Adds what a public copy withholds. */
export const insertWithheld: (tx: Tx, row: typeof publicCopyWithheld.$inferInsert) => void =
	insertsInto(publicCopyWithheld);

/** Withholds something no longer. */
export function deleteWithheld(tx: Tx, id: string): void {
	tx.delete(publicCopyWithheld).where(eq(publicCopyWithheld.id, id)).run();
}
