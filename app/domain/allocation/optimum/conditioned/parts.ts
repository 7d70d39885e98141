import type { Part, PartWay } from "./combine";
import type { Compound, Way } from "./compounds";
import type { Listed } from "./list-areas";
import type { ConditionedProblem } from "./problem";
import type { Split } from "./split";

const NO_JOINT = new Map();

function wayOf(way: Way, price: number, best: number): PartWay {
	const { cost, value, picks, uses } = way;
	return { cost, value, picks, loss: best - (value - price * cost), joint: uses };
}

/** The parts in the order of their combination; what their bests come to; how deep they are complete. */
export function partsOf(
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
