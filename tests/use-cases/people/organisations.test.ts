import { describe, expect, it } from "vitest";
import { may } from "~/domain/may";
import type { OrganisationFacts } from "~/domain/people/organisation-rules";
import { rolesAt } from "~/domain/roles";
import { changeOrganisation } from "~/use-cases/people/change-organisation";
import { createOrganisation } from "~/use-cases/people/create-organisation";
import { endOrganisation } from "~/use-cases/people/end-organisation";
import { readOrganisation } from "~/use-cases/people/read-organisation";
import { readOrganisations } from "~/use-cases/people/read-organisations";
import { setDecisionNumbering } from "~/use-cases/people/set-decision-numbering";
import { withSuccessors } from "~db/people/people";
import { auditedActions, peopleWorld } from "../../support/people-builders";

const WALSALL: OrganisationFacts & { readonly priorities: readonly string[] } = {
	kind: "partnership",
	name: "Safer Walsall Partnership",
	identifier: null,
	areaName: "Walsall",
	areaGss: "E08000030",
	prefix: "W",
	accountableBody: "Walsall Council",
	officeTitle: null,
	startsOn: "1998-07-31",
	priorities: ["Town centre", "Doorstep crime"],
};

function walsallIn(world: ReturnType<typeof peopleWorld>): string {
	const created = createOrganisation(world.asAdministrator(), WALSALL);
	if (!created.ok) throw new Error(created.code);
	return created.value.id;
}

describe("adding an organisation", () => {
	it("keeps what was given, priorities in order", () => {
		const world = peopleWorld();
		const found = readOrganisation(world.asAdministrator(), walsallIn(world));
		expect(found).toMatchObject({ value: { ...WALSALL, revision: 1, ended: false, mayManage: true } });
	});

	it("adds one when sent twice under the same key", () => {
		const world = peopleWorld();
		const key = "k".repeat(20);
		for (const _ of [0, 1])
			expect(createOrganisation(world.asAdministrator(), { ...WALSALL, key })).toEqual({
				ok: true,
				value: { id: key },
			});
		expect(auditedActions(world)).toEqual(["create-organisation"]);
		const other = { ...WALSALL, key, name: "Another partnership", prefix: "A" };
		expect(createOrganisation(world.asAdministrator(), other)).toMatchObject({ code: "already-added" });
	});

	it("refuses a prefix of the same time, and takes one that is free again", () => {
		const world = peopleWorld();
		const add = (prefix: string, startsOn: string) =>
			createOrganisation(world.asAdministrator(), { ...WALSALL, prefix, startsOn });
		expect(add("ss", "2010-01-01")).toMatchObject({
			code: "prefix-taken",
			path: "prefix",
			details: { prefix: "SS", partnership: expect.stringContaining("Sandwell") },
		});
		const end = { id: world.sandwell, revision: 1, endsOn: "2014-03-31", successorId: null };
		expect(endOrganisation(world.asAdministrator(), end)).toMatchObject({ ok: true });
		expect(add("SS", "2014-03-31")).toMatchObject({ code: "prefix-taken" });
		expect(add("SS", "2014-04-01")).toMatchObject({ ok: true });
	});

	it("is for administrators; the fund manager may look", () => {
		const world = peopleWorld();
		const fundManager = world.as(world.person("fund-manager", world.office));
		const bidder = world.as(world.person("bidder", world.sandwell));
		expect(createOrganisation(fundManager, WALSALL)).toMatchObject({ code: "forbidden" });
		expect(readOrganisations(fundManager)).toMatchObject({ ok: true, value: { mayManage: false } });
		expect(createOrganisation(bidder, WALSALL)).toMatchObject({ code: "not-found" });
		expect(readOrganisations(bidder)).toMatchObject({ code: "not-found" });
		expect(readOrganisation(world.public, world.sandwell)).toMatchObject({ code: "not-found" });
	});
});

describe("changing an organisation", () => {
	it("refuses what another administrator changed meanwhile, with their text", () => {
		const world = peopleWorld();
		const id = walsallIn(world);
		const { kind: _, ...facts } = WALSALL;
		const change = { ...facts, id, revision: 1 };
		const theirs = { ...change, name: "Walsall together", priorities: ["Town centre"] };
		expect(changeOrganisation(world.asAdministrator(), theirs)).toMatchObject({ ok: true });
		expect(changeOrganisation(world.asAdministrator(), change)).toMatchObject({
			code: "changed-meanwhile",
			details: { theirs: { name: "Walsall together", priorities: "Town centre" }, revision: 2 },
		});
		expect(changeOrganisation(world.asAdministrator(), { ...change, revision: 2 })).toMatchObject({
			ok: true,
		});
		expect(readOrganisation(world.asAdministrator(), id)).toMatchObject({ value: { name: WALSALL.name } });
	});

	it("keeps its own prefix and refuses another's", () => {
		const world = peopleWorld();
		const { kind: _, ...facts } = WALSALL;
		const change = { ...facts, id: walsallIn(world), revision: 1 };
		expect(changeOrganisation(world.asAdministrator(), change)).toMatchObject({ ok: true });
		expect(changeOrganisation(world.asAdministrator(), { ...change, prefix: "SS" })).toMatchObject({
			code: "prefix-taken",
			details: { prefix: "SS", partnership: expect.stringContaining("Sandwell") },
		});
	});
});

describe("a merger", () => {
	const BEFORE = "2014-03-31T12:00:00.000Z";

	it("lets the successor's people answer for the records of the one that ended, and nobody else", () => {
		const world = peopleWorld(BEFORE);
		const walsall = walsallIn(world);
		const left = world.person("bidder", walsall);
		const successor = world.person("bidder", world.sandwell);
		const stranger = world.person("bidder", world.organisation("partnership", { prefix: "X" }));
		const merged = { id: walsall, revision: 1, endsOn: "2014-03-30", successorId: world.sandwell };
		expect(endOrganisation(world.asAdministrator(), merged)).toMatchObject({ ok: true });
		const subject = { partnerships: withSuccessors(world.db, walsall, world.clock.now()) };
		const mayRead = (personId: string) =>
			may(world.as(personId).actor, "read-own-bid", subject, [], world.clock.now()).ok;
		expect([successor, left, stranger].map(mayRead)).toEqual([true, false, false]);
		expect(readOrganisation(world.asAdministrator(), world.sandwell)).toMatchObject({
			value: { predecessors: [{ id: walsall, name: "Safer Walsall Partnership" }] },
		});
	});

	it("in time to come leaves its people their roles until the last day is over", () => {
		const world = peopleWorld(BEFORE);
		const bidder = world.person("bidder", world.sandwell);
		const end = { id: world.sandwell, revision: 1, endsOn: "2014-04-30", successorId: null };
		endOrganisation(world.asAdministrator(), end);
		const { actor } = world.as(bidder);
		expect(rolesAt(actor, "2014-04-30T22:59:59.999Z")).toEqual(["bidder"]);
		expect(rolesAt(actor, "2014-04-30T23:00:00.000Z")).toEqual([]);
	});

	it("refuses a successor that is no partnership, ended before, is itself, or would close a circle", () => {
		const world = peopleWorld(BEFORE);
		const walsall = walsallIn(world);
		const gone = world.organisation("partnership", { endsOn: "2013-12-31" });
		const into = (id: string, successorId: string, revision = 1) =>
			endOrganisation(world.asAdministrator(), { id, revision, endsOn: "2014-03-31", successorId });
		expect(into(walsall, world.board)).toMatchObject({ code: "successor-unknown" });
		expect(into(walsall, gone)).toMatchObject({ code: "successor-ended" });
		expect(into(walsall, walsall)).toMatchObject({ code: "successor-circle" });
		expect(into(walsall, world.sandwell)).toMatchObject({ ok: true });
		expect(into(world.sandwell, walsall)).toMatchObject({ code: "successor-circle" });
	});
});

describe("ending an organisation", () => {
	it("refuses to leave nobody to administer, and a last day before the first", () => {
		const world = peopleWorld("2014-03-31T12:00:00.000Z");
		const end = (id: string, endsOn: string) =>
			endOrganisation(world.asAdministrator(), { id, revision: 1, endsOn, successorId: null });
		expect(end(world.office, "2014-03-30")).toMatchObject({ code: "last-administrator" });
		expect(end(world.board, "1999-12-31")).toMatchObject({ code: "ends-before-start", path: "endsOn" });
		expect(rolesAt(world.asAdministrator().actor, world.clock.now())).toEqual(["administrator"]);
	});
});

describe("decision numbers", () => {
	it("are kept by year, and can be set anew until one is given", () => {
		const world = peopleWorld();
		const set = (usedBefore: number, organisationId = world.decidingOffice, revision = 1) =>
			setDecisionNumbering(world.asAdministrator(), { organisationId, revision, year: 2013, usedBefore });
		expect(set(12)).toMatchObject({ ok: true });
		expect(set(12)).toMatchObject({ ok: true });
		expect(set(13)).toMatchObject({
			code: "changed-meanwhile",
			details: { theirs: { usedBefore: "12" }, revision: 2 },
		});
		expect(set(13, world.decidingOffice, 2)).toMatchObject({ ok: true });
		expect(readOrganisation(world.asAdministrator(), world.decidingOffice)).toMatchObject({
			value: { numbering: [{ year: 2013, usedBefore: 13 }] },
		});
		expect(set(1, world.board)).toMatchObject({ code: "not-found" });
	});

	it("stand once a decision of the year has one", () => {
		const world = peopleWorld();
		world.db.$client.pragma("foreign_keys = OFF");
		world.db.$client
			.prepare(
				"INSERT INTO decision (id, kind, fund_id, deciding_office_id, state, year, sequence, number, created_at) VALUES ('d', 'direct', 'f', ?, 'signed', 2013, 14, '2013-014', 'then')",
			)
			.run(world.decidingOffice);
		const numbering = { organisationId: world.decidingOffice, revision: 1, year: 2013, usedBefore: 20 };
		expect(setDecisionNumbering(world.asAdministrator(), numbering)).toMatchObject({ code: "numbers-given" });
		expect(setDecisionNumbering(world.asAdministrator(), { ...numbering, year: 2014 })).toMatchObject({
			ok: true,
		});
	});
});
