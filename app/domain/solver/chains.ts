import type { Core } from "./core";

/** How each state of a level came about: the state before it, and the option taken of the level's class. */
export type LevelLinks = { readonly parent: Int32Array; readonly option: Int16Array };

/** An option taken at a level that is not the break option. */
export type Deviation = { readonly level: number; readonly option: number };

/** The deviations of a state, from the last level to the first. */
export function deviationsOf(levels: readonly LevelLinks[], level: number, state: number): Deviation[] {
	const found: Deviation[] = [];
	let at = state;
	for (let back = level; back >= 0; back--) {
		const links = levels[back];
		if (!links) break;
		const option = links.option[at] as number;
		if (option !== 0) found.push({ level: back, option });
		at = links.parent[at] as number;
	}
	return found;
}

/** Decides ties: the larger amount at the first bid, in published order, where two answers differ. */
class TieBreak {
	private place = Number.POSITIVE_INFINITY;
	private first = false;

	constructor(private readonly core: Core) {}

	/** Notes that two answers take different options of a class. */
	differ(level: number, first: number, second: number): void {
		const each = this.core.classes[level];
		if (!each || first === second || each.place >= this.place) return;
		this.place = each.place;
		this.first = (each.cost[first] as number) > (each.cost[second] as number);
	}

	/** Whether the first answer goes before the second; false where they are the same. */
	firstPreferred(): boolean {
		return this.first;
	}
}

/** Whether one link of a level goes before another that reached the same cost and value. */
export function linkPreferred(
	core: Core,
	levels: readonly LevelLinks[],
	level: number,
	a: { readonly parent: number; readonly option: number },
	b: { readonly parent: number; readonly option: number },
): boolean {
	const tie = new TieBreak(core);
	tie.differ(level, a.option, b.option);
	let [left, right] = [a.parent, b.parent];
	for (let back = level - 1; back >= 0 && left !== right; back--) {
		const links = levels[back];
		if (!links) break;
		tie.differ(back, links.option[left] as number, links.option[right] as number);
		left = links.parent[left] as number;
		right = links.parent[right] as number;
	}
	return tie.firstPreferred();
}

/** Whether one list of deviations goes before another. */
export function deviationsPreferred(core: Core, a: readonly Deviation[], b: readonly Deviation[]): boolean {
	const tie = new TieBreak(core);
	const second = new Map(b.map(({ level, option }) => [level, option]));
	for (const { level, option } of a) {
		tie.differ(level, option, second.get(level) ?? 0);
		second.delete(level);
	}
	for (const [level, option] of second) tie.differ(level, 0, option);
	return tie.firstPreferred();
}
