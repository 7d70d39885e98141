import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { finished, pipeline } from "node:stream/promises";
import type { Application } from "~/application-context";
import { LARGEST_ATTACHMENT } from "~/domain/bid/attachment";
import { hasRoom } from "~/domain/bid/attachment-limits";
import { SentFile } from "~/received-file";
import { diskSpace, filesFolder } from "~db/files";
import { formRefusal, type KeepFile } from "./sent-form";

/** How many forms with files are read at once, and how many of one person: each holds a connection for long. */
export const MOST_ARRIVING = 40;
export const MOST_OF_ONE = 3;

/** Where files arrive: on the disk on which they are kept, so that to keep one is to rename it. */
export function incomingFolder({ $client }: Application["db"]): string {
	if ($client.memory) return path.join(tmpdir(), `tranche-incoming-${process.pid}`);
	return path.resolve(filesFolder($client.name), "incoming");
}

/**
 * Finds what an earlier process left of files that were arriving when it ended; gives what removes it, and nothing that
 * came since: a process that cannot listen, because another one does, removes nothing of what arrives there.
 */
export async function leftOver(db: Application["db"]): Promise<() => Promise<void>> {
	const folder = incomingFolder(db);
	const names = await readdir(folder).catch(() => []);
	return async () => {
		for (const name of names) await rm(path.join(folder, name), { recursive: true, force: true });
	};
}

const arriving = new Map<string, number>();
/** What all forms that are read now may bring to the disk. */
let announced = 0;

/** Lets a person's files in, so many bytes, or throws 503; gives what tells that they are in or gone. */
function letIn(who: string, bytes: number): () => void {
	const all = [...arriving.values()].reduce((sum, each) => sum + each, 0);
	const own = arriving.get(who) ?? 0;
	if (all >= MOST_ARRIVING || own >= MOST_OF_ONE) throw formRefusal(503, "files-arriving");
	arriving.set(who, own + 1);
	announced += bytes;
	return () => {
		announced -= bytes;
		const left = (arriving.get(who) ?? 1) - 1;
		if (left > 0) arriving.set(who, left);
		else arriving.delete(who);
	};
}

async function written({ stream }: Parameters<KeepFile>[0], name: string, file: string): Promise<SentFile> {
	const digest = createHash("sha256");
	let bytes = 0;
	const measured = async function* (pieces: AsyncIterable<Buffer>) {
		for await (const piece of pieces) {
			digest.update(piece);
			bytes += piece.length;
			// One that is too large is only measured: it is refused by its size.
			if (bytes <= LARGEST_ATTACHMENT) yield piece;
		}
	};
	await pipeline(stream, measured, createWriteStream(file, { flags: "wx", mode: 0o600 }));
	return new SentFile({ path: file, name, bytes, sha256: digest.digest("hex") });
}

async function roomFor(db: Application["db"], space: typeof diskSpace): Promise<void> {
	if (!hasRoom(await space(db), announced)) throw formRefusal(507, "disk-full");
}

type Sender = {
	readonly who: () => string;
	readonly bytes: number;
	readonly space?: typeof diskSpace;
};

export type Incoming = {
	readonly keepFile: KeepFile;
	/** Removes whatever nobody took. */
	end(): Promise<void>;
};

/**
 * Where the files of one request go: a folder of its own, made for the first of them. `who` sends them, `bytes` in all;
 * they are refused where the disk has no room for them.
 */
export function incomingFiles(db: Application["db"], { who, bytes, space = diskSpace }: Sender): Incoming {
	const folder = path.join(incomingFolder(db), randomUUID());
	let room: Promise<void> | undefined;
	let isIn: (() => void) | undefined;
	const keepFile: KeepFile = async (part, name) => {
		// What browsers send for a box without a file.
		if (name === "") return finished(part.stream.resume()).then(() => new File([], ""));
		isIn ??= letIn(who(), bytes);
		try {
			room ??= roomFor(db, space);
			await room;
			await mkdir(folder, { recursive: true, mode: 0o700 });
			return (await written(part, name, path.join(folder, randomUUID()))) as unknown as File;
		} catch (thrown) {
			const isFull = (thrown as NodeJS.ErrnoException).code === "ENOSPC";
			throw isFull ? formRefusal(507, "disk-full") : thrown;
		}
	};
	return {
		keepFile,
		async end() {
			if (!isIn) return;
			isIn();
			await rm(folder, { recursive: true, force: true });
		},
	};
}
