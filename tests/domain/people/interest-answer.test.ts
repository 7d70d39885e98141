import { expect, it } from "vitest";
import { answersInterests, interestStanding } from "~/domain/people/interest-answer";

it("an answer holds for a year, its last day included", () => {
	const on = (today: string) => interestStanding("2025-05-04", today).state;
	expect([on("2025-05-04"), on("2026-05-04"), on("2026-05-05")]).toEqual(["holds", "holds", "due"]);
});

it("an answer of a leap day holds until the last day of February", () => {
	expect(interestStanding("2024-02-29", "2025-02-28")).toEqual({
		state: "holds",
		answeredOn: "2024-02-29",
		until: "2025-02-28",
	});
	expect(interestStanding("2024-02-29", "2025-03-01").state).toBe("due");
});

it("who never answered has not said that there is nothing", () => {
	expect(interestStanding(null, "2026-05-04")).toEqual({ state: "never" });
});

it("is asked of those who act on bids, not of bidders or who only reads", () => {
	expect(answersInterests(["assessor"])).toBe(true);
	expect(answersInterests(["decision-maker", "bidder"])).toBe(true);
	expect(answersInterests(["bidder", "signatory", "auditor", "administrator"])).toBe(false);
});
