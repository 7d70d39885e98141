import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveConditioned } from "~/domain/allocation/optimum/conditioned/solve-conditioned";
import { forcedValues } from "~/domain/allocation/optimum/forced-values";
import { prepare, solveExact, solveHeld, solvePrepared } from "~/domain/allocation/optimum/solve-exact";
import { anyProblem, bestOfAll } from "./brute-force";

const never = () => false;

describe("the exact optimum beside every choice there is", () => {
	it.each([
		["whole numbers", 1n],
		["numbers that floating point cannot hold", 10n ** 17n + 1n],
	])("is the same by value, least spent and published order: %s", (_, factor) => {
		fc.assert(
			fc.property(anyProblem(false, factor), (problem) => {
				const { proof, ...answer } = solveExact(problem);
				expect(answer).toEqual(bestOfAll(problem));
				expect(proof).toEqual({ status: "optimal" });
			}),
			{ numRuns: 500 },
		);
	});

	it("is the same with a bid held at each of its options, or at none", () => {
		fc.assert(
			fc.property(anyProblem(false), (problem) => {
				const prepared = prepare(problem);
				problem.classes.forEach(({ options }, place) => {
					for (let option = -1; option < options.length; option++) {
						const held = solveHeld(prepared, place, option);
						const best = bestOfAll(problem, (chosen) => chosen[place] === option);
						expect(held && { chosen: held.chosen, value: held.value, spent: held.spent }).toEqual(best);
					}
				});
			}),
			{ numRuns: 150 },
		);
	});

	it("knows the greatest value with each bid forced in", () => {
		fc.assert(
			fc.property(anyProblem(false), (problem) => {
				const prepared = prepare(problem);
				const { value } = solvePrepared(prepared, never);
				const places = problem.classes.map((_, place) => place);
				const forced = forcedValues(prepared, places, value, never);
				for (const place of places) {
					const best = bestOfAll(problem, (chosen) => (chosen[place] ?? -1) >= 0);
					expect(forced.get(place)).toEqual({ value: best?.value ?? null, proved: true });
				}
			}),
			{ numRuns: 300 },
		);
	});

	it("is the same under side conditions, with a bid that must be chosen, or none can be", () => {
		fc.assert(
			fc.property(anyProblem(true), fc.integer({ min: -1, max: 5 }), (problem, which) => {
				const must = which < problem.classes.length ? which : -1;
				const best = bestOfAll(problem, (chosen) => must < 0 || (chosen[must] ?? -1) >= 0);
				const solved = solveConditioned(problem, never, { must });
				if (best === null) expect(solved.status).toBe("unreachable");
				else
					expect(solved).toEqual({
						status: "solved",
						answer: { ...best, proof: { status: "optimal" } },
					});
			}),
			{ numRuns: 600 },
		);
	});
});

describe("an optimum that is stopped", () => {
	const problem = {
		capacity: 50n,
		classes: Array.from({ length: 12 }, (_, place) => ({
			options: [{ cost: BigInt(7 + place), value: BigInt(20 + ((place * 7) % 11)), uses: [] }],
		})),
		areas: [],
		exclusive: [],
	};

	it("gives the best found, a bound that no choice exceeds, and does not say that it is proved", () => {
		const { value, spent, proof } = solveExact(problem, () => true);
		const best = solveExact(problem);
		expect(proof.status).toBe("best-found");
		expect(spent).toBeLessThanOrEqual(50n);
		expect(value).toBeLessThanOrEqual(best.value);
		if (proof.status === "best-found") expect(proof.bound).toBeGreaterThanOrEqual(best.value);
	});

	it("under side conditions keeps a choice that is known to meet them, with a bound", () => {
		const known = problem.classes.map((_, place) => (place === 0 ? 0 : -1));
		const solved = solveConditioned(problem, () => true, { known });
		expect(solved).toMatchObject({ status: "solved", answer: { chosen: known, value: 20n } });
		const best = solveExact(problem).value;
		if (solved.status === "solved" && solved.answer.proof.status === "best-found")
			expect(solved.answer.proof.bound).toBeGreaterThanOrEqual(best);
	});
});
