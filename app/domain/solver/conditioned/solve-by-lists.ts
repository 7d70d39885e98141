import type { Stop } from "../problem";
import { type Budget, combine } from "./combine";
import { areasOf, listAreas, searchesOf } from "./list-areas";
import { partsOf } from "./parts";
import { listPicks } from "./picks";
import type { ConditionedProblem } from "./problem";
import type { Memory, Split } from "./split";

const MOST_STATES = 300_000;

/** The option by class, null where nothing meets the conditions; or that there were too many choices, or no time. */
export type ListAnswer =
	| { readonly status: "ended"; readonly chosen: readonly number[] | null }
	| { readonly status: "stopped"; readonly bound: number | null };

/**
 * The best answer where bids count in one area each, exactly. Areas are listed as far below the most they could gain at
 * a price of money as the best may lie, then combined. `knownValue`: what some answer has, or null.
 */
export function solveByLists(
	problem: ConditionedProblem,
	split: Split,
	{ must, margin, knownValue }: { must: number; margin: number; knownValue: number | null },
	memory: Memory,
	stop: Stop,
): ListAnswer {
	const moved = areasOf(problem, must);
	let bound: number | null = null;
	let depth = firstDepth(problem);
	const deepest = deepestOf(problem, split.price);
	const searches = searchesOf(problem, split, stop);
	for (;;) {
		const lists = listAreas(searches, { depth, deepest }, moved, memory);
		if (lists === null) return { status: "stopped", bound };
		if (lists.some(({ list }) => list.choices.length === 0 && list.completeTo === -Infinity))
			return { status: "ended", chosen: null };
		const parts = partsOf(split, lists);
		const relaxed = parts.bound + split.price * Number(problem.capacity);
		bound = relaxed + margin;
		const reach = Math.min(parts.complete, depth);
		const wanted = knownValue === null ? reach : Math.min(reach, relaxed - knownValue + margin);
		const budget: Budget = {
			capacity: Number(problem.capacity),
			price: split.price,
			mostLoss: wanted + margin,
			mostStates: MOST_STATES,
			stop,
		};
		const found = combine(parts.parts, budget);
		if (found === "stopped") return { status: "stopped", bound };
		if (found !== null && relaxed - found.value <= reach) {
			const picks = listPicks(found.picks);
			return { status: "ended", chosen: problem.classes.map((_, place) => picks.get(place) ?? -1) };
		}
		if (reach === Number.POSITIVE_INFINITY && found === null) return { status: "ended", chosen: null };
		if (stop()) return { status: "stopped", bound };
		depth = depth > deepest ? Number.POSITIVE_INFINITY : depth * 2;
	}
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
