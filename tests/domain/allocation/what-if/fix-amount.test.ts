import { describe, expect, it } from "vitest";
import type { CaseFile } from "~/domain/allocation/case/case-file";
import { withAmountFixed } from "~/domain/allocation/what-if/fix-amount";
import { othersOf, overrideCost } from "~/domain/allocation/what-if/override-cost";
import { pence } from "~/domain/money";
import { runOf, smallCase } from "../../../support/second-tranche-case";

const needs = {
	areas: ["B", "C", "D", "S", "SS", "W"],
	indicators: [
		{ id: "population", weight: "1", values: { B: "650", C: "100", D: "100", S: "50", SS: "50", W: "50" } },
	],
};

function costAt(file: CaseFile, reference: string, amount: bigint) {
	const run = runOf(file);
	const before = run.awards.find(({ ref }) => ref === reference)?.amount ?? pence(0);
	const rest = runOf(withAmountFixed(file, run, reference, pence(amount)));
	return overrideCost(file, run, { reference, before, after: pence(amount) }, othersOf(rest));
}

describe("an amount fixed by hand", () => {
	it.each(["rank-and-stop", "rank-and-skip", "score-per-pound"] as const)(
		"costs nothing by %s where it is what the rule gave",
		(method) => {
			const file = smallCase({ method });
			for (const { ref, amount, option } of runOf(file).awards) {
				if (option === null) continue;
				const cost = costAt(file, ref, amount);
				expect(cost, ref).toMatchObject({ value: { by: "0" }, displaced: [], gaining: [] });
			}
		},
	);

	it("costs nothing by needs envelopes where a bid was paid from its own envelope", () => {
		const file = { ...smallCase({ method: "needs-envelopes" }), needs };
		expect(costAt(file, "B2", 9_500_000n)).toMatchObject({ value: { by: "0" }, displaced: [], gaining: [] });
	});

	it("names the bids displaced and the points lost when a bid gets more", () => {
		const file = smallCase({ method: "rank-and-skip" });
		const cost = costAt(file, "D1", 4_800_000n);
		expect(cost.displaced.map(({ reference }) => reference)).not.toHaveLength(0);
		expect(cost.value.before).toBe(runOf(file).value);
		expect(cost.amounts).toContainEqual({ reference: "D1", amount: 4_800_000n });
	});

	it("counts an amount between two options in proportion, and never above the score", () => {
		const file = smallCase({ method: "rank-and-skip" }, "1000000");
		expect(costAt(file, "B1", 5_000_000n).value.by).toBe("-37");
		expect(costAt(file, "B1", 20_000_000n).value.by).toBe("0");
	});

	it("keeps the others' envelopes to the penny, also where a unit or over-programming leaves money in none", () => {
		const rule = { method: "needs-envelopes" as const, overProgramming: "0.10" };
		const file: CaseFile = { ...smallCase(rule), unit: "1000", needs };
		const run = runOf(file);
		const rest = runOf(withAmountFixed(file, run, "B2", pence(9_500_000n)));
		const { B: ofB, ...others } = run.needs?.amounts ?? {};
		expect(rest.needs?.amounts).toMatchObject(others);
		const less = (ofB ?? 0n) - 9_500_000n;
		expect(rest.needs?.amounts.B).toBe(less);
		expect(costAt(file, "B2", 9_500_000n)).toMatchObject({ value: { by: "0" }, displaced: [], gaining: [] });
	});

	it("needs no formula that the rule does not divide by: bounds that the whole money meets are not asked of the rest", () => {
		const [most, least] = [pence(20_000_000), pence(2_000_000)];
		const prior = { B: most, C: least, D: least, S: least, SS: least, W: least };
		const bounded = { ...needs, prior, bounds: { method: "clamp" as const, floor: "-0.05" } };
		for (const method of ["rank-and-skip", "needs-envelopes"] as const) {
			const file = { ...smallCase({ method }), needs: bounded };
			expect(costAt(file, "B2", 9_500_000n), method).toMatchObject({ value: { by: "0" }, displaced: [] });
		}
	});
});
