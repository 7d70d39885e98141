import { performance } from "node:perf_hooks";
import { describe, expect, it, vi } from "vitest";
import { linearModel } from "~/domain/solver/conditioned/linear-model";
import { type ConditionedProblem, meetsConditions, totalOf } from "~/domain/solver/conditioned/problem";
import { solveConditioned } from "~/domain/solver/conditioned/solve-conditioned";
import type { ChoiceProblem } from "~/domain/solver/problem";
import { prepare, solveExact, solvePrepared } from "~/domain/solver/solve-exact";
import { solveWithConditions } from "~/use-cases/allocation/solving/solve-with-conditions";
import { funded, runOf } from "../../support/run-case";
import { type KnapsackName, knapsack, orLibrary, participatoryBudget } from "./instances";

// Hard instances on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

function within(seconds: number): () => boolean {
	const end = performance.now() + seconds * 1000;
	return () => performance.now() > end;
}

const PROVED: readonly KnapsackName[] = [
	"jooken__n_400_c_1000000_g_10_f_0.1_eps_0.001_s_100.in",
	"jooken__n_400_c_1000000_g_14_f_0.3_eps_1e-05_s_300.in",
	"pisinger__knapPI_1_100_1000_1.txt",
	"pisinger__knapPI_2_200_1000_1.txt",
	"pisinger__knapPI_3_1000_1000_1.txt",
	"pisinger__knapPI_3_200_1000_1.txt",
];

describe("published knapsacks", () => {
	it.each(PROVED)("%s is solved and proved", (name) => {
		const { problem, optimum } = knapsack(name);
		const answer = solveExact(problem, within(60));
		expect(answer.value).toBe(optimum);
		expect(answer.proof).toEqual({ status: "optimal" });
		expect(answer.spent).toBeLessThanOrEqual(problem.capacity);
	});

	it("the hard one of 600 items is proved, or says that it is not, with a bound that holds", () => {
		const { problem, optimum } = knapsack("jooken__n_600_c_100000000_g_10_f_0.2_eps_0.001_s_200.in");
		const { value, proof } = solveExact(problem);
		expect(value).toBeLessThanOrEqual(optimum);
		// The search alone ends at 99,972,025, another engine at 100,011,128 after 40 seconds.
		expect(value).toBeGreaterThanOrEqual(100_011_128n);
		if (proof.status === "optimal") expect(value).toBe(optimum);
		else expect(proof.bound).toBeGreaterThanOrEqual(optimum);
	});
});

describe.each([
	"pabulib__poland_warszawa_2017_aleksandrow.pb",
	"pabulib__poland_warszawa_2021_zoliborz.pb",
] as const)("the participatory budget %s", (name) => {
	const { budget, projects, published } = participatoryBudget(name);
	const most = Math.max(...projects.map(({ votes }) => votes));
	/** Votes as scores: hundredths of the most votes would lose some, so that the order is kept by four decimals. */
	const file = (method: string) => ({
		format: "tranche-case/1",
		fund: { total: budget },
		bids: projects.map(({ id, cost, votes }) => ({
			ref: id,
			score: ((votes * 100) / most).toFixed(4),
			options: [{ amount: cost }],
		})),
		rule: { method },
	});

	it("rank and skip selects what was selected", () => {
		const run = runOf(file("rank-and-skip"));
		const selected = funded(run).map((line) => line.split(" ")[0]);
		expect(selected.sort()).toEqual([...published.publishedSelected].sort());
		expect(run.spent).toBe(`${published.publishedCost / 100}.00`);
		const stopped = funded(runOf(file("rank-and-stop"))).map((line) => line.split(" ")[0]);
		expect(stopped.sort()).not.toEqual([...published.publishedSelected].sort());
	});

	it("the optimum by votes is worth more", () => {
		const problem = {
			capacity: BigInt(published.budgetMinorUnits),
			classes: projects.map(({ cost, votes }) => ({
				options: [{ cost: BigInt(cost) * 100n, value: BigInt(votes) }],
			})),
		};
		const { value, proof } = solveExact(problem);
		expect([value, proof.status]).toEqual([BigInt(published.ourOptimum), "optimal"]);
		expect(value).toBeGreaterThan(BigInt(published.publishedValue));
	});
});

describe("knapsacks of several constraints", () => {
	const problems = orLibrary().map(({ profits, rows, capacities, optimum }) => ({
		// The second of the published copies has rounded profits: two solvers find 8705.
		optimum: BigInt(optimum === 8706 ? 8705 : optimum),
		problem: {
			capacity: BigInt(profits.length),
			classes: profits.map((profit, item) => ({
				options: [
					{
						cost: 1n,
						value: BigInt(profit),
						uses: rows.map((weights, area) => ({ area, charge: BigInt(weights[item] ?? 0) })),
					},
				],
			})),
			areas: capacities.map((most, row) => ({
				name: `row ${row}`,
				most: BigInt(most),
				least: null,
				mostBids: null,
			})),
			exclusive: [],
		} satisfies ConditionedProblem,
	}));

	it.each(problems)("our own method proves $optimum", ({ problem, optimum }) => {
		const solved = solveConditioned(problem, () => false);
		expect(solved).toMatchObject({
			status: "solved",
			answer: { value: optimum, proof: { status: "optimal" } },
		});
	});

	it.each(problems)(
		"HiGHS with no gap finds $optimum, which holds when added up again",
		async ({ problem, optimum }) => {
			const answer = await solveWithConditions(linearModel(problem), 60);
			const chosen = problem.classes.map((_, place) => answer?.chosen.get(place) ?? -1);
			expect(meetsConditions(problem, chosen)).toBe(true);
			expect(totalOf(problem, chosen).value).toBe(optimum);
		},
	);
});

describe("where our search is stopped", () => {
	it.each([...Array(6).keys()])(
		"it goes on from another engine's answer and keeps the better (%i looks)",
		async (looks) => {
			const { problem, optimum } = knapsack("pisinger__knapPI_3_200_1000_1.txt");
			const prepared = prepare(problem);
			const stoppedAfter = () => {
				let left = looks;
				return () => --left < 0;
			};
			const own = solvePrepared(prepared, stoppedAfter());
			const model = linearModel({ ...problem, classes: withoutUses(problem), areas: [], exclusive: [] });
			const other = await solveWithConditions(model, 30);
			const known = problem.classes.map((_, place) => other?.chosen.get(place) ?? -1);
			const both = solvePrepared(prepared, stoppedAfter(), known);
			expect(both.value).toBeGreaterThanOrEqual(own.value);
			expect(both.value).toBe(optimum);
			if (both.proof.status === "best-found") expect(both.proof.bound).toBeGreaterThanOrEqual(optimum);
			const tooMuch = problem.classes.map(() => 0);
			expect(solvePrepared(prepared, stoppedAfter(), tooMuch)).toEqual(own);
		},
	);
});

function withoutUses(problem: ChoiceProblem): ConditionedProblem["classes"] {
	return problem.classes.map(({ options }) => ({ options: options.map((each) => ({ ...each, uses: [] })) }));
}
