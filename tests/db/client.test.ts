import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { accepted, refused } from "~/domain/outcome";
import {
	type Db,
	inReadTransaction,
	inWriteTransaction,
	MIGRATIONS_FOLDER,
	migrateDatabase,
	openDatabase,
	readOnce,
	type Tx,
} from "~db/client";
import { organisation, person } from "~db/schema/people";
import { testDatabase, testWorld } from "../support/context";

const namesOf = (db: Db, kind: "table" | "trigger") =>
	db.$client
		.prepare("SELECT name FROM sqlite_master WHERE type = ? AND name NOT LIKE 'sqlite_%' ORDER BY name")
		.pluck()
		.all(kind) as string[];

const migrationTexts = () =>
	readdirSync(MIGRATIONS_FOLDER)
		.filter((file) => file.endsWith(".sql"))
		.sort()
		.map((file) => readFileSync(path.join(MIGRATIONS_FOLDER, file), "utf8"));

/** A copy of the migrations with one more at the end. */
function migrationsAnd(sql: string): string {
	const folder = mkdtempSync(path.join(tmpdir(), "tranche-migrations-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
	const journalFile = path.join(folder, "meta", "_journal.json");
	const journal = JSON.parse(readFileSync(journalFile, "utf8"));
	const last = journal.entries.at(-1);
	journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: "9999_more" });
	writeFileSync(journalFile, JSON.stringify(journal));
	writeFileSync(path.join(folder, "9999_more.sql"), sql);
	return folder;
}

describe("the database", () => {
	it("is opened in WAL, fully synchronous, with foreign keys and a patient wait for locks", () => {
		const { $client } = openDatabase(testDatabase().file);
		onTestFinished(() => void $client.close());
		const pragma = (name: string) => $client.pragma(name, { simple: true });
		expect(pragma("journal_mode")).toBe("wal");
		expect(pragma("synchronous")).toBe(2);
		expect(pragma("foreign_keys")).toBe(1);
		expect(pragma("busy_timeout")).toBe(5000);
	});

	it("has STRICT tables only", () => {
		const tables = testDatabase().db.$client.pragma("table_list") as { name: string; strict: number }[];
		const loose = tables.filter(({ name, strict }) => strict === 0 && !/^(sqlite_|__drizzle)/.test(name));
		expect(loose).toEqual([]);
		expect(tables.length).toBeGreaterThan(40);
	});

	it("has every trigger that a migration ever made", () => {
		const made = migrationTexts().flatMap((sql) => [...sql.matchAll(/CREATE TRIGGER\s+`?(\w+)/g)]);
		const names = [...new Set(made.map(([, name]) => name))].sort();
		expect(names.length).toBeGreaterThan(5);
		expect(namesOf(testDatabase().db, "trigger")).toEqual(names);
	});

	it("finds the records of a bid and the audit of a record by index, however many others there are", () => {
		const { $client } = testDatabase().db;
		const plan = (table: string, condition: string) =>
			(
				$client.prepare(`EXPLAIN QUERY PLAN SELECT * FROM ${table} WHERE ${condition}`).all() as {
					detail: string;
				}[]
			)
				.map(({ detail }) => detail)
				.join();
		const ofBid = ["intervention", "cost_line", "saving_line", "funding_line", "measure", "risk"];
		for (const table of [...ofBid, "reduced_version", "certificate", "bid_version", "assessment"])
			expect(plan(table, "bid_id = 'b'"), table).toContain("USING INDEX");
		expect(plan("assessment", "round_id = 'r'")).toContain("USING INDEX");
		const record = "record_kind = 'decision' AND record_id = 'd' ORDER BY seq DESC";
		expect(plan("audit_entry", record)).toContain("USING INDEX audit_entry_record");
	});

	it("keeps amounts as INTEGER and never as REAL", () => {
		const { db } = testDatabase();
		for (const table of namesOf(db, "table")) {
			const columns = db.$client.pragma(`table_info("${table}")`) as { name: string; type: string }[];
			for (const { name, type } of columns) expect(`${table}.${name} ${type}`).not.toMatch(/ REAL$/i);
		}
	});

	it("undoes a write that is refused, and keeps one that is accepted", () => {
		const { db } = testDatabase();
		const values = { email: "jo@example.org", name: "Jo", createdAt: "2026-05-01T09:00:00.000Z" };
		const refusal = { ok: false, code: "no", message: "no" } as const;
		const outcome = inWriteTransaction(db, (tx) => {
			tx.insert(person)
				.values({ id: "p1", ...values })
				.run();
			return refusal;
		});
		expect(outcome).toEqual(refusal);
		expect(db.select().from(person).all()).toEqual([]);
		inWriteTransaction(db, (tx) => {
			tx.insert(person)
				.values({ id: "p2", ...values })
				.run();
			return { ok: true, value: null };
		});
		expect(db.select().from(person).all()).toHaveLength(1);
	});
});

describe("what a transaction has read", () => {
	const names = (tx: Tx) =>
		readOnce(tx, "names", () =>
			tx
				.select()
				.from(organisation)
				.all()
				.map(({ name }) => name),
		);
	const added = (tx: Tx, name: string) =>
		tx.insert(organisation).values({ id: name, kind: "office", name, startsOn: "2000-01-01" }).run();

	it("is read once, and again after a write", () => {
		const { db } = testDatabase();
		inWriteTransaction(db, (tx) => {
			const first = names(tx);
			expect(names(tx)).toBe(first);
			added(tx, "Office");
			expect(names(tx)).toEqual(["Office"]);
			return accepted(true);
		});
	});

	it("is forgotten with the transaction: neither undone nor later changes of others are missed", () => {
		const { db, file } = testDatabase();
		inWriteTransaction(db, (tx) => {
			added(tx, "Undone");
			names(tx);
			return refused("no", "undo it");
		});
		expect(inReadTransaction(db, names)).toEqual([]);
		expect(names(db)).toEqual([]);
		const other = openDatabase(file);
		added(other, "Of another process");
		other.$client.close();
		expect([inReadTransaction(db, names), names(db)]).toEqual([
			["Of another process"],
			["Of another process"],
		]);
	});
});

describe("migrating", () => {
	it("loses no row when a table that others point at is rebuilt", () => {
		const world = testWorld();
		const partnership = world.organisation("partnership", {
			name: "Safer Solihull Partnership",
			prefix: "S",
		});
		world.person("bidder", partnership);
		world.person("signatory", partnership);
		const { db } = world;
		const create = db.$client
			.prepare("SELECT sql FROM sqlite_master WHERE name = 'organisation'")
			.pluck()
			.get() as string;
		const rebuild = [
			"PRAGMA foreign_keys=OFF;",
			`${create.replace("organisation", "__new_organisation")};`,
			"INSERT INTO `__new_organisation` SELECT * FROM `organisation`;",
			"DROP TABLE `organisation`;",
			"ALTER TABLE `__new_organisation` RENAME TO `organisation`;",
			"PRAGMA foreign_keys=ON;",
		].join("\n--> statement-breakpoint\n");
		const counts = () =>
			namesOf(db, "table")
				.filter((name) => !name.startsWith("__"))
				.map((name) => [name, db.$client.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()]);
		const before = counts();
		migrateDatabase(db, migrationsAnd(rebuild));
		expect(counts()).toEqual(before);
		expect(db.select().from(organisation).all()).toHaveLength(1);
		expect(db.$client.pragma("foreign_keys", { simple: true })).toBe(1);
	});

	it("stops with an error when a migration leaves a row pointing at nothing", () => {
		const world = testWorld();
		world.person("bidder", world.organisation("partnership"));
		expect(() => migrateDatabase(world.db, migrationsAnd("DELETE FROM organisation;"))).toThrow("references");
		expect(world.db.$client.pragma("foreign_keys", { simple: true })).toBe(1);
	});

	it("does nothing the second time", () => {
		const { file } = testDatabase();
		const db = openDatabase(file);
		onTestFinished(() => void db.$client.close());
		const before = db.$client.pragma("schema_version");
		migrateDatabase(db);
		expect(db.$client.pragma("schema_version")).toEqual(before);
	});
});
