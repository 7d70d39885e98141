import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
	isSubsidy,
	lastDayToEnter,
	leftOfMinimalLimit,
	mustBeEntered,
	subsidyFiguresOn,
} from "~/domain/decision/subsidy";
import { pounds } from "../../support/written";

const IN_FORCE = subsidyFiguresOn("2026-11-30");
if (!IN_FORCE) throw new Error("the Act is in force");

test("a grant is a subsidy only where all four limbs are met", () => {
	const limb = fc.boolean();
	fc.assert(
		fc.property(limb, limb, limb, limb, (publicResources, advantage, selective, effect) => {
			expect(isSubsidy({ publicResources, advantage, selective, effect })).toBe(
				[publicResources, advantage, selective, effect].every(Boolean),
			);
		}),
	);
});

test("subsidy control is in force from 4 January 2023", () => {
	expect(subsidyFiguresOn("2023-01-03")).toBeNull();
	expect(subsidyFiguresOn("2023-01-04")?.minimalLimit).toBe(pounds("315000.00"));
});

test.each([
	["2026-11-30", "2027-02-28"],
	["2026-01-01", "2026-03-31"],
	["2026-01-15", "2026-04-14"],
	["2023-11-30", "2024-02-29"],
	["2026-10-31", "2027-01-30"],
])("the three months that begin with %s end with %s", (decidedOn, last) => {
	expect(lastDayToEnter(decidedOn, IN_FORCE)).toBe(last);
});

test("£100,000 is not above the threshold; a penny more is entered", () => {
	expect(mustBeEntered(pounds("100000.00"), IN_FORCE)).toBe(false);
	expect(mustBeEntered(pounds("100000.01"), IN_FORCE)).toBe(true);
});

test("what is left of the limit counts this award and what was received before", () => {
	expect(leftOfMinimalLimit(pounds("115000.00"), pounds("200000.00"), IN_FORCE)).toBe(0n);
	expect(leftOfMinimalLimit(pounds("115000.01"), pounds("200000.00"), IN_FORCE)).toBe(-1n);
});
