import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ActDone, changesBetween } from "~/domain/bid/changes-between";

const act = (
	seq: number,
	action: string,
	record: string,
	changes: ActDone["changes"],
	by = "Nadia",
): ActDone => ({
	...{ seq, at: `2026-05-0${(seq % 9) + 1}T09:00:00.000Z`, by, action, record, changes },
	...{ what: action, about: record, page: "costs", figures: null },
});
const amount = (before: string, after: string) => [{ field: "Amount", before, after }];

describe("what changed between two points of a bid's history", () => {
	const history = [
		act(1, "add-cost-line", "a", amount("", "£10")),
		act(2, "save-cost-line", "a", amount("£10", "£12")),
		act(3, "save-cost-line", "a", amount("£12", "£15"), "Colin"),
		act(4, "add-cost-line", "b", amount("", "£7")),
		act(5, "remove-cost-line", "b", amount("£7", "")),
		act(6, "remove-cost-line", "a", amount("£15", "")),
	];

	it("is each field from before the first act to after the last, with everybody who had a part", () => {
		expect(changesBetween(history, 1, 3)).toMatchObject([
			{ about: "a", how: "changed", by: ["Nadia", "Colin"], fields: amount("£10", "£15") },
		]);
		expect(changesBetween(history, 0, 3)).toMatchObject([{ how: "added", fields: amount("", "£15") }]);
		expect(changesBetween(history, 3, 6)).toMatchObject([
			{ about: "a", how: "removed", fields: amount("£15", "") },
		]);
	});

	it("leaves out what was added and removed again, and what was changed back", () => {
		expect(changesBetween(history, 3, 5)).toEqual([]);
		const back = [
			act(1, "save-cost-line", "a", amount("£1", "£2")),
			act(2, "save-cost-line", "a", amount("£2", "£1")),
		];
		expect(changesBetween(back, 0, 2)).toEqual([]);
	});

	it("does not depend on the order in which the acts are given, and nothing changes from a point to itself", () => {
		fc.assert(
			fc.property(
				fc.shuffledSubarray(history, { minLength: 6 }),
				fc.integer({ min: 0, max: 6 }),
				(given, to) => {
					expect(changesBetween(given, 0, to)).toEqual(changesBetween(history, 0, to));
					expect(changesBetween(given, to, to)).toEqual([]);
				},
			),
		);
	});
});
