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
		.map(({ place, cost, value, option }, at): CoreClass => {
			const base = breakOption[at] ?? 0;
			const others = cost.map((_, index) => index).filter((index) => index !== base);
			const order = [base, ...others];
			const costs = order.map((index) => (cost[index] as number) - (cost[base] as number));
			const values = order.map((index) => (value[index] as number) - (value[base] as number));
			return {
				at,
				place,
				cost: costs,
				value: values,
				loss: costs.map((more, index) => Number(more) * slope - Number(values[index] as number)),
				option: order.map((index) => option[index] as number),
			};
		})
		.map((each) => ({ each, least: Math.min(...each.loss.slice(1)) }))
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
