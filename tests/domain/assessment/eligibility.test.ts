import { describe, expect, it } from "vitest";
import { eligibilityOf, mayAskReconsideration } from "~/domain/assessment/eligibility";

describe("eligibility", () => {
	it("follows the answer to a reconsideration, else the check", () => {
		const check = { result: "ineligible" } as const;
		expect(eligibilityOf({ check: null, reconsideration: null })).toBeNull();
		expect(eligibilityOf({ check, reconsideration: { result: null } })).toBe("ineligible");
		expect(eligibilityOf({ check, reconsideration: { result: "eligible" } })).toBe("eligible");
	});

	it("may be questioned once, while the bid is ineligible", () => {
		expect(
			mayAskReconsideration("ineligible", { check: { result: "ineligible" }, reconsideration: null }),
		).toBe(true);
		expect(
			mayAskReconsideration("ineligible", {
				check: { result: "ineligible" },
				reconsideration: { result: null },
			}),
		).toBe(false);
		expect(mayAskReconsideration("eligible", { check: { result: "eligible" }, reconsideration: null })).toBe(
			false,
		);
	});
});
