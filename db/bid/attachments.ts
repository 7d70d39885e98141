import { and, asc, count, eq, inArray, lte, ne, notExists, sql, sum } from "drizzle-orm";
import type { Attachment, AttachmentState } from "~/domain/bid/attachment";
import type { Tx } from "../client";
import { type Asked, insertsInto, row, rows } from "../prepared";
import { attachment, bidVersionAttachment } from "../schema/attachment";
import { bid, bidVersion, removedRecord } from "../schema/bid";

const SHOWN = {
	id: attachment.id,
	name: attachment.name,
	type: attachment.type,
	bytes: attachment.bytes,
	sha256: attachment.sha256,
	state: attachment.state,
};

const ofBid = rows((tx, bidId: Asked) =>
	tx
		.select(SHOWN)
		.from(attachment)
		.where(eq(attachment.bidId, bidId))
		.orderBy(asc(attachment.addedAt), asc(attachment.id)),
);

/** Every file of a bid that still exists, whether the draft holds it or not, in the order in which they were added. */
export function attachmentsOf(tx: Tx, bidId: string): readonly Attachment[] {
	return ofBid(tx, bidId);
}

export type AttachmentRow = typeof attachment.$inferSelect;

/** A file by its identifier; undefined where there is none. */
export const attachmentById = row((tx, id: Asked) =>
	tx.select().from(attachment).where(eq(attachment.id, id)),
);

/** Adds a file, which stands on the disk already. */
export const insertAttachment: (tx: Tx, row: typeof attachment.$inferInsert) => void =
	insertsInto(attachment);

/** The same file, told by its contents and its name, as far as the draft may still hold it. */
export const sameAttachment = row((tx, bidId: Asked, sha256: Asked, name: Asked) =>
	tx
		.select({ id: attachment.id })
		.from(attachment)
		.where(
			and(
				eq(attachment.bidId, bidId),
				eq(attachment.sha256, sha256),
				eq(attachment.name, name),
				ne(attachment.standing, "let-go"),
				ne(attachment.state, "infected"),
			),
		),
);

const countOfBid = row((tx, bidId: Asked, newSince: Asked) =>
	tx
		.select({
			stored: count(),
			bytes: sql<number>`coalesce(sum(${attachment.bytes}), 0)`,
			standing: sql<number>`count(*) FILTER (WHERE ${attachment.standing} = 'held' OR ${attachment.standing} = 'new' AND ${attachment.standingSince} > ${newSince})`,
		})
		.from(attachment)
		.where(eq(attachment.bidId, bidId)),
);

/**
 * How many files of a bid are stored, how large they are together, and how many of them the draft holds, or was given
 * after an instant.
 */
export function attachmentCounts(
	tx: Tx,
	bidId: string,
	newSince: string,
): { readonly stored: number; readonly bytes: number; readonly standing: number } {
	return countOfBid(tx, bidId, newSince) ?? { stored: 0, bytes: 0, standing: 0 };
}

const bytesInRound = row((tx, roundId: Asked) =>
	tx
		.select({ bytes: sum(attachment.bytes).mapWith(Number) })
		.from(bid)
		.innerJoin(attachment, eq(attachment.bidId, bid.id))
		.where(and(eq(bid.roundId, roundId), ne(attachment.state, "infected"))),
);

/** How many bytes the files of a round's bids have together, those let go included until they are gone. */
export function filesInRound(tx: Tx, roundId: string): number {
	return bytesInRound(tx, roundId)?.bytes ?? 0;
}

/** Says which files the draft of a bid holds: every other of the bid is let go, unless it was already. */
export function holdFiles(tx: Tx, bidId: string, ids: readonly string[], now: string): void {
	const held = new Set(ids);
	const stood = tx
		.select({ id: attachment.id, standing: attachment.standing })
		.from(attachment)
		.where(eq(attachment.bidId, bidId))
		.all();
	for (const { id, standing: was } of stood) {
		const standing = held.has(id) ? "held" : "let-go";
		if (standing !== was)
			tx.update(attachment).set({ standing, standingSince: now }).where(eq(attachment.id, id)).run();
	}
}

/** The files that the content of a submitted version names belong to it from now on. */
export function keepForVersion(tx: Tx, bidVersionId: string, files: readonly Pick<Attachment, "id">[]): void {
	for (const { id } of files)
		tx.insert(bidVersionAttachment).values({ bidVersionId, attachmentId: id }).run();
}

const versionsHolding = rows((tx, attachmentId: Asked) =>
	tx
		.select({ id: bidVersion.id, takenBackAt: bidVersion.takenBackAt })
		.from(bidVersionAttachment)
		.innerJoin(bidVersion, eq(bidVersion.id, bidVersionAttachment.bidVersionId))
		.where(eq(bidVersionAttachment.attachmentId, attachmentId)),
);

/** Whether a submitted version that was not taken back holds a file. */
export function isInStandingVersion(tx: Tx, attachmentId: string): boolean {
	return versionsHolding(tx, attachmentId).some(({ takenBackAt }) => takenBackAt === null);
}

const inState = rows((tx, state: Asked) =>
	tx.select().from(attachment).where(eq(attachment.state, state)).orderBy(asc(attachment.addedAt)),
);

/** The files in a state, the first added first. */
export function attachmentsInState(tx: Tx, state: AttachmentState): readonly AttachmentRow[] {
	return inState(tx, state);
}

/** Says what a scanner found of a file. */
export function setAttachmentState(tx: Tx, id: string, state: AttachmentState): void {
	tx.update(attachment).set({ state }).where(eq(attachment.id, id)).run();
}

const unheldSince = rows((tx, before: Asked) =>
	tx
		.select({ id: attachment.id, bidId: attachment.bidId, name: attachment.name })
		.from(attachment)
		.where(
			and(
				inArray(attachment.standing, ["new", "let-go"]),
				lte(attachment.standingSince, before),
				notExists(
					tx
						.select({ one: sql`1` })
						.from(bidVersionAttachment)
						.where(eq(bidVersionAttachment.attachmentId, attachment.id)),
				),
				notExists(
					tx
						.select({ one: sql`1` })
						.from(removedRecord)
						.where(
							and(
								eq(removedRecord.ownerId, attachment.bidId),
								sql`instr(${removedRecord.content}, ${attachment.id}) > 0`,
							),
						),
				),
			),
		),
);

/** The files that no draft has held since an instant, no version ever, and no record that can be put back. */
export function attachmentsLetGo(tx: Tx, before: string) {
	return unheldSince(tx, before);
}

/** Takes a file that no version holds out of its bid. */
export function deleteAttachment(tx: Tx, id: string): void {
	tx.delete(attachment).where(eq(attachment.id, id)).run();
}
