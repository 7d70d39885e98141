import { BestSoFar } from "./best-so-far";
import { Bounds } from "./bounds";
import { deviationsOf, type LevelLinks } from "./chains";
import { type Core, coreOf } from "./core";
import { type Merged, mergeStates, type States } from "./merge-states";
import type { ChoiceAnswer, ChoiceProblem, Stop } from "./problem";
import { type Relaxation, relax } from "./relaxation";
import { type ScaledProblem, scale } from "./scaled-problem";

/** The most links that the search keeps to find its way back: about 400 MB. */
const MOST_LINKS = 65_000_000;

/**
 * The best answer to a choice problem, exactly: the greatest value within the capacity; then the least spent; then, in
 * published order, the larger amount at the first class where two answers differ. Works by dominance over an expanding
 * core (after Pisinger, A minimal algorithm for the multiple-choice knapsack problem, 1995). When `stop` says so, or
 * memory would run out, it gives the best found and a bound.
 */
export function solveExact(problem: ChoiceProblem, stop: Stop = () => false): ChoiceAnswer {
	const scaled = scale(problem);
	const relaxation = relax(scaled);
	const core = coreOf(scaled, relaxation);
	const bounds = new Bounds(core, relaxation, scaled.capacity);
	const best = new BestSoFar(core, relaxation.cost, relaxation.value);
	fillGreedily(core, scaled.capacity, best);
	const left = search(core, relaxation, bounds, scaled.capacity, best, stop);
	return answerOf(problem, scaled, core, best, left);
}

/** A first answer: the break solution and, down the core, every gain that still fits. */
function fillGreedily(core: Core, capacity: number, best: BestSoFar): void {
	let { cost, value } = best;
	const deviations: { level: number; option: number }[] = [];
	core.classes.forEach((each, level) => {
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
	if (deviations.length > 0) best.offer(cost, value, () => deviations);
}

/** Runs the search to its end (null), or until it is stopped: then the value that no answer exceeds. */
function search(
	core: Core,
	relaxation: Relaxation,
	bounds: Bounds,
	capacity: number,
	best: BestSoFar,
	stop: Stop,
): number | null {
	let states: States = { cost: [relaxation.cost], value: [relaxation.value], size: 1 };
	const levels: LevelLinks[] = [];
	let links = 0;
	for (let level = 0; level < core.classes.length && states.size > 0; level++) {
		const each = core.classes[level];
		if (!each) break;
		const room = bounds.relaxed() - Number(best.value) + bounds.margin;
		const options = each.loss.flatMap((loss, option) => (option === 0 || loss <= room ? [option] : []));
		if (stop() || links + states.size * options.length > MOST_LINKS)
			return mostLeft(states, level, bounds, capacity);
		const merged = mergeStates(states, each, options, core, levels);
		const kept = keepWhatMatters(merged, level, { core, bounds, capacity, best, levels });
		levels.push(kept);
		links += kept.size;
		states = kept;
	}
	return null;
}

function keepWhatMatters(
	merged: Merged,
	level: number,
	search: {
		readonly core: Core;
		readonly bounds: Bounds;
		readonly capacity: number;
		readonly best: BestSoFar;
		readonly levels: readonly LevelLinks[];
	},
): Merged {
	const { bounds, capacity, best, levels } = search;
	const { cost, value, parent, option, size } = merged;
	for (let at = 0; at < size; at++) {
		if (option[at] === 0 || (cost[at] as number) > capacity) continue;
		best.offer(cost[at] as number, value[at] as number, () => [
			{ level, option: option[at] as number },
			...deviationsOf(levels, level - 1, parent[at] as number),
		]);
	}
	const [outCost, outValue] = [cost as number[], value as number[]];
	let kept = 0;
	for (let at = 0; at < size; at++) {
		if (!bounds.mayMatter(cost[at] as number, value[at] as number, level + 1, best)) continue;
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
	problem: ChoiceProblem,
	scaled: ScaledProblem,
	core: Core,
	best: BestSoFar,
	mostLeftOver: number | null,
): ChoiceAnswer {
	const chosen = problem.classes.map(() => -1);
	const deviation = new Map(best.deviations.map(({ level, option }) => [level, option]));
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
