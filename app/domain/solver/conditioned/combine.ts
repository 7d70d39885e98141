import type { Stop } from "../problem";
import { type Picks, picksPreferred, together } from "./picks";

/** One way to take a part of the problem. `loss` is what it gives away against the part's best. */
export type PartWay = {
	readonly cost: number;
	readonly value: number;
	readonly loss: number;
	readonly picks: Picks;
};

/** The ways to take a part of the problem, least loss first. */
export type Part = readonly PartWay[];

export type Combined = { readonly cost: number; readonly value: number; readonly picks: Picks };
type State = Combined & { readonly loss: number };

export type Budget = {
	readonly capacity: number;
	/** Price of money: what a penny that is not spent gives away. */
	readonly price: number;
	/** The most that an answer may give away. */
	readonly mostLoss: number;
	readonly mostStates: number;
	readonly stop: Stop;
};

/** The best answer of the parts within capacity and budget; null without one, "stopped" where too many or too late. */
export function combine(parts: readonly Part[], budget: Budget): Combined | null | "stopped" {
	const { capacity, price, mostLoss } = budget;
	const usable = parts.map((ways) => ways.filter(({ loss }) => loss <= mostLoss));
	if (usable.some((ways) => ways.length === 0)) return null;
	const costs = usable.map((ways) => ways.map(({ cost }) => cost));
	const least = suffixSums(costs.map((each) => each.reduce((a, b) => Math.min(a, b))));
	const most = suffixSums(costs.map((each) => each.reduce((a, b) => Math.max(a, b))));
	let states: State[] = [{ cost: 0, value: 0, loss: 0, picks: null }];
	for (const [index, ways] of usable.entries()) {
		if (budget.stop(10 * states.length * ways.length)) return "stopped";
		const grown: State[] = [];
		for (const state of states)
			for (const way of ways) {
				const loss = state.loss + way.loss;
				if (loss > mostLoss) break;
				const cost = state.cost + way.cost;
				if (cost + (least[index + 1] as number) > capacity) continue;
				const unspent = capacity - cost - (most[index + 1] as number);
				if (unspent > 0 && loss + price * unspent > mostLoss) continue;
				grown.push({
					cost,
					value: state.value + way.value,
					loss,
					picks: together(state.picks, way.picks),
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

/** Drops states that cost no less and are worth no more than another. */
function undominated(states: State[]): State[] {
	states.sort((a, b) => a.cost - b.cost || b.value - a.value);
	const kept: State[] = [];
	for (const state of states) {
		const rival = kept.at(-1);
		if (rival === undefined || rival.value < state.value) {
			kept.push(state);
			continue;
		}
		const same = rival.value === state.value && rival.cost === state.cost;
		if (same && picksPreferred(state.picks, rival.picks)) kept[kept.length - 1] = state;
	}
	return kept;
}
