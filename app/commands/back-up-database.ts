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
	/** Files that were lost before, by identifier: gone from the disk, or not what was added, and in no backup. */
	readonly lost?: readonly string[];
};

/** A backup: its folder, and a sentence for each file that is in none because it was lost before. */
export type Backup = { readonly folder: string; readonly lost: readonly string[] };

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

/** That a file of a bid was lost; the message is a sentence. */
class FileLost extends Error {}

function contentsOf(db: Db, { id, name }: Pick<StoredFile, "id" | "name">): Buffer {
	try {
		return readFileSync(filePlace(db, id));
	} catch (cause) {
		throw new FileLost(`The file “${name}” (${id}) cannot be read from the disk.`, { cause });
	}
}

/** Copies a file whole to where its digest names it, unless it is there; what was copied is read again. */
function backUpFile(db: Db, { id, name, sha256 }: StoredFile, folder: string): void {
	const place = path.join(folder, sha256);
	if (existsSync(place) && fileDigest(place) === sha256) return;
	const part = `${place}.part-${process.pid}`;
	try {
		writeFileSync(part, contentsOf(db, { id, name }));
		settleOnDisk(part);
		if (fileDigest(part) !== sha256)
			throw new FileLost(`The file “${name}” (${id}) is not what was added: its SHA-256 differs.`);
		renameSync(part, place);
	} finally {
		rmSync(part, { force: true });
	}
}

type BackedUp = { readonly files: readonly string[]; readonly lost: ReadonlyMap<string, string> };

/** Backs up the files that a database tells of; `from` has them. Gives their digests, and what was lost and how. */
function backUpFiles(from: Db, told: Db, folder: string): BackedUp {
	const files = storedFiles(told);
	if (files.length > 0) mkdirSync(folder, { recursive: true });
	const lost = new Map<string, string>();
	for (const file of files)
		try {
			backUpFile(from, file, folder);
		} catch (error) {
			if (!(error instanceof FileLost)) throw error;
			lost.set(file.id, error.message);
		}
	if (files.length > 0) settleOnDisk(folder);
	const whole = files.filter(({ id }) => !lost.has(id));
	return { files: [...new Set(whole.map(({ sha256 }) => sha256))].sort(), lost };
}

/** What a backup's own database tells of is backed up as well: files may have come while it was copied. */
function backUpFilesOf(copy: string, from: Db, folder: string): BackedUp {
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
 * checks the copies and writes a manifest. Gives the folder, and what was lost before. Throws when a copy is not sound;
 * then no folder is left.
 */
export async function backUpDatabase(db: Db, dataDir: string, madeAt: string): Promise<Backup> {
	const backups = path.join(dataDir, "backups");
	const folder = path.join(backups, madeAt.replaceAll(":", "-"));
	const part = `${folder}.part`;
	rmSync(part, { recursive: true, force: true });
	mkdirSync(part, { recursive: true });
	try {
		const shared = path.join(backups, SHARED_FILES);
		// First, for what is removed while the database is copied.
		backUpFiles(db, db, shared);
		const file = path.join(part, BACKUP_FILE);
		await db.$client.backup(file);
		const faults = databaseFaults(file);
		if (faults.length > 0) throw new Error(`the backup is not sound: ${faults[0]}`);
		const { files, lost } = backUpFilesOf(file, db, shared);
		const manifest: Manifest = {
			madeAt,
			file: BACKUP_FILE,
			bytes: statSync(file).size,
			sha256: fileDigest(file),
			files,
			...(lost.size > 0 ? { lost: [...lost.keys()] } : {}),
		};
		writeFileSync(path.join(part, MANIFEST), `${JSON.stringify(manifest, null, "\t")}\n`);
		renameSync(part, folder);
		return { folder, lost: [...lost.values()] };
	} catch (error) {
		rmSync(part, { recursive: true, force: true });
		throw error;
	}
}
