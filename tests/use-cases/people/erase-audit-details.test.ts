import { describe, expect, it } from "vitest";
import { changePerson } from "~/use-cases/people/change-person";
import { eraseAuditDetails } from "~/use-cases/people/erase-audit-details";
import { readAudit } from "~/use-cases/people/read-audit";
import { verifyAll } from "~db/audit/verify-records";
import { person } from "~db/schema/people";
import { accountOf, demonstration } from "../../support/demonstration";
import { personOf } from "../../support/walk-people";

const REASON = "Kept for six years";

async function erasingWorld() {
	const world = await demonstration();
	const administrator = world.as(accountOf("administrator"));
	const id = personOf(world, "bidder");
	const email = "zebedee@example.org";
	changePerson(administrator, { id, name: "Zebedee Quill", email, revision: 1 });
	return { ...world, administrator, email, id };
}

describe("erasing details of the audit", () => {
	it("takes a person's from every entry on them, keeps all records held, and is an entry itself", async () => {
		const { db, administrator, email } = await erasingWorld();
		const kept = () =>
			db.$client
				.prepare("SELECT count(*) FROM audit_detail WHERE detail LIKE '%Zebedee%' OR detail LIKE '%zebedee%'")
				.pluck()
				.get();
		expect(kept()).toBe(1);
		const erased = eraseAuditDetails(administrator, { email, reason: REASON });
		if (!erased.ok) throw new Error(erased.code);
		expect(kept()).toBe(0);
		const verdict = verifyAll(db);
		const count = erased.value.entries.length;
		expect(verdict).toMatchObject({ ok: true, erasures: [{ erased: count }] });
		const audit = readAudit(administrator);
		expect(audit.ok && audit.value.lines[0]?.shown).toMatchObject({ action: "erase-audit-details" });
	});

	it("does not make good a record that was changed outside the service", async () => {
		const { db, administrator, email, id } = await erasingWorld();
		db.update(person).set({ name: "Somebody Else" }).run();
		eraseAuditDetails(administrator, { email, reason: REASON });
		expect(verifyAll(db)).toMatchObject({ ok: false, first: { table: "person" } });
		expect(JSON.stringify(verifyAll(db))).not.toContain(`"seq":null`);
		expect(id).not.toBe("");
	});

	it("is refused without a reason, for what is not there, for what was erased, and to everybody but an administrator", async () => {
		const { administrator, as, email } = await erasingWorld();
		const codes = [
			eraseAuditDetails(administrator, { email, reason: " " }),
			eraseAuditDetails(administrator, { email: "nobody@example.org", reason: REASON }),
			eraseAuditDetails(administrator, { entries: [1, 999999], reason: REASON }),
			eraseAuditDetails(administrator, { entries: [1], reason: REASON }),
			eraseAuditDetails(administrator, { entries: [1], reason: REASON }),
			eraseAuditDetails(as(accountOf("auditor")), { entries: [2], reason: REASON }),
			eraseAuditDetails(as(accountOf("fund-manager")), { entries: [2], reason: REASON }),
		].map((outcome) => (outcome.ok ? "erased" : outcome.code));
		expect(codes).toEqual([
			"reason-missing",
			"not-found",
			"not-found",
			"erased",
			"nothing-to-erase",
			"forbidden",
			"not-found",
		]);
	});
});
