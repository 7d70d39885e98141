import { describe, expect, it } from "vitest";
import { pence } from "~/domain/money";
import { explainOutcome } from "~/explain/explain-outcome";
import { allocated } from "../support/run-case";
import { westMidlandsCase } from "../support/west-midlands-case";

const runOf = (file: object) => allocated(file).run;
const NAMES: { [area: string]: string } = { A: "Aston", B: "Bilston" };

function reason(run: ReturnType<typeof runOf>, ref: string): string {
	const award = run.awards.find((candidate) => candidate.ref === ref);
	if (award === undefined) throw new Error(`${ref} is not in the run`);
	return explainOutcome(award, (area) => NAMES[area] ?? area);
}

describe("the reason of each outcome in words", () => {
	const stop = runOf(westMidlandsCase({ method: "rank-and-stop" }));
	const envelopes = runOf(westMidlandsCase({ method: "needs-envelopes" }));

	it("funded in full, from the money left at its turn", () => {
		expect(reason(stop, "B1")).toBe("Funded in full with £100,000.00, from the £205,000.00 left at its turn");
	});

	it("does not fit, with what it needs, what was left and the shortfall", () => {
		expect(reason(stop, "S1")).toBe(
			"Does not fit, because it needs at least £50,000.00 and £30,500.00 was left at its turn, £19,500.00 short",
		);
	});

	it("after the stop, with the bid that the rule stopped at", () => {
		expect(reason(stop, "W2")).toBe("After the stop: the rule stopped at S1, the first bid that did not fit");
	});

	it("below the threshold, with score and threshold", () => {
		expect(reason(stop, "SS1")).toBe(
			"Below the threshold: scored 47.00, and 50.00 is the lowest that can be funded",
		);
	});

	it("funded from the envelope of its area, named as the page names it", () => {
		expect(reason(envelopes, "B2")).toBe(
			"Funded in full with £95,000.00, from the envelope of Bilston, £125,481.24 at its turn",
		);
	});

	it("funded from the pool, with what its envelope lacked", () => {
		expect(reason(envelopes, "B1")).toBe(
			"Funded in full with £100,000.00, from the pool of unspent money, £145,500.00 at its turn; " +
				"earlier, at its turn there, the envelope of Bilston held £30,481.24 for the £90,000.00 needed",
		);
	});

	it("does not fit in envelope or pool", () => {
		expect(reason(envelopes, "D1")).toBe(
			"Does not fit, because it needs at least £50,000.00 and £7,500.00 was left in the pool at its turn, £42,500.00 short; " +
				"earlier, at its turn there, the envelope of D held £36,593.26 for the £50,000.00 needed",
		);
	});

	it("reduced, raised, joint, redistributed and not scored", () => {
		const run = runOf({
			format: "tranche-case/1",
			fund: { total: "100" },
			needs: {
				areas: ["A", "B", "C"],
				indicators: [{ id: "need", weight: "1", values: { A: "2", B: "1", C: "1" } }],
			},
			bids: [
				{
					ref: "J1",
					areas: ["A", "B"],
					score: "90",
					options: [{ amount: "99" }, { amount: "33" }, { amount: "30" }],
				},
				{ ref: "C1", areas: ["C"], score: "80", options: [{ amount: "45" }, { amount: "40" }] },
				{ ref: "A1", areas: ["A"], score: null, options: [{ amount: "1" }] },
			],
			rule: { method: "needs-envelopes", unspent: "redistribute" },
		});
		expect(reason(run, "J1")).toBe(
			"Funded with a reduced amount, £33.00 of the £99.00 asked for (number 2 of its 3 amounts, the largest first), " +
				"from the envelope of Aston (£22.00 of £50.00) and the envelope of Bilston (£11.00 of £25.00)",
		);
		expect(reason(run, "C1")).toBe(
			"Funded in full with £45.00, from unspent money shared again by need, the part of C, £67.00 at its turn",
		);
		expect(reason(run, "A1")).toBe("Not scored: it cannot be funded, and it does not count as zero");
		const raised = runOf({
			format: "tranche-case/1",
			fund: { total: "100" },
			needs: { areas: ["A", "B"], indicators: [{ id: "n", weight: "1", values: { A: "1", B: "1" } }] },
			bids: [{ ref: "A1", areas: ["A"], score: "9", options: [{ amount: "80" }, { amount: "50" }] }],
			rule: { method: "needs-envelopes" },
		});
		expect(reason(raised, "A1")).toBe(
			"Funded in full with £80.00, from the envelope of Aston, £50.00 at its turn; " +
				"then raised from £50.00 by £30.00 of what was still unspent",
		);
	});

	it("chosen by the optimum, and left out of it with what forcing it in loses", () => {
		const optimum = runOf(westMidlandsCase({ method: "optimum" }));
		expect(reason(optimum, "B2")).toBe(
			"Funded with a reduced amount, £75,000.00 of the £95,000.00 asked for (the smaller of its 2 amounts), " +
				"in the set of the greatest total value for £320,000.00",
		);
		const { outcome } = optimum.awards.find(({ ref }) => ref === "B1") ?? {};
		if (outcome?.status !== "not-in-optimum") throw new Error("B1 is in the optimum");
		expect(reason(optimum, "B1")).toBe(
			`Not in the optimum: the best set with it is worth ${outcome.withIt} points, ${outcome.loss} points less than the best without it`,
		);
	});

	it("left out by a tie, by the time limit and by conditions", () => {
		const leftOut = (withIt: string | null, loss: string | null, proved: boolean) =>
			explainOutcome({
				ref: "B1",
				option: null,
				amount: pence(0),
				outcome: { status: "not-in-optimum", asked: pence(10_000), withIt, loss, proved },
			});
		expect(leftOut("70", "0", true)).toBe(
			"Not in the optimum: the best set with it is worth 70 points too, but spends more or comes later by the tie rule",
		);
		expect(leftOut("70", "1.5", false)).toBe(
			"Not in the optimum: the best set with it that was found in time is worth 70 points, 1.5 points less than the best set found",
		);
		expect(leftOut(null, null, true)).toBe("Not in the optimum: no set with it meets the conditions");
		expect(leftOut(null, null, false)).toBe(
			"Not in the set chosen: what the best set with it would be worth was not settled before the time limit",
		);
	});
});
