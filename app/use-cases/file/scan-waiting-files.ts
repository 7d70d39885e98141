import { accepted, type Outcome } from "~/domain/outcome";
import {
	type AttachmentRow,
	attachmentById,
	attachmentsInState,
	setAttachmentState,
} from "~db/bid/attachments";
import { filePlace, removeFiles } from "~db/files";
import { type Context, write } from "../context";

/** Writes what the scanner found of a file that still waits; the contents of one with a virus are gone at once. */
function keep(context: Context, { id }: AttachmentRow, found: "clean" | "infected"): void {
	const kept = write(context, (tx, record): Outcome<boolean> => {
		const file = attachmentById(tx, id);
		if (file?.state !== "waiting") return accepted(false);
		setAttachmentState(tx, id, found);
		record("scan-file", { kind: "bid", id: file.bidId }, { file: id, name: file.name, found });
		return accepted(true);
	});
	if (kept.ok && kept.value && found === "infected") removeFiles(context.db, [id]);
}

/**
 * Has every file scanned, by the process, that the scanner could not look at when it came; one with a virus loses
 * its contents and keeps its row, which says so. Gives how many wait on.
 */
export async function scanWaitingFiles(context: Context): Promise<number> {
	const { db, scanner } = context;
	if (!scanner) return 0;
	let waiting = 0;
	for (const file of attachmentsInState(db, "waiting")) {
		const found = await scanner.scan(filePlace(db, file.id));
		if (found === "unreachable") waiting += 1;
		else keep(context, file, found);
	}
	return waiting;
}
