import { type Pence, sumPence } from "../money";

/** What was given for one partnership, or for one that was merged into it. */
export type PriorPart = {
	readonly organisationId: string;
	/** Null: nothing was given. */
	readonly amount: Pence | null;
};

/** A partnership's prior: what it had itself and what those merged into it had. */
export type Prior = {
	/** Null where it is not known. */
	readonly amount: Pence | null;
	/** The partnership itself first, then its predecessors, nearest first. */
	readonly parts: readonly PriorPart[];
};

/**
 * The prior of a partnership, its predecessors' added up through any number of mergers. One that merged others into
 * itself and was given nothing needs a figure for each: blank is not zero, so with one missing it is not known.
 */
export function priorOf(
	organisationId: string,
	given: ReadonlyMap<string, Pence>,
	predecessors: ReadonlyMap<string, readonly string[]>,
): Prior {
	const order = [organisationId];
	for (let place = 0; place < order.length; place++)
		for (const earlier of predecessors.get(order[place] ?? "") ?? [])
			if (!order.includes(earlier)) order.push(earlier);
	const parts = order.map((id) => ({ organisationId: id, amount: given.get(id) ?? null }));
	return { amount: known(organisationId, given, predecessors, new Set()), parts };
}

function known(
	id: string,
	given: ReadonlyMap<string, Pence>,
	predecessors: ReadonlyMap<string, readonly string[]>,
	seen: Set<string>,
): Pence | null {
	if (seen.has(id)) return null;
	seen.add(id);
	const own = given.get(id) ?? null;
	const earlier = (predecessors.get(id) ?? []).map((each) => known(each, given, predecessors, seen));
	if (own !== null) return sumPence([own, ...earlier.filter((amount) => amount !== null)]);
	const all = earlier.filter((amount) => amount !== null);
	return earlier.length > 0 && all.length === earlier.length ? sumPence(all) : null;
}
