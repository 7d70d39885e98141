import {
	appendFileSync,
	cpSync,
	existsSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { main as verifyCommand } from "~/commands/audit-verify";
import { backUpDatabase } from "~/commands/back-up-database";
import { main as backupCommand } from "~/commands/backup";
import { databaseFile, prepareDatabase } from "~/commands/prepare-database";
import { restoreDatabase } from "~/commands/restore-database";
import { recordMigratedRows } from "~db/audit/verify-records";
import { openDatabase } from "~db/client";
import { fileFaults, filePlace, filesFolder } from "~db/files";
import { setInstallationMode } from "~db/installation";
import { attachedFile, hold } from "../support/attached-files";
import { bidWorld, draftBid } from "../support/bid-builders";

const AT = "2026-05-01T09:00:00.000Z";
const LATER = "2026-05-02T09:00:00.000Z";

/** A data folder with a draft of two files. */
async function withFiles() {
	const world = bidWorld();
	const dataDir = path.dirname(world.file);
	const bidId = draftBid(world, world.roundId, { partnershipId: world.solihull.id });
	const bidder = world.as(world.solihull.bidder);
	const letter = await attachedFile(bidder, bidId, "Letter.txt", "Dear all");
	await attachedFile(bidder, bidId, "Map.txt", "a map");
	const shared = path.join(dataDir, "backups", "files");
	return { ...world, dataDir, elsewhere: path.join(dataDir, "elsewhere"), bidId, bidder, letter, shared };
}

const contentsIn = (folder: string): readonly string[] =>
	readdirSync(folder)
		.map((name) => readFileSync(path.join(folder, name), "utf8"))
		.sort();

const backupsIn = (dataDir: string): readonly string[] =>
	readdirSync(path.join(dataDir, "backups")).filter((name) => name !== "files");

describe("a backup of files", () => {
	it("has each once, whole, under its digest, which its manifest names", async () => {
		const { db, dataDir, bidder, bidId, shared, letter } = await withFiles();
		await attachedFile(bidder, bidId, "The same again.txt", "Dear all");
		const { folder: first } = await backUpDatabase(db, dataDir, AT);
		expect(contentsIn(shared)).toEqual(["Dear all", "a map"]);
		const { files } = JSON.parse(readFileSync(path.join(first, "manifest.json"), "utf8"));
		expect(files).toEqual(readdirSync(shared).sort());
		const inodes = () => readdirSync(shared).map((name) => statSync(path.join(shared, name)).ino);
		expect(inodes()).not.toContain(statSync(filePlace(db, letter)).ino);
		const before = inodes();
		await attachedFile(bidder, bidId, "New.txt", "new");
		await backUpDatabase(db, dataDir, LATER);
		expect(contentsIn(shared)).toEqual(["Dear all", "a map", "new"]);
		expect(inodes()).toEqual(expect.arrayContaining(before));
	});

	it("comes back under the same identifiers", async () => {
		const { db, dataDir, elsewhere, bidder, bidId } = await withFiles();
		const { folder: backup } = await backUpDatabase(db, dataDir, AT);
		await attachedFile(bidder, bidId, "After it.txt", "after");
		expect(restoreDatabase(backup, elsewhere)).toMatchObject({ ok: true });
		const restored = openDatabase(databaseFile(elsewhere));
		expect(await fileFaults(restored)).toEqual([]);
		restored.$client.close();
		expect(contentsIn(filesFolder(databaseFile(elsewhere)))).toEqual(["Dear all", "a map"]);
		expect(readdirSync(elsewhere).sort()).toEqual(["tranche.sqlite", "tranche.sqlite.files"]);
	});

	it("mends a copy that was damaged since", async () => {
		const { db, dataDir, shared } = await withFiles();
		await backUpDatabase(db, dataDir, AT);
		for (const name of readdirSync(shared)) writeFileSync(path.join(shared, name), "rot");
		await backUpDatabase(db, dataDir, LATER);
		expect(contentsIn(shared)).toEqual(["Dear all", "a map"]);
	});

	it.each([
		["is gone", (place: string) => rmSync(place), "cannot be read from the disk"],
		["was changed", (place: string) => appendFileSync(place, "x"), "its SHA-256 differs"],
	])("names a file that %s, ends with 1, and brings back all else", async (_what, spoil, why) => {
		const { db, dataDir, elsewhere, letter } = await withFiles();
		spoil(filePlace(db, letter));
		const backup = await backUpDatabase(db, dataDir, AT);
		expect(backup.lost).toEqual([expect.stringContaining(why)]);
		expect(restoreDatabase(backup.folder, elsewhere)).toMatchObject({ ok: true });
		expect(contentsIn(filesFolder(databaseFile(elsewhere)))).toHaveLength(1);
		vi.stubEnv("DATA_DIR", dataDir);
		const complained = vi.spyOn(console, "error").mockImplementation(() => {});
		const told = vi.spyOn(console, "log").mockImplementation(() => {});
		expect(await backupCommand()).toBe(1);
		expect(complained.mock.calls[0]?.[0]).toMatch(/^The file “Letter\.txt”/);
		expect(told.mock.calls[0]?.[0]).toContain(path.join(dataDir, "backups"));
	});

	it("has a file that was lost since the backup before", async () => {
		const { db, dataDir, elsewhere, letter } = await withFiles();
		await backUpDatabase(db, dataDir, AT);
		rmSync(filePlace(db, letter));
		const { folder, lost } = await backUpDatabase(db, dataDir, LATER);
		expect(lost).toEqual([]);
		expect(restoreDatabase(folder, elsewhere)).toMatchObject({ ok: true });
		expect(contentsIn(filesFolder(databaseFile(elsewhere)))).toContain("Dear all");
	});

	it("holds what was removed while the database was copied, and what was added", async () => {
		const { db, dataDir, elsewhere, bidder, bidId, letter } = await withFiles();
		const { $client } = db;
		const copy = $client.backup.bind($client);
		$client.backup = async (file: string) => {
			const done = await copy(file);
			hold(bidder, bidId, []);
			rmSync(filePlace(db, letter));
			return done;
		};
		const { folder: backup } = await backUpDatabase(db, dataDir, AT);
		expect(restoreDatabase(backup, elsewhere)).toMatchObject({ ok: true });
		$client.backup = async (file: string) => {
			db.$client.prepare("DELETE FROM attachment WHERE id = ?").run(letter);
			await attachedFile(bidder, bidId, "Meanwhile.txt", "meanwhile");
			return copy(file);
		};
		const { folder: next } = await backUpDatabase(db, dataDir, LATER);
		expect(restoreDatabase(next, path.join(dataDir, "again"))).toMatchObject({ ok: true });
		expect(contentsIn(filesFolder(databaseFile(path.join(dataDir, "again"))))).toContain("meanwhile");
	});

	it("is not restored where a file is not beside it or differs, and nothing is left half restored", async () => {
		const { db, dataDir, elsewhere, shared } = await withFiles();
		const { folder: backup } = await backUpDatabase(db, dataDir, AT);
		const [name = ""] = readdirSync(shared);
		const moved = path.join(dataDir, "moved", path.basename(backup));
		cpSync(backup, moved, { recursive: true });
		const alone = restoreDatabase(moved, elsewhere);
		expect(alone).toMatchObject({ ok: false, code: "file-missing" });
		expect(!alone.ok && alone.message).toContain("Copy the whole folder files");
		appendFileSync(path.join(shared, name), "x");
		expect(restoreDatabase(backup, elsewhere)).toMatchObject({ ok: false, code: "file-differs" });
		expect(readdirSync(elsewhere)).toEqual([]);
	});
});

describe("audit:verify", () => {
	/** What it says, and its exit code. */
	async function said(spoil: (place: string) => void) {
		const { db, dataDir, letter } = await withFiles();
		// What the builders wrote has no entry; the files have.
		recordMigratedRows(db, new Set(), { at: AT, salt: "salt" });
		spoil(filePlace(db, letter));
		vi.stubEnv("DATA_DIR", dataDir);
		const told = (["log", "error"] as const).map((way) =>
			vi.spyOn(console, way).mockImplementation(() => {}),
		);
		const code = await verifyCommand([]);
		const words = told.flatMap(({ mock }) => mock.calls.map(String)).join(" ");
		vi.unstubAllEnvs();
		vi.restoreAllMocks();
		return { code, words: words.replace(letter, "ID") };
	}

	it("says that files are whole", async () => {
		const { code, words } = await said(() => {});
		expect(code).toBe(0);
		expect(words).toContain("The contents of all files (2) are what was added.");
	});

	it("finds a file that is gone", async () => {
		expect(await said((place) => rmSync(place))).toEqual({
			code: 1,
			words: "The file “Letter.txt” (ID) is no longer on the disk. Put it back from a backup.",
		});
	});

	it.each([
		["in length", (place: string) => appendFileSync(place, "x")],
		["in contents alone", (place: string) => writeFileSync(place, "DEAR ALL")],
	])("finds a file that was changed %s", async (_what, spoil) => {
		expect(await said(spoil)).toEqual({
			code: 1,
			words:
				"The file “Letter.txt” (ID) was changed on the disk: its SHA-256 is not that of the file that was added. Put it back from a backup.",
		});
	});
});

describe("the first start", () => {
	it("puts the demonstration’s files in their place with its database", async () => {
		const { dataDir, elsewhere, db } = await withFiles();
		const played = { mode: "demo", dataDir: elsewhere } as const;
		setInstallationMode(db, "demo");
		const made = await prepareDatabase(
			played,
			async (file) => {
				db.$client.prepare("VACUUM INTO ?").run(file);
				cpSync(filesFolder(databaseFile(dataDir)), filesFolder(file), { recursive: true });
				expect(existsSync(filesFolder(databaseFile(elsewhere)))).toBe(false);
			},
			() => {},
		);
		if (!made.ok) throw new Error(made.message);
		expect(await fileFaults(made.value)).toEqual([]);
		made.value.$client.close();
		expect(readdirSync(elsewhere).sort()).toEqual(["tranche.sqlite", "tranche.sqlite.files"]);
	});

	it("after an update names a file that was lost, and backs up all else", async () => {
		const { dataDir, db, letter } = await withFiles();
		setInstallationMode(db, "live");
		rmSync(filePlace(db, letter));
		db.$client.exec(
			"DELETE FROM __drizzle_migrations WHERE created_at = (SELECT max(created_at) FROM __drizzle_migrations)",
		);
		const said: string[] = [];
		// The migration that is made again finds its tables there: what counts is the backup before it.
		await prepareDatabase(
			{ mode: "live", dataDir },
			async () => {},
			(sentence) => said.push(sentence),
		).catch(() => {});
		expect(said[0]).toContain("The file “Letter.txt”");
		expect(backupsIn(dataDir)).toHaveLength(1);
	});
});
