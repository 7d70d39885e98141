import type { Part } from "./combine";
import type { Compound } from "./compounds";
import type { Listed } from "./list-areas";
import type { Split } from "./split";

/** The parts in the order of their combination; what their bests come to; how deep they are complete. */
export function partsOf(
	{ free, price }: Split,
	lists: readonly Listed[],
): { readonly parts: readonly Part[]; readonly bound: number; readonly complete: number } {
	let bound = 0;
	let complete = Number.POSITIVE_INFINITY;
	const areaParts = lists.map(({ list }): Part => {
		const best = list.choices[0]?.gain ?? 0;
		bound += best;
		complete = Math.min(complete, best - list.completeTo);
		return list.choices.map(({ cost, value, gain, picks }) => ({ cost, value, picks, loss: best - gain }));
	});
	const freeParts = free.map(({ ways }: Compound): Part => {
		const best = Math.max(...ways.map(({ cost, value }) => value - price * cost));
		bound += best;
		return ways
			.map(({ cost, value, picks }) => ({ cost, value, picks, loss: best - (value - price * cost) }))
			.sort((a, b) => a.loss - b.loss);
	});
	freeParts.sort((a, b) => (a[1]?.loss ?? 0) - (b[1]?.loss ?? 0));
	return { parts: [...areaParts, ...freeParts], bound, complete };
}
