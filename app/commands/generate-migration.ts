import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const FOLDER = "db/migrations";
const BREAKPOINT = "--> statement-breakpoint";

/** Makes every table that a migration creates or rebuilds (`__new_…`) STRICT, which the generator cannot write. */
export function withStrictTables(sql: string): string {
	return sql
		.split(BREAKPOINT)
		.map((statement) =>
			/^\s*CREATE TABLE\b/i.test(statement) ? statement.replace(/\)\s*;?(\s*)$/, ") STRICT;$1") : statement,
		)
		.join(BREAKPOINT);
}

function migrationFiles(): string[] {
	return readdirSync(FOLDER).filter((file) => file.endsWith(".sql"));
}

/** Writes the migration to the present db/schema by drizzle-kit (`--name x`, `--custom`). Gives the exit code. */
export async function main(args: string[]): Promise<number> {
	const before = new Set(migrationFiles());
	const run = spawnSync(
		process.execPath,
		["node_modules/drizzle-kit/bin.cjs", "generate", "--config=db/drizzle.config.ts", ...args],
		{ stdio: "inherit" },
	);
	for (const file of migrationFiles()) {
		if (before.has(file)) continue;
		const full = path.join(FOLDER, file);
		writeFileSync(full, withStrictTables(readFileSync(full, "utf8")));
		console.log(
			`${full} makes STRICT tables. If it rebuilds a table that has triggers, make them again with --custom.`,
		);
	}
	return run.status ?? 1;
}
