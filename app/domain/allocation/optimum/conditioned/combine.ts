import type { Stop } from "../problem";
import { type Picks, picksPreferred, together } from "./picks";

/** Joint charges and bids so far, by area that bids of several areas count in. */
export type Joint = ReadonlyMap<number, { readonly charge: number; readonly bids: number }>;

/** One way to take a part of the problem. `loss` is what it gives away against the part's best. */
export type PartWay = {
	readonly cost: number;
	readonly value: number;
	readonly loss: number;
	readonly picks: Picks;
	/** What it adds to the areas that bids of several areas count in. */
	readonly joint: Joint;
};

/** A part of the problem: its ways, least loss first; and the area it closes, which no later part counts in. */
export type Part = {
	readonly ways: readonly PartWay[];
	readonly closes: {
		readonly area: number;
		readonly most: number;
		readonly least: number;
		readonly mostBids: number;
	} | null;
};

export type Combined = { readonly cost: number; readonly value: number; readonly picks: Picks };
type State = Combined & { readonly loss: number; readonly joint: Joint };

export type Budget = {
	readonly capacity: number;
	/** Price of money: what a penny that is not spent gives away. */
	readonly price: number;
	/** The most that an answer may give away. */
	readonly mostLoss: number;
	readonly mostStates: number;
	readonly stop: Stop;
};

function joined(a: Joint, b: Joint): Joint {
	if (b.size === 0) return a;
	const all = new Map(a);
	for (const [area, { charge, bids }] of b) {
		const before = all.get(area);
		all.set(area, { charge: (before?.charge ?? 0) + charge, bids: (before?.bids ?? 0) + bids });
	}
	return all;
}

/** The joint use after a part that closes an area; null where the area's limits do not hold. */
function closed(joint: Joint, closes: Part["closes"]): Joint | null {
	if (closes === null) return joint;
	const use = joint.get(closes.area) ?? { charge: 0, bids: 0 };
	if (use.charge > closes.most || use.charge < closes.least || use.bids > closes.mostBids) return null;
	if (!joint.has(closes.area)) return joint;
	const rest = new Map(joint);
	rest.delete(closes.area);
	return rest;
}

/**
 * The best answer that the parts make within the capacity, of all that give away no more than the budget allows: null
 * where there is none, "stopped" where they were too many or the time was up.
 */
export function combine(parts: readonly Part[], budget: Budget): Combined | null | "stopped" {
	const { capacity, price, mostLoss } = budget;
	const usable = parts.map(({ ways, closes }) => ({
		closes,
		ways: ways.filter(({ loss }) => loss <= mostLoss),
	}));
	if (usable.some(({ ways }) => ways.length === 0)) return null;
	const costs = usable.map(({ ways }) => ways.map(({ cost }) => cost));
	const least = suffixSums(costs.map((each) => each.reduce((a, b) => Math.min(a, b))));
	const most = suffixSums(costs.map((each) => each.reduce((a, b) => Math.max(a, b))));
	let states: State[] = [{ cost: 0, value: 0, loss: 0, picks: null, joint: new Map() }];
	for (const [index, { ways, closes }] of usable.entries()) {
		if (budget.stop()) return "stopped";
		const grown: State[] = [];
		for (const state of states)
			for (const way of ways) {
				const loss = state.loss + way.loss;
				if (loss > mostLoss) break;
				const cost = state.cost + way.cost;
				if (cost + (least[index + 1] as number) > capacity) continue;
				const unspent = capacity - cost - (most[index + 1] as number);
				if (unspent > 0 && loss + price * unspent > mostLoss) continue;
				const joint = closed(joined(state.joint, way.joint), closes);
				if (joint === null) continue;
				grown.push({
					cost,
					value: state.value + way.value,
					loss,
					picks: together(state.picks, way.picks),
					joint,
				});
				if (grown.length > budget.mostStates * 4) return "stopped";
			}
		states = undominated(grown);
		if (states.length > budget.mostStates) return "stopped";
	}
	let best: State | null = null;
	for (const state of states) if (best === null || goesBefore(state, best)) best = state;
	return best;
}

function suffixSums(each: readonly number[]): number[] {
	const sums = [0];
	for (const number of [...each].reverse()) sums.unshift(number + (sums[0] as number));
	return sums;
}

function goesBefore(a: Combined, b: Combined): boolean {
	if (a.value !== b.value) return a.value > b.value;
	if (a.cost !== b.cost) return a.cost < b.cost;
	return picksPreferred(a.picks, b.picks);
}

function jointKey(joint: Joint): string {
	if (joint.size === 0) return "";
	return [...joint]
		.sort(([a], [b]) => a - b)
		.map(([area, { charge, bids }]) => `${area}:${charge}:${bids}`)
		.join(",");
}

/** Drops states that cost no less and are worth no more than another with the same joint use. */
function undominated(states: State[]): State[] {
	states.sort((a, b) => a.cost - b.cost || b.value - a.value);
	const best = new Map<string, number>();
	const kept: State[] = [];
	for (const state of states) {
		const key = jointKey(state.joint);
		const at = best.get(key);
		const rival = at === undefined ? undefined : kept[at];
		if (at !== undefined && rival !== undefined && rival.value >= state.value) {
			const same = rival.value === state.value && rival.cost === state.cost;
			if (same && picksPreferred(state.picks, rival.picks)) kept[at] = state;
			continue;
		}
		best.set(key, kept.length);
		kept.push(state);
	}
	return kept;
}
