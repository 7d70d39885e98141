import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrateDatabase, openDatabase } from "~db/client";

declare module "vitest" {
	export interface ProvidedContext {
		baseDatabase: string;
	}
}

/** Makes one migrated database file; each test copies it. */
export default function setup(project: TestProject) {
	const folder = mkdtempSync(join(tmpdir(), "tranche-base-"));
	const file = join(folder, "base.sqlite");
	const db = openDatabase(file);
	migrateDatabase(db);
	db.$client.pragma("wal_checkpoint(TRUNCATE)");
	db.$client.close();
	project.provide("baseDatabase", file);
	return () => rmSync(folder, { recursive: true, force: true });
}
