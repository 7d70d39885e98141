import { describe, expect, it } from "vitest";
import { may } from "~/domain/may";
import { type Actor, holdsAt, isInterested, ROLES_OF, rolesAt } from "~/domain/roles";

const START = "2013-04-01T00:00:00.000Z";
const END = "2014-04-01T00:00:00.000Z";
const held = { organisationId: "B", role: "bidder", startsAt: START, endsAt: END } as const;
const person = (...memberships: Extract<Actor, { kind: "person" }>["memberships"]): Actor => ({
	kind: "person",
	personId: "p",
	name: "P",
	email: "p@example.org",
	memberships,
});

describe("a dated role", () => {
	it("holds from its first instant up to, not including, its end", () => {
		expect(holdsAt(held, "2013-03-31T23:59:59.999Z")).toBe(false);
		expect(holdsAt(held, START)).toBe(true);
		expect(holdsAt(held, "2014-03-31T23:59:59.999Z")).toBe(true);
		expect(holdsAt(held, END)).toBe(false);
	});

	it("without an end holds on", () => {
		expect(holdsAt({ ...held, endsAt: null }, "2099-01-01T00:00:00.000Z")).toBe(true);
	});

	it("counts once when held in two organisations", () => {
		const twice = person(held, { ...held, organisationId: "C" });
		expect(rolesAt(twice, START)).toEqual(["bidder"]);
		expect(rolesAt(twice, END)).toEqual([]);
	});
});

describe("the process itself", () => {
	it("may do everything and has no interests", () => {
		const system: Actor = { kind: "system" };
		expect(may(system, "sign-decision", { partnerships: ["B"] }, [], START).ok).toBe(true);
		expect(isInterested(system, { partnerships: ["B"] }, [{ organisationId: "B" }], START)).toBe(false);
	});
});

describe("an interest by role", () => {
	it("ends with the role", () => {
		const subject = { partnerships: ["B"] };
		expect(isInterested(person(held), subject, [], START)).toBe(true);
		expect(isInterested(person(held), subject, [], END)).toBe(false);
	});
});

describe("the roles that organisations give", () => {
	it("belong to one kind of organisation each, a council’s team standing in the office’s place", () => {
		const { "council-team": ofTeam, ...others } = ROLES_OF;
		expect(ofTeam).toEqual(ROLES_OF.office);
		const given = Object.values(others).flat();
		expect(new Set(given).size).toBe(given.length);
		expect(given.length).toBe(10);
	});
});
