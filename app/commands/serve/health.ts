import { type Db, migrationState } from "~db/client";

export type Health = {
	readonly ok: boolean;
	readonly database: "writable" | "failing";
	readonly migrations: string;
};

/**
 * Asks the database whether it takes a write (made and undone in an immediate transaction) and whether its
 * tables are those of this program.
 */
export function healthOf(db: Db): Health {
	let migrations = "unknown";
	try {
		migrations = migrationState(db);
		const raw = db.$client;
		raw.exec("BEGIN IMMEDIATE");
		try {
			raw.exec("UPDATE __drizzle_migrations SET created_at = created_at");
		} finally {
			raw.exec("ROLLBACK");
		}
		return { ok: migrations === "current", database: "writable", migrations };
	} catch {
		return { ok: false, database: "failing", migrations };
	}
}
