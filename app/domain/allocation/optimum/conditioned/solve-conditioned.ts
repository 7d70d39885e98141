import type { Stop } from "../problem";
import { type AreaList, areaList } from "./area-list";
import { type Budget, combine, type Part, type PartWay } from "./combine";
import { type Compound, compoundsOf, type Way } from "./compounds";
import { listPicks } from "./picks";
import { priceOfMoney } from "./price";
import { type ConditionedAnswer, type ConditionedProblem, meetsConditions, totalOf } from "./problem";

const MOST_STATES = 300_000;
const NO_JOINT = new Map();

/** Where to begin: a choice known to meet the conditions, a class that must be chosen, and what is remembered. */
export type Given = {
	readonly known?: readonly number[] | null;
	readonly must?: number;
	readonly memory?: Memory;
};

/** What several searches in one problem share: the price of money, and lists of areas that their classes leave alone. */
export class Memory {
	price: number | null = null;
	readonly lists = new Map<string, AreaList | null>();
}

type Split = {
	readonly free: readonly Compound[];
	/** Of each area, the compounds that count in it alone. */
	readonly local: ReadonlyMap<number, readonly Compound[]>;
	/** Those that count in several areas. */
	readonly linking: readonly Compound[];
	readonly linked: ReadonlySet<number>;
	readonly price: number;
};

/**
 * The best answer to a choice problem with side conditions, exactly, by the same rule as without them. Each area's bids
 * are listed by themselves, as far down from the most they could gain at a price of money as the best answer may lie;
 * the lists are then combined. When that takes too long, the best known is given with a bound.
 */
export function solveConditioned(
	problem: ConditionedProblem,
	stop: Stop,
	{ known = null, must = -1, memory = new Memory() }: Given = {},
): ConditionedAnswer {
	const compounds = compoundsOf(problem, must);
	const exact = isExact(problem);
	const knownValue = known === null ? null : totalOf(problem, known).value;
	if (compounds === null || !exact) return stopped(problem, known, null);
	const split = splitUp(problem, compounds, memory);
	const moved = areasOf(problem, must);
	const margin = marginOf(problem);
	let bound: number | null = null;
	let depth = firstDepth(problem);
	for (;;) {
		const lists = listAreas(problem, split, depth, moved, memory);
		if (lists === null) return stopped(problem, known, bound);
		const empty = lists.filter(({ list }) => list.choices.length === 0 && list.completeTo === -Infinity);
		if (empty.length > 0)
			return { status: "unreachable", areas: empty.map(({ area }) => problem.areas[area]?.name ?? "") };
		const parts = partsOf(problem, split, lists);
		if (parts !== null) {
			const relaxed = parts.bound + split.price * Number(problem.capacity);
			bound = relaxed + margin;
			const reach = Math.min(parts.complete, depth);
			const wanted = knownValue === null ? reach : Math.min(reach, relaxed - Number(knownValue) + margin);
			const budget: Budget = {
				capacity: Number(problem.capacity),
				price: split.price,
				mostLoss: wanted + margin,
				mostStates: MOST_STATES,
				stop,
			};
			const found = combine(parts.parts, budget);
			if (found === "stopped") return stopped(problem, known, bound);
			if (found !== null && relaxed - found.value <= reach)
				return solved(
					problem,
					problem.classes.map((_, place) => listPicks(found.picks).get(place) ?? -1),
				);
			if (reach === Number.POSITIVE_INFINITY && found === null)
				return { status: "unreachable", areas: named(problem) };
		}
		if (stop()) return stopped(problem, known, bound);
		depth = depth > 1e15 ? Number.POSITIVE_INFINITY : depth * 2;
	}
}

function named(problem: ConditionedProblem): string[] {
	return problem.areas.filter(({ least }) => least !== null && least > 0n).map(({ name }) => name);
}

function solved(problem: ConditionedProblem, chosen: readonly number[]): ConditionedAnswer {
	if (!meetsConditions(problem, chosen)) throw new Error("the optimum's answer breaks a condition");
	return {
		status: "solved",
		answer: { chosen, ...totalOf(problem, chosen), proof: { status: "optimal" } },
	};
}

/** The best known with a bound: what the relaxation allows, or all values together where it was not computed. */
function stopped(
	problem: ConditionedProblem,
	known: readonly number[] | null,
	relaxed: number | null,
): ConditionedAnswer {
	const all = problem.classes.reduce(
		(sum, { options }) => sum + options.reduce((most, { value }) => (value > most ? value : most), 0n),
		0n,
	);
	const close = relaxed === null ? all : BigInt(Math.floor(relaxed));
	const bound = close < all ? close : all;
	if (known === null) return { status: "nothing-found", bound };
	const total = totalOf(problem, known);
	const proof = { status: "best-found" as const, bound: bound > total.value ? bound : total.value };
	return { status: "solved", answer: { chosen: known, ...total, proof } };
}

/** Whether every sum is a whole number that floating point holds exactly. */
function isExact({ classes, capacity }: ConditionedProblem): boolean {
	let total = capacity;
	for (const { options } of classes)
		total += options.reduce((most, { cost, value }) => {
			const more = cost > value ? cost : value;
			return more > most ? more : most;
		}, 0n);
	return total < BigInt(Number.MAX_SAFE_INTEGER);
}

/** Above the error of the bounds, which are computed in floating point. */
function marginOf({ classes }: ConditionedProblem): number {
	const total = classes.reduce((sum, { options }) => sum + Number(options[0]?.value ?? 0n), 0);
	return 1e-6 + 1e-12 * total;
}

function firstDepth({ classes }: ConditionedProblem): number {
	const values = classes.flatMap(({ options }) => options.map(({ value }) => Number(value)));
	return Math.max(1, ...values) / 32;
}

function splitUp(problem: ConditionedProblem, compounds: readonly Compound[], memory: Memory): Split {
	const local = new Map<number, Compound[]>(problem.areas.map((_, area) => [area, []]));
	const [free, linking]: [Compound[], Compound[]] = [[], []];
	for (const compound of compounds) {
		const [only] = compound.areas;
		if (only === undefined) free.push(compound);
		else if (compound.areas.size > 1) linking.push(compound);
		else local.get(only)?.push(compound);
	}
	memory.price ??= priceOfMoney(compounds, problem.areas, Number(problem.capacity));
	return {
		free,
		local,
		linking,
		linked: new Set(linking.flatMap(({ areas }) => [...areas])),
		price: memory.price,
	};
}

type Listed = { readonly area: number; readonly list: AreaList };

/** The areas whose lists change when a class must be chosen: its own and those of the classes it excludes. */
function areasOf({ classes, exclusive }: ConditionedProblem, must: number): ReadonlySet<number> {
	const places = [must, ...exclusive.filter((group) => group.includes(must)).flat()];
	// A class can be excluded by way of others: then any area's list may change.
	if (places.length > 1)
		return new Set(classes.flatMap(({ options }) => options[0]?.uses ?? []).map(({ area }) => area));
	return new Set((classes[must]?.options ?? []).flatMap(({ uses }) => uses.map(({ area }) => area)));
}

function listAreas(
	problem: ConditionedProblem,
	split: Split,
	depth: number,
	moved: ReadonlySet<number>,
	memory: Memory,
): Listed[] | null {
	const listed: Listed[] = [];
	for (const [area, compounds] of split.local) {
		const limit = problem.areas[area];
		if (limit === undefined) continue;
		const question = {
			area,
			limit,
			compounds,
			price: split.price,
			linked: split.linked.has(area),
			mostStates: MOST_STATES,
		};
		let below = depth;
		for (;;) {
			const list = remembered(memory, moved.has(area) ? null : `${area}/${below}`, () =>
				areaList(question, below),
			);
			if (list === null) return null;
			listed.push({ area, list });
			const top = list.choices[0];
			// The list is to reach as deep below its own best as the answer may lie.
			if (below === Number.POSITIVE_INFINITY || (top && top.gain - list.completeTo >= depth)) break;
			listed.pop();
			below = top ? depth + (list.bound - top.gain) * 1.000001 + 1e-6 : below > 1e15 ? Infinity : below * 2;
		}
	}
	return listed;
}

function remembered(memory: Memory, key: string | null, make: () => AreaList | null): AreaList | null {
	if (key === null) return make();
	const known = memory.lists.get(key);
	if (known !== undefined) return known;
	const made = make();
	memory.lists.set(key, made);
	return made;
}

function wayOf(way: Way, price: number, best: number): PartWay {
	const { cost, value, picks, uses } = way;
	return { cost, value, picks, loss: best - (value - price * cost), joint: uses };
}

/** The parts in the order of their combination; what their bests come to; how deep they are complete. */
function partsOf(
	problem: ConditionedProblem,
	{ free, linking, linked, price }: Split,
	lists: readonly Listed[],
): { readonly parts: readonly Part[]; readonly bound: number; readonly complete: number } | null {
	let bound = 0;
	let complete = Number.POSITIVE_INFINITY;
	const single = (compound: Compound): Part => {
		const best = Math.max(...compound.ways.map(({ cost, value }) => value - price * cost));
		bound += best;
		const ways = compound.ways.map((way) => wayOf(way, price, best)).sort((a, b) => a.loss - b.loss);
		return { ways, closes: null };
	};
	const ofAreas = [...lists].sort((a, b) => Number(linked.has(b.area)) - Number(linked.has(a.area)));
	const areaParts = ofAreas.map(({ area, list }): Part => {
		const best = list.choices[0]?.gain ?? 0;
		bound += best;
		complete = Math.min(complete, best - list.completeTo);
		const { most, least, mostBids } = problem.areas[area] ?? { most: null, least: null, mostBids: null };
		const counts = linked.has(area);
		return {
			ways: list.choices.map(({ cost, value, gain, picks, charge, bids }) => ({
				cost,
				value,
				picks,
				loss: best - gain,
				joint: counts ? new Map([[area, { charge, bids }]]) : NO_JOINT,
			})),
			closes: counts
				? {
						area,
						most: most === null ? Number.POSITIVE_INFINITY : Number(most),
						least: least === null ? 0 : Number(least),
						mostBids: mostBids ?? Number.POSITIVE_INFINITY,
					}
				: null,
		};
	});
	const freeParts = free.map(single).sort((a, b) => (a.ways[1]?.loss ?? 0) - (b.ways[1]?.loss ?? 0));
	const parts = [...linking.map(single), ...areaParts, ...freeParts];
	return { parts, bound, complete };
}
