import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { isPlain, storedAs } from "~/domain/stored-text";
import { verifyAudit } from "~db/audit/audit";
import { type Db, migrationState, openDatabase } from "~db/client";
import { filesFolder, settleOnDisk, storedFiles } from "~db/files";
import { databaseFaults, fileDigest, MANIFEST, type Manifest, SHARED_FILES } from "./back-up-database";
import { databaseFile, settleAndClose } from "./prepare-database";

export type RestoreRefusal =
	| "no-backup"
	| "data-folder-in-use"
	| "digest-differs"
	| "not-sound"
	| "newer-than-program"
	| "audit-fails"
	| "file-missing"
	| "file-differs";

const storedManifest = storedAs(
	"a backup's manifest",
	(value): value is Manifest =>
		isPlain(value) &&
		typeof value.file === "string" &&
		typeof value.sha256 === "string" &&
		[value.files, value.lost].every(
			(list) => list === undefined || (Array.isArray(list) && list.every((each) => typeof each === "string")),
		),
);

function readManifest(folder: string): Manifest | null {
	const file = path.join(folder, MANIFEST);
	if (!existsSync(file)) return null;
	const manifest = storedManifest(readFileSync(file, "utf8"));
	return path.basename(manifest.file) === manifest.file ? manifest : null;
}

type Files = { readonly shared: string; readonly folder: string; readonly lost: readonly string[] };

/** Puts the files that a restored database tells of beside it, out of the folder that backups share. */
function restoreFiles(db: Db, { shared, folder, lost }: Files): Outcome<null, RestoreRefusal> {
	for (const { id, name, sha256 } of storedFiles(db)) {
		if (lost.includes(id)) continue;
		const source = path.join(shared, sha256);
		if (!existsSync(source))
			return refused(
				"file-missing",
				`The backup needs the file “${name}” of a bid, and ${source} is not there. Copy the whole folder ${SHARED_FILES}, which stands beside the backups, and try again.`,
			);
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		const place = path.join(folder, path.basename(id));
		copyFileSync(source, place);
		if (fileDigest(place) !== sha256)
			return refused(
				"file-differs",
				`${source} is not the file “${name}” that was backed up: its SHA-256 differs. Take it from another copy of the backups.`,
			);
		settleOnDisk(place);
	}
	if (existsSync(folder)) settleOnDisk(folder);
	return accepted(null);
}

function checkCopy(file: string, files: Files): Outcome<{ readonly entries: number }, RestoreRefusal> {
	const faults = databaseFaults(file);
	if (faults.length > 0) return refused("not-sound", `The backup's database is not sound: ${faults[0]}.`);
	const db = openDatabase(file);
	try {
		if (migrationState(db) === "newer-than-program") {
			return refused(
				"newer-than-program",
				"The backup was made by a newer version of Tranche, or by one from before version 0.2.0: use that version.",
			);
		}
		const verdict = verifyAudit(db);
		if (!verdict.ok)
			return refused("audit-fails", `The backup's audit fails at entry ${verdict.seq}: ${verdict.why}.`);
		const restored = restoreFiles(db, files);
		return restored.ok ? accepted({ entries: verdict.entries }) : restored;
	} finally {
		settleAndClose(db);
	}
}

/**
 * Puts a backup into a data folder that is empty (earlier backups apart), after checking its digest, its soundness, its
 * audit and each file of a bid on copies. Refused otherwise, with the data folder as it was. Gives the number of audit
 * entries found.
 */
export function restoreDatabase(
	backupFolder: string,
	dataDir: string,
): Outcome<{ readonly entries: number }, RestoreRefusal> {
	const manifest = readManifest(backupFolder);
	if (!manifest) return refused("no-backup", `${backupFolder} is not a backup: it has no ${MANIFEST}.`);
	const inTheWay = existsSync(dataDir) ? readdirSync(dataDir).filter((name) => name !== "backups") : [];
	if (inTheWay.length > 0) {
		return refused(
			"data-folder-in-use",
			`${dataDir} is not empty (it has ${inTheWay[0]}): restore into an empty folder, set by DATA_DIR.`,
		);
	}
	const source = path.join(backupFolder, manifest.file);
	if (!existsSync(source) || fileDigest(source) !== manifest.sha256) {
		return refused("digest-differs", `${source} is not the file that was backed up: its SHA-256 differs.`);
	}
	mkdirSync(dataDir, { recursive: true });
	const part = `${databaseFile(dataDir)}.part`;
	copyFileSync(source, part);
	const folder = filesFolder(part);
	const shared = path.join(path.dirname(path.resolve(backupFolder)), SHARED_FILES);
	const checked = checkCopy(part, { shared, folder, lost: manifest.lost ?? [] });
	for (const ending of ["-wal", "-shm"]) rmSync(part + ending, { force: true });
	if (!checked.ok) {
		rmSync(part);
		rmSync(folder, { recursive: true, force: true });
		return checked;
	}
	if (existsSync(folder)) renameSync(folder, filesFolder(databaseFile(dataDir)));
	renameSync(part, databaseFile(dataDir));
	return checked;
}
