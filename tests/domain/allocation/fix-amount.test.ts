import { describe, expect, it } from "vitest";
import type { CaseFile } from "~/domain/allocation/case-file";
import { withAmountFixed, withoutBid } from "~/domain/allocation/fix-amount";
import { overrideCost } from "~/domain/allocation/override-cost";
import { fromDecimalPounds, pence } from "~/domain/money";
import { runOf, smallCase } from "../../support/second-tranche-case";

const needs = {
	areas: ["B", "C", "D", "S", "SS", "W"],
	indicators: [
		{ id: "population", weight: "1", values: { B: "650", C: "100", D: "100", S: "50", SS: "50", W: "50" } },
	],
};

function costAt(file: CaseFile, reference: string, amount: bigint) {
	const run = runOf(file);
	const before =
		fromDecimalPounds(run.awards.find(({ ref }) => ref === reference)?.amount ?? "0") ?? pence(0);
	const rest = runOf(withAmountFixed(file, run, reference, pence(amount)));
	return overrideCost(file, run, { reference, before, after: pence(amount) }, rest);
}

describe("an amount fixed by hand", () => {
	it.each(["rank-and-stop", "rank-and-skip", "score-per-pound", "optimum"] as const)(
		"costs nothing by %s where it is what the rule gave",
		(method) => {
			const file = smallCase({ method });
			for (const { ref, amount, option } of runOf(file).awards) {
				if (option === null) continue;
				const cost = costAt(file, ref, fromDecimalPounds(amount) ?? 0n);
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
		expect(cost.amounts).toContainEqual({ reference: "D1", amount: "48000.00" });
	});

	it("counts an amount between two options in proportion, and never above the score", () => {
		const file = smallCase({ method: "rank-and-skip" }, "1000000");
		expect(costAt(file, "B1", 5_000_000n).value.by).toBe("-37");
		expect(costAt(file, "B1", 20_000_000n).value.by).toBe("0");
	});

	it("charges a joint bid to its areas by their exact shares, a tie to the smaller area", () => {
		const thirds = {
			areas: ["B", "C", "D"],
			indicators: [{ id: "need", weight: "1", values: { B: "3", C: "1", D: "2" } }],
		};
		const rule = { method: "optimum" as const, perArea: { B: { max: "1000" }, C: { max: "1000" } } };
		const joint = { ref: "J1", areas: ["C", "B"], score: "90", options: [{ amount: "0.02" }] };
		const file: CaseFile = { ...smallCase(rule), needs: thirds, bids: [joint] };
		// A quarter of 2p is half a penny, and so is what is left of three quarters.
		expect(withAmountFixed(file, runOf(file), "J1", pence(2)).rule?.perArea).toEqual({
			B: { max: "999.98" },
			C: { max: "1000.00" },
		});
	});

	it("keeps the others' envelopes to the penny, also where a unit or over-programming leaves money in none", () => {
		const rule = { method: "needs-envelopes" as const, overProgramming: "0.10" };
		const file: CaseFile = { ...smallCase(rule), unit: "1000", needs };
		const run = runOf(file);
		const rest = runOf(withAmountFixed(file, run, "B2", pence(9_500_000n)));
		const { B: ofB, ...others } = run.needs?.amounts ?? {};
		expect(rest.needs?.amounts).toMatchObject(others);
		const less = (fromDecimalPounds(ofB ?? "0") ?? 0n) - 9_500_000n;
		expect(fromDecimalPounds(rest.needs?.amounts.B ?? "0")).toBe(less);
		expect(costAt(file, "B2", 9_500_000n)).toMatchObject({ value: { by: "0" }, displaced: [], gaining: [] });
	});

	it("takes out the others of its area where one bid is the most there", () => {
		const file = smallCase({ method: "optimum", maximumBidsPerArea: 1 });
		const left = withAmountFixed(file, runOf(file), "B1", pence(10_000_000n)).bids?.map(({ ref }) => ref);
		expect(left).not.toContain("B2");
		expect(left).toContain("C1");
	});

	it("takes out the bids that it excludes, and lowers the limit of its area", () => {
		const file = smallCase({
			method: "optimum",
			exclusive: [["B1", "C1"]],
			perArea: { B: { max: "120000" } },
		});
		const fixed = withAmountFixed(file, runOf(file), "B1", pence(10_000_000n));
		expect(fixed.bids?.map(({ ref }) => ref)).not.toContain("C1");
		expect(fixed.rule?.perArea).toEqual({ B: { max: "20000.00" } });
		expect(fixed.fund.total).toBe("220000.00");
		expect(withAmountFixed(file, runOf(file), "B1", pence(0)).bids?.map(({ ref }) => ref)).toContain("C1");
	});
});

it("leaves a bid out with its groups", () => {
	const file = smallCase({
		method: "optimum",
		exclusive: [
			["B1", "C1"],
			["B1", "C1", "C2"],
		],
	});
	const { bids, rule } = withoutBid(file, "B1");
	expect(bids?.map(({ ref }) => ref)).not.toContain("B1");
	expect(rule?.exclusive).toEqual([["C1", "C2"]]);
});
