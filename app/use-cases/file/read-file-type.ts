import type { AttachmentType, ReceivedFile } from "~/domain/bid/attachment";
import { safeFileName } from "~/domain/bid/file-name";
import type { FileTypeRefusal } from "~/domain/bid/file-type-refusal";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { type ProcessLimits, readApart } from "../read-apart";
import { readingLine } from "../table/reading-line";

export type { FileTypeRefusal };

/** What telling a file's type may take, and the largest office document that is taken. */
export type FileTypeLimits = ProcessLimits & {
	/** Bytes of a document's parts, unpacked, and how many parts, those of documents inside it included. */
	readonly unpacked: number;
	readonly parts: number;
	/** How many times its own size a document may unpack to, beyond the first bytes (`always`). */
	readonly times: number;
	readonly always: number;
	/** How deep documents may stand inside each other. */
	readonly deep: number;
};

const LIMITS: FileTypeLimits = {
	seconds: 15,
	secondsByClock: 60,
	heapMegabytes: 256,
	wholeMegabytes: 600,
	unpacked: 250_000_000,
	parts: 5000,
	times: 200,
	always: 10_000_000,
	deep: 3,
};

/** Two at once; as many wait as a server lets in at the same time, which bounds those of one person too. */
const inTurn = readingLine({ atOnce: 2, mostWaiting: 40, mostOfOne: 42 });

type Fault = { readonly fault: FileTypeRefusal };

/**
 * What a received file is, by its contents alone, with a name that is safe to show and to save under and ends as its
 * type does. It is read in a process of its own, with limits of memory and time.
 */
export async function readFileType(
	who: string,
	{ path, name }: Pick<ReceivedFile, "path" | "name">,
	limits: Partial<FileTypeLimits> = {},
): Promise<Outcome<{ readonly type: AttachmentType; readonly name: string }, FileTypeRefusal>> {
	const work = { path, limits: { ...LIMITS, ...limits } };
	const turn = await inTurn(who, () => readApart<AttachmentType, Fault>("type", work));
	if (!turn.ok) return turn;
	const { value: answer } = turn;
	if ("fault" in answer) return refused(answer.fault, "the file is none that a bid takes");
	return accepted({ type: answer.read, name: safeFileName(name, answer.read) });
}
