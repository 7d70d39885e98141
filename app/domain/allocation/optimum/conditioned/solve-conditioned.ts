import type { Stop } from "../problem";
import { type Budget, combine } from "./combine";
import { compoundsOf } from "./compounds";
import { areasOf, listAreas } from "./list-areas";
import { partsOf } from "./parts";
import { listPicks } from "./picks";
import { type ConditionedAnswer, type ConditionedProblem, meetsConditions, totalOf } from "./problem";
import { Memory, splitUp } from "./split";

const MOST_STATES = 300_000;

/** Where to begin: a choice known to meet the conditions, a class that must be chosen, and what is remembered. */
export type Given = {
	readonly known?: readonly number[] | null;
	readonly must?: number;
	readonly memory?: Memory;
};

/**
 * The best answer to a choice problem with side conditions, exactly, by the same rule as without them. Each area's bids
 * are listed by themselves, as far down from the most they could gain at a price of money as the best answer may lie;
 * the lists are then combined. When that takes too long, the best known is given with a bound.
 */
export function solveConditioned(
	problem: ConditionedProblem,
	stop: Stop,
	{ known = null, must = -1, memory = new Memory() }: Given = {},
): ConditionedAnswer {
	const compounds = compoundsOf(problem, must);
	const exact = isExact(problem);
	const knownValue = known === null ? null : totalOf(problem, known).value;
	if (compounds === null || !exact) return stopped(problem, known, null);
	const split = splitUp(problem, compounds, memory);
	const moved = areasOf(problem, must);
	const margin = marginOf(problem);
	let bound: number | null = null;
	let depth = firstDepth(problem);
	const deepest = deepestOf(problem, split.price);
	for (;;) {
		const lists = listAreas(problem, split, { depth, deepest, stop }, moved, memory);
		if (lists === null) return stopped(problem, known, bound);
		const empty = lists.filter(({ list }) => list.choices.length === 0 && list.completeTo === -Infinity);
		if (empty.length > 0)
			return { status: "unreachable", areas: empty.map(({ area }) => problem.areas[area]?.name ?? "") };
		const parts = partsOf(problem, split, lists);
		if (parts !== null) {
			const relaxed = parts.bound + split.price * Number(problem.capacity);
			bound = relaxed + margin;
			const reach = Math.min(parts.complete, depth);
			const wanted = knownValue === null ? reach : Math.min(reach, relaxed - Number(knownValue) + margin);
			const budget: Budget = {
				capacity: Number(problem.capacity),
				price: split.price,
				mostLoss: wanted + margin,
				mostStates: MOST_STATES,
				stop,
			};
			const found = combine(parts.parts, budget);
			if (found === "stopped") return stopped(problem, known, bound);
			if (found !== null && relaxed - found.value <= reach)
				return solved(
					problem,
					problem.classes.map((_, place) => listPicks(found.picks).get(place) ?? -1),
				);
			if (reach === Number.POSITIVE_INFINITY && found === null)
				return { status: "unreachable", areas: named(problem) };
		}
		if (stop()) return stopped(problem, known, bound);
		depth = depth > deepest ? Number.POSITIVE_INFINITY : depth * 2;
	}
}

function named(problem: ConditionedProblem): string[] {
	return problem.areas.filter(({ least }) => least !== null && least > 0n).map(({ name }) => name);
}

function solved(problem: ConditionedProblem, chosen: readonly number[]): ConditionedAnswer {
	if (!meetsConditions(problem, chosen)) throw new Error("the optimum's answer breaks a condition");
	return {
		status: "solved",
		answer: { chosen, ...totalOf(problem, chosen), proof: { status: "optimal" } },
	};
}

/** The best known with a bound: what the relaxation allows, or all values together where it was not computed. */
function stopped(
	problem: ConditionedProblem,
	known: readonly number[] | null,
	relaxed: number | null,
): ConditionedAnswer {
	const all = problem.classes.reduce(
		(sum, { options }) => sum + options.reduce((most, { value }) => (value > most ? value : most), 0n),
		0n,
	);
	const close = relaxed === null ? all : BigInt(Math.floor(relaxed));
	const bound = close < all ? close : all;
	if (known === null) return { status: "nothing-found", bound };
	const total = totalOf(problem, known);
	const proof = { status: "best-found" as const, bound: bound > total.value ? bound : total.value };
	return { status: "solved", answer: { chosen: known, ...total, proof } };
}

/** Whether every sum is a whole number that floating point holds exactly. */
function isExact({ classes, capacity }: ConditionedProblem): boolean {
	let total = capacity;
	for (const { options } of classes)
		total += options.reduce((most, { cost, value }) => {
			const more = cost > value ? cost : value;
			return more > most ? more : most;
		}, 0n);
	return total < BigInt(Number.MAX_SAFE_INTEGER);
}

/** Above the error of the bounds, which are computed in floating point. */
function marginOf({ classes }: ConditionedProblem): number {
	const total = classes.reduce((sum, { options }) => sum + Number(options[0]?.value ?? 0n), 0);
	return 1e-6 + 1e-12 * total;
}

/** More than any answer can give away: from here on a list holds everything. */
function deepestOf({ classes, capacity }: ConditionedProblem, price: number): number {
	const all = classes.reduce(
		(sum, { options }) =>
			sum + options.reduce((most, { cost, value }) => most + Number(value) + price * Number(cost), 0),
		price * Number(capacity),
	);
	return 4 * (all + 1);
}

function firstDepth({ classes }: ConditionedProblem): number {
	const values = classes.flatMap(({ options }) => options.map(({ value }) => Number(value)));
	return Math.max(1, ...values) / 32;
}
