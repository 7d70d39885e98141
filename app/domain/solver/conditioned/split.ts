import type { AreaList } from "./area-list";
import type { Compound } from "./compounds";
import { priceOfMoney } from "./price";
import type { ConditionedProblem } from "./problem";

/** What several searches in one problem share: prices, and lists of areas that their classes leave alone. */
export class Memory {
	/** Of the money, for lists of areas. */
	price: number | null = null;
	/** Of what each row limits, for branching. */
	prices: Float64Array | null = null;
	readonly lists = new Map<string, AreaList | null>();
}

/** The bids by the areas whose conditions they count in. */
export type Split = {
	readonly free: readonly Compound[];
	/** Of each area, the compounds that count in it alone. */
	readonly local: ReadonlyMap<number, readonly Compound[]>;
	readonly price: number;
};

/** Sorts the compounds by area and finds the price of money; null where one counts in several areas. */
export function splitUp(
	problem: ConditionedProblem,
	compounds: readonly Compound[],
	memory: Memory,
): Split | null {
	const local = new Map<number, Compound[]>(problem.areas.map((_, area) => [area, []]));
	const free: Compound[] = [];
	for (const compound of compounds) {
		const [only] = compound.areas;
		if (only === undefined) free.push(compound);
		else if (compound.areas.size > 1) return null;
		else local.get(only)?.push(compound);
	}
	memory.price ??= priceOfMoney(compounds, problem.areas, Number(problem.capacity));
	return { free, local, price: memory.price };
}
