import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

/** The newest backup of a data folder; what to write in its place where there is none. */
function newestBackup(dataDir: string): string {
	const folder = path.join(dataDir, "backups");
	const made = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d.*(?<!\.part)$/.test(name)) : [];
	const newest = made.sort().at(-1);
	return newest ? path.join(folder, newest) : "<backup folder>";
}

/** What to do about a database file that is damaged, in plain sentences. */
export function damagedDatabase(dataDir: string): string {
	return (
		`The database in ${dataDir} is damaged, so Tranche cannot use it. Nothing was changed. ` +
		`Keep that folder as it is, and restore a backup into another one: DATA_DIR=<empty folder> npm run db:restore -- ${newestBackup(dataDir)} ` +
		"Then start Tranche with that DATA_DIR."
	);
}

/** What an error of the disk or of the database file means and what to do about it; null for any other error. */
export function storageProblem(error: unknown, dataDir: string): string | null {
	const { code = "" } = (error ?? {}) as { readonly code?: unknown };
	if (typeof code !== "string") return null;
	if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return damagedDatabase(dataDir);
	if (/^(ENOSPC|EDQUOT|SQLITE_FULL)/.test(code))
		return `The disk of ${dataDir} is full: make room, then start Tranche again. Nothing that was saved is lost.`;
	if (/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT|SQLITE_(CANTOPEN|READONLY|PERM))/.test(code))
		return `Tranche cannot write in ${dataDir}: give this account the right to, or set DATA_DIR to a folder that it can write in.`;
	if (/^SQLITE_(BUSY|LOCKED)/.test(code))
		return `The database in ${dataDir} is in use by another program: stop that program, then start Tranche again.`;
	if (/^(EIO|SQLITE_IOERR)/.test(code))
		return `The disk of ${dataDir} cannot be read or written (${code}): have it looked at, then restore a backup if the database is damaged.`;
	return null;
}
