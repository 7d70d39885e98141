import { expect, it } from "vitest";
import { reserveList } from "~/domain/allocation/run/reserve-list";
import { reserveOfRun } from "~/domain/allocation/run/run-reserve";
import { pence } from "~/domain/money";
import { runOf } from "../../../support/run-case";
import { kept } from "../../../support/written";

it("holds those that the whole money could reach, in order; the others apart", () => {
	const bids = [
		{ reference: "B1", smallest: pence(101) },
		{ reference: "B2", smallest: pence(100) },
		{ reference: "B3", smallest: pence(1) },
	];
	expect(reserveList(bids, pence(100))).toEqual({ places: ["B2", "B3"], outOfReach: [bids[0]] });
});

it("is made of a run by each bid's smallest amount, while the run's file keeps every unfunded bid", () => {
	const file = {
		format: "tranche-case/1" as const,
		fund: { total: "100.00" },
		bids: [
			{ ref: "A", score: "90", options: [{ amount: "100.01" }] },
			{ ref: "B", score: "80", options: [{ amount: "60.00" }] },
			{ ref: "C", score: "70", options: [{ amount: "150.00" }, { amount: "100.00" }] },
		],
		rule: { method: "rank-and-skip" as const },
	};
	const run = { available: pence(10_000), reserve: runOf(file).reserve };
	expect(run.reserve).toEqual(["A", "C"]);
	expect(reserveOfRun(kept(file), run)).toEqual({
		places: ["C"],
		outOfReach: [{ reference: "A", smallest: pence(10_001) }],
	});
});
