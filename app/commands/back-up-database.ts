import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Db, openDatabase } from "~db/client";

/** What a backup's manifest says of its database file. */
export type Manifest = {
	readonly madeAt: string;
	readonly file: string;
	readonly bytes: number;
	readonly sha256: string;
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

/**
 * Copies a database that may be in use into a new folder under `dataDir`/backups, checks the copy and writes
 * its manifest. Gives the folder. Throws when the copy is not sound; then no folder is left behind.
 */
export async function backUpDatabase(db: Db, dataDir: string, madeAt: string): Promise<string> {
	const folder = path.join(dataDir, "backups", madeAt.replaceAll(":", "-"));
	const part = `${folder}.part`;
	rmSync(part, { recursive: true, force: true });
	mkdirSync(part, { recursive: true });
	const file = path.join(part, BACKUP_FILE);
	await db.$client.backup(file);
	const faults = databaseFaults(file);
	if (faults.length > 0) {
		rmSync(part, { recursive: true });
		throw new Error(`the backup is not sound: ${faults[0]}`);
	}
	const manifest: Manifest = {
		madeAt,
		file: BACKUP_FILE,
		bytes: statSync(file).size,
		sha256: fileDigest(file),
	};
	writeFileSync(path.join(part, MANIFEST), `${JSON.stringify(manifest, null, "\t")}\n`);
	renameSync(part, folder);
	return folder;
}
