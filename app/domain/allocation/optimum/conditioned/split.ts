import type { AreaList } from "./area-list";
import type { Compound } from "./compounds";
import { priceOfMoney } from "./price";
import type { ConditionedProblem } from "./problem";

/** What several searches in one problem share: the price of money, and lists of areas that their classes leave alone. */
export class Memory {
	price: number | null = null;
	readonly lists = new Map<string, AreaList | null>();
}

/** The bids by the areas whose conditions they count in. */
export type Split = {
	readonly free: readonly Compound[];
	/** Of each area, the compounds that count in it alone. */
	readonly local: ReadonlyMap<number, readonly Compound[]>;
	/** Those that count in several areas. */
	readonly linking: readonly Compound[];
	readonly linked: ReadonlySet<number>;
	readonly price: number;
};

/** Sorts the compounds by the areas they count in, and finds the price of money unless it is remembered. */
export function splitUp(problem: ConditionedProblem, compounds: readonly Compound[], memory: Memory): Split {
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
