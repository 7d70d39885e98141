import fc from "fast-check";
import { expect, it } from "vitest";
import { staleCriteria } from "~/domain/assessment/stale-criteria";

const CRITERIA = [
	{ id: "cost", sections: ["costs", "reduced"] },
	{ id: "risk", sections: ["risks"] },
	{ id: "whole" },
];

it.each([
	[[], []],
	[["risks"], ["risk", "whole"]],
	[
		["costs", "risks"],
		["cost", "risk", "whole"],
	],
	// No criterion names it, so it may bear on any.
	[["need"], ["cost", "risk", "whole"]],
])("changes in %j make %j stale", (changed, stale) => {
	expect(staleCriteria(CRITERIA, changed)).toEqual(stale);
});

it("finds something stale in every change, and never less in a larger one", () => {
	const sections = ["costs", "risks", "need", "reduced"];
	const criterion = fc.record({ sections: fc.subarray(sections) });
	fc.assert(
		fc.property(
			fc.array(criterion, { minLength: 1, maxLength: 4 }),
			fc.subarray(sections, { minLength: 1 }),
			fc.subarray(sections),
			(given, some, more) => {
				const criteria = given.map((each, index) => ({ ...each, id: String(index) }));
				const few = staleCriteria(criteria, some);
				expect(few.length).toBeGreaterThan(0);
				expect(staleCriteria(criteria, [...some, ...more])).toEqual(expect.arrayContaining([...few]));
			},
		),
	);
});
