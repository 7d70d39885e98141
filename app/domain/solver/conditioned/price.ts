import type { Compound, Way } from "./compounds";
import type { AreaLimit } from "./problem";

type Item = { readonly way: Way; readonly gain: number; readonly area: number | null };

/** What taking greedily at a price of money comes to: the best way of each compound, within its areas' limits. */
function greedyCost(compounds: readonly Compound[], areas: readonly AreaLimit[], price: number): number {
	const items = compounds.flatMap(({ ways }): Item[] => {
		let best: Item | null = null;
		for (const way of ways) {
			const gain = way.value - price * way.cost;
			if (gain > (best?.gain ?? 0)) best = { way, gain, area: [...way.uses.keys()][0] ?? null };
		}
		return best === null ? [] : [best];
	});
	// Bids compete within their area: for its money, or where bids are counted, for a place.
	const rank = ({ area, gain, way }: Item) =>
		area !== null && areas[area]?.mostBids !== null ? gain : gain / way.cost;
	items.sort((a, b) => (a.area ?? -1) - (b.area ?? -1) || rank(b) - rank(a));
	const left = areas.map(({ most, mostBids }) => ({
		money: most === null ? Number.POSITIVE_INFINITY : Number(most),
		bids: mostBids ?? Number.POSITIVE_INFINITY,
	}));
	let cost = 0;
	for (const { way } of items) {
		const fits = [...way.uses].every(([area, use]) => (left[area]?.bids ?? 0) >= use.bids);
		if (!fits) continue;
		let part = 1;
		for (const [area, use] of way.uses)
			if (use.charge > 0) part = Math.min(part, (left[area]?.money ?? 0) / use.charge);
		for (const [area, use] of way.uses) {
			const limit = left[area];
			if (limit === undefined) continue;
			limit.money -= part * use.charge;
			limit.bids -= use.bids;
		}
		cost += part * way.cost;
	}
	return cost;
}

/** A price of money that takes about the capacity, 0 where all fits. Any price gives a sound bound. */
export function priceOfMoney(
	compounds: readonly Compound[],
	areas: readonly AreaLimit[],
	capacity: number,
): number {
	if (greedyCost(compounds, areas, 0) <= capacity) return 0;
	let [low, high] = [0, 0];
	for (const { ways } of compounds)
		for (const { cost, value } of ways) if (cost > 0) high = Math.max(high, value / cost);
	for (let tries = 0; tries < 45; tries++) {
		const middle = (low + high) / 2;
		if (greedyCost(compounds, areas, middle) > capacity) low = middle;
		else high = middle;
	}
	return high;
}
