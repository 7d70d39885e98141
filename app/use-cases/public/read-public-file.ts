import { ATTACHMENT_TYPES } from "~/domain/bid/attachment";
import { accepted, type Outcome } from "~/domain/outcome";
import { copyFileById, publishedBidOf } from "~db/bid/public-copies";
import { checkedContents, fileStands } from "~db/files";
import type { AttachmentOpened } from "../bid/read-attachment";
import { type Context, notFound, read } from "../context";

/** A redacted copy of a file that is published with a winning bid. Throws where it is gone from the disk. */
export function readPublicFile(
	context: Context,
	input: { readonly roundId: string; readonly reference: string; readonly fileId: string },
): Outcome<AttachmentOpened, "not-found"> {
	return read(context, (tx): Outcome<AttachmentOpened, "not-found"> => {
		const copy = publishedBidOf(tx, input.roundId, input.reference);
		const file = copyFileById(tx, input.fileId);
		if (!copy || !file || file.publicCopyId !== copy.id) return notFound();
		if (!fileStands(context.db, file))
			throw new Error(
				`the file ${file.id} is not on the disk as it was added: it is gone or has another size`,
			);
		const { name, bytes, type } = file;
		return accepted({
			name,
			bytes,
			mime: ATTACHMENT_TYPES[type].mime,
			contents: () => checkedContents(context.db, file),
		});
	});
}
