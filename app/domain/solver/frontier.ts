import type { Core } from "./core";
import type { Stop } from "./problem";

/** Undominated changes to the break solution, in rising cost and value. Numbers, or bigints in the same places. */
export type Frontier = { readonly cost: readonly number[]; readonly value: readonly number[] };

type Limits = {
	readonly slope: number;
	readonly mostLoss: number;
	readonly mostStates: number;
	readonly stop: Stop;
};

/** Every undominated change of the first classes that gives away at most `mostLoss`; null if too many or stopped. */
export function frontierOf(core: Core, classes: number, start: Frontier, limits: Limits): Frontier | null {
	let states = start;
	for (let level = 0; level < classes; level++) {
		const each = core.classes[level];
		if (!each) break;
		let grown = states;
		for (let option = 1; option < each.cost.length; option++) {
			if ((each.loss[option] as number) > limits.mostLoss) continue;
			grown = merge(
				grown,
				shifted(states, each.cost[option] as number, each.value[option] as number, limits),
			);
			if (grown.cost.length > limits.mostStates || limits.stop(grown.cost.length)) return null;
		}
		states = grown;
	}
	return states;
}

function shifted({ cost, value }: Frontier, more: number, worth: number, limits: Limits): Frontier {
	const [outCost, outValue]: [number[], number[]] = [[], []];
	for (let at = 0; at < cost.length; at++) {
		const [nextCost, nextValue] = [(cost[at] as number) + more, (value[at] as number) + worth];
		if (Number(nextCost) * limits.slope - Number(nextValue) > limits.mostLoss) continue;
		outCost.push(nextCost);
		outValue.push(nextValue);
	}
	return { cost: outCost, value: outValue };
}

/** Two lists in rising cost as one, without what costs no less than another and is worth no more. */
function merge(a: Frontier, b: Frontier): Frontier {
	const [cost, value]: [number[], number[]] = [[], []];
	let [left, right] = [0, 0];
	let out = 0;
	while (left < a.cost.length || right < b.cost.length) {
		const takeLeft =
			right >= b.cost.length ||
			(left < a.cost.length && (a.cost[left] as number) <= (b.cost[right] as number));
		const nextCost = (takeLeft ? a.cost[left] : b.cost[right]) as number;
		const nextValue = (takeLeft ? a.value[left] : b.value[right]) as number;
		if (takeLeft) left++;
		else right++;
		if (out > 0 && nextValue <= (value[out - 1] as number)) continue;
		if (out > 0 && nextCost === cost[out - 1]) out--;
		cost[out] = nextCost;
		value[out] = nextValue;
		out++;
	}
	return { cost: cost.slice(0, out), value: value.slice(0, out) };
}

/** The most that a change can be worth within an extra cost, null where none is that cheap. */
export function bestWithin({ cost, value }: Frontier, extra: number): number | null {
	let [low, high] = [0, cost.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((cost[middle] as number) <= extra) low = middle + 1;
		else high = middle;
	}
	return low === 0 ? null : (value[low - 1] as number);
}
