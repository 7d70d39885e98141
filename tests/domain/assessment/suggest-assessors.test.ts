import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suggestAssessors } from "~/domain/assessment/suggest-assessors";

const bid = (bidId: string, partnerships: string[], assessors: string[] = []) => ({
	bidId,
	partnerships,
	assessors,
});
const free = (personId: string, conflicts: string[] = []) => ({ personId, conflicts });

describe("the suggestion of assessors", () => {
	it("gives thirteen bids two assessors each, evenly and in changing pairs", () => {
		const bids = Array.from({ length: 13 }, (_, at) => bid(`bid-${at}`, ["p"]));
		const suggestion = suggestAssessors(
			bids,
			["ann", "bea", "cat", "dan"].map((id) => free(id)),
		);
		const load = (id: string) => suggestion.filter(({ personIds }) => personIds.includes(id)).length;
		expect(["ann", "bea", "cat", "dan"].map(load).sort()).toEqual([6, 6, 7, 7]);
		expect(new Set(suggestion.map(({ personIds }) => [...personIds].sort().join("+"))).size).toBeGreaterThan(
			2,
		);
	});

	it("keeps those who have the bid and adds only who is missing", () => {
		expect(suggestAssessors([bid("one", ["p"], ["ann"])], [free("ann"), free("bea")])).toEqual([
			{ bidId: "one", personIds: ["bea"], missing: 0 },
		]);
	});

	it("says how many are missing when too few are free of conflict", () => {
		expect(suggestAssessors([bid("one", ["solihull"])], [free("ann", ["solihull"]), free("bea")])).toEqual([
			{ bidId: "one", personIds: ["bea"], missing: 1 },
		]);
	});

	it("serves bids with few possible assessors first, so that the only free one is not used up", () => {
		const suggestion = suggestAssessors(
			[bid("easy", ["dudley"]), bid("hard", ["solihull"])],
			[free("ann"), free("bea"), free("cat", ["solihull"]), free("dan", ["solihull"])],
		);
		expect(suggestion.find(({ bidId }) => bidId === "hard")?.personIds).toEqual(["ann", "bea"]);
		expect(suggestion.find(({ bidId }) => bidId === "easy")?.personIds).toEqual(["cat", "dan"]);
	});

	it("never suggests a conflicted person, never one twice, and is even where nobody is conflicted", () => {
		const names = fc.constantFrom<string>("p", "q", "r");
		fc.assert(
			fc.property(
				fc.array(fc.array(names, { minLength: 1, maxLength: 2 }), { maxLength: 10 }),
				fc.array(fc.array(names, { maxLength: 2 }), { maxLength: 5 }),
				(bidPartnerships, conflicts) => {
					const bids = bidPartnerships.map((partnerships, at) => bid(`bid-${at}`, partnerships));
					const candidates = conflicts.map((list, at) => free(`person-${at}`, list));
					const suggestion = suggestAssessors(bids, candidates);
					for (const [at, { personIds, missing }] of suggestion.entries()) {
						expect(new Set(personIds).size).toBe(personIds.length);
						expect(personIds.length + missing).toBe(2);
						for (const id of personIds) {
							const person = candidates.find(({ personId }) => personId === id);
							expect(person?.conflicts.some((one) => bidPartnerships[at]?.includes(one))).toBe(false);
						}
					}
					if (conflicts.some((list) => list.length > 0)) return;
					const loads = candidates.map(
						({ personId }) => suggestion.filter(({ personIds }) => personIds.includes(personId)).length,
					);
					if (candidates.length >= 2) expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
				},
			),
		);
	});
});
