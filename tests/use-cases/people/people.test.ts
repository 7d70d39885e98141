import { describe, expect, it } from "vitest";
import { rolesAt } from "~/domain/roles";
import { changePerson } from "~/use-cases/people/change-person";
import { createPerson } from "~/use-cases/people/create-person";
import { endAccount } from "~/use-cases/people/end-account";
import { endRole } from "~/use-cases/people/end-role";
import { giveRole } from "~/use-cases/people/give-role";
import { readPeople } from "~/use-cases/people/read-people";
import { readPerson } from "~/use-cases/people/read-person";
import { auditedActions, peopleWorld } from "../../support/people-builders";

const NEW = { name: "Nadia Fenwright", email: "Nadia@Example.org " };

function personIn(world: ReturnType<typeof peopleWorld>): string {
	const created = createPerson(world.asAdministrator(), NEW);
	if (!created.ok) throw new Error(created.code);
	return created.value.personId;
}

describe("adding a person", () => {
	it("keeps the address in lower case and gives an invitation for seven days", () => {
		const world = peopleWorld("2026-05-01T09:00:00.000Z");
		const created = createPerson(world.asAdministrator(), NEW);
		expect(created).toMatchObject({
			ok: true,
			value: { invitation: { expiresAt: "2026-05-08T09:00:00.000Z" } },
		});
		expect(created.ok && created.value.invitation?.link).toMatch(/^\/link\/[\w-]{43}$/);
		const person = readPerson(world.asAdministrator(), created.ok ? created.value.personId : "");
		expect(person).toMatchObject({ value: { email: "nadia@example.org", hasPassword: false, roles: [] } });
	});

	it("adds one person when sent twice under the same key", () => {
		const world = peopleWorld();
		const twice = [0, 1].map(() => createPerson(world.asAdministrator(), { ...NEW, key: "k".repeat(20) }));
		expect(twice.map((outcome) => outcome.ok && outcome.value.personId)).toEqual([
			"k".repeat(20),
			"k".repeat(20),
		]);
		expect(auditedActions(world)).toEqual(["create-person"]);
	});

	it("refuses an address that somebody has, in any letter case", () => {
		const world = peopleWorld();
		personIn(world);
		expect(createPerson(world.asAdministrator(), { ...NEW, email: "NADIA@example.org" })).toMatchObject({
			code: "email-taken",
			path: "email",
		});
	});

	it("is for administrators: others do not know of people's records", () => {
		const world = peopleWorld();
		const bidder = world.as(world.person("bidder", world.sandwell));
		const fundManager = world.as(world.person("fund-manager", world.office));
		const auditor = world.as(world.person("auditor", world.office));
		for (const context of [bidder, fundManager, world.public]) {
			expect(createPerson(context, NEW)).toMatchObject({ code: "not-found" });
			expect(readPeople(context)).toMatchObject({ code: "not-found" });
			expect(readPerson(context, world.administrator)).toMatchObject({ code: "not-found" });
		}
		expect(createPerson(auditor, NEW)).toMatchObject({ code: "forbidden" });
		expect(readPeople(auditor)).toMatchObject({ ok: true, value: { mayManage: false } });
	});
});

describe("a person's page", () => {
	it("holds no password hash and no token", async () => {
		const world = peopleWorld();
		await world.withPassword(world.administrator);
		const person = readPerson(world.asAdministrator(), world.administrator);
		expect(JSON.stringify(person)).not.toMatch(/argon2|sha256/i);
	});
});

describe("changing a person", () => {
	it("refuses what somebody else changed meanwhile, and shows their text", () => {
		const world = peopleWorld();
		const id = personIn(world);
		const change = { id, revision: 1, name: "Nadia F", email: "nadia@example.org" };
		expect(changePerson(world.asAdministrator(), change)).toMatchObject({ ok: true });
		expect(changePerson(world.asAdministrator(), { ...change, name: "N Fenwright" })).toMatchObject({
			code: "changed-meanwhile",
			details: { theirs: { name: "Nadia F" }, by: "Gareth Plimwell", revision: 2 },
		});
	});

	it("refuses another's address", () => {
		const world = peopleWorld();
		const id = personIn(world);
		const email = `${world.administrator}@example.org`;
		expect(changePerson(world.asAdministrator(), { id, revision: 1, name: "N", email })).toMatchObject({
			code: "email-taken",
		});
	});
});

describe("giving a role", () => {
	const now = { from: null, to: null };

	it("holds at once", () => {
		const world = peopleWorld();
		const personId = personIn(world);
		giveRole(world.asAdministrator(), { personId, organisationId: world.sandwell, role: "bidder", ...now });
		expect(rolesAt(world.as(personId).actor, world.clock.now())).toEqual(["bidder"]);
	});

	it("from a day to come holds from then on", () => {
		const world = peopleWorld("2026-05-01T09:00:00.000Z");
		const personId = personIn(world);
		const dates = { from: "2026-05-04", to: "2026-05-05" };
		giveRole(world.asAdministrator(), {
			personId,
			organisationId: world.board,
			role: "board-member",
			...dates,
		});
		const { actor } = world.as(personId);
		const held = ["2026-05-03T22:59:59.999Z", "2026-05-03T23:00:00.000Z", "2026-05-05T23:00:00.000Z"].map(
			(at) => rolesAt(actor, at).length,
		);
		expect(held).toEqual([0, 1, 0]);
	});

	it("refuses a role that the organisation does not give, one held already, and one for oneself", () => {
		const world = peopleWorld();
		const personId = personIn(world);
		const context = world.asAdministrator();
		const give = (role: "bidder" | "assessor", organisationId: string, to = personId) =>
			giveRole(context, { personId: to, organisationId, role, ...now });
		expect(give("assessor", world.sandwell)).toMatchObject({ code: "role-not-of-organisation" });
		expect(give("bidder", "no such organisation")).toMatchObject({ code: "role-not-of-organisation" });
		expect(give("bidder", world.sandwell)).toMatchObject({ ok: true });
		expect(give("bidder", world.sandwell)).toMatchObject({ code: "role-held" });
		expect(give("assessor", world.office, world.administrator)).toMatchObject({ code: "own-role" });
	});

	it("refuses in an organisation that has ended", () => {
		const world = peopleWorld("2026-05-01T09:00:00.000Z");
		const gone = world.organisation("partnership", { endsOn: "2026-04-30" });
		const given = giveRole(world.asAdministrator(), {
			personId: personIn(world),
			organisationId: gone,
			role: "bidder",
			...now,
		});
		expect(given).toMatchObject({ code: "organisation-ended" });
	});
});

describe("ending a role or an account", () => {
	it("takes the role away at once and keeps the name", () => {
		const world = peopleWorld();
		const bidder = world.person("bidder", world.sandwell, "Jasdeep Tarrowby");
		const before = readPerson(world.asAdministrator(), bidder);
		const membershipId = before.ok ? (before.value.roles[0]?.id ?? "") : "";
		expect(endRole(world.asAdministrator(), { membershipId, on: null })).toMatchObject({ ok: true });
		expect(rolesAt(world.as(bidder).actor, world.clock.now())).toEqual([]);
		expect(endRole(world.asAdministrator(), { membershipId, on: null })).toMatchObject({
			code: "role-ended",
		});
		expect(readPerson(world.asAdministrator(), bidder)).toMatchObject({
			value: { name: "Jasdeep Tarrowby" },
		});
	});

	it("never makes a role last longer than it would", () => {
		const world = peopleWorld();
		const bidder = world.person("bidder", world.sandwell);
		const before = readPerson(world.asAdministrator(), bidder);
		const membershipId = before.ok ? (before.value.roles[0]?.id ?? "") : "";
		const endOn = (on: string) => endRole(world.asAdministrator(), { membershipId, on });
		expect(endOn("2090-06-30")).toMatchObject({ ok: true });
		expect(endOn("2090-07-01")).toMatchObject({ code: "ends-later", path: "on" });
		expect(rolesAt(world.as(bidder).actor, "2090-06-30T23:30:00.000Z")).toEqual([]);
		expect(endOn("2090-06-29")).toMatchObject({ ok: true });
	});

	it("never leaves the installation without an administrator", () => {
		const world = peopleWorld();
		const person = readPerson(world.asAdministrator(), world.administrator);
		const membershipId = person.ok ? (person.value.roles[0]?.id ?? "") : "";
		const refusal = { ok: false, code: "last-administrator" };
		expect(endRole(world.asAdministrator(), { membershipId, on: null })).toMatchObject(refusal);
		expect(endAccount(world.asAdministrator(), { personId: world.administrator })).toMatchObject(refusal);
		expect(rolesAt(world.asAdministrator().actor, world.clock.now())).toEqual(["administrator"]);
		world.person("administrator", world.office);
		expect(endAccount(world.asAdministrator(), { personId: world.administrator })).toMatchObject({
			ok: true,
		});
	});

	it("of the only signatory says so", () => {
		const world = peopleWorld();
		world.person("bidder", world.sandwell);
		const signatory = world.person("signatory", world.sandwell);
		expect(endAccount(world.asAdministrator(), { personId: signatory })).toMatchObject({
			value: {
				assessments: [],
				draftBids: 0,
				decisions: 0,
				onlyHolderOf: [{ role: "signatory", organisationName: "Safer Sandwell Partnership" }],
			},
		});
		const later = readPerson(world.asAdministrator(), signatory);
		expect(later).toMatchObject({ value: { handover: { onlyHolderOf: [{ role: "signatory" }] } } });
		world.person("signatory", world.sandwell);
		expect(readPerson(world.asAdministrator(), signatory)).toMatchObject({
			value: { handover: { onlyHolderOf: [] } },
		});
	});

	it("leaves assessments, drafts and decisions to hand over, and tells nothing of a signature", () => {
		const world = peopleWorld();
		const person = world.person("fund-manager", world.office);
		const run = (sql: string) => world.db.$client.prepare(sql).run(person);
		world.db.$client.pragma("foreign_keys = OFF");
		const round = (id: string, state: string) =>
			`INSERT INTO round (id, fund_id, plan_id, title, purpose, amount_pence, state, form, opens_at, closes_at, created_at) VALUES ('${id}', 'f', 'p', 'Round ${id}', ?, 1, '${state}', 'short', 'a', 'b', 'c')`;
		run(round("open", "open"));
		run(round("old", "closed"));
		for (const [id, of] of [
			["b1", "open"],
			["b2", "old"],
		] as const)
			run(
				`INSERT INTO bid (id, round_id, state, title, created_at, created_by) VALUES ('${id}', '${of}', 'draft', 't', 'then', ?)`,
			);
		for (const [id, state] of [
			["a1", "assigned"],
			["a2", "assigned"],
			["a3", "submitted"],
			["a4", "replaced"],
		])
			run(
				`INSERT INTO assessment (id, round_id, bid_id, bid_version_id, assessor_id, state, assigned_at, assigned_by) VALUES ('${id}', 'old', 'b2', 'v', ?, '${state}', 'then', 'x')`,
			);
		run(
			"INSERT INTO decision (id, kind, fund_id, deciding_office_id, state, created_at) VALUES ('d', 'direct', 'f', 'o', 'draft', ?)",
		);
		run(
			"INSERT INTO decision_version (id, decision_id, version, title, contact, summary, decision_text, facts_and_advice, financial_implications, legal_implications, equality_implications, background_papers, public_access, interests, saved_at, saved_by) VALUES ('v', 'd', 1, '', '', '', '', '', '', '', '', '', '', '', '', ?)",
		);
		run("INSERT INTO decision_preparer VALUES ('v', ?)");
		const left = () => {
			const page = readPerson(world.asAdministrator(), person);
			return page.ok ? page.value.handover : null;
		};
		const expected = { assessments: [{ roundTitle: "Round old", count: 2 }], draftBids: 1, decisions: 1 };
		expect(left()).toMatchObject(expected);
		world.db.$client.exec("UPDATE decision SET state = 'signed'");
		expect(left()).toMatchObject(expected);
		world.db.$client.exec("UPDATE decision SET state = 'published'");
		expect(left()).toMatchObject({ decisions: 0 });
	});
});
