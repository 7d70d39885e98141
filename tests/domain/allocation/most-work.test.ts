import { describe, expect, it } from "vitest";
import { portfolio } from "~/commands/bench/portfolios";
import type { ChoiceProblem } from "~/domain/solver/problem";
import { runOf } from "../../support/run-case";
import { westMidlandsCase } from "../../support/west-midlands-case";

const ROBUSTNESS = { seed: 1, draws: 1000, spread: "5" };

function pounds(pence: bigint): string {
	return `${pence / 100n}.${String(pence % 100n).padStart(2, "0")}`;
}

function caseOf({ capacity, classes }: ChoiceProblem) {
	return {
		format: "tranche-case/1",
		fund: { total: pounds(capacity) },
		bids: classes.map(({ options }, place) => ({
			ref: `R${place}`,
			score: (Number(options[0]?.value ?? 0n) / 10_000).toFixed(2),
			options: options.map(({ cost }) => ({ amount: pounds(cost) })),
		})),
		rule: { method: "optimum", robustness: ROBUSTNESS },
	};
}

/** Strongly correlated: what forcing a bid in would lose takes minutes for all of them. */
function hardCase(bids: number) {
	const rows = Array.from({ length: bids }, (_, index) => {
		const cost = 1000 + ((index * 7919) % 9000);
		return {
			ref: `R${index}`,
			score: ((cost + 1000) / 110).toFixed(2),
			options: [{ amount: `${cost}.${10 + (index % 89)}` }],
		};
	});
	return {
		format: "tranche-case/1",
		fund: { total: "750000.01" },
		bids: rows,
		rule: { method: "optimum", timeLimitSeconds: 60 },
	};
}

describe("the work that the figures beside an optimum may take", () => {
	it.each([
		["the second tranche", westMidlandsCase({ method: "optimum", robustness: ROBUSTNESS })],
		["30 realistic bids", caseOf(portfolio(30, 30))],
		["100 realistic bids", caseOf(portfolio(100, 100))],
		["300 realistic bids", caseOf(portfolio(300, 300))],
	])(
		"settles every figure of %s",
		(_, file) => {
			const run = runOf(file);
			expect(run.proof).toEqual({ status: "optimal" });
			expect(run.robustness?.draws?.draws).toBe(ROBUSTNESS.draws);
			expect(JSON.stringify(run)).not.toContain('"proved":false');
		},
		120_000,
	);

	it("ends before the hard figures of 300 bids are settled, and the run says of which", () => {
		const run = runOf(hardCase(300));
		expect(run.proof).toEqual({ status: "optimal" });
		const left = run.awards.flatMap(({ outcome }) => (outcome.status === "not-in-optimum" ? [outcome] : []));
		const cut = left.filter(({ proved }) => !proved);
		expect(cut.length).toBeGreaterThan(0);
		expect(cut.length).toBeLessThan(left.length);
	}, 120_000);
});
