import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { main, readArguments } from "~/commands/admin";
import { main as verify } from "~/commands/audit-verify";
import { databaseFile } from "~/commands/prepare-database";
import { SHORT_FORM } from "~/domain/form/definitions/short-form";
import { verifyAudit } from "~db/audit/audit";
import { openDatabase } from "~db/client";
import { membership, person } from "~db/schema/people";
import { EVERY_FIELD_FORM } from "../support/every-field-form";

const ARGUMENTS = ["create-user", "--email", "Jo.Hallam@example.org", "--name", "Jo Hallam"];

describe("admin create-user", () => {
	let folder: string;
	let printed: string[];
	let complained: string[];

	beforeEach(() => {
		folder = mkdtempSync(path.join(tmpdir(), "tranche-admin-"));
		printed = [];
		complained = [];
		vi.spyOn(console, "log").mockImplementation((line) => void printed.push(String(line)));
		vi.spyOn(console, "error").mockImplementation((line) => void complained.push(String(line)));
		vi.stubEnv("DATA_DIR", folder);
		vi.stubEnv("TRANCHE_MODE", "live");
		vi.stubEnv("ORIGIN", "https://bids.example.org");
		vi.stubEnv("SESSION_SECRET", "s".repeat(32));
	});
	afterEach(() => {
		vi.unstubAllEnvs();
		vi.restoreAllMocks();
		rmSync(folder, { recursive: true });
	});

	it("makes the first administrator, without a password, and prints the link once", async () => {
		expect(await main(ARGUMENTS)).toBe(0);
		expect(printed.at(-1)).toMatch(/^https:\/\/bids\.example\.org\/\S{20,}$/);
		const token = String(printed.at(-1)).split("/").at(-1) ?? "";
		const db = openDatabase(databaseFile(folder));
		expect(db.select().from(person).all()).toMatchObject([
			{ email: "jo.hallam@example.org", name: "Jo Hallam", passwordHash: null },
		]);
		expect(db.select({ role: membership.role }).from(membership).all()).toEqual([{ role: "administrator" }]);
		expect(verifyAudit(db).ok).toBe(true);
		expect(db.$client.serialize().includes(token)).toBe(false);
		db.$client.close();
	});

	it("is refused once there is an administrator", async () => {
		await main(ARGUMENTS);
		expect(await main(["create-user", "--email", "other@example.org", "--name", "Other"])).toBe(1);
		expect(complained.at(-1)).toContain("has an administrator");
	});

	it("publishes a form from its file and says its number and digest, or each problem with its place", async () => {
		const file = path.join(folder, "form.json");
		writeFileSync(file, JSON.stringify(EVERY_FIELD_FORM));
		expect(await main(["publish-form", file])).toBe(0);
		expect(printed.at(-1)).toMatch(/^Invest to save, long form, version 1\. SHA-256: [0-9a-f]{64}$/);
		writeFileSync(file, JSON.stringify({ ...EVERY_FIELD_FORM, for: "tea", parts: [] }));
		expect(await main(["publish-form", file])).toBe(1);
		expect(complained.slice(-2)).toEqual([
			"/for: This must be one of “bid”.",
			"/parts: This list must have from 1 to 20 entries.",
		]);
		expect(await main(["print-form"])).toBe(0);
		expect(JSON.parse(printed.at(-1) ?? "")).toEqual(SHORT_FORM);
		expect(await main(["publish-form", path.join(folder, "none.json")])).toBe(1);
		expect(complained.at(-1)).toContain("cannot be read");
	});

	it("lists what is wrong with its arguments and settings, and makes nothing", async () => {
		vi.stubEnv("SESSION_SECRET", "");
		expect(await main(["create-user", "--name", "Jo Hallam"])).toBe(1);
		expect(complained).toEqual([
			expect.stringContaining("Give an e-mail address"),
			expect.stringContaining("SESSION_SECRET is missing"),
		]);
	});

	it.each([
		[[]],
		[["delete-user"]],
		[["create-user", "--email", "not an address", "--name", "Jo"]],
		[["create-user", "--email", "jo@example.org"]],
		[["create-user", "--email", "jo@example.org", "--name", "Jo", "--role", "assessor"]],
		[["create-user", "--password", "x"]],
	])("says how it is used when given %j", (args) => {
		expect(readArguments(args)).toContain("npm run admin -- create-user");
	});

	it("erases what the audit holds of a person, with a reason, which the check of the audit names", async () => {
		await main(ARGUMENTS);
		const erase = ["erase", "--email", "jo.hallam@example.org", "--reason", "Left in 2020"];
		expect(await main(erase)).toBe(0);
		expect(printed.at(-1)).toBe("The details of these entries are erased, for good: 2.");
		const db = openDatabase(databaseFile(folder));
		const kept = db.$client
			.prepare("SELECT detail, salt FROM audit_detail ORDER BY seq")
			.raw()
			.all() as string[][];
		expect(kept[1]).toEqual([null, null]);
		expect(kept[2]?.[0]).toBe('{"entries":[2],"reason":"Left in 2020"}');
		db.$client.close();
		expect(await verify([])).toBe(0);
		expect(printed.at(-1)).toBe("Entry 3 says that the details of 1 entry were erased.");
		expect(await main(erase)).toBe(1);
		expect(complained.at(-1)).toBe("Nothing was erased: there is nothing left to erase.");
		expect(await main(["erase", "--entry", "3", "--reason", "x"]), "an erasure stays").toBe(1);
	});

	it.each([
		[["erase", "--reason", "x"]],
		[["erase", "--entry", "2", "--email", "jo@example.org", "--reason", "x"]],
		[["erase", "--entry", "two", "--reason", "x"]],
		[["erase", "--entry", "2"]],
	])("says how it erases when given %j", (args) => {
		expect(readArguments(args)).toContain("npm run admin -- erase");
	});
});
