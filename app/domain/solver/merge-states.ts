import type { LevelLinks, Ties } from "./chains";
import type { CoreClass } from "./core";

/** A level's undominated partial answers, in rising cost and value. Costs and values may be bigints in disguise. */
export type States = {
	readonly cost: ArrayLike<number>;
	readonly value: ArrayLike<number>;
	readonly size: number;
};

export type Merged = States & LevelLinks;

type Numbers = Float64Array | number[];
type Room = { cost: Numbers; value: Numbers };

/** Room for the states of this level and the one before, used again: a search makes hundreds of levels. */
export class Scratch {
	private rooms: [Room, Room] | null = null;
	private links = { parent: new Int32Array(0), option: new Int16Array(0) };

	/** For so many states of numbers like one. Overwrites what it gave the time before the last. */
	take(like: number, size: number): Room & { parent: Int32Array; option: Int16Array } {
		if (this.links.parent.length < size)
			this.links = { parent: new Int32Array(2 * size), option: new Int16Array(2 * size) };
		const numbers = (): Numbers =>
			typeof like === "bigint" ? new Array<number>(2 * size) : new Float64Array(2 * size);
		const fresh = (): Room => ({ cost: numbers(), value: numbers() });
		const [before, after] = this.rooms ?? [fresh(), fresh()];
		const free = after.cost.length < size ? fresh() : after;
		this.rooms = [free, before];
		return { ...free, ...this.links };
	}
}

/** Extends every state by a class's options, given by index; keeps the undominated, of equals the tie rule's. */
export function mergeStates(
	states: States,
	each: CoreClass,
	options: readonly number[],
	scratch: Scratch,
): Merged {
	const { cost, value, size } = states;
	const ties: Ties = { state: [], parent: [], option: [] };
	const most = size * options.length;
	const noCost = each.cost[0] as number;
	const noValue = each.value[0] as number;
	const { cost: outCost, value: outValue, parent, option } = scratch.take(noCost, most);
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
				ties.state.push(last);
				ties.parent.push(from);
				ties.option.push(taking);
				continue;
			}
		}
		outCost[out] = bestCost;
		outValue[out] = bestValue;
		parent[out] = from;
		option[out] = taking;
		out++;
	}
	return { cost: outCost, value: outValue, parent, option, ties, size: out };
}
