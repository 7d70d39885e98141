import { type LevelLinks, linkPreferred } from "./chains";
import type { Core, CoreClass } from "./core";

/** A level's undominated partial answers, in rising cost and value. Costs and values may be bigints in disguise. */
export type States = {
	readonly cost: ArrayLike<number>;
	readonly value: ArrayLike<number>;
	readonly size: number;
};

export type Merged = States & LevelLinks;

type Numbers = Float64Array | number[];

function room(like: number, size: number): Numbers {
	return typeof like === "bigint" ? new Array<number>(size) : new Float64Array(size);
}

/** Extends every state by a class's options, given by index; keeps the undominated, of equals the tie rule's. */
export function mergeStates(
	states: States,
	each: CoreClass,
	options: readonly number[],
	core: Core,
	levels: readonly LevelLinks[],
): Merged {
	const { cost, value, size } = states;
	const level = levels.length;
	const most = size * options.length;
	const noCost = each.cost[0] as number;
	const noValue = each.value[0] as number;
	const outCost = room(noCost, most);
	const outValue = room(noValue, most);
	const parent = new Int32Array(most);
	const option = new Int16Array(most);
	const count = options.length;
	const pointer = new Int32Array(count);
	const shiftCost = options.map((index) => each.cost[index] as number);
	const shiftValue = options.map((index) => each.value[index] as number);
	let out = 0;
	for (let taken = 0; taken < most; taken++) {
		let best = -1;
		let bestCost = noCost;
		let bestValue = noValue;
		for (let which = 0; which < count; which++) {
			const at = pointer[which] as number;
			if (at >= size) continue;
			const nextCost = (cost[at] as number) + (shiftCost[which] as number);
			if (best >= 0 && nextCost > bestCost) continue;
			const nextValue = (value[at] as number) + (shiftValue[which] as number);
			if (best >= 0 && nextCost === bestCost && nextValue <= bestValue) continue;
			best = which;
			bestCost = nextCost;
			bestValue = nextValue;
		}
		const from = pointer[best] as number;
		pointer[best] = from + 1;
		const taking = options[best] as number;
		if (out > 0) {
			const last = out - 1;
			if (bestValue < (outValue[last] as number)) continue;
			if (bestValue === outValue[last]) {
				if (bestCost !== outCost[last]) continue;
				const a = { parent: from, option: taking };
				const b = { parent: parent[last] as number, option: option[last] as number };
				if (linkPreferred(core, levels, level, a, b)) {
					parent[last] = from;
					option[last] = taking;
				}
				continue;
			}
		}
		outCost[out] = bestCost;
		outValue[out] = bestValue;
		parent[out] = from;
		option[out] = taking;
		out++;
	}
	return { cost: outCost, value: outValue, parent, option, size: out };
}
