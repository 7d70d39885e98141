import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Db, openDatabase } from "~db/client";
import { filePlace, type StoredFile, settleOnDisk, storedFiles } from "~db/files";

/** What a backup's manifest says of its database file, and of the files of bids. */
export type Manifest = {
	readonly madeAt: string;
	readonly file: string;
	readonly bytes: number;
	readonly sha256: string;
	/** The digests of the files that the database tells of; absent in backups from before there were any. */
	readonly files?: readonly string[];
};

export const MANIFEST = "manifest.json";
const BACKUP_FILE = "tranche.sqlite";

/** SHA-256 of a file, in hexadecimal. */
export function fileDigest(file: string): string {
	return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/** What SQLite finds wrong inside a database file, integrity and references; empty when it is sound. */
export function databaseFaults(file: string): string[] {
	const db = openDatabase(file);
	try {
		const integrity = db.$client.prepare("PRAGMA integrity_check").pluck().all() as string[];
		const references = db.$client.prepare("PRAGMA foreign_key_check").all();
		return [
			...integrity.filter((line) => line !== "ok"),
			...(references.length > 0 ? [`${references.length} rows point at rows that are not there`] : []),
		];
	} finally {
		db.$client.pragma("journal_mode = DELETE");
		db.$client.close();
	}
}

/** The folder in which all backups of a folder keep the files of bids, each once, under its digest. */
export const SHARED_FILES = "files";

/** That a file of a bid is not in a backup; the message is a sentence. */
export class FileNotBackedUp extends Error {
	readonly code = "FILE_NOT_BACKED_UP";
}

function contentsOf(db: Db, { id, name }: Pick<StoredFile, "id" | "name">): Buffer {
	try {
		return readFileSync(filePlace(db, id));
	} catch (cause) {
		throw new FileNotBackedUp(`The file “${name}” (${id}) cannot be read from the disk.`, { cause });
	}
}

/** Copies a file whole to where its digest names it, unless it is there; what was copied is read again. */
function backUpFile(db: Db, { id, name, sha256 }: StoredFile, folder: string): void {
	const place = path.join(folder, sha256);
	if (existsSync(place) && fileDigest(place) === sha256) return;
	const part = `${place}.part-${process.pid}`;
	writeFileSync(part, contentsOf(db, { id, name }));
	settleOnDisk(part);
	if (fileDigest(part) !== sha256) {
		rmSync(part);
		throw new FileNotBackedUp(`The file “${name}” (${id}) is not what was added: its SHA-256 differs.`);
	}
	renameSync(part, place);
}

/** Backs up the files that a database tells of; `from` has them, unless some `mayBeGone`. Gives their digests. */
function backUpFiles(from: Db, told: Db, folder: string, mayBeGone = false): readonly string[] {
	const files = storedFiles(told);
	if (files.length > 0) mkdirSync(folder, { recursive: true });
	for (const file of files)
		try {
			backUpFile(from, file, folder);
		} catch (error) {
			if (!(mayBeGone && error instanceof FileNotBackedUp)) throw error;
		}
	if (files.length > 0) settleOnDisk(folder);
	return [...new Set(files.map(({ sha256 }) => sha256))].sort();
}

/** What a backup's own database tells of is backed up as well: files may have come while it was copied. */
function backUpFilesOf(copy: string, from: Db, folder: string): readonly string[] {
	const told = openDatabase(copy);
	try {
		return backUpFiles(from, told, folder);
	} finally {
		told.$client.pragma("journal_mode = DELETE");
		told.$client.close();
	}
}

/**
 * Copies a database that may be in use into a new folder under `dataDir`/backups, and the files of bids beside it;
 * checks the copies and writes a manifest. Gives the folder. Throws when a copy is not sound; then no folder is left.
 */
export async function backUpDatabase(db: Db, dataDir: string, madeAt: string): Promise<string> {
	const backups = path.join(dataDir, "backups");
	const folder = path.join(backups, madeAt.replaceAll(":", "-"));
	const part = `${folder}.part`;
	rmSync(part, { recursive: true, force: true });
	mkdirSync(part, { recursive: true });
	try {
		const shared = path.join(backups, SHARED_FILES);
		// First, for what is removed while the database is copied.
		backUpFiles(db, db, shared, true);
		const file = path.join(part, BACKUP_FILE);
		await db.$client.backup(file);
		const faults = databaseFaults(file);
		if (faults.length > 0) throw new Error(`the backup is not sound: ${faults[0]}`);
		const files = backUpFilesOf(file, db, shared);
		const manifest: Manifest = {
			madeAt,
			file: BACKUP_FILE,
			bytes: statSync(file).size,
			sha256: fileDigest(file),
			files,
		};
		writeFileSync(path.join(part, MANIFEST), `${JSON.stringify(manifest, null, "\t")}\n`);
	} catch (error) {
		rmSync(part, { recursive: true });
		throw error;
	}
	renameSync(part, folder);
	return folder;
}
