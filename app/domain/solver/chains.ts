import type { Core, CoreClass } from "./core";

/**
 * How each state of a level came about: the state before it, and the option taken of the level's class. In `ties`,
 * ordered by state, other links by which it comes to the same cost and value.
 */
export type LevelLinks = { readonly parent: Int32Array; readonly option: Int16Array; readonly ties: Ties };

export type Ties = { readonly state: number[]; readonly parent: number[]; readonly option: number[] };

/** How one state came about, kept or not: the state of the level before, and the option taken. */
export type Link = { readonly level: number; readonly parent: number; readonly option: number };

/** An option taken at a level that is not the break option. */
export type Deviation = { readonly level: number; readonly option: number };

/** The deviations of the chain that a link ends, from the last level to the first. */
export function deviationsOf(levels: readonly LevelLinks[], link: Link): Deviation[] {
	const found: Deviation[] = [];
	let { parent, option } = link;
	for (let level = link.level; ; ) {
		if (option !== 0) found.push({ level, option });
		const links = levels[--level];
		if (!links) return found;
		option = links.option[parent] as number;
		parent = links.parent[parent] as number;
	}
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

/** Whether one link of a level goes before another of the same cost and value, where no tie before them is open. */
function linkPreferred(
	{ classes }: Core,
	levels: readonly LevelLinks[],
	level: number,
	[parent, option]: readonly [number, number],
	[otherParent, otherOption]: readonly [number, number],
): boolean {
	let place = Number.POSITIVE_INFINITY;
	let [back, own, theirs] = [level, option, otherOption];
	let [left, right, preferred] = [parent, otherParent, false];
	for (;;) {
		const each = classes[back] as CoreClass;
		if (own !== theirs && each.place < place) {
			place = each.place;
			preferred = (each.cost[own] as number) > (each.cost[theirs] as number);
		}
		const links = levels[--back];
		if (left === right || links === undefined) return preferred;
		own = links.option[left] as number;
		theirs = links.option[right] as number;
		left = links.parent[left] as number;
		right = links.parent[right] as number;
	}
}

/** Settles all ties of one level, where those before it have none open. */
export function settleLevel(core: Core, levels: readonly LevelLinks[], level: number): void {
	const links = levels[level];
	if (!links) return;
	settle(core, levels, level, links, () => true);
	for (const each of [links.ties.state, links.ties.parent, links.ties.option]) each.length = 0;
}

/** Settles the ties on which the chains that some links end stand, from the first level on. */
export function settleTies(core: Core, levels: readonly LevelLinks[], ends: readonly Link[]): void {
	const stoodOn = levels.map(({ parent }) => new Uint8Array(parent.length));
	const mark = (level: number, state: number) => {
		const marks = stoodOn[level];
		if (marks) marks[state] = 1;
	};
	for (const { level, parent } of ends) mark(level - 1, parent);
	for (let level = levels.length - 1; level > 0; level--) {
		const { parent, ties } = levels[level] as LevelLinks;
		const marks = stoodOn[level] as Uint8Array;
		for (let state = 0; state < parent.length; state++)
			if (marks[state] === 1) mark(level - 1, parent[state] as number);
		ties.state.forEach((state, at) => {
			if (marks[state] === 1) mark(level - 1, ties.parent[at] as number);
		});
	}
	for (const [level, links] of levels.entries())
		settle(core, levels, level, links, (state) => stoodOn[level]?.[state] === 1);
}

function settle(
	core: Core,
	levels: readonly LevelLinks[],
	level: number,
	{ parent, option, ties }: LevelLinks,
	isAsked: (state: number) => boolean,
): void {
	for (let at = 0; at < ties.state.length; at++) {
		const state = ties.state[at] as number;
		if (!isAsked(state)) continue;
		const [from, taken] = [ties.parent[at] as number, ties.option[at] as number];
		const kept = [parent[state] as number, option[state] as number] as const;
		if (!linkPreferred(core, levels, level, [from, taken], kept)) continue;
		parent[state] = from;
		option[state] = taken;
	}
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
