import type { BestSoFar } from "./best-so-far";
import { type Deviation, deviationsOf, type Link, settleLevel } from "./chains";
import type { Core, CoreClass } from "./core";
import { countedWork } from "./counted-work";
import { type Merged, mergeStates, Scratch } from "./merge-states";
import type { Stop } from "./problem";

/**
 * How many partial answers of each half are kept, spread over their costs (the pairs are its square), and what part
 * of the gap the first attempt may give away: a quick look from far off, then a closer one.
 */
const LOOKS = [
	{ kept: 2_000, part: 1 / 16, steps: 8 },
	{ kept: 32_000, part: 2 / 3, steps: 2 },
];
/** How the room for what is given away shrinks from attempt to attempt. */
const STEP = 0.7;
/** How much work all attempts may take together, in states that are looked at. */
const MOST_JOINED = 120_000_000;

type Half = {
	readonly states: Merged;
	readonly links: readonly Merged[];
	/** The level in the whole core of each of its classes. */
	readonly levels: readonly number[];
};

/** What a partial answer gives away against the slope: no answer with it exceeds the relaxation less this. */
type Slope = {
	readonly slope: number;
	readonly room: () => number;
	readonly kept: number;
	/** The most that a half may cost more than the start: the other half gives back no more. */
	readonly dearest: number;
};

/** Of each stretch of neighbours the state that gives away least, none that gives away more than there is room for. */
function spread({ cost, value, parent, option, size }: Merged, slope: Slope): Merged {
	const least = slope.room();
	const loss = (at: number) => (cost[at] as number) * slope.slope - (value[at] as number);
	const good = new Int32Array(size);
	let count = 0;
	for (let at = 0; at < size; at++)
		if ((cost[at] as number) <= slope.dearest && loss(at) <= least) good[count++] = at;
	const kept = Math.min(count, slope.kept);
	if (kept < count)
		for (let stretch = 0; stretch < kept; stretch++) {
			const to = Math.floor(((stretch + 1) * count) / kept);
			let [best, bestLoss] = [0, Number.POSITIVE_INFINITY];
			for (let at = Math.floor((stretch * count) / kept); at < to; at++) {
				const lost = loss(good[at] as number);
				if (lost >= bestLoss) continue;
				best = good[at] as number;
				bestLoss = lost;
			}
			good[stretch] = best;
		}
	const out = {
		cost: new Float64Array(kept),
		value: new Float64Array(kept),
		parent: new Int32Array(kept),
		option: new Int16Array(kept),
		ties: { state: [], parent: [], option: [] },
		size: kept,
	};
	for (let place = 0; place < kept; place++) {
		const at = good[place] as number;
		out.cost[place] = cost[at] as number;
		out.value[place] = value[at] as number;
		out.parent[place] = parent[at] as number;
		out.option[place] = option[at] as number;
	}
	return out;
}

function halfOf(core: Core, all: readonly number[], slope: Slope, stop: Stop): Half | null {
	const room = slope.room();
	const within = (each: CoreClass) =>
		each.loss.flatMap((loss, option) => (option === 0 || loss <= room ? [option] : []));
	const [levels, classes]: [number[], CoreClass[]] = [[], []];
	for (const level of all) {
		const each = core.classes[level];
		if (each === undefined || within(each).length === 1) continue;
		levels.push(level);
		classes.push(each);
	}
	const own = { ...core, classes };
	const [cost, value] = [new Float64Array(1), new Float64Array(1)];
	const ties = { state: [], parent: [], option: [] };
	let states: Merged = { cost, value, parent: new Int32Array(1), option: new Int16Array(1), ties, size: 1 };
	const links: Merged[] = [];
	const scratch = new Scratch();
	for (const each of classes) {
		const options = within(each);
		if (stop(states.size * options.length)) return null;
		const merged = mergeStates(states, each, options, scratch);
		settleLevel(own, [...links, merged], links.length);
		states = spread(merged, slope);
		links.push(states);
	}
	return { states, links, levels };
}

/** The most that some classes can give back of what the start costs, as a cost below zero. */
function cheapest(core: Core, levels: readonly number[]): number {
	return levels.reduce((sum, level) => sum + Math.min(...(core.classes[level]?.cost ?? [0])), 0);
}

function deviationsIn({ links, levels }: Half, state: number): Deviation[] {
	const level = links.length - 1;
	const last = links[level];
	if (last === undefined) return [];
	const link: Link = { level, parent: last.parent[state] as number, option: last.option[state] as number };
	return deviationsOf(links, link).map(({ level, option }) => ({
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
 * Looks for a better answer in a long search: joins the best partial answers of the even and the odd classes, with less
 * and less room, so that those kept lie denser. Proves nothing; leaves alone what floating point cannot hold.
 */
export function joinHalves(core: Core, start: Start, capacity: number, best: BestSoFar, stop: Stop): void {
	if (typeof best.cost !== "number") return;
	const counted = countedWork(MOST_JOINED);
	const either: Stop = (work) => counted(work) || stop(work);
	for (const { kept, part, steps } of LOOKS) {
		const first = (start.most - best.value) * part;
		for (let step = 0; step < steps && start.most - best.value >= 1; step++) {
			const attempt = { room: first * STEP ** step, kept };
			if (!joinWithin(attempt, core, start, capacity, best, either)) return;
		}
	}
}

/** One such attempt; false where it was stopped. */
function joinWithin(
	{ room, kept }: { readonly room: number; readonly kept: number },
	core: Core,
	start: Start,
	capacity: number,
	best: BestSoFar,
	stop: Stop,
): boolean {
	const left = capacity - start.cost;
	const all = [...core.classes.keys()];
	const [even, odd] = [all.filter((level) => level % 2 === 0), all.filter((level) => level % 2 === 1)];
	const slope = { slope: start.slope, kept, room: () => Math.min(room, start.most - best.value) };
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
		const whole = cost + (other.states.cost[partner] as number);
		if (!best.takes(whole, value)) continue;
		best.offer(whole, value, {
			deviations: [...deviationsIn(one, at), ...deviationsIn(other, partner)],
			link: null,
		});
	}
	return true;
}
