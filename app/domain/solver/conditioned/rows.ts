import type { ConditionedProblem } from "./problem";

/**
 * A choice problem with side conditions: the uses of options taken sum to at most each row's limit. Rows are the money,
 * each area's most, least (negated) and number of bids, and groups. "None" comes first in a class.
 */
export type Rows = {
	/** The options of a class go from its start to the next one's. */
	readonly start: Int32Array;
	/** Index in the problem's class, −1 for none. */
	readonly option: Int32Array;
	readonly value: Float64Array;
	readonly cost: Float64Array;
	/** The uses of an option go from its place here to the next one's. */
	readonly usesFrom: Int32Array;
	readonly row: Int32Array;
	readonly use: Float64Array;
	readonly limit: Float64Array;
	/** The largest use in a row: its measure. */
	readonly measure: Float64Array;
};

type Use = readonly [row: number, use: number];

/** Writes a problem as rows. Its sums are safe whole numbers; `must` is a class to be chosen, −1 for none. */
export function rowsOf(problem: ConditionedProblem, must: number): Rows {
	const limits: number[] = [Number(problem.capacity)];
	const row = (limit: number) => limits.push(limit) - 1;
	const areas = problem.areas.map(({ most, least, mostBids }) => ({
		most: most === null ? null : row(Number(most)),
		least: least === null ? null : row(-Number(least)),
		bids: mostBids === null ? null : row(mostBids),
	}));
	const groups = problem.exclusive.map((group) => ({ at: row(1), group: new Set(group) }));
	const start = [0];
	const [option, value, cost]: number[][] = [[], [], []];
	const usesOf: Use[][] = [];
	problem.classes.forEach(({ options }, place) => {
		const ofGroups = groups.flatMap(({ at, group }): Use[] => (group.has(place) ? [[at, 1]] : []));
		const add = (index: number, worth: number, money: number, uses: Use[]) => {
			option?.push(index);
			value?.push(worth);
			cost?.push(money);
			usesOf.push(uses.filter(([, use]) => use !== 0));
		};
		if (place !== must) add(-1, 0, 0, []);
		options.forEach((each, index) => {
			if (each.cost > problem.capacity) return;
			const ofAreas = each.uses.flatMap(({ area, charge }): Use[] => {
				const { most = null, least = null, bids = null } = areas[area] ?? {};
				return [
					...(most === null ? [] : [[most, Number(charge)] as const]),
					...(least === null ? [] : [[least, -Number(charge)] as const]),
					...(bids === null ? [] : [[bids, 1] as const]),
				];
			});
			add(index, Number(each.value), Number(each.cost), [[0, Number(each.cost)], ...ofAreas, ...ofGroups]);
		});
		start.push(option?.length ?? 0);
	});
	const measure = limits.map(() => 1);
	for (const uses of usesOf)
		for (const [at, use] of uses) measure[at] = Math.max(measure[at] ?? 1, Math.abs(use));
	const usesFrom = [0];
	for (const uses of usesOf) usesFrom.push((usesFrom.at(-1) ?? 0) + uses.length);
	const flat = usesOf.flat();
	return {
		start: Int32Array.from(start),
		option: Int32Array.from(option ?? []),
		value: Float64Array.from(value ?? []),
		cost: Float64Array.from(cost ?? []),
		usesFrom: Int32Array.from(usesFrom),
		row: Int32Array.from(flat.map(([at]) => at)),
		use: Float64Array.from(flat.map(([, use]) => use)),
		limit: Float64Array.from(limits),
		measure: Float64Array.from(measure),
	};
}
