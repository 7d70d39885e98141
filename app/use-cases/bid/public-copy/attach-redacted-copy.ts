import { setTimeout } from "node:timers/promises";
import { LARGEST_ATTACHMENT, type ReceivedFile } from "~/domain/bid/attachment";
import { hasRoom } from "~/domain/bid/attachment-limits";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { deleteCopyFile, insertCopyFile } from "~db/bid/public-copies";
import type { Tx } from "~db/client";
import { diskSpace, removeFiles, storeFile } from "~db/files";
import { bidToWrite } from "../../bid-guard";
import { actorId, type Context, notFound, read, write } from "../../context";
import { copySaved, draftOfCopy } from "../../draft-of-public-copy";
import { type FileTypeRefusal, readFileType } from "../../file/read-file-type";
import { type CopyInWork, copyInWork } from "./read-public-copy";

export type RedactedCopyRefusal =
	| PermissionRefusal
	| StateRefusal
	| FileTypeRefusal
	| "file-missing"
	| "file-too-large"
	| "file-infected"
	| "file-not-scanned"
	| "disk-full";

type Input = {
	readonly bidId: string;
	readonly attachmentId: string;
	readonly file: ReceivedFile | undefined;
};

/** How long a form waits for a scanner. */
const SCAN_MS = 10_000;

function workOn(
	context: Context,
	tx: Tx,
	{ bidId, attachmentId }: Input,
): Outcome<CopyInWork, PermissionRefusal | StateRefusal> {
	const found = bidToWrite(context, tx, "publish-bid", bidId);
	if (!found.ok) return found;
	const work = copyInWork(tx, bidId);
	return work?.attachments.some(({ id }) => id === attachmentId) ? accepted(work) : notFound();
}

/** Everybody can download what is published: a file that a scanner has not looked at is not taken. */
async function scanned({ scanner }: Context, path: string) {
	if (!scanner) return accepted(null);
	const looked = scanner.scan(path).catch(() => "unreachable" as const);
	const found = await Promise.race([looked, setTimeout(SCAN_MS, "unreachable" as const, { ref: false })]);
	if (found === "infected") return refused("file-infected", "the scanner found a virus in the file");
	return found === "clean" ? accepted(null) : refused("file-not-scanned", "the scanner cannot be reached");
}

/**
 * Takes a redacted copy of a file of a winning bid, to be published in its place; another one takes the place of
 * the first. Refuses a file that is none of the types, too large, infected or not scanned, and one without room on
 * the disk.
 */
export async function attachRedactedCopy(
	context: Context,
	input: Input,
): Promise<Outcome<null, RedactedCopyRefusal>> {
	const { bidId, attachmentId, file } = input;
	const asked = read(context, (tx) => workOn(context, tx, input));
	if (!asked.ok) return asked;
	if (!file) return refused("file-missing", "no file was sent");
	if (file.bytes > LARGEST_ATTACHMENT) return refused("file-too-large", "a file has at most 25 MB");
	const named = await readFileType(actorId(context), file);
	if (!named.ok) return named;
	const clean = await scanned(context, file.path);
	if (!clean.ok) return clean;
	if (!hasRoom(await diskSpace(context.db), file.bytes))
		return refused("disk-full", "the disk of the data folder is almost full");
	const id = context.ids.next();
	let gone: readonly string[] = [id];
	try {
		await storeFile(context.db, id, file.path);
		return write(context, (tx, record, now): Outcome<null, RedactedCopyRefusal> => {
			const work = workOn(context, tx, input);
			if (!work.ok) return work;
			const { draft } = draftOfCopy(context, tx, bidId, work.value, now);
			const begun = copyInWork(tx, bidId);
			const before = begun?.files.filter((each) => each.attachmentId === attachmentId) ?? [];
			for (const each of before) deleteCopyFile(tx, each.id);
			const { bytes, sha256 } = file;
			const row = { id, publicCopyId: draft.id, attachmentId, ...named.value, bytes, sha256 };
			insertCopyFile(tx, { ...row, addedAt: now, addedBy: actorId(context) });
			copySaved(context, tx, draft, now);
			record("attach-redacted-copy", { kind: "bid", id: bidId }, { of: attachmentId, ...row });
			gone = before.map((each) => each.id);
			return accepted(null);
		});
	} finally {
		removeFiles(context.db, gone);
	}
}
