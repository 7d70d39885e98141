import type { Stop } from "../problem";
import { type AreaList, AreaSearch } from "./area-list";
import type { ConditionedProblem } from "./problem";
import type { Memory, Split } from "./split";

const MOST_CHOICES = 300_000;

export type AreaSearches = ReadonlyMap<number, AreaSearch>;
export type Listed = { readonly area: number; readonly list: AreaList };

/** The areas whose lists change when a class must be chosen: its own and those of the classes it excludes. */
export function areasOf({ classes, exclusive }: ConditionedProblem, must: number): ReadonlySet<number> {
	const places = [must, ...exclusive.filter((group) => group.includes(must)).flat()];
	// A class can be excluded by way of others: then any area's list may change.
	if (places.length > 1)
		return new Set(
			classes.flatMap(({ options }) => options.flatMap(({ uses }) => uses.map(({ area }) => area))),
		);
	return new Set((classes[must]?.options ?? []).flatMap(({ uses }) => uses.map(({ area }) => area)));
}

/** The searches of all areas with conditions. */
export function searchesOf(problem: ConditionedProblem, split: Split, stop: Stop): AreaSearches {
	const searches = new Map<number, AreaSearch>();
	for (const [area, compounds] of split.local) {
		const limit = problem.areas[area];
		if (limit === undefined) continue;
		const question = { area, limit, compounds, price: split.price, mostStates: MOST_CHOICES, stop };
		searches.set(area, new AreaSearch(question));
	}
	return searches;
}

/** Lists every area to `depth` below its own best; null where a list is too long. `moved` areas are not remembered. */
export function listAreas(
	searches: AreaSearches,
	{ depth, deepest }: { readonly depth: number; readonly deepest: number },
	moved: ReadonlySet<number>,
	memory: Memory,
): Listed[] | null {
	const listed: Listed[] = [];
	for (const [area, search] of searches) {
		let below = depth;
		let known = false;
		for (;;) {
			const list = remembered(memory, moved.has(area) ? null : `${area}/${below}`, () => search.list(below));
			if (list === null) return null;
			const top = list.choices[0];
			if (known || below === Number.POSITIVE_INFINITY || (top && top.gain - list.completeTo >= depth)) {
				listed.push({ area, list });
				break;
			}
			// The list is to reach as deep below its own best as the answer may lie; the best is known once there is one.
			known = top !== undefined;
			if (top) below = depth + (list.bound - top.gain) * 1.000001 + 1e-6;
			else below = below > deepest ? Number.POSITIVE_INFINITY : below * 2;
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
