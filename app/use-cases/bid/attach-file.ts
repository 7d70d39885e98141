import { setTimeout } from "node:timers/promises";
import { laterBy } from "~/clock";
import {
	type AttachmentState,
	type AttachmentType,
	LARGEST_ATTACHMENT,
	MOST_FILES,
	type ReceivedFile,
} from "~/domain/bid/attachment";
import {
	type DiskSpace,
	hasRoom,
	MOST_STORED_BYTES,
	MOST_STORED_FILES,
} from "~/domain/bid/attachment-limits";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { attachmentCounts, filesInRound, insertAttachment, sameAttachment } from "~db/bid/attachments";
import type { Db, Tx } from "~db/client";
import { diskSpace, removeFiles, storeFile } from "~db/files";
import { bidToChange } from "../bid-guard";
import { actorId, type Context, read, write } from "../context";
import { type FileTypeRefusal, readFileType } from "../file/read-file-type";
import type { Scanner } from "../file/scanner";

export type AttachRefusal =
	| PermissionRefusal
	| StateRefusal
	| FileTypeRefusal
	| "too-many-files"
	| "too-many-stored"
	| "file-too-large"
	| "round-files-full"
	| "disk-full"
	| "file-infected";

type Input = { readonly bidId: string; readonly file: ReceivedFile };
type Named = { readonly type: AttachmentType; readonly name: string };
type Space = (db: Db) => Promise<DiskSpace>;

/** After so long a file that no form was saved with counts for nothing: whoever chose it has given it up. */
const GIVEN_UP_MS = 3_600_000;

/** How long a form waits for a scanner; a file that it has not looked at by then waits for it. */
const SCAN_MS = 10_000;

/** Whether the bid takes the file now: the identifier that the same file has there already, or null for a new one. */
function takes(
	context: Context,
	tx: Tx,
	{ bidId, file }: Input,
	{ name }: Named,
): Outcome<string | null, AttachRefusal> {
	const found = bidToChange(context, tx, bidId);
	if (!found.ok) return found;
	const same = sameAttachment(tx, bidId, file.sha256, name);
	if (same) return accepted(same.id);
	const { stored, bytes, standing } = attachmentCounts(tx, bidId, laterBy(context.clock.now(), -GIVEN_UP_MS));
	if (standing >= MOST_FILES) return refused("too-many-files", "the bid has as many files as it may have");
	if (stored >= MOST_STORED_FILES || bytes + file.bytes > MOST_STORED_BYTES)
		return refused("too-many-stored", "the bid has as many as it may have with those that it let go");
	const { round } = found.value;
	if (filesInRound(tx, round.id) + file.bytes > round.filesLimit)
		return refused("round-files-full", "the files of the round's bids are as large as they may be");
	return accepted(null);
}

/** What a scanner says of a file, as its state; the file waits where the scanner says nothing. */
async function stateOf(
	scanner: Scanner | undefined,
	file: ReceivedFile,
): Promise<Outcome<AttachmentState, "file-infected">> {
	if (!scanner) return accepted("unscanned");
	const found = await Promise.race([
		scanner.scan(file.path).catch(() => "unreachable" as const),
		setTimeout(SCAN_MS, "unreachable" as const, { ref: false }),
	]);
	if (found === "infected") return refused("file-infected", "the scanner found a virus in the file");
	return accepted(found === "clean" ? "clean" : "waiting");
}

/**
 * Takes a received file into a draft; gives its identifier, which nothing holds until a record with it is saved. The
 * same contents under the same name, sent again, are the file that is there. Refuses a file that is none of the types,
 * too large or infected, and one that the bid, its round or the disk has no room for.
 */
export async function attachFile(
	context: Context,
	input: Input,
	space: Space = diskSpace,
): Promise<Outcome<{ readonly id: string }, AttachRefusal>> {
	const { bidId, file } = input;
	const allowed = read(context, (tx) => bidToChange(context, tx, bidId));
	if (!allowed.ok) return allowed;
	if (file.bytes > LARGEST_ATTACHMENT) return refused("file-too-large", "a file has at most 25 MB");
	const named = await readFileType(actorId(context), file);
	if (!named.ok) return named;
	const asked = read(context, (tx) => takes(context, tx, input, named.value));
	if (!asked.ok) return asked;
	if (asked.value !== null) return accepted({ id: asked.value });
	if (!hasRoom(await space(context.db), file.bytes))
		return refused("disk-full", "the disk of the data folder is almost full");
	const state = await stateOf(context.scanner, file);
	if (!state.ok) return state;
	return stored(context, input, { ...named.value, state: state.value });
}

/** Puts the file on the disk, then writes its row; the file goes again where the bid no longer takes it. */
async function stored(
	context: Context,
	input: Input,
	named: Named & { readonly state: AttachmentState },
): Promise<Outcome<{ readonly id: string }, AttachRefusal>> {
	const { bidId, file } = input;
	const id = context.ids.next();
	let kept = false;
	try {
		await storeFile(context.db, id, file.path);
		const written = write(context, (tx, record, now): Outcome<{ readonly id: string }, AttachRefusal> => {
			const asked = takes(context, tx, input, named);
			if (!asked.ok) return asked;
			if (asked.value !== null) return accepted({ id: asked.value });
			const { bytes, sha256 } = file;
			const row = { id, bidId, ...named, bytes, sha256, standing: "new", standingSince: now } as const;
			insertAttachment(tx, { ...row, addedAt: now, addedBy: actorId(context) });
			record("attach-file", { kind: "bid", id: bidId }, { file: id, ...named, bytes, sha256 });
			return accepted({ id });
		});
		kept = written.ok && written.value.id === id;
		return written;
	} finally {
		if (!kept) removeFiles(context.db, [id]);
	}
}
