import { describe, expect, it } from "vitest";
import { funded, runOf } from "../../../support/run-case";

type Row = readonly [ref: string, areas: string, score: string, ...amounts: string[]];

/** Areas A, B and C with need 2, 1 and 1, and D and E with none. */
function envelopes(total: string, unspent: "rank" | "redistribute", ...rows: readonly Row[]) {
	return runOf({
		format: "tranche-case/1",
		fund: { total },
		needs: {
			areas: ["A", "B", "C", "D", "E"],
			indicators: [{ id: "need", weight: "1", values: { A: "2", B: "1", C: "1", D: "0", E: "0" } }],
		},
		bids: rows.map(([ref, areas, score, ...amounts]) => ({
			ref,
			areas: areas.split(" "),
			score,
			options: amounts.map((amount) => ({ amount })),
		})),
		rule: { method: "needs-envelopes", unspent },
	});
}

function outcomeOf(run: ReturnType<typeof envelopes>, ref: string) {
	return run.awards.find((award) => award.ref === ref)?.outcome;
}

describe("needs envelopes", () => {
	it("takes the largest option that fits in the area's envelope, whatever the others have left", () => {
		const run = envelopes("100", "rank", ["A1", "A", "90", "60", "45"], ["B1", "B", "80", "26", "25", "1"]);
		expect(outcomeOf(run, "A1")).toMatchObject({ from: "envelope", left: "50.00" });
		expect(outcomeOf(run, "B1")).toMatchObject({ from: "envelope", left: "25.00" });
	});

	it("raises reduced bids from the pool, down the order, as far as the extra fits", () => {
		const run = envelopes("100", "rank", ["A1", "A", "90", "75", "60", "45"], ["B1", "B", "80", "26", "24"]);
		expect(funded(run)).toEqual(["A1 75.00", "B1 24.00"]);
		expect(outcomeOf(run, "A1")).toMatchObject({ raised: true, raisedFrom: "45.00", option: 0 });
		expect(outcomeOf(run, "B1")).toMatchObject({ raised: false, raisedFrom: null, option: 1 });
		expect(run.unallocated).toBe("1.00");
	});

	it("serves unfunded bids from the pool before it raises anyone", () => {
		const run = envelopes("100", "rank", ["A1", "A", "90", "80", "50"], ["B1", "B", "80", "45"]);
		expect(funded(run)).toEqual(["A1 50.00", "B1 45.00"]);
		expect(outcomeOf(run, "B1")).toMatchObject({
			from: "pool",
			left: "50.00",
			areas: { B: { left: "25.00", charge: "45.00" } },
		});
	});

	it("charges a joint bid to its areas by need share, and it must fit in each", () => {
		const run = envelopes("100", "rank", ["B1", "B", "90", "16"], ["J1", "A B", "80", "30", "27"]);
		expect(outcomeOf(run, "J1")).toMatchObject({
			from: "envelope",
			raised: true,
			raisedFrom: "27.00",
			left: "59.00",
			areas: { A: { left: "50.00", charge: "18.00" }, B: { left: "9.00", charge: "9.00" } },
		});
	});

	it("charges the odd penny of a joint bid to the smaller area", () => {
		const run = envelopes("100", "rank", ["J1", "C B", "80", "10.01"]);
		expect(outcomeOf(run, "J1")).toMatchObject({
			areas: { B: { charge: "5.01" }, C: { charge: "5.00" } },
		});
	});

	it("lets a joint bid of areas without need wait for the pool", () => {
		const run = envelopes("100", "redistribute", ["J1", "D E", "90", "60"], ["A1", "A", "50", "50"]);
		expect(outcomeOf(run, "A1")).toMatchObject({ from: "envelope" });
		expect(outcomeOf(run, "J1")).toMatchObject({
			status: "does-not-fit",
			left: "50.00",
			short: "10.00",
			areas: null,
		});
	});

	it("redistributes what is unspent by need among the areas that still have an unfunded bid", () => {
		const rows: Row[] = [
			["B1", "B", "90", "60"],
			["A1", "A", "80", "52"],
			["C1", "C", "70", "20"],
		];
		const byRank = envelopes("100", "rank", ...rows);
		expect(funded(byRank)).toEqual(["B1 60.00", "C1 20.00"]);
		expect(outcomeOf(byRank, "A1")).toMatchObject({ left: "20.00", short: "32.00" });
		const redistributed = envelopes("100", "redistribute", ...rows);
		expect(funded(redistributed)).toEqual(["A1 52.00", "C1 20.00"]);
		expect(outcomeOf(redistributed, "A1")).toMatchObject({
			from: "redistribution",
			left: "53.33",
			areas: { A: { left: "53.33", charge: "52.00" } },
		});
		expect(outcomeOf(redistributed, "B1")).toMatchObject({ left: "28.00", short: "32.00" });
	});

	it("redistributes again after a pass that funded somebody", () => {
		const run = envelopes(
			"100",
			"redistribute",
			["B1", "B", "90", "38"],
			["A1", "A", "80", "52"],
			["C1", "C", "70", "10"],
		);
		expect(outcomeOf(run, "A1")).toMatchObject({ from: "redistribution", left: "60.00" });
		expect(outcomeOf(run, "B1")).toMatchObject({ from: "redistribution", left: "38.00" });
		expect(run.unallocated).toBe("0.00");
	});

	it("keeps what the pot leaves below a unit out of the envelopes and in the pool", () => {
		const run = runOf({
			format: "tranche-case/1",
			unit: "100",
			fund: { total: "250" },
			needs: { areas: ["A"], indicators: [{ id: "need", weight: "1", values: { A: "1" } }] },
			bids: [{ ref: "A1", areas: ["A"], score: "1", options: [{ amount: "210" }] }],
			rule: { method: "needs-envelopes" },
		});
		expect(run.needs?.working).toMatchObject({ pot: "200.00", belowUnit: "50.00" });
		expect(outcomeOf(run, "A1")).toMatchObject({ from: "pool", left: "250.00" });
	});

	it("counts a smallest option of exactly what the funded bid got as a leapfrog", () => {
		const run = envelopes(
			"100",
			"rank",
			["A2", "A", "95", "30"],
			["A1", "A", "90", "25"],
			["B1", "B", "80", "25"],
		);
		expect(run.leapfrogs).toEqual([]);
		const crowded = envelopes(
			"100",
			"rank",
			["A2", "A", "95", "30"],
			["A1", "A", "90", "25"],
			["B1", "B", "80", "25"],
			["C1", "C", "70", "25"],
		);
		expect(crowded.leapfrogs).toEqual([
			{ ref: "B1", amount: "25.00", over: "A1", smallest: "25.00" },
			{ ref: "C1", amount: "25.00", over: "A1", smallest: "25.00" },
		]);
	});

	it("lists a bid funded below one that would have fitted as a leapfrog, and what rank and skip would do", () => {
		const run = envelopes(
			"100",
			"rank",
			["A2", "A", "95", "50"],
			["A1", "A", "90", "26"],
			["B1", "B", "80", "25"],
			["C1", "C", "60", "25"],
		);
		expect(funded(run)).toEqual(["A2 50.00", "B1 25.00", "C1 25.00"]);
		expect(run.leapfrogs).toEqual([]);
		const smaller = envelopes(
			"100",
			"rank",
			["A2", "A", "95", "50"],
			["A1", "A", "90", "24"],
			["B1", "B", "80", "25"],
			["C1", "C", "60", "25"],
		);
		expect(smaller.leapfrogs).toEqual([
			{ ref: "B1", amount: "25.00", over: "A1", smallest: "24.00" },
			{ ref: "C1", amount: "25.00", over: "A1", smallest: "24.00" },
		]);
		expect(smaller.comparisons).toMatchObject([
			{ method: "rank-and-skip", spent: "99.00", unallocated: "1.00", value: "265", difference: "30" },
			{ method: "optimum", spent: "99.00", value: "265", proof: { status: "optimal" } },
		]);
	});
});
