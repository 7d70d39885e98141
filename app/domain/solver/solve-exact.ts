import { BestSoFar } from "./best-so-far";
import { Bounds } from "./bounds";
import { type Deviation, type LevelLinks, settleLevel, type Ties } from "./chains";
import { type Core, coreOf } from "./core";
import { type Merged, mergeStates, Scratch, type States } from "./merge-states";
import type { ChoiceAnswer, ChoiceProblem, Stop } from "./problem";
import { type Relaxation, relax } from "./relaxation";
import { type ScaledProblem, scale } from "./scaled-problem";
import { joinHalves } from "./two-halves";

/** When a search that gets long does otherwise. */
export const LENGTHS = {
	/** The most links that it keeps to find its way back: about 400 MB. */
	most: 65_000_000,
	/** From so many links on it asks for a better answer to begin from, which makes it shorter. */
	long: 10_000_000,
	/** So many open ties are settled, all at once, and forgotten: they take room. */
	ties: 4_000_000,
} as const;
type Lengths = { readonly [length in keyof typeof LENGTHS]: number };

/** A problem with what every search in it begins from. */
export type Prepared = {
	readonly problem: ChoiceProblem;
	readonly scaled: ScaledProblem;
	readonly relaxation: Relaxation;
	readonly core: Core;
	readonly bounds: Bounds;
};

/** Computes what every search in a problem begins from: its relaxation, the order of its classes and their bounds. */
export function prepare(problem: ChoiceProblem): Prepared {
	const scaled = scale(problem);
	const relaxation = relax(scaled);
	const core = coreOf(scaled, relaxation);
	return { problem, scaled, relaxation, core, bounds: new Bounds(core, relaxation, scaled.capacity) };
}

/**
 * The best answer to a choice problem, exactly: the greatest value within the capacity; then the least spent; then, in
 * published order, the larger amount at the first class where two answers differ. Works by dominance over an expanding
 * core (after Pisinger, A minimal algorithm for the multiple-choice knapsack problem, 1995). When `stop` says so, or
 * memory would run out, it gives the best found and a bound.
 */
export function solveExact(problem: ChoiceProblem, stop: Stop = () => false): ChoiceAnswer {
	return solvePrepared(prepare(problem), stop);
}

/** As `solveExact`, for a prepared problem; `known` is an answer to begin from, by class, which need not fit. */
export function solvePrepared(
	prepared: Prepared,
	stop: Stop,
	known: readonly number[] | null = null,
	lengths: Lengths = LENGTHS,
): ChoiceAnswer {
	const { relaxation, core, scaled, bounds } = prepared;
	const best = new BestSoFar(core, relaxation.cost, relaxation.value);
	fillGreedily(core, scaled.capacity, best, []);
	if (known !== null) beginFrom(prepared, best, known);
	const start = { ...relaxation, most: bounds.relaxed() };
	const improve = () => joinHalves(core, start, scaled.capacity, best, stop);
	const searched = search(prepared, NOTHING_HELD, best, stop, lengths, improve);
	return answerOf(prepared, best, searched);
}

const NO_OPTION = { cost: 0n, value: 0n };

/** Offers a known answer where it fits; options left out as dominated give way to what dominates them. */
function beginFrom(
	{ core, scaled, relaxation, problem }: Prepared,
	best: BestSoFar,
	known: readonly number[],
): void {
	let { cost, value } = relaxation;
	const deviations: Deviation[] = [];
	for (const [level, each] of core.classes.entries()) {
		const wanted = known[each.place] ?? -1;
		const options = problem.classes[each.place]?.options ?? [];
		const asked = options[wanted] ?? NO_OPTION;
		const index = each.option.findIndex((option) => {
			const { cost, value } = options[option] ?? NO_OPTION;
			return (
				option === wanted || (!each.option.includes(wanted) && cost <= asked.cost && value >= asked.value)
			);
		});
		if (index < 0) return;
		cost += each.cost[index] as number;
		value += each.value[index] as number;
		if (index > 0) deviations.push({ level, option: index });
	}
	if (cost <= scaled.capacity) best.offer(cost, value, { deviations, link: null });
}

/** A class that is held at one of its core options, and what that gives away. */
type Held = { readonly level: number; readonly option: number; readonly loss: number };
const NOTHING_HELD: Held = { level: -1, option: 0, loss: 0 };

/** The best answer in which the class at `place` takes the option (−1: none). Null where that alone costs too much. */
export function solveHeld(
	prepared: Prepared,
	place: number,
	option: number,
	stop: Stop = () => false,
): ChoiceAnswer | null {
	const { problem, core, scaled, relaxation } = prepared;
	const taken = problem.classes[place]?.options[option];
	if (taken !== undefined && taken.cost > problem.capacity) return null;
	const level = core.classes.findIndex((each) => each.place === place);
	const index = core.classes[level]?.option.indexOf(option) ?? -1;
	const each = core.classes[level];
	if (each === undefined || index < 0) return solveApart(problem, place, option, stop);
	const held: Held = { level, option: index, loss: each.loss[index] as number };
	const first = { level, option: index };
	const best = new BestSoFar(
		core,
		relaxation.cost + (each.cost[index] as number),
		relaxation.value + (each.value[index] as number),
	);
	const begun = makeRoom(core, scaled.capacity, best, first);
	fillGreedily(core, scaled.capacity, best, begun);
	return answerOf(prepared, best, search(prepared, held, best, stop, LENGTHS));
}

/** For an option that no answer would take of itself: the rest is a problem of its own. */
function solveApart(problem: ChoiceProblem, place: number, option: number, stop: Stop): ChoiceAnswer {
	const taken = problem.classes[place]?.options[option] ?? { cost: 0n, value: 0n };
	const rest = solveExact(
		{
			capacity: problem.capacity - taken.cost,
			classes: problem.classes.map((each, at) => (at === place ? { options: [] } : each)),
		},
		stop,
	);
	return {
		chosen: rest.chosen.with(place, option),
		value: rest.value + taken.value,
		spent: rest.spent + taken.cost,
		proof:
			rest.proof.status === "optimal"
				? rest.proof
				: { status: "best-found", bound: rest.proof.bound + taken.value },
	};
}

/** Takes cheaper options down the core until a start that costs too much fits; gives its deviations. */
function makeRoom(core: Core, capacity: number, best: BestSoFar, first: Deviation): readonly Deviation[] {
	const deviations = [first];
	let { cost, value } = best;
	for (let level = 0; level < core.classes.length && cost > capacity; level++) {
		const each = core.classes[level];
		if (!each || level === first.level) continue;
		let chosen = 0;
		each.cost.forEach((more, option) => {
			if (more < (each.cost[chosen] as number)) chosen = option;
		});
		if (chosen === 0) continue;
		cost += each.cost[chosen] as number;
		value += each.value[chosen] as number;
		deviations.push({ level, option: chosen });
	}
	best.become(cost, value, { deviations, link: null });
	return deviations;
}

/** A first answer: what is there already and, down the core, every gain that still fits. */
function fillGreedily(core: Core, capacity: number, best: BestSoFar, given: readonly Deviation[]): void {
	let { cost, value } = best;
	const deviations: Deviation[] = [...given];
	const settled = new Set(given.map(({ level }) => level));
	core.classes.forEach((each, level) => {
		if (settled.has(level)) return;
		let chosen = 0;
		for (let option = 1; option < each.cost.length; option++) {
			const fits = cost + (each.cost[option] as number) <= capacity;
			if (fits && (each.value[option] as number) > (each.value[chosen] as number)) chosen = option;
		}
		if (chosen === 0) return;
		cost += each.cost[chosen] as number;
		value += each.value[chosen] as number;
		deviations.push({ level, option: chosen });
	});
	if (deviations.length > given.length) best.offer(cost, value, { deviations, link: null });
}

/** A search that came to its end (`mostLeft` null), or was stopped: then a value no answer exceeds. */
type Searched = { readonly levels: readonly LevelLinks[]; readonly mostLeft: number | null };

/** Searches to the end, or until stopped. Where it gets long it asks once for a better answer. */
function search(
	prepared: Prepared,
	held: Held,
	best: BestSoFar,
	stop: Stop,
	lengths: Lengths,
	improve: (() => void) | null = null,
): Searched {
	const { core, relaxation, bounds, scaled } = prepared;
	const { capacity } = scaled;
	const start = core.classes[held.level];
	let states: States = {
		cost: [relaxation.cost + ((start?.cost[held.option] ?? relaxation.cost - relaxation.cost) as number)],
		value: [
			relaxation.value + ((start?.value[held.option] ?? relaxation.value - relaxation.value) as number),
		],
		size: 1,
	};
	const levels: LevelLinks[] = [];
	const scratch = new Scratch();
	const kept = held.level < 0 ? [] : [{ level: held.level, option: held.option }];
	let [links, ties] = [0, 0];
	let asks = improve;
	for (let level = 0; level < core.classes.length && states.size > 0; level++) {
		const each = core.classes[level];
		if (!each) break;
		if (links > lengths.long) {
			asks?.();
			asks = null;
		}
		const room = bounds.relaxed() - held.loss - Number(best.value) + bounds.margin;
		const options =
			level === held.level
				? [0]
				: each.loss.flatMap((loss, option) => (option === 0 || loss <= room ? [option] : []));
		if (stop(states.size * options.length) || links + states.size * options.length > lengths.most)
			return { levels, mostLeft: mostLeft(states, level, bounds, capacity) };
		const merged = mergeStates(states, each, options, scratch);
		offerAll(merged, level, capacity, best, kept);
		const left = keepWhatMatters(merged, level, bounds, best);
		states = left;
		levels.push(left);
		links += left.size;
		ties += left.ties.state.length;
		if (ties <= lengths.ties) continue;
		for (const which of levels.keys()) settleLevel(core, levels, which);
		ties = 0;
	}
	return { levels, mostLeft: null };
}

/** Offers every new answer of a level that fits, in each way it came about. `kept`: deviations of every answer. */
function offerAll(
	{ cost, value, parent, option, ties, size }: Merged,
	level: number,
	capacity: number,
	best: BestSoFar,
	kept: readonly Deviation[],
): void {
	const offer = (at: number, from: number, taken: number) => {
		if (taken === 0 || (cost[at] as number) > capacity) return;
		if (!best.takes(cost[at] as number, value[at] as number)) return;
		best.offer(cost[at] as number, value[at] as number, {
			deviations: kept,
			link: { level, parent: from, option: taken },
		});
	};
	for (let at = 0; at < size; at++) offer(at, parent[at] as number, option[at] as number);
	for (let tie = 0; tie < ties.state.length; tie++)
		offer(ties.state[tie] as number, ties.parent[tie] as number, ties.option[tie] as number);
}

/** Keeps the states that may still matter, in their places. */
function keepWhatMatters(
	{ cost, value, parent, option, ties, size }: Merged,
	level: number,
	bounds: Bounds,
	best: BestSoFar,
): Merged {
	const [outCost, outValue] = [cost as number[], value as number[]];
	const keptTies: Ties = { state: [], parent: [], option: [] };
	let [kept, tie] = [0, 0];
	for (let at = 0; at < size; at++) {
		const matters = bounds.mayMatter(cost[at] as number, value[at] as number, level + 1, best);
		for (; ties.state[tie] === at; tie++) {
			if (!matters) continue;
			keptTies.state.push(kept);
			keptTies.parent.push(ties.parent[tie] as number);
			keptTies.option.push(ties.option[tie] as number);
		}
		if (!matters) continue;
		outCost[kept] = cost[at] as number;
		outValue[kept] = value[at] as number;
		parent[kept] = parent[at] as number;
		option[kept] = option[at] as number;
		kept++;
	}
	return {
		cost: outCost,
		value: outValue,
		parent: parent.slice(0, kept),
		option: option.slice(0, kept),
		ties: keptTies,
		size: kept,
	};
}

function mostLeft(states: States, next: number, bounds: Bounds, capacity: number): number {
	let most = Number.NEGATIVE_INFINITY;
	for (let at = 0; at < states.size; at++)
		most = Math.max(
			most,
			bounds.atMost(states.cost[at] as number, states.value[at] as number, next, capacity),
		);
	return most + bounds.margin;
}

function answerOf(
	{ problem, scaled, core }: Prepared,
	best: BestSoFar,
	{ levels, mostLeft: mostLeftOver }: Searched,
): ChoiceAnswer {
	const chosen = problem.classes.map(() => -1);
	const deviation = new Map(best.deviations(levels).map(({ level, option }) => [level, option]));
	core.classes.forEach(({ place, option }, level) => {
		chosen[place] = option[deviation.get(level) ?? 0] ?? -1;
	});
	let [value, spent] = [0n, 0n];
	problem.classes.forEach(({ options }, place) => {
		const option = options[chosen[place] ?? -1];
		value += option?.value ?? 0n;
		spent += option?.cost ?? 0n;
	});
	if (spent > problem.capacity || value !== BigInt(best.value) * scaled.valueUnit)
		throw new Error("the optimum's answer does not add up");
	if (mostLeftOver === null) return { chosen, value, spent, proof: { status: "optimal" } };
	const bound = BigInt(Math.floor(mostLeftOver)) * scaled.valueUnit;
	return { chosen, value, spent, proof: { status: "best-found", bound: bound > value ? bound : value } };
}
