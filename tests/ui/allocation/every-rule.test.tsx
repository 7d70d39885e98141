import { describe, expect, it } from "vitest";
import { everyRuleSaid } from "~/ui/allocation/every-rule";

describe("what making a scenario of every rule did", () => {
	it("says how many were made, and why a rule was left out", () => {
		const next = "Next, choose the published rule’s scenario and draft a decision from it.";
		expect(everyRuleSaid(5, [])).toEqual(["5 scenarios made, each named after its rule", next]);
		expect(everyRuleSaid(1, [{ method: "needs-envelopes", code: "needs-missing" }])).toEqual([
			"1 scenario made",
			`Needs envelopes was left out: this round has no needs formula. ${next}`,
		]);
	});
});
