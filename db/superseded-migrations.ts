import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import type { Db } from "./client";

/** Migrations that were written anew as one in November 2026, and what leads from them to the same tables. */
export const SUPERSEDED_FOLDER = `${process.cwd()}/db/superseded-migrations`;

/** The migration whose tables, columns and triggers the superseded ones end at. */
const SAME_TABLES_AS = 1795318946514;

/** The migrations applied to a database, by the instant that names each, in order. */
export function appliedMigrations(db: Db): number[] {
	const kept = db.$client
		.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '__drizzle_migrations'")
		.get();
	if (!kept) return [];
	return db.$client
		.prepare("SELECT CAST(created_at AS INTEGER) FROM __drizzle_migrations ORDER BY created_at")
		.pluck()
		.all() as number[];
}

/** True when a database was begun with the superseded migrations and does not yet stand on those that replaced them. */
export function standsOnSuperseded(db: Db): boolean {
	const applied = appliedMigrations(db);
	const superseded = new Set(
		readMigrationFiles({ migrationsFolder: SUPERSEDED_FOLDER }).map((one) => one.folderMillis),
	);
	return applied.length > 0 && applied.every((when) => superseded.has(when));
}

/** Notes in a database whose superseded migrations are all applied that it stands where `migrations` would have led it. */
export function adoptMigrations(db: Db, migrations: readonly MigrationMeta[]): void {
	const note = db.$client.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)");
	db.$client
		.transaction(() => {
			db.$client.exec("DELETE FROM __drizzle_migrations");
			for (const one of migrations)
				if (one.folderMillis <= SAME_TABLES_AS) note.run(one.hash, one.folderMillis);
		})
		.immediate();
}
