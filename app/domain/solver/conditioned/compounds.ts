import { type Picks, together } from "./picks";
import type { ConditionedProblem } from "./problem";

/** One way to choose among classes that exclude each other: costs and values in the search's numbers. */
export type Way = {
	readonly cost: number;
	readonly value: number;
	/** Charge and bids by area. */
	readonly uses: ReadonlyMap<number, { readonly charge: number; readonly bids: number }>;
	readonly picks: Picks;
};

/** Classes that exclude each other, as one choice among ways; the first is to take nothing, where that is allowed. */
export type Compound = { readonly ways: readonly Way[]; readonly areas: ReadonlySet<number> };

const MOST_WAYS = 20_000;
const NOTHING: Way = { cost: 0, value: 0, uses: new Map(), picks: null };

/** Joins classes that exclude each other. `must`: a class to be chosen, or −1. Null where one has too many ways. */
export function compoundsOf(problem: ConditionedProblem, must: number): readonly Compound[] | null {
	const compounds: Compound[] = [];
	for (const members of linkedClasses(problem)) {
		let ways: Way[] = [NOTHING];
		const taken = new Map<Way, ReadonlySet<number>>([[NOTHING, new Set()]]);
		for (const place of members) {
			const rivals = problem.exclusive.filter((group) => group.includes(place)).flat();
			const grown = place === must ? [] : [...ways];
			for (const way of ways) {
				const before = taken.get(way) ?? new Set();
				if (rivals.some((rival) => rival !== place && before.has(rival))) continue;
				for (const next of waysOf(problem, place, way)) {
					grown.push(next);
					taken.set(next, new Set([...before, place]));
				}
			}
			if (grown.length > MOST_WAYS) return null;
			ways = grown;
		}
		compounds.push({ ways, areas: new Set(ways.flatMap(({ uses }) => [...uses.keys()])) });
	}
	return compounds;
}

function waysOf(problem: ConditionedProblem, place: number, way: Way): Way[] {
	return (problem.classes[place]?.options ?? [])
		.map(({ cost, value, uses }, option): Way => {
			const all = new Map(way.uses);
			for (const { area, charge } of uses) {
				const before = all.get(area);
				all.set(area, {
					charge: (before?.charge ?? 0) + Number(charge),
					bids: (before?.bids ?? 0) + 1,
				});
			}
			return {
				cost: way.cost + Number(cost),
				value: way.value + Number(value),
				uses: all,
				picks: together(way.picks, { place, option }),
			};
		})
		.filter(({ cost }) => cost <= Number(problem.capacity));
}

/** The classes in groups that share no exclusion with each other. */
function linkedClasses(problem: ConditionedProblem): number[][] {
	const group = problem.classes.map((_, place) => place);
	const root = (place: number): number => {
		let at = place;
		while (group[at] !== at) at = group[at] as number;
		return at;
	};
	for (const [first, ...others] of problem.exclusive)
		for (const other of others) group[root(other)] = root(first as number);
	const members = new Map<number, number[]>();
	for (const place of group.keys()) members.set(root(place), [...(members.get(root(place)) ?? []), place]);
	return [...members.values()];
}
