import { describe, expect, it } from "vitest";
import { allocateCase } from "~/use-cases/allocation/solving/allocate-case";
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

describe("£1,000,000.00 among four areas with priors of 400,000, 300,000, 200,000 and 100,000", () => {
	const file = (more: object) => ({
		format: "tranche-case/1",
		fund: { total: "1000000" },
		needs: {
			areas: ["A", "B", "C", "D"],
			indicators: [{ id: "need", weight: "1", values: { A: "30", B: "30", C: "25", D: "15" } }],
			prior: { A: "400000", B: "300000", C: "200000", D: "100000" },
			...more,
		},
	});
	const formula = (more: object) => runOf(file(more)).needs;

	it.each([
		["-0.05", "5/13", ["380000.00", "290769.23", "213076.92", "116153.85"]],
		["-0.1", "5/8", ["360000.00", "288750.00", "223750.00", "127500.00"]],
	])("scale-gains with floor %s pays out %s of each gain", (floor, scale, amounts) => {
		const needs = formula({ bounds: { method: "scale-gains", floor } });
		expect(Object.values(needs?.amounts ?? {})).toEqual(amounts);
		expect(needs?.working.bounds).toMatchObject({ factor: { fraction: scale }, onFloor: ["A"] });
		expect(needs?.working.bounds?.payers.map(({ area }) => area)).toEqual(["B", "C", "D"]);
	});

	it("clamp between −5% and +20% has the factor 43/50", () => {
		const needs = formula({ bounds: { method: "clamp", floor: "-0.05", ceiling: "0.20" } });
		expect(needs?.amounts).toEqual({ A: "380000.00", B: "285000.00", C: "215000.00", D: "120000.00" });
		expect(needs?.working.bounds).toMatchObject({
			factor: { fraction: "43/50" },
			onFloor: ["A", "B"],
			onCeiling: ["D"],
		});
		expect(needs?.working.bounds?.payers).toEqual([
			{ area: "B", gives: "15000/1" },
			{ area: "C", gives: "35000/1" },
			{ area: "D", gives: "30000/1" },
		]);
	});

	it("a floor of +10% is refused, £100,000 short", () => {
		const outcome = allocateCase(JSON.stringify(file({ bounds: { method: "clamp", floor: "0.10" } })));
		expect(outcome).toMatchObject({
			code: "floors-exceed-pot",
			details: { shortfall: 10000000n },
		});
	});

	it("a first step of three goes a third of the way", () => {
		const needs = formula({ transition: { step: 1, steps: 3 } });
		expect(needs?.amounts).toEqual({ A: "366666.67", B: "300000.00", C: "216666.67", D: "116666.66" });
	});

	it("step 0 is last year's split, the last step the formula", () => {
		expect(formula({ transition: { step: 0, steps: 3 } })?.amounts).toEqual({
			A: "400000.00",
			B: "300000.00",
			C: "200000.00",
			D: "100000.00",
		});
		expect(formula({ transition: { step: 3, steps: 3 } })?.amounts).toEqual(formula({})?.amounts);
	});
});

describe("rounding by Webster's method", () => {
	const webster = (total: string, values: { [area: string]: string }) =>
		runOf({
			format: "tranche-case/1",
			unit: "1",
			fund: { total },
			needs: {
				areas: Object.keys(values),
				indicators: [{ id: "need", weight: "1", values }],
				rounding: "webster",
			},
		}).needs?.amounts;

	it("differs from largest remainder where it should (Balinski and Young, 1975)", () => {
		expect(webster("100", { A: "5117", B: "4400", C: "162", D: "161", E: "160" })).toEqual({
			A: "51.00",
			B: "43.00",
			C: "2.00",
			D: "2.00",
			E: "2.00",
		});
		expect(webster("26", { A: "9061", B: "7179", C: "5259", D: "3319", E: "1182" })).toEqual({
			A: "9.00",
			B: "8.00",
			C: "5.00",
			D: "3.00",
			E: "1.00",
		});
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
			["optimum", "219.9473"],
		]);
	});

	it("by rank and skip adds W2 and SS5 and leaves £7,500.00", () => {
		const run = runOf(westMidlandsCase({ method: "rank-and-skip" }));
		expect(funded(run).slice(6)).toEqual(["W2 15000.00", "SS5 8000.00"]);
		expect([run.unallocated, run.value]).toEqual(["7500.00", "566"]);
		expect(run.comparisons.map(({ method, difference }) => [method, difference])).toEqual([
			["optimum", "98.9473"],
		]);
		expect(run.leapfrogs).toEqual([]);
	});

	it("by score per pound funds everything scored 50 or more but B1 and B2", () => {
		const run = runOf(westMidlandsCase({ method: "score-per-pound" }));
		expect(run.reserve).toEqual(["B2", "B1"]);
		expect([run.unallocated, run.value]).toEqual(["39500.00", "653"]);
		const left = (ref: string) => run.awards.find((award) => award.ref === ref)?.outcome;
		expect(left("SS3")).toMatchObject({ left: "320000.00" });
		expect(left("B2")).toMatchObject({ status: "does-not-fit", left: "39500.00" });
	});

	it("by the optimum of score funds ten bids, B2 reduced, and proves it", () => {
		const run = runOf(westMidlandsCase({ method: "optimum" }));
		expect(funded(run)).toEqual([
			"B2 75000.00",
			"SS2 20000.00",
			"SS4 38000.00",
			"C1 35000.00",
			"SS3 1500.00",
			"S1 50000.00",
			"W2 15000.00",
			"C2 38000.00",
			"W1 25000.00",
			"SS5 8000.00",
		]);
		expect([run.unallocated, run.value, run.proof]).toEqual(["14500.00", "664.9473", { status: "optimal" }]);
		expect(run.awards.find(({ ref }) => ref === "B1")?.outcome).toEqual({
			status: "not-in-optimum",
			asked: "100000.00",
			withIt: "617",
			loss: "47.9473",
			proved: true,
		});
		expect(run.comparisons).toMatchObject([{ method: "rank-and-skip", difference: "-98.9473" }]);
	});

	it("by the optimum of score times amount funds seven and leaves £500.00", () => {
		const run = runOf(westMidlandsCase({ method: "optimum", objective: "score-times-amount" }));
		expect(funded(run).map((line) => line.split(" ")[0])).toEqual([
			"B2",
			"SS2",
			"B1",
			"SS4",
			"SS3",
			"S1",
			"W2",
		]);
		expect([run.unallocated, run.value, run.proof]).toEqual(["500.00", "23874500", { status: "optimal" }]);
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
