import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { databaseFile, prepareDatabase } from "~/commands/prepare-database";
import { storageProblem } from "~/commands/storage-problem";
import { type Db, MIGRATIONS_FOLDER, migrateDatabase, migrationState, openDatabase } from "~db/client";
import { installationMode, setInstallationMode } from "~db/installation";
import { setting } from "~db/schema/installation";

let dataDir: string;
let opened: Db[];
let said: string[];
const say = (sentence: string) => said.push(sentence);

beforeEach(() => {
	dataDir = path.join(mkdtempSync(path.join(tmpdir(), "tranche-prepare-")), "data");
	opened = [];
	said = [];
});
afterEach(() => {
	for (const db of opened) db.$client.close();
	rmSync(path.dirname(dataDir), { recursive: true });
});

async function play(file: string): Promise<void> {
	const db = openDatabase(file);
	migrateDatabase(db);
	db.insert(setting).values({ key: "played", value: "whole" }).run();
	db.$client.close();
}
const playNothing = async () => {};

async function prepared(mode: "demo" | "live", player: (file: string) => Promise<void> = play): Promise<Db> {
	const outcome = await prepareDatabase({ mode, dataDir }, player, say);
	if (!outcome.ok) throw new Error(outcome.message);
	opened.push(outcome.value);
	return outcome.value;
}

describe("where there is no database", () => {
	it("the demonstration is played into a part file and put in place whole", async () => {
		let playedInto = "";
		const db = await prepared("demo", async (file) => {
			playedInto = file;
			expect(existsSync(databaseFile(dataDir))).toBe(false);
			await play(file);
		});
		expect(path.dirname(path.dirname(playedInto))).toBe(dataDir);
		expect(db.select().from(setting).all()).toContainEqual({ key: "played", value: "whole" });
		expect(installationMode(db)).toBe("demo");
		expect(readdirSync(dataDir).filter((name) => name.includes("part"))).toEqual([]);
	});

	it("what a broken attempt left is thrown away", async () => {
		await expect(
			prepareDatabase(
				{ mode: "demo", dataDir },
				async (file) => {
					await play(file);
					throw new Error("the machine went down");
				},
				say,
			),
		).rejects.toThrow("went down");
		expect(existsSync(databaseFile(dataDir))).toBe(false);
		const db = await prepared("demo");
		expect(db.select().from(setting).all()).toHaveLength(2);
	});

	it("two starts at once make two, and both open the one that was whole first", async () => {
		let second: Promise<Db> | undefined;
		const named = (name: string, before?: () => Promise<unknown>) => async (file: string) => {
			const db = openDatabase(file);
			migrateDatabase(db);
			db.insert(setting).values({ key: "by", value: name }).run();
			db.$client.close();
			await before?.();
		};
		const first = await prepared(
			"demo",
			named("the slow one", () => {
				second = prepared("demo", named("the quick one"));
				return second;
			}),
		);
		for (const db of [first, await second])
			expect(db?.select().from(setting).all()).toContainEqual({ key: "by", value: "the quick one" });
		expect(readdirSync(dataDir).filter((name) => name.startsWith("part"))).toEqual([]);
	});

	it("throws away what a process that is gone left behind, and leaves a running one's alone", async () => {
		const gone = path.join(dataDir, "part-4194305-abc");
		const running = path.join(dataDir, `part-${process.ppid}-abc`);
		for (const folder of [gone, running]) mkdirSync(folder, { recursive: true });
		await prepared("live");
		expect([gone, running].map((folder) => existsSync(folder))).toEqual([false, true]);
	});

	it("a live installation begins empty", async () => {
		const db = await prepared("live", async () => {
			throw new Error("the demonstration must not be played");
		});
		expect(migrationState(db)).toBe("current");
		expect(db.select().from(setting).all()).toEqual([{ key: "mode", value: "live" }]);
	});
});

describe("a database that is there", () => {
	it("is opened as it is, without playing anything again", async () => {
		(await prepared("demo")).$client.close();
		opened = [];
		said = [];
		await prepared("demo", async () => {
			throw new Error("played again");
		});
		expect(said).toEqual([]);
		expect(existsSync(path.join(dataDir, "backups"))).toBe(false);
	});

	it.each([
		["demo", "live"],
		["live", "demo"],
	] as const)("made in %s mode is refused in %s mode", async (made, asked) => {
		await prepared(made, playNothing);
		const outcome = await prepareDatabase({ mode: asked, dataDir }, playNothing, say);
		expect(outcome).toMatchObject({ ok: false, code: "other-mode" });
		expect(!outcome.ok && outcome.message).toContain(`was made in ${made} mode`);
	});

	it("of a newer program is refused and left alone", async () => {
		const db = await prepared("demo");
		db.$client.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 99999999999999)");
		const outcome = await prepareDatabase({ mode: "demo", dataDir }, playNothing, say);
		expect(outcome).toMatchObject({ ok: false, code: "newer-than-program" });
		expect(!outcome.ok && outcome.message).toContain("was made by a newer version of Tranche");
		expect(existsSync(path.join(dataDir, "backups"))).toBe(false);
	});

	it("of an older program is backed up and then brought up to date", async () => {
		const older = path.join(path.dirname(dataDir), "migrations");
		cpSync(MIGRATIONS_FOLDER, older, { recursive: true });
		const journalFile = path.join(older, "meta", "_journal.json");
		const journal = JSON.parse(readFileSync(journalFile, "utf8"));
		writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }));
		const before = openDatabase(databaseFile(dataDir));
		migrateDatabase(before, older);
		setInstallationMode(before, "demo");
		before.insert(setting).values({ key: "kept", value: "yes" }).run();
		expect(migrationState(before)).toBe("pending");
		before.$client.close();

		const db = await prepared("demo", playNothing);
		expect(migrationState(db)).toBe("current");
		expect(db.select().from(setting).all()).toContainEqual({ key: "kept", value: "yes" });
		const [folder = ""] = readdirSync(path.join(dataDir, "backups"));
		const backup = openDatabase(path.join(dataDir, "backups", folder, "tranche.sqlite"));
		opened.push(backup);
		expect(migrationState(backup)).toBe("pending");
		expect(backup.select().from(setting).all()).toContainEqual({ key: "kept", value: "yes" });
		expect(said).toEqual([expect.stringContaining("backed up")]);
	});
});

describe("what cannot be used is said in plain sentences", () => {
	async function refusal(folder = dataDir): Promise<string> {
		const outcome = await prepareDatabase({ mode: "demo", dataDir: folder }, play, say);
		if (outcome.ok) throw new Error("it was opened");
		expect(outcome.message).not.toMatch(/SQLITE|Error|at .*\.ts/);
		return outcome.message;
	}

	it.each([
		["cut short", (file: string) => truncateSync(file, statSync(file).size - 8192)],
		["empty pages", (file: string) => writeFileSync(file, Buffer.alloc(8192))],
		["something else", (file: string) => writeFileSync(file, "not a database ".repeat(500))],
		["overwritten in its middle", (file: string) => writeFileSync(file, spoilt(readFileSync(file)))],
	])("a database that is %s: restore a backup, with the command", async (_what, spoil) => {
		(await prepared("demo")).$client.close();
		opened = [];
		const file = databaseFile(dataDir);
		const db = openDatabase(file);
		db.$client.pragma("wal_checkpoint(TRUNCATE)");
		db.$client.close();
		for (const name of ["2026-04-30", "2026-05-01", "2026-05-02.part", "files"])
			mkdirSync(path.join(dataDir, "backups", name), { recursive: true });
		spoil(file);
		const message = await refusal();
		expect(message).toContain("is damaged");
		expect(message).toContain(`npm run db:restore -- ${path.join(dataDir, "backups", "2026-05-01")}`);
	});

	it("a folder that cannot be written, or is none", async () => {
		writeFileSync(path.join(path.dirname(dataDir), "file"), "");
		const folder = path.join(path.dirname(dataDir), "file", "data");
		expect(await refusal(folder)).toMatch(/^Tranche cannot write in .*set DATA_DIR/);
	});

	it("a full disk, and nothing else that is not of the disk", () => {
		expect(storageProblem(Object.assign(new Error(), { code: "ENOSPC" }), "/x")).toMatch(/is full/);
		expect(storageProblem(Object.assign(new Error(), { code: "SQLITE_FULL" }), "/x")).toMatch(/is full/);
		expect(storageProblem(new TypeError("a bug"), "/x")).toBeNull();
	});
});

function spoilt(bytes: Buffer): Buffer {
	return bytes.fill(255, 4096, Math.min(bytes.length, 60_000));
}
