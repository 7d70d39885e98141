import type { BestSoFar } from "./best-so-far";
import { type Deviation, deviationsOf } from "./chains";
import type { Core, CoreClass } from "./core";
import { type Merged, mergeStates } from "./merge-states";
import type { Stop } from "./problem";

/** How many partial answers of each half are kept, spread over their costs: together they make the square of it. */
const KEPT = 2_000;
/** How the room for what is given away shrinks from attempt to attempt, from a sixteenth of the gap. */
const STEP = 0.8;
const STEPS = 20;

type Half = {
	readonly states: Merged;
	readonly links: readonly Merged[];
	/** The level in the whole core of each of its classes. */
	readonly levels: readonly number[];
};

/** What a partial answer gives away against the slope: no answer with it is worth more than the relaxation less this. */
type Slope = {
	readonly slope: number;
	readonly room: () => number;
	/** The most that a half may cost more than the start: the other half gives back no more. */
	readonly dearest: number;
};

/** Of each stretch of neighbouring states the one that gives away least; none that gives away more than there is room for. */
function spread({ cost, value, parent, option, size }: Merged, { slope, room, dearest }: Slope): Merged {
	const least = room();
	const loss = (at: number) => (cost[at] as number) * slope - (value[at] as number);
	let good: number[] = [];
	for (let at = 0; at < size; at++) if ((cost[at] as number) <= dearest && loss(at) <= least) good.push(at);
	if (good.length > KEPT) {
		const all = good;
		good = Array.from({ length: KEPT }, (_, stretch) => {
			const from = Math.floor((stretch * all.length) / KEPT);
			const to = Math.floor(((stretch + 1) * all.length) / KEPT);
			let best = all[from] as number;
			for (let at = from + 1; at < to; at++) {
				const other = all[at] as number;
				if (loss(other) < loss(best)) best = other;
			}
			return best;
		});
	}
	return {
		cost: Float64Array.from(good, (at) => cost[at] as number),
		value: Float64Array.from(good, (at) => value[at] as number),
		parent: Int32Array.from(good, (at) => parent[at] as number),
		option: Int16Array.from(good, (at) => option[at] as number),
		size: good.length,
	};
}

function halfOf(core: Core, levels: readonly number[], slope: Slope, stop: Stop): Half | null {
	const classes = levels.flatMap((level): readonly CoreClass[] => {
		const each = core.classes[level];
		return each === undefined ? [] : [each];
	});
	const own = { ...core, classes };
	const none = { parent: new Int32Array(1), option: new Int16Array(1) };
	let states: Merged = { cost: [0], value: [0], ...none, size: 1 };
	const links: Merged[] = [];
	for (const each of classes) {
		const room = slope.room();
		const options = each.loss.flatMap((loss, option) => (loss <= room ? [option] : []));
		if (stop(states.size * options.length)) return null;
		states = spread(mergeStates(states, each, options, own, links), slope);
		links.push(states);
	}
	return { states, links, levels };
}

/** The most that some classes can give back of what the start costs, as a cost below zero. */
function cheapest(core: Core, levels: readonly number[]): number {
	return levels.reduce((sum, level) => sum + Math.min(...(core.classes[level]?.cost ?? [0])), 0);
}

function deviationsIn({ links, levels }: Half, state: number): Deviation[] {
	return deviationsOf(links, links.length - 1, state).map(({ level, option }) => ({
		level: levels[level] as number,
		option,
	}));
}

/** What every answer begins from, the slope against which losses are measured, and the value that no answer exceeds. */
type Start = {
	readonly cost: number;
	readonly value: number;
	readonly slope: number;
	readonly most: number;
};

/**
 * Looks for a better answer where a search ended unproved: puts together the best partial answers of the even classes and of the
 * odd ones. First with room for all that could beat the best so far, then with less and less room: the less may be given away, the
 * denser lie the partial answers that are kept. Proves nothing; leaves alone what floating point cannot hold.
 */
export function joinHalves(core: Core, start: Start, capacity: number, best: BestSoFar, stop: Stop): void {
	if (typeof best.cost !== "number") return;
	const gap = start.most - best.value;
	const rooms = [gap, ...Array.from({ length: STEPS }, (_, step) => (gap / 16) * STEP ** step)];
	for (const room of rooms) if (!joinWithin(room, core, start, capacity, best, stop)) return;
}

/** One such attempt; false where it was stopped. */
function joinWithin(
	room: number,
	core: Core,
	start: Start,
	capacity: number,
	best: BestSoFar,
	stop: Stop,
): boolean {
	const left = capacity - start.cost;
	const all = [...core.classes.keys()];
	const [even, odd] = [all.filter((level) => level % 2 === 0), all.filter((level) => level % 2 === 1)];
	const slope = { slope: start.slope, room: () => Math.min(room, start.most - best.value) };
	const one = halfOf(core, even, { ...slope, dearest: left - cheapest(core, odd) }, stop);
	const other = one && halfOf(core, odd, { ...slope, dearest: left - cheapest(core, even) }, stop);
	if (!one || !other) return false;
	let last = other.states.size - 1;
	for (let at = 0; at < one.states.size; at++) {
		const cost = start.cost + (one.states.cost[at] as number);
		while (last >= 0 && cost + (other.states.cost[last] as number) > capacity) last--;
		if (last < 0) break;
		const partner = last;
		const value = start.value + (one.states.value[at] as number) + (other.states.value[partner] as number);
		best.offer(cost + (other.states.cost[partner] as number), value, () =>
			[...deviationsIn(one, at), ...deviationsIn(other, partner)].sort((a, b) => b.level - a.level),
		);
	}
	return true;
}
