import { describe, expect, it } from "vitest";
import { actInWords, changedFields } from "~/domain/bid/revisions";

describe("a bid's history", () => {
	it("words the acts of its own side, and no others", () => {
		expect(actInWords("submit-bid")).toBe("Submitted the bid");
		expect(actInWords("remove-cost-line")).toBe("Removed a cost line");
		for (const others of [
			"check-eligibility",
			"complete-assessment",
			"assign-assessors",
			"sign-decision",
			"save-scores",
		])
			expect(actInWords(others)).toBeUndefined();
	});

	it("lists the fields that changed, before and after", () => {
		expect(
			changedFields(
				{ title: "Events", couldBeReducedTo: null, confirmed: false },
				{ title: "Six events", couldBeReducedTo: "900.00", confirmed: false },
			),
		).toEqual([
			{ field: "Title", before: "Events", after: "Six events" },
			{ field: "Could be reduced to", before: "", after: "900.00" },
		]);
	});

	it("shows an answer by its question, and the reason why there is none", () => {
		expect(
			changedFields(
				{ succession: { state: "answered", text: "Volunteers" } },
				{ succession: { state: "does-not-apply", text: "One event" } },
			),
		).toEqual([
			{
				field: "What happens when the money ends?",
				before: "Volunteers",
				after: "Does not apply: One event",
			},
		]);
	});
});
