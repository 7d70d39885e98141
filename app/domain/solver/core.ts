import type { Relaxation } from "./relaxation";
import type { ScaledProblem } from "./scaled-problem";

/** A class in the order of the search: its other options as differences from the break solution. */
export type CoreClass = {
	/** Index among the scaled classes. */
	readonly at: number;
	readonly place: number;
	/** Differences of cost and value, and what each gives away against the break slope; the break option itself first. */
	readonly cost: readonly number[];
	readonly value: readonly number[];
	readonly loss: readonly number[];
	/** Option in the problem's own numbering, −1 for none. */
	readonly option: readonly number[];
};

/** Classes by what their cheapest deviation from the break solution gives away, least first. */
export type Core = {
	readonly classes: readonly CoreClass[];
	/** From each class on: the least loss of any deviation, the steepest gain upward, the flattest loss downward. */
	readonly leastLoss: Float64Array;
	readonly steepestUp: Float64Array;
	readonly flattestDown: Float64Array;
};

/** Orders the classes for the search and computes what is left to gain from each place on. */
export function coreOf({ classes }: ScaledProblem, { breakOption, slope }: Relaxation): Core {
	const ordered = classes
		.map(({ place, cost, value, option }, at) => {
			const base = breakOption[at] ?? 0;
			const [baseCost, baseValue] = [cost[base] as number, value[base] as number];
			const [costs, values, losses, options]: [number[], number[], number[], number[]] = [[], [], [], []];
			let least = Number.POSITIVE_INFINITY;
			const add = (index: number) => {
				const more = (cost[index] as number) - baseCost;
				const worth = (value[index] as number) - baseValue;
				const loss = Number(more) * slope - Number(worth);
				if (index !== base && loss < least) least = loss;
				costs.push(more);
				values.push(worth);
				losses.push(loss);
				options.push(option[index] as number);
			};
			add(base);
			for (let index = 0; index < cost.length; index++) if (index !== base) add(index);
			const each: CoreClass = { at, place, cost: costs, value: values, loss: losses, option: options };
			return { each, least };
		})
		.sort((a, b) => a.least - b.least || a.each.place - b.each.place);
	const count = ordered.length;
	const leastLoss = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
	const steepestUp = new Float64Array(count + 1);
	const flattestDown = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
	for (let at = count - 1; at >= 0; at--) {
		const entry = ordered[at];
		if (!entry) continue;
		leastLoss[at] = Math.min(entry.least, leastLoss[at + 1] as number);
		let [up, down] = [steepestUp[at + 1] as number, flattestDown[at + 1] as number];
		for (let index = 1; index < entry.each.cost.length; index++) {
			const more = Number(entry.each.cost[index]);
			const ratio = Number(entry.each.value[index]) / more;
			if (more > 0) up = Math.max(up, ratio);
			else down = Math.min(down, ratio);
		}
		steepestUp[at] = up;
		flattestDown[at] = down;
	}
	return { classes: ordered.map(({ each }) => each), leastLoss, steepestUp, flattestDown };
}
