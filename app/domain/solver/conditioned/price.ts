import type { Compound, Way } from "./compounds";
import type { AreaLimit } from "./problem";

/** A way of a compound by the one area that it counts in, −1 for none. */
type Plain = {
	readonly cost: number;
	readonly value: number;
	readonly area: number;
	readonly charge: number;
	readonly bids: number;
};

function plain({ cost, value, uses }: Way): Plain {
	for (const [area, { charge, bids }] of uses) return { cost, value, area, charge, bids };
	return { cost, value, area: -1, charge: 0, bids: 0 };
}

/** What taking greedily at a price of money comes to: the best way of each compound, within its area's limits. */
function greedyCost(
	compounds: readonly (readonly Plain[])[],
	areas: readonly AreaLimit[],
	price: number,
): number {
	const anywhere = { most: null, mostBids: null };
	const taken = [anywhere, ...areas].map(({ most, mostBids }) => ({
		ways: [] as { readonly way: Plain; readonly rank: number }[],
		money: most === null ? Number.POSITIVE_INFINITY : Number(most),
		bids: mostBids ?? Number.POSITIVE_INFINITY,
		// Bids compete within their area: for its money, or where bids are counted, for a place.
		isCounted: mostBids !== null,
	}));
	for (const ways of compounds) {
		let [best, most]: [Plain | null, number] = [null, 0];
		for (const way of ways) {
			const gain = way.value - price * way.cost;
			if (gain > most) [best, most] = [way, gain];
		}
		const within = best && taken[best.area + 1];
		if (best && within) within.ways.push({ way: best, rank: within.isCounted ? most : most / best.cost });
	}
	let cost = 0;
	for (const { ways, ...left } of taken) {
		ways.sort((a, b) => b.rank - a.rank);
		for (const { way } of ways) {
			if (left.bids < way.bids) continue;
			const part = way.charge > 0 ? Math.min(1, left.money / way.charge) : 1;
			left.money -= part * way.charge;
			left.bids -= way.bids;
			cost += part * way.cost;
		}
	}
	return cost;
}

/** A price of money that takes about the capacity, 0 where all fits. Any price gives a sound bound. */
export function priceOfMoney(
	compounds: readonly Compound[],
	areas: readonly AreaLimit[],
	capacity: number,
): number {
	const plainly = compounds.map(({ ways }) => ways.map(plain));
	if (greedyCost(plainly, areas, 0) <= capacity) return 0;
	let [low, high] = [0, 0];
	for (const { ways } of compounds)
		for (const { cost, value } of ways) if (cost > 0) high = Math.max(high, value / cost);
	for (let tries = 0; tries < 45; tries++) {
		const middle = (low + high) / 2;
		if (greedyCost(plainly, areas, middle) > capacity) low = middle;
		else high = middle;
	}
	return high;
}
