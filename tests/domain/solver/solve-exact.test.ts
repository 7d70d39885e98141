import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SplitMix64 } from "~/domain/allocation/splitmix64";
import { branch } from "~/domain/solver/conditioned/branch";
import { linearModel } from "~/domain/solver/conditioned/linear-model";
import { type ConditionedProblem, meetsConditions, totalOf } from "~/domain/solver/conditioned/problem";
import { rowsOf } from "~/domain/solver/conditioned/rows";
import { solveConditioned } from "~/domain/solver/conditioned/solve-conditioned";
import { forcedValues } from "~/domain/solver/forced-values";
import { LENGTHS, prepare, solveExact, solveHeld, solvePrepared } from "~/domain/solver/solve-exact";
import { solveWithConditions } from "~/use-cases/allocation/solving/solve-with-conditions";
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

	const anyCorrelated = fc
		.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.boolean()), { minLength: 4, maxLength: 7 })
		.chain((bids) => {
			const asked = bids.reduce((sum, [cost]) => sum + cost, 0);
			return fc.tuple(fc.constant(bids), fc.nat(asked), fc.nat(4));
		})
		.map(([bids, money, more]) => ({
			capacity: BigInt(money),
			classes: bids.map(([cost, reducible]) => ({
				options: [cost, ...(reducible && cost > 2 ? [cost >> 1] : [])].map((each) => ({
					cost: BigInt(each),
					value: BigInt(each + more),
					uses: [],
				})),
			})),
			areas: [],
			exclusive: [],
		}));

	it("is the same where bids are worth what they cost and a fixed sum, so that many sets tie", () => {
		fc.assert(
			fc.property(anyCorrelated, (problem) => {
				const { proof, ...answer } = solveExact(problem);
				expect(answer).toEqual(bestOfAll(problem));
				expect(proof).toEqual({ status: "optimal" });
				const held = solveHeld(prepare(problem), 1, -1);
				expect(held?.chosen).toEqual(bestOfAll(problem, (chosen) => chosen[1] === -1)?.chosen);
			}),
			{ numRuns: 100 },
		);
	});

	it("is the same where the search gets long: with a look for a better answer, and ties settled on the way", () => {
		fc.assert(
			fc.property(fc.oneof(anyCorrelated, anyProblem(false)), fc.nat(6), (problem, ties) => {
				const lengths = { ...LENGTHS, long: 2, ties };
				const { proof, ...answer } = solvePrepared(prepare(problem), never, null, lengths);
				expect(answer).toEqual(bestOfAll(problem));
				expect(proof).toEqual({ status: "optimal" });
			}),
			{ numRuns: 300 },
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

describe("branching under prices, beside every choice there is", () => {
	const search = (problem: ConditionedProblem, must: number, valueAlone: boolean) => {
		const rows = rowsOf(problem, must);
		const prices = new Float64Array(rows.limit.length);
		const { found, ended } = branch(rows, { known: null, prices, valueAlone, margin: 1e-6, stop: never });
		expect(ended).toBe(true);
		return found && { ...found, chosen: Array.from(found.options, (at) => rows.option[at]) };
	};

	it("stopped at once gives a bound in whole units that no choice exceeds", () => {
		const boundOf = (problem: ConditionedProblem) => {
			const rows = rowsOf(problem, -1);
			const prices = new Float64Array(rows.limit.length);
			const stop = () => true;
			const stopped = branch(rows, { known: null, prices, valueAlone: false, margin: 1e-6, stop });
			expect(stopped.ended).toBe(false);
			return Math.floor(stopped.bound);
		};
		const option = (cost: bigint, value: bigint) => ({ options: [{ cost, value, uses: [] }] });
		const tight = { classes: [option(10n, 6n), option(5n, 5n), option(5n, 5n)], areas: [], exclusive: [] };
		expect(boundOf({ capacity: 10n, ...tight })).toBe(10);
		fc.assert(
			fc.property(anyProblem(true), (problem) => {
				const best = bestOfAll(problem);
				fc.pre(best !== null && problem.classes.length > 0);
				expect(boundOf(problem)).toBeGreaterThanOrEqual(Number(best?.value));
			}),
			{ numRuns: 300 },
		);
	});

	it("is the same under side conditions, joint bids or none, by value, least spent and published order", () => {
		fc.assert(
			fc.property(anyProblem(true), fc.integer({ min: -1, max: 5 }), (problem, which) => {
				const must = which < problem.classes.length ? which : -1;
				const best = bestOfAll(problem, (chosen) => must < 0 || (chosen[must] ?? -1) >= 0);
				expect(search(problem, must, false)?.chosen ?? null).toEqual(best?.chosen ?? null);
				const alone = search(problem, must, true);
				expect(alone === null ? null : BigInt(alone.value)).toBe(best?.value ?? null);
			}),
			{ numRuns: 600 },
		);
	});

	it("proves sixty bids of which most are joint, within limits on ten areas: the value that HiGHS finds", async () => {
		const random = new SplitMix64(2n);
		const below = (most: number) => Number(random.next() % BigInt(most));
		const classes = Array.from({ length: 60 }, () => {
			const cost = BigInt(5 + below(195)) * 100_000n;
			const [first, second] = [below(10), below(10)];
			const part = (cost * BigInt(10 + below(80))) / 100n;
			const uses =
				below(10) < 4 || first === second
					? [{ area: first, charge: cost }]
					: [
							{ area: first, charge: cost - part },
							{ area: second, charge: part },
						];
			return { options: [{ cost, value: BigInt(400_000 + below(6_000) * 100), uses }] };
		});
		const capacity = classes.reduce((sum, { options }) => sum + (options[0]?.cost ?? 0n), 0n) / 2n;
		const limit = { most: (capacity * 13n) / 100n, least: null, mostBids: null };
		const areas = Array.from({ length: 10 }, (_, area) => ({ name: `area ${area}`, ...limit }));
		const problem = { capacity, classes, areas, exclusive: [] };
		const solved = solveConditioned(problem, never);
		if (solved.status !== "solved") throw new Error(solved.status);
		expect(solved.answer.proof).toEqual({ status: "optimal" });
		const other = await solveWithConditions(linearModel(problem), 60);
		const chosen = problem.classes.map((_, place) => other?.chosen.get(place) ?? -1);
		expect(meetsConditions(problem, chosen)).toBe(true);
		expect(solved.answer.value).toBe(totalOf(problem, chosen).value);
	});

	it("names the areas whose least cannot be reached by itself, else all that ask one", () => {
		const bid = (area: number, charge: bigint) => ({
			options: [{ cost: charge, value: 1n, uses: [{ area, charge }] }],
		});
		const joint = { options: [{ cost: 4n, value: 1n, uses: [0, 1].map((area) => ({ area, charge: 2n })) }] };
		const area = (name: string, least: bigint | null) => ({ name, most: null, least, mostBids: null });
		const problem = (capacity: bigint, leastOfB: bigint) => ({
			capacity,
			classes: [bid(0, 5n), bid(1, 5n), joint],
			areas: [area("A", 5n), area("B", leastOfB), area("C", null)],
			exclusive: [],
		});
		expect(solveConditioned(problem(99n, 8n), never)).toEqual({ status: "unreachable", areas: ["B"] });
		expect(solveConditioned(problem(9n, 5n), never)).toEqual({ status: "unreachable", areas: ["A", "B"] });
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

	it("under side conditions gives no less than a choice that is known to meet them, with a bound", () => {
		const known = problem.classes.map((_, place) => (place === 0 ? 0 : -1));
		const solved = solveConditioned(problem, () => true, { known });
		if (solved.status !== "solved") throw new Error(solved.status);
		const { chosen, value, proof } = solved.answer;
		expect(value).toBeGreaterThanOrEqual(20n);
		expect(meetsConditions(problem, chosen)).toBe(true);
		if (proof.status !== "best-found") throw new Error("it was stopped before it began");
		expect(proof.bound).toBeGreaterThanOrEqual(solveExact(problem).value);
	});

	it("with values that floating point cannot hold keeps the conditions, with a bound that holds", () => {
		fc.assert(
			fc.property(anyProblem(true, 10n ** 17n + 1n), (large) => {
				const best = bestOfAll(large);
				const solved = solveConditioned(large, never);
				if (best === null) {
					expect(solved.status).toBe("unreachable");
					return;
				}
				if (solved.status !== "solved") throw new Error(solved.status);
				const { chosen, value, proof } = solved.answer;
				expect(meetsConditions(large, chosen)).toBe(true);
				expect(value).toBeLessThanOrEqual(best.value);
				if (proof.status === "optimal")
					expect({ chosen, value }).toMatchObject({ chosen: best.chosen, value });
				else expect(proof.bound).toBeGreaterThanOrEqual(best.value);
			}),
		);
	});
});
