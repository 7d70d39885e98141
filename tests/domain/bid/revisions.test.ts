import { describe, expect, it } from "vitest";
import { actInWords, revisionOf } from "~/domain/bid/revisions";

const titleOf = (id: string) => (id === "i-1" ? "Engagement events" : "Patrols");

function changesOf(action: string, before: unknown, after: unknown) {
	return revisionOf(action, { before, after }, titleOf)?.changes;
}

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

	it("lists the fields that changed as their page names them, before and after", () => {
		expect(
			changesOf(
				"save-intervention",
				{ title: "Events", couldBeReducedTo: null, asked: "1000.00" },
				{ title: "Six events", couldBeReducedTo: "900.00", asked: "1000.00" },
			),
		).toEqual([
			{ field: "Title", before: "Events", after: "Six events" },
			{ field: "Smaller amount it could be reduced to", before: "", after: "£900.00" },
		]);
	});

	it("says values in words, never as a code or an identifier", () => {
		const line = {
			interventionId: "i-1",
			description: "Hall",
			amount: "80.00",
			nature: null,
			qualifier: null,
		};
		const changed = revisionOf(
			"save-cost-line",
			{ before: line, after: { ...line, interventionId: "i-2", nature: "revenue", qualifier: "up-to" } },
			titleOf,
		);
		expect(changed).toMatchObject({
			what: "Changed a cost line",
			about: "Hall",
			page: "costs",
			changes: [
				{ field: "Intervention", before: "Engagement events", after: "Patrols" },
				{ field: "Capital or revenue?", before: "", after: "Revenue" },
				{ field: "How firm is the figure?", before: "", after: "Up to" },
			],
		});
		expect(
			changesOf(
				"save-reduced-version",
				{ amount: "900.00", interventions: null },
				{ amount: "900.00", interventions: [{ interventionId: "i-1", amount: "900.00" }] },
			),
		).toEqual([
			{
				field: "Amount for each intervention",
				before: "Only the total is known",
				after: "Engagement events: £900.00",
			},
		]);
		expect(changesOf("save-risk", { likelihood: null }, { likelihood: 4 })).toEqual([
			{ field: "How likely is it?", before: "", after: "4: Likely" },
		]);
		expect(
			changesOf("save-bid-partnership", { payee: "", amount: "" }, { payee: "yes", amount: "5.00" }),
		).toEqual([
			{ field: "Is it paid?", before: "No", after: "Yes" },
			{ field: "Amount", before: "", after: "£5.00" },
		]);
	});

	it("shows an answer by its question, and the reason why there is none", () => {
		expect(
			changesOf(
				"save-answers",
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

	it("tells which changes a certificate is bound to", () => {
		const figuresOf = (action: string, before: unknown, after: unknown) =>
			revisionOf(action, { before, after }, titleOf)?.figures;
		const asked = { title: "Events", asked: "1000.00" };
		expect(figuresOf("save-intervention", asked, { title: "Six events", asked: "900.00" })).toEqual([
			{ field: "Amount asked", before: "£1,000.00", after: "£900.00" },
		]);
		expect(figuresOf("save-intervention", asked, { ...asked, title: "Six events" })).toBeNull();
		expect(figuresOf("add-intervention", null, { title: "Patrols", asked: null })).toEqual([]);
		expect(figuresOf("add-risk", null, { description: "Rain" })).toBeNull();
	});
});
