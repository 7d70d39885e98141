import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canonicalText } from "~/domain/canonical";
import { auditHead, recordAudit, verifyAudit } from "~db/audit/audit";
import type { Db } from "~db/client";
import { auditDetail, auditEntry } from "~db/schema/audit";
import { testDatabase } from "../../support/context";

const ZEROS = "0".repeat(64);

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

function recordThree(db: Db): string[] {
	return ["open-round", "submit-bid", "close-round"].map(
		(action, place) =>
			recordAudit(db, {
				at: `2013-10-11T1${place}:00:00.000Z`,
				recordedAt: `2026-05-01T09:0${place}:00.000Z`,
				actor: { kind: "person", id: `person-${place}` },
				action,
				recordKind: "round",
				recordId: "second-tranche",
				requestId: `request-${place}`,
				salt: `salt-${place}`,
				detail: { before: place, after: place + 1, name: "Moira" },
			}).hash,
	);
}

/** Changes rows behind the back of the triggers, as somebody with the file in their hands could. */
function tamper(db: Db, ...statements: string[]): void {
	const triggers = db.$client
		.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'audit_%'")
		.all() as { readonly name: string; readonly sql: string }[];
	for (const { name } of triggers) db.$client.exec(`DROP TRIGGER ${name}`);
	db.$client.pragma("foreign_keys = OFF");
	for (const statement of statements) db.$client.exec(statement);
	for (const { sql } of triggers) db.$client.exec(sql);
}

describe("the audit's chain", () => {
	it("begins at zeros and links each entry to the one before it", () => {
		const { db } = testDatabase();
		expect(auditHead(db)).toEqual({ seq: 0, hash: ZEROS });
		const hashes = recordThree(db);
		const links = db.$client.prepare("SELECT previous_hash, hash FROM audit_entry ORDER BY seq").raw().all();
		expect(links).toEqual([
			[ZEROS, hashes[0]],
			[hashes[0], hashes[1]],
			[hashes[1], hashes[2]],
		]);
		expect(auditHead(db)).toEqual({ seq: 3, hash: hashes[2] });
	});

	it("holds as it was written, empty or not", () => {
		const { db } = testDatabase();
		expect(verifyAudit(db)).toEqual({ ok: true, entries: 0, head: ZEROS, erasures: [] });
		const hashes = recordThree(db);
		expect(verifyAudit(db)).toEqual({ ok: true, entries: 3, head: hashes[2], erasures: [] });
	});

	it("still holds when a detail was erased, where an entry says so", () => {
		const { db } = testDatabase();
		recordThree(db);
		db.$client.exec("UPDATE audit_detail SET detail = NULL, salt = NULL WHERE seq = 2");
		expect(verifyAudit(db)).toMatchObject({ ok: false, seq: 2, why: expect.stringContaining("is gone") });
		recordAudit(db, {
			...{
				at: "2013-10-12T10:00:00.000Z",
				recordedAt: "2013-10-12T10:00:00.000Z",
				requestId: "r",
				salt: "s",
			},
			actor: { kind: "system", id: null },
			action: "erase-audit-details",
			recordKind: "installation",
			recordId: "audit",
			detail: { entries: [2], reason: "Kept for six years" },
		});
		expect(verifyAudit(db)).toMatchObject({ ok: true, entries: 4, erasures: [{ seq: 4, erased: 1 }] });
	});

	it("holds entries from before version 0.2.0 by their own hash", () => {
		const { db } = testDatabase();
		const old = {
			...{ actorId: null, actorKind: "system", action: "award", at: "then", recordedAt: "then" },
			...{ detailSha256: sha256("{}"), previousHash: ZEROS, recordId: "b1", recordKind: "bid" },
			...{ requestId: "r", seq: 1 },
		};
		const hash = sha256(canonicalText(old));
		db.insert(auditEntry)
			.values({ ...old, actorKind: "system", hash, bidId: "b1" })
			.run();
		db.insert(auditDetail).values({ seq: 1, detail: "{}" }).run();
		expect(verifyAudit(db)).toMatchObject({ ok: true, head: hash });
	});

	it("tells an erased detail by no digest: the salt is erased with it", () => {
		const { db } = testDatabase();
		recordThree(db);
		const digest = db.$client.prepare("SELECT detail_sha256 FROM audit_entry WHERE seq = 1").pluck().get();
		const detail = '{"after":1,"before":0,"name":"Moira"}';
		expect(digest).toBe(sha256(`salt-0${detail}`));
		expect(db.$client.prepare("SELECT detail, salt FROM audit_detail WHERE seq = 1").raw().get()).toEqual([
			detail,
			"salt-0",
		]);
		expect(() => db.$client.exec("UPDATE audit_detail SET detail = NULL WHERE seq = 1")).toThrow(/erased/);
	});

	it.each([
		["an action", "UPDATE audit_entry SET action = 'withdraw-bid' WHERE seq = 2", 2],
		["a person", "UPDATE audit_entry SET actor_id = 'somebody' WHERE seq = 1", 1],
		["the bid it is about", "UPDATE audit_entry SET bid_id = 'other' WHERE seq = 2", 2],
		["its format", "UPDATE audit_entry SET hash_format = 1 WHERE seq = 2", 2],
		["a salt", "UPDATE audit_detail SET salt = 'x' WHERE seq = 2", 2],
		["a time", "UPDATE audit_entry SET at = '2013-10-11T11:00:00.001Z' WHERE seq = 2", 2],
		["a detail", "UPDATE audit_detail SET detail = '{}' WHERE seq = 3", 3],
		["a detail taken away", "DELETE FROM audit_detail WHERE seq = 2", 2],
		["the first entry taken away", "DELETE FROM audit_entry WHERE seq = 1", 1],
		["an entry in the middle taken away", "DELETE FROM audit_entry WHERE seq = 2", 2],
	])("names the first entry that fails: %s", (_, statement, seq) => {
		const { db } = testDatabase();
		recordThree(db);
		tamper(db, statement);
		expect(verifyAudit(db)).toMatchObject({ ok: false, seq });
	});

	it("names the earlier of two that fail", () => {
		const { db } = testDatabase();
		recordThree(db);
		tamper(
			db,
			"UPDATE audit_entry SET action = 'x' WHERE seq = 3",
			"UPDATE audit_entry SET action = 'x' WHERE seq = 2",
		);
		expect(verifyAudit(db)).toMatchObject({ ok: false, seq: 2, why: "the entry was changed" });
	});

	it("finds an entry that was made anew with a hash of its own, at the one after it", () => {
		const { db } = testDatabase();
		recordThree(db);
		const other = testDatabase().db;
		recordThree(other);
		tamper(other, "DELETE FROM audit_entry WHERE seq > 1", "DELETE FROM audit_detail WHERE seq > 1");
		const forged = recordAudit(other, {
			at: "2013-10-11T11:00:00.000Z",
			recordedAt: "2026-05-01T09:01:00.000Z",
			actor: { kind: "person", id: "person-1" },
			action: "withdraw-bid",
			recordKind: "round",
			recordId: "second-tranche",
			requestId: "request-1",
			salt: "salt-1",
			detail: { before: 1, after: 2, name: "Moira" },
		});
		const row = other.$client.prepare("SELECT detail_sha256 FROM audit_entry WHERE seq = 2").pluck().get();
		tamper(
			db,
			`UPDATE audit_entry SET action = 'withdraw-bid', hash = '${forged.hash}', detail_sha256 = '${row}' WHERE seq = 2`,
		);
		expect(verifyAudit(db)).toMatchObject({
			ok: false,
			seq: 3,
			why: "the entry does not follow the one before it",
		});
	});

	it("shows a tail that was cut off, when somebody kept the head", () => {
		const { db } = testDatabase();
		const hashes = recordThree(db);
		tamper(db, "DELETE FROM audit_entry WHERE seq = 3", "DELETE FROM audit_detail WHERE seq = 3");
		expect(verifyAudit(db)).toMatchObject({ ok: true, entries: 2 });
		expect(verifyAudit(db, hashes[2])).toMatchObject({ ok: false, seq: 3 });
		expect(verifyAudit(db, hashes[1])).toMatchObject({ ok: true });
	});
});

describe("the audit's triggers", () => {
	it.each([
		"UPDATE audit_entry SET action = 'x' WHERE seq = 1",
		"DELETE FROM audit_entry WHERE seq = 3",
		"DELETE FROM audit_detail WHERE seq = 1",
		"UPDATE audit_detail SET detail = '{}' WHERE seq = 1",
		"INSERT OR REPLACE INTO audit_detail VALUES (1, '{}')",
	])("refuse: %s", (statement) => {
		const { db } = testDatabase();
		recordThree(db);
		expect(() => db.$client.exec(statement)).toThrow(/audit|UNIQUE/);
		expect(verifyAudit(db)).toMatchObject({ ok: true, entries: 3 });
	});

	it("let no second entry follow the same one", () => {
		const { db } = testDatabase();
		recordThree(db);
		const columns =
			"at, recorded_at, actor_kind, actor_id, action, record_kind, record_id, request_id, detail_sha256, previous_hash";
		const copy = `INSERT INTO audit_entry (seq, hash, ${columns}) SELECT 4, 'another', ${columns} FROM audit_entry WHERE seq = 3`;
		expect(() => db.$client.exec(copy)).toThrow(/UNIQUE/);
	});
});
