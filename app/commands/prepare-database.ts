import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { machineClock } from "~/clock";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { randomIds } from "~/ids";
import { differingPlaces, recordMigratedRows } from "~db/audit/verify-records";
import { type Db, migrateDatabase, migrationState, openDatabase } from "~db/client";
import { filesFolder, settleOnDisk } from "~db/files";
import { installationMode, setInstallationMode } from "~db/installation";
import { backUpDatabase } from "./back-up-database";
import type { Settings } from "./settings.mjs";
import { storageProblem } from "./storage-problem";

/** Where an installation's database stands. */
export function databaseFile(dataDir: string): string {
	return path.join(dataDir, "tranche.sqlite");
}

/** Fills a new, empty file with the demonstration; the second argument is the machine's time. */
export type PlayDemonstration = (file: string, machineNow: string) => Promise<void>;

/** The demonstration, whose many files only the start that plays it has to read. */
export const playWhenWanted: PlayDemonstration = async (file, machineNow) => {
	const { playDemonstration } = await import("~/demo/play-demonstration");
	await playDemonstration(file, machineNow);
};

type Wanted = Pick<Settings, "mode" | "dataDir">;
export type DatabaseRefusal = "newer-than-program" | "other-mode" | "storage-failed";

/** Writes everything into the one file and lets go of it, so that it can be moved or copied. */
export function settleAndClose(db: Db): void {
	db.$client.pragma("wal_checkpoint(TRUNCATE)");
	db.$client.close();
}

const PART = /^part-(\d+)-/;

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}

/** Throws away what starts left behind that did not come to their end. */
function removeBrokenParts(dataDir: string): void {
	for (const name of readdirSync(dataDir)) {
		const pid = Number(PART.exec(name)?.[1] ?? process.pid);
		if (!isRunning(pid)) rmSync(path.join(dataDir, name), { recursive: true, force: true });
	}
}

/** Puts the files of a database in their place, one by one: another start may be at the same. */
function putFilesInPlace(part: string, file: string): void {
	const [from, to] = [filesFolder(part), filesFolder(file)];
	if (!existsSync(from)) return;
	mkdirSync(to, { recursive: true, mode: 0o700 });
	for (const name of readdirSync(from)) renameSync(path.join(from, name), path.join(to, name));
	settleOnDisk(to);
}

/**
 * Puts a whole database in its place for good, its files first, unless another start has put one there first: that one
 * stays.
 */
function putInPlace(part: string, file: string): void {
	settleOnDisk(part);
	putFilesInPlace(part, file);
	try {
		linkSync(part, file);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "EEXIST") return;
		throw error;
	}
	settleOnDisk(path.dirname(file));
}

/** Makes a database in a folder of this start's own, and puts it in place once it is whole and on the disk. */
async function makeDatabase({ mode, dataDir }: Wanted, play: PlayDemonstration): Promise<void> {
	mkdirSync(dataDir, { recursive: true });
	removeBrokenParts(dataDir);
	const folder = mkdtempSync(path.join(dataDir, `part-${process.pid}-`));
	try {
		const part = databaseFile(folder);
		if (mode === "demo") await play(part, machineClock().machineNow());
		const db = openDatabase(part);
		migrateDatabase(db);
		setInstallationMode(db, mode);
		settleAndClose(db);
		putInPlace(part, databaseFile(dataDir));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Opens a database, everything it holds in its one file. Throws where SQLite finds its pages damaged. */
function openSound(file: string): Db {
	const db = openDatabase(file);
	const fault = db.$client.prepare("PRAGMA quick_check(1)").pluck().get();
	if (fault !== "ok") {
		db.$client.close();
		throw Object.assign(new Error(String(fault)), { code: "SQLITE_CORRUPT" });
	}
	db.$client.pragma("wal_checkpoint(TRUNCATE)");
	return db;
}

/** Opens the database ready to serve. Refuses a damaged file or an unwritable disk as `storage-failed`. */
export async function prepareDatabase(
	wanted: Wanted,
	play: PlayDemonstration,
	say: (sentence: string) => void,
): Promise<Outcome<Db, DatabaseRefusal>> {
	try {
		return await preparedDatabase(wanted, play, say);
	} catch (error) {
		const problem = storageProblem(error, wanted.dataDir);
		if (problem === null) throw error;
		return refused("storage-failed", problem);
	}
}

/**
 * Opens the database ready to serve. Without one it is made: with the demonstration in demo mode, else empty. It is
 * backed up before migrations. Refuses one by a newer program or in the other mode. `say` is told what takes time.
 */
async function preparedDatabase(
	wanted: Wanted,
	play: PlayDemonstration,
	say: (sentence: string) => void,
): Promise<Outcome<Db, DatabaseRefusal>> {
	const { mode, dataDir } = wanted;
	const file = databaseFile(dataDir);
	if (!existsSync(file)) {
		say(mode === "demo" ? "Making the demonstration." : "Making an empty database.");
		await makeDatabase(wanted, play);
	}
	const db = openSound(file);
	const state = migrationState(db);
	if (state === "newer-than-program") {
		db.$client.close();
		return refused(
			state,
			`The database ${file} was made by a newer version of Tranche: start that version, or restore an older backup into another DATA_DIR. One made before version 0.2.0 can no longer be opened either.`,
		);
	}
	const made = installationMode(db);
	if (made !== null && made !== mode) {
		db.$client.close();
		return refused(
			"other-mode",
			`The database ${file} was made in ${made} mode and TRANCHE_MODE is ${mode}: change TRANCHE_MODE, or choose another DATA_DIR.`,
		);
	}
	if (state === "pending") {
		const { folder, lost } = await backUpDatabase(db, dataDir, machineClock().machineNow());
		for (const sentence of lost) say(sentence);
		say(`The database was backed up to ${folder} and is brought up to date.`);
		const differed = differingPlaces(db);
		migrateDatabase(db);
		recordMigratedRows(db, differed, { at: machineClock().machineNow(), salt: randomIds().salt() });
	}
	return accepted(db);
}
