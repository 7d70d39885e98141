import { describe, expect, it } from "vitest";
import { EveryRuleMade, everyRuleQuery } from "~/ui/allocation/every-rule";
import { renderPage } from "../../support/render-page";

describe("what making a scenario of every rule did", () => {
	const shown = (...[made, leftOut]: Parameters<typeof everyRuleQuery>) => {
		const query = new URLSearchParams(everyRuleQuery(made, leftOut));
		return renderPage(<EveryRuleMade made={query.get("made")} left={query.getAll("left")} />);
	};

	it("says how many were made, and why a rule was left out", () => {
		expect(shown(5, [])).toContain("5 scenarios made, each named after its rule");
		expect(shown(4, [{ method: "needs-envelopes", code: "needs-missing" }])).toContain(
			"Needs envelopes was left out: this round has no needs formula.",
		);
	});

	it("says nothing that an address makes up", () => {
		expect(renderPage(<EveryRuleMade made="<b>" left={[]} />)).toBe("");
		expect(renderPage(<EveryRuleMade made={null} left={[]} />)).toBe("");
	});
});
