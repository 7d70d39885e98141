import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Db, MIGRATIONS_FOLDER, migrateDatabase, migrationState, openDatabase } from "~db/client";
import { SUPERSEDED_FOLDER } from "~db/superseded-migrations";
import { testDatabase } from "../support/context";

const folderFor = () => {
	const folder = mkdtempSync(path.join(tmpdir(), "tranche-superseded-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
};

/** A database as the first program that offices could install made it: the three migrations it came with. */
function firstProgramsDatabase(): Db {
	const folder = folderFor();
	cpSync(SUPERSEDED_FOLDER, path.join(folder, "sql"), { recursive: true });
	const journalFile = path.join(folder, "sql", "meta", "_journal.json");
	const journal = JSON.parse(readFileSync(journalFile, "utf8"));
	writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 3) }));
	const db = openDatabase(path.join(folder, "tranche.sqlite"));
	onTestFinished(() => {
		db.$client.close();
	});
	migrate(db, { migrationsFolder: path.join(folder, "sql") });
	db.$client.exec(`
		INSERT INTO organisation (id, kind, name, starts_on) VALUES
			('o1', 'partnership', 'North', '2026-04-01'),
			('o2', 'office', 'The commissioner', '2026-04-01');
		INSERT INTO fund (id, name, financial_year, funder_id, deciding_office_id, legal_power, purpose, created_at)
			VALUES ('f1', 'Safer communities', '2026-27', 'o2', 'o2', 'Section 143', 'Less crime', '2026-11-20T09:00:00.000Z');
		INSERT INTO needs_version (id, fund_id, version, title, note, illustrative, created_at, created_by, saved_at, saved_by)
			VALUES ('n1', 'f1', 1, 'First', '', 0, '2026-11-20T09:00:00.000Z', 'p1', '2026-11-20T09:00:00.000Z', 'p1');
		INSERT INTO needs_indicator (id, needs_version_id, position, key, title, source, source_date, weight, kind)
			VALUES ('i1', 'n1', 1, 'crime', 'Crime', 'ONS', '2026-03-31', '1', 'count');
		INSERT INTO needs_value (indicator_id, organisation_id, value) VALUES ('i1', 'o1', '1200');
		INSERT INTO plan (id, series_id, title, funder_id, version, created_at) VALUES ('l1', 'l1', 'Plan', 'o2', 1, 'then');
		INSERT INTO round (id, fund_id, plan_id, title, purpose, amount_pence, state, form, opens_at, closes_at, created_at)
			VALUES ('r1', 'f1', 'l1', 'First', '', 100, 'open', 'short', 'then', 'later', 'then');
		INSERT INTO bid (id, round_id, state, title, created_at, created_by) VALUES ('b1', 'r1', 'draft', 'Bid', 'then', 'p1');
		INSERT INTO saving_line (id, bid_id, position, description, kind, amount_pence, cashable, beneficiary, saved_at, saved_by)
			VALUES ('s1', 'b1', 0, 'Calls', 'income', 1570000, 1, 'The police', 'then', 'p1');
		INSERT INTO funding_line (id, bid_id, position, source, kind, amount_pence, confirmed, saved_at, saved_by)
			VALUES ('u1', 'b1', 0, 'The council', 'cash', 4000000, 0, 'then', 'p1');
	`);
	return db;
}

/** What a database holds, in words that do not depend on the order in which columns were added. */
function shapeOf(db: Db) {
	const parts = db.$client
		.prepare(
			"SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE '__drizzle%' ORDER BY type, name",
		)
		.all() as { type: string; name: string; sql: string }[];
	return parts.map(({ type, name, sql }) =>
		type === "table"
			? {
					name,
					strict: /\) STRICT$/.test(sql),
					columns: (db.$client.pragma(`table_info("${name}")`) as { name: string }[])
						.map(({ cid: _, ...column }: { cid?: number; name: string }) => column)
						.sort((a, b) => (a.name < b.name ? -1 : 1)),
					references: (
						db.$client.pragma(`foreign_key_list("${name}")`) as { from: string; table: string; to: string }[]
					)
						.map(({ from, table, to }) => `${from} to ${table}.${to}`)
						.sort(),
				}
			: { name, sql: sql.replaceAll(/\s+/g, " ") },
	);
}

describe("a database of the first program that offices could install", () => {
	it("is led to the tables, indexes and triggers of today, with every row and the partnerships of its formula", () => {
		const db = firstProgramsDatabase();
		expect(migrationState(db)).toBe("pending");
		migrateDatabase(db);
		expect(migrationState(db)).toBe("current");
		expect(shapeOf(db)).toEqual(shapeOf(testDatabase().db));
		expect(db.$client.prepare("SELECT value FROM needs_value").pluck().all()).toEqual(["1200"]);
		expect(db.$client.prepare("SELECT * FROM needs_area").all()).toEqual([
			{ needs_version_id: "n1", organisation_id: "o1" },
		]);
		const firm = "SELECT amount_pence, qualifier FROM";
		expect(db.$client.prepare(`${firm} saving_line WHERE cashable = 1`).all()).toEqual([
			{ amount_pence: 1_570_000, qualifier: null },
		]);
		expect(db.$client.prepare(`${firm} funding_line`).all()).toEqual([
			{ amount_pence: 4_000_000, qualifier: null },
		]);
		expect(db.$client.pragma("integrity_check", { simple: true })).toBe("ok");
		migrateDatabase(db);
		expect(db.$client.prepare("SELECT count(*) FROM needs_area").pluck().get()).toBe(1);
	});

	it("is brought on by the next start when the machine stopped half-way", () => {
		const db = firstProgramsDatabase();
		migrate(db, { migrationsFolder: SUPERSEDED_FOLDER });
		expect(migrationState(db)).toBe("pending");
		migrateDatabase(db);
		expect(migrationState(db)).toBe("current");
		expect(shapeOf(db)).toEqual(shapeOf(testDatabase().db));
	});
});

describe("migrations that offices have applied", () => {
	it("stay as they were: what is wrong in one is mended by a further one", () => {
		const hashes = (folder: string) =>
			readMigrationFiles({ migrationsFolder: folder }).map(({ hash, folderMillis }) => [
				folderMillis,
				hash.slice(0, 12),
			]);
		expect(hashes(MIGRATIONS_FOLDER).slice(0, 6)).toEqual([
			[1795308795057, "ed8555a1b1dd"],
			[1795308801936, "b1537d4a6810"],
			[1795312880848, "f816eea10642"],
			[1795313935448, "b205ad6bed32"],
			[1795316652521, "c3bd7cf57d31"],
			[1795318946514, "85aa89ab149f"],
		]);
		expect(hashes(SUPERSEDED_FOLDER)).toEqual([
			[1795302306748, "795e23aee7c3"],
			[1795302309007, "53a6fe5737b3"],
			[1795308531298, "e20e358a16a9"],
			[1795322422064, "e1cec20d9c68"],
			[1795322444425, "fe583d25c333"],
		]);
	});
});
