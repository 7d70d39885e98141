import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { main as verifyCommand } from "~/commands/audit-verify";
import { backUpDatabase } from "~/commands/back-up-database";
import { main as backupCommand } from "~/commands/backup";
import { databaseFile } from "~/commands/prepare-database";
import { main as restoreCommand } from "~/commands/restore";
import { restoreDatabase } from "~/commands/restore-database";
import { auditHead, recordAudit } from "~db/audit/audit";
import { type Db, inWriteTransaction, migrateDatabase, openDatabase } from "~db/client";

const AT = "2026-05-01T09:00:00.000Z";
let folder: string;
let dataDir: string;
let db: Db;

function record(amount: string): void {
	inWriteTransaction(db, (tx) => {
		recordAudit(tx, {
			at: AT,
			recordedAt: AT,
			actor: { kind: "system", id: null },
			action: "award",
			recordKind: "bid",
			recordId: "b1",
			requestId: "r1",
			salt: "salt",
			detail: { amount },
		});
		return { ok: true, value: undefined };
	});
}

/** Every row of every table, as one text. */
function figures(file: string): string {
	const copy = openDatabase(file);
	const tables = copy.$client
		.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
		.pluck()
		.all() as string[];
	const all = tables.map((name) => [name, copy.$client.prepare(`SELECT * FROM "${name}"`).all()]);
	copy.$client.close();
	return JSON.stringify(all);
}

beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), "tranche-restore-"));
	dataDir = path.join(folder, "data");
	db = openDatabase(databaseFile(dataDir));
	migrateDatabase(db);
	for (const amount of ["30000.00", "95000.00", "1500.00"]) record(amount);
	vi.stubEnv("DATA_DIR", dataDir);
});
afterEach(() => {
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
	db.$client.close();
	rmSync(folder, { recursive: true });
});

describe("a backup", () => {
	it("made while the database is in use holds the same figures when restored into an empty folder", async () => {
		const { folder: backup } = await backUpDatabase(db, dataDir, AT);
		const elsewhere = path.join(folder, "elsewhere");
		expect(restoreDatabase(backup, elsewhere)).toEqual({ ok: true, value: { entries: 3 } });
		expect(figures(databaseFile(elsewhere))).toBe(figures(databaseFile(dataDir)));
		expect(readdirSync(elsewhere).filter((name) => name.includes("part"))).toEqual([]);
	});

	it("can be restored beside the backups folder it stands in", async () => {
		const { folder: backup } = await backUpDatabase(db, dataDir, AT);
		db.$client.close();
		for (const name of readdirSync(dataDir)) if (name !== "backups") rmSync(path.join(dataDir, name));
		expect(restoreDatabase(backup, dataDir).ok).toBe(true);
		db = openDatabase(databaseFile(dataDir));
		expect(auditHead(db).seq).toBe(3);
	});

	it("never overwrites a database", async () => {
		const { folder: backup } = await backUpDatabase(db, dataDir, AT);
		record("1.00");
		expect(restoreDatabase(backup, dataDir)).toMatchObject({ ok: false, code: "data-folder-in-use" });
		expect(auditHead(db).seq).toBe(4);
	});

	it("that was changed since is refused, and the folder stays empty", async () => {
		const { folder: backup } = await backUpDatabase(db, dataDir, AT);
		appendFileSync(path.join(backup, "tranche.sqlite"), "x");
		const elsewhere = path.join(folder, "elsewhere");
		expect(restoreDatabase(backup, elsewhere)).toMatchObject({ ok: false, code: "digest-differs" });
		expect(existsSync(elsewhere)).toBe(false);
	});

	it("whose audit was tampered with before it was made is refused", async () => {
		db.$client.exec(
			"DROP TRIGGER audit_entry_no_update; UPDATE audit_entry SET action = 'other' WHERE seq = 2",
		);
		const { folder: backup } = await backUpDatabase(db, dataDir, AT);
		const elsewhere = path.join(folder, "elsewhere");
		const outcome = restoreDatabase(backup, elsewhere);
		expect(outcome).toMatchObject({ ok: false, code: "audit-fails" });
		expect(!outcome.ok && outcome.message).toContain("entry 2");
		expect(existsSync(databaseFile(elsewhere))).toBe(false);
	});

	it("of a newer program is refused", async () => {
		db.$client.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 99999999999999)");
		const { folder: backup } = await backUpDatabase(db, dataDir, AT);
		expect(restoreDatabase(backup, path.join(folder, "elsewhere"))).toMatchObject({
			code: "newer-than-program",
		});
	});

	it("is made and restored from the command line", async () => {
		const printed = vi.spyOn(console, "log").mockImplementation(() => {});
		expect(await backupCommand()).toBe(0);
		const backup = String(printed.mock.calls[0]?.[0]);
		vi.stubEnv("DATA_DIR", path.join(folder, "elsewhere"));
		expect(await restoreCommand([backup])).toBe(0);
		expect(printed.mock.calls[1]?.[0]).toContain("3 entries");
	});

	it("is refused from the command line without a folder, or with one that is no backup", async () => {
		const complained = vi.spyOn(console, "error").mockImplementation(() => {});
		expect(await restoreCommand([])).toBe(1);
		vi.stubEnv("DATA_DIR", path.join(folder, "elsewhere"));
		writeFileSync(path.join(folder, "notes.txt"), "");
		expect(await restoreCommand([folder])).toBe(1);
		expect(complained.mock.calls[1]?.[0]).toContain("is not a backup");
	});
});

describe("audit:verify", () => {
	it("prints the head when every entry holds", async () => {
		const printed = vi.spyOn(console, "log").mockImplementation(() => {});
		const { hash } = auditHead(db);
		expect(await verifyCommand([])).toBe(0);
		expect(await verifyCommand(["--head", hash])).toBe(0);
		expect(printed.mock.calls[0]?.[0]).toBe(
			`The audit holds: 3 entries, head ${hash}. All 0 records are as they were recorded.`,
		);
	});

	it("names the first entry that fails", async () => {
		const complained = vi.spyOn(console, "error").mockImplementation(() => {});
		db.$client.exec(
			"DROP TRIGGER audit_entry_no_update; UPDATE audit_entry SET action = 'other' WHERE seq = 2",
		);
		expect(await verifyCommand([])).toBe(1);
		expect(complained.mock.calls[0]?.[0]).toMatch(/^The audit fails at entry 2: /);
	});

	it("names the first record that is not as the audit recorded it", async () => {
		const complained = vi.spyOn(console, "error").mockImplementation(() => {});
		db.$client.exec(
			"INSERT INTO person (id, email, name, created_at) VALUES ('p1', 'a@example.org', 'Somebody', 'then')",
		);
		expect(await verifyCommand([])).toBe(1);
		expect(complained.mock.calls[0]?.[0]).toBe(
			"The person “Somebody” (p1) was added outside the service. No entry in the audit records it.",
		);
	});

	it("finds a tail that was cut when given the head that was printed", async () => {
		const complained = vi.spyOn(console, "error").mockImplementation(() => {});
		vi.spyOn(console, "log").mockImplementation(() => {});
		const { hash } = auditHead(db);
		db.$client.exec(
			"DROP TRIGGER audit_entry_no_delete; DROP TRIGGER audit_detail_no_delete;" +
				"DELETE FROM audit_detail WHERE seq = 3; DELETE FROM audit_entry WHERE seq = 3",
		);
		expect(await verifyCommand([])).toBe(0);
		expect(await verifyCommand(["--head", hash])).toBe(1);
		expect(complained.mock.calls[0]?.[0]).toContain("entry 3");
	});

	it("refuses a head that is none, and a folder without a database", async () => {
		const complained = vi.spyOn(console, "error").mockImplementation(() => {});
		expect(await verifyCommand(["--head", "abc"])).toBe(1);
		vi.stubEnv("DATA_DIR", path.join(folder, "nowhere"));
		expect(await verifyCommand([])).toBe(1);
		expect(complained).toHaveBeenCalledTimes(2);
		expect(existsSync(path.join(folder, "nowhere"))).toBe(false);
	});
});
