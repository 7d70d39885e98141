import { describe, expect, it } from "vitest";
import { canGive, dayAfter, roleDates, startOfDay } from "~/domain/people/role-dates";

const NOW = "2013-10-11T16:00:00.000Z";

describe("the dates of a role", () => {
	it("without days: from now, without end", () => {
		expect(roleDates({ from: null, to: null }, NOW)).toEqual({
			ok: true,
			value: { startsAt: NOW, endsAt: null },
		});
	});

	it("from today: at once", () => {
		expect(roleDates({ from: "2013-10-11", to: null }, NOW)).toMatchObject({ value: { startsAt: NOW } });
	});

	it("from another day: from London midnight, summer time counted", () => {
		expect(roleDates({ from: "2013-10-14", to: "2013-10-31" }, NOW)).toEqual({
			ok: true,
			value: { startsAt: "2013-10-13T23:00:00.000Z", endsAt: "2013-11-01T00:00:00.000Z" },
		});
	});

	it("today alone: until midnight", () => {
		expect(roleDates({ from: null, to: "2013-10-11" }, NOW)).toMatchObject({
			value: { endsAt: "2013-10-11T23:00:00.000Z" },
		});
	});

	it("refuses a last day before the first, and one that has passed", () => {
		expect(roleDates({ from: "2013-10-14", to: "2013-10-13" }, NOW)).toMatchObject({
			code: "ends-before-start",
		});
		expect(roleDates({ from: null, to: "2013-10-10" }, NOW)).toMatchObject({ code: "ends-before-start" });
	});
});

describe("London days", () => {
	it("follow one another over months, leap days and clock changes", () => {
		expect(dayAfter("2013-10-27")).toBe("2013-10-28");
		expect(dayAfter("2024-02-28")).toBe("2024-02-29");
		expect(dayAfter("2013-12-31")).toBe("2014-01-01");
	});

	it("begin at midnight in London on clock-change days too", () => {
		expect(startOfDay("2013-10-27")).toBe("2013-10-26T23:00:00.000Z");
		expect(startOfDay("2014-03-30")).toBe("2014-03-30T00:00:00.000Z");
	});
});

describe("which organisation gives which role", () => {
	it.each([
		["partnership", "bidder", true],
		["partnership", "assessor", false],
		["office", "decision-maker", false],
		["council-team", "fund-manager", true],
		["council-team", "decision-maker", false],
		["deciding-office", "decision-maker", true],
		["board", "board-member", true],
		["funder", "auditor", false],
	] as const)("%s, %s: %s", (kind, role, expected) => expect(canGive(kind, role)).toBe(expected));
});
