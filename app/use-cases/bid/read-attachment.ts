import { ATTACHMENT_TYPES, type Attachment } from "~/domain/bid/attachment";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { type AttachmentRow, attachmentById, isInStandingVersion } from "~db/bid/attachments";
import { bidSubject } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { checkedContents, fileStands } from "~db/files";
import { type Context, notFound, permitted, read } from "../context";
import { whoReadsBid } from "./read-who-reads-bid";

export type AttachmentOpened = Pick<Attachment, "name" | "bytes"> & {
	/** What it is served as. */
	readonly mime: string;
	/** Piece by piece; it throws before the last one where the file is not what was added. */
	readonly contents: () => AsyncGenerator<Uint8Array, void>;
};

export type AttachmentRefusal = PermissionRefusal | "file-waiting" | "file-infected";

/** Whether the actor may know of a file: the bid's people of each, its readers of those in the version that stands. */
function mayRead(
	context: Context,
	tx: Tx,
	{ bidId, id }: Pick<AttachmentRow, "bidId" | "id">,
): Outcome<null, PermissionRefusal> {
	const own = permitted(context, tx, "read-own-bid", bidSubject(tx, bidId, context.clock.now()));
	if (own.ok) return accepted(null);
	const reads = whoReadsBid(context, tx, bidId);
	if (!reads.ok) return reads;
	return isInStandingVersion(tx, id) ? accepted(null) : notFound();
}

/**
 * A file of a bid to be opened, for whoever may read the bid. Refuses one that a scanner has not looked at yet
 * (`file-waiting`) and one in which it found a virus (`file-infected`). Throws where the file is gone from the disk.
 */
export function readAttachment(
	context: Context,
	input: { readonly fileId: string },
): Outcome<AttachmentOpened, AttachmentRefusal> {
	return read(context, (tx): Outcome<AttachmentOpened, AttachmentRefusal> => {
		const file = attachmentById(tx, input.fileId);
		if (!file) return notFound();
		const allowed = mayRead(context, tx, file);
		if (!allowed.ok) return allowed;
		if (file.state === "waiting") return refused("file-waiting", "the file waits for the scanner");
		if (file.state === "infected") return refused("file-infected", "a virus was found in the file");
		if (!fileStands(context.db, file))
			throw new Error(
				`the file ${file.id} is not on the disk as it was added: it is gone or has another size`,
			);
		const { name, bytes, type } = file;
		const contents = () => checkedContents(context.db, file);
		return accepted({ name, bytes, mime: ATTACHMENT_TYPES[type].mime, contents });
	});
}
