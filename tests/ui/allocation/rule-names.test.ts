import { expect, it } from "vitest";
import { ruleUnlessTitle } from "~/ui/allocation/rule-names";

it("names a scenario's rule beside its title only where the title does not", () => {
	const optimum = { method: "optimum", unspent: "rank", conditions: [] } as const;
	expect(ruleUnlessTitle({ ...optimum, title: "Exact optimum" }, " (", ")")).toBe("");
	expect(ruleUnlessTitle({ ...optimum, title: "By value" }, " (", ")")).toBe(" (Exact optimum)");
	const limited = { ...optimum, title: "Exact optimum", conditions: ["at most 1 bid in each area"] };
	expect(ruleUnlessTitle(limited)).toBe("Exact optimum; at most 1 bid in each area");
});
