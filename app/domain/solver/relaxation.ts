import type { ScaledProblem } from "./scaled-problem";

/** What choosing fractions of options would give: the start of the search and its bounds. */
export type Relaxation = {
	/** By class, the option of the break solution: the greedy choice before the first step that does not fit. */
	readonly breakOption: readonly number[];
	readonly cost: number;
	readonly value: number;
	/** Value for a unit of cost at the step that does not fit; 0 where everything fits. */
	readonly slope: number;
};

type Step = { readonly at: number; readonly from: number; readonly to: number; readonly slope: number };

/** The steps of a class along the upper edge of its options, in falling slope. */
function stepsOf(at: number, cost: readonly number[], value: readonly number[]): Step[] {
	const edge = [0];
	for (let next = 1; next < cost.length; next++) {
		while (edge.length > 1) {
			const [before, last] = [edge[edge.length - 2] ?? 0, edge[edge.length - 1] ?? 0];
			if (slopeBetween(cost, value, before, last) > slopeBetween(cost, value, last, next)) break;
			edge.pop();
		}
		edge.push(next);
	}
	const steps: Step[] = [];
	for (let place = 1; place < edge.length; place++) {
		const [from, to] = [edge[place - 1] ?? 0, edge[place] ?? 0];
		steps.push({ at, from, to, slope: slopeBetween(cost, value, from, to) });
	}
	return steps;
}

function slopeBetween(cost: readonly number[], value: readonly number[], from: number, to: number): number {
	const gained = (value[to] as number) - (value[from] as number);
	return Number(gained) / Number((cost[to] as number) - (cost[from] as number));
}

/** Solves the relaxation by taking steps in falling slope while they fit. */
export function relax({ classes, capacity }: ScaledProblem): Relaxation {
	const steps = classes
		.flatMap(({ cost, value }, at) => stepsOf(at, cost, value))
		.sort((a, b) => b.slope - a.slope || a.at - b.at || a.to - b.to);
	const breakOption = classes.map(() => 0);
	// Zero in the kind of number at hand, which may be bigint.
	let cost = (capacity - capacity) as number;
	let value = (classes[0] ? (classes[0].value[0] as number) : 0) as number;
	for (const { at, from, to, slope } of steps) {
		const each = classes[at];
		if (!each) continue;
		const more = (each.cost[to] as number) - (each.cost[from] as number);
		if (cost + more > capacity) return { breakOption, cost, value, slope };
		cost += more;
		value += (each.value[to] as number) - (each.value[from] as number);
		breakOption[at] = to;
	}
	return { breakOption, cost, value, slope: 0 };
}
