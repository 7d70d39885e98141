import { describe, expect, it } from "vitest";
import { type Refusal, refused } from "~/domain/outcome";
import { listed } from "~/explain/in-words";
import { nothingForm } from "~/forms/parse-form";
import { problemOf, refusedForm } from "~/forms/refused-form";
import { ASSIGNING_REFUSALS, triggerWords } from "~/ui/assessment/moderation-words";

function refusalWords(refusal: Refusal) {
	const again = refusedForm(nothingForm, new FormData(), refusal, { messages: ASSIGNING_REFUSALS });
	return again && problemOf(again);
}

describe("assessment in words", () => {
	it("says why a criterion must be agreed", () => {
		expect(triggerWords("gap", "2.00")).toBe(
			"The assessors are 2 points apart, so a moderator must agree this score.",
		);
		expect(triggerWords("threshold", "0.50")).toContain("differ (here by 0.5)");
	});

	it("names the person and the bid of a refused assignment", () => {
		expect(
			refusalWords(
				refused("assessor-conflicted", "", { details: { name: "Ann Assessor", reference: "B1" } }),
			),
		).toBe("Ann Assessor, B1: This person holds a role or an interest in one of the bid’s partnerships");
	});

	it("leaves permission to the error page", () => {
		expect(refusalWords(refused("not-found", ""))).toBeNull();
		expect(refusalWords(refused("interested", ""))).toBeNull();
	});

	it("lists names as a sentence does", () => {
		expect([listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"])]).toEqual([
			"A",
			"A and B",
			"A, B and C",
		]);
	});
});
