import { describe, expect, it } from "vitest";
import { funded, runOf } from "../../support/run-case";
import { westMidlandsCase } from "../../support/west-midlands-case";

function byNeed(total: string, values: { [area: string]: string }, unit = "0.01") {
	const indicators = [{ id: "need", weight: "1", values }];
	const needs = { areas: Object.keys(values), indicators };
	return runOf({ format: "tranche-case/1", unit, fund: { total }, needs }).needs?.amounts;
}

describe("a formula alone", () => {
	it("shares Worcestershire's £275,000 in the proportions of the year before, to the pound", () => {
		const before = {
			Bromsgrove: "71695",
			Redditch: "107400",
			"South Worcestershire": "238858",
			"Wyre Forest": "109385",
		};
		expect(byNeed("275000", before, "1")).toEqual({
			Bromsgrove: "37388.00",
			Redditch: "56008.00",
			"South Worcestershire": "124561.00",
			"Wyre Forest": "57043.00",
		});
	});

	it("shares £100.00 in seven equal parts: four of 14.29, three of 14.28, ties to the smaller area", () => {
		const equal = { A: "1", B: "1", C: "1", D: "1", E: "1", F: "1", G: "1" };
		const amounts = byNeed("100", equal);
		expect(Object.values(amounts ?? {})).toEqual([
			"14.29",
			"14.29",
			"14.29",
			"14.29",
			"14.28",
			"14.28",
			"14.28",
		]);
	});

	it("gives a single penny among three to the smaller area", () => {
		expect(byNeed("0.01", { C: "1", B: "1", A: "1" })).toEqual({ A: "0.01", B: "0.00", C: "0.00" });
	});

	it("rounds by largest remainder where other methods differ", () => {
		const first = byNeed("100", { A: "5117", B: "4400", C: "162", D: "161", E: "160" }, "1");
		expect(first).toEqual({ A: "51.00", B: "44.00", C: "2.00", D: "2.00", E: "1.00" });
		const second = byNeed("26", { A: "9061", B: "7179", C: "5259", D: "3319", E: "1182" }, "1");
		expect(second).toEqual({ A: "9.00", B: "7.00", C: "5.00", D: "4.00", E: "1.00" });
	});
});

describe("West Midlands 2013-14", () => {
	it("gives the envelopes by population, which sum to the money", () => {
		expect(runOf(westMidlandsCase({ method: "needs-envelopes" })).needs?.amounts).toEqual({
			B: "125481.24",
			C: "37065.11",
			D: "36593.26",
			SS: "36024.71",
			S: "24168.34",
			W: "31494.47",
			WV: "29172.87",
		});
	});

	it("by rank and stop funds six bids, stops at S1 and leaves £30,500.00", () => {
		const run = runOf(westMidlandsCase({ method: "rank-and-stop" }));
		expect(funded(run)).toEqual([
			"B2 95000.00",
			"SS2 20000.00",
			"B1 100000.00",
			"SS4 38000.00",
			"C1 35000.00",
			"SS3 1500.00",
		]);
		expect([run.available, run.spent, run.unallocated, run.value]).toEqual([
			"320000.00",
			"289500.00",
			"30500.00",
			"445",
		]);
		expect(run.reserve).toEqual(["S1", "W2", "C2", "W1", "SS5", "D1"]);
		expect(run.awards.map(({ ref, outcome }) => `${ref} ${outcome.status}`).slice(6)).toEqual([
			"S1 does-not-fit",
			"W2 after-the-stop",
			"C2 after-the-stop",
			"W1 after-the-stop",
			"SS5 after-the-stop",
			"D1 after-the-stop",
			"SS1 below-threshold",
		]);
		expect(run.comparisons.map(({ method, difference }) => [method, difference])).toEqual([
			["rank-and-skip", "121"],
		]);
	});

	it("by rank and skip adds W2 and SS5 and leaves £7,500.00", () => {
		const run = runOf(westMidlandsCase({ method: "rank-and-skip" }));
		expect(funded(run).slice(6)).toEqual(["W2 15000.00", "SS5 8000.00"]);
		expect([run.unallocated, run.value]).toEqual(["7500.00", "566"]);
		expect(run.comparisons).toEqual([]);
		expect(run.leapfrogs).toEqual([]);
	});

	it("by needs envelopes funds the same bids, with a pool of £145,500.00 after the envelopes", () => {
		const run = runOf(westMidlandsCase({ method: "needs-envelopes", unspent: "rank" }));
		expect(funded(run)).toEqual(funded(runOf(westMidlandsCase({ method: "rank-and-skip" }))));
		const sources = run.awards.map(({ ref, outcome }) =>
			outcome.status === "funded" ? `${ref} ${outcome.from}` : ref,
		);
		expect(sources.slice(0, 6)).toEqual([
			"B2 envelope",
			"SS2 envelope",
			"B1 pool",
			"SS4 pool",
			"C1 envelope",
			"SS3 envelope",
		]);
		const b1 = run.awards.find(({ ref }) => ref === "B1");
		expect(b1?.outcome).toMatchObject({ from: "pool", left: "145500.00" });
		expect(run.comparisons[0]?.difference).toBe("0");
	});
});
