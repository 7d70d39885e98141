import { closeSync, fsyncSync, openSync, readSync, rmSync, statSync, writeSync } from "node:fs";
import path from "node:path";
import { type Db, migrationState } from "~db/client";

export type Health = {
	readonly ok: boolean;
	readonly disk: "writable" | "failing";
	readonly database: "writable" | "failing" | "damaged";
	readonly migrations: string;
};

/** For so long an answer holds: whoever asks more often makes the disk work no more. */
const HOLDS_MS = 3000;
const PROBE_BYTES = 4096;
const MAGIC = "SQLite format 3\0";

/** Writes a new file beside the database, waits until the disk holds it, removes it. Throws where that fails. */
export function writeToDisk(folder: string): void {
	const file = path.join(folder, `health-${process.pid}`);
	try {
		const handle = openSync(file, "w");
		try {
			writeSync(handle, Buffer.alloc(PROBE_BYTES, 1));
			fsyncSync(handle);
		} finally {
			closeSync(handle);
		}
	} finally {
		rmSync(file, { force: true });
	}
}

/** Whether the database's file begins as one does and is as long as it says itself. */
function isWhole(file: string): boolean {
	const head = Buffer.alloc(100);
	const handle = openSync(file, "r");
	try {
		if (readSync(handle, head, 0, 100, 0) < 100 || head.toString("latin1", 0, 16) !== MAGIC) return false;
	} finally {
		closeSync(handle);
	}
	const pageSize = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16);
	return statSync(file).size >= pageSize * head.readUInt32BE(28);
}

/** Whether what is asked can be done without an error. */
function succeeds(work: () => void): boolean {
	try {
		work();
		return true;
	} catch {
		return false;
	}
}

function takesWrites({ $client: raw }: Db): void {
	raw.exec("BEGIN IMMEDIATE");
	try {
		raw.exec("UPDATE __drizzle_migrations SET created_at = created_at");
	} finally {
		raw.exec("ROLLBACK");
	}
}

/** Whether the disk holds what is written, and the database is whole, takes a write (undone) and has our tables. */
export function healthOf(db: Db, write: (folder: string) => void = writeToDisk): Health {
	const file = db.$client.name;
	let migrations = "unknown";
	const disk = succeeds(() => write(path.dirname(file))) ? "writable" : "failing";
	const whole = { yes: false };
	succeeds(() => {
		whole.yes = isWhole(file);
	});
	const asked = succeeds(() => {
		migrations = migrationState(db);
		takesWrites(db);
	});
	const database = whole.yes ? (asked ? "writable" : "failing") : "damaged";
	const ok = disk === "writable" && database === "writable" && migrations === "current";
	return { ok, disk, database, migrations };
}

/** As healthOf, looked at again only once the last answer is three seconds old. */
export function healthEverySeconds(db: Db, look: (db: Db) => Health = healthOf): () => Health {
	let last: { readonly at: number; readonly health: Health } | null = null;
	return () => {
		const now = performance.now();
		if (last === null || now - last.at > HOLDS_MS) last = { at: now, health: look(db) };
		return last.health;
	};
}
