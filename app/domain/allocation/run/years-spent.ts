import type { ByYear } from "../../fund/by-year";
import { type Pence, pence, sumPence } from "../../money";
import { type Award, takenBy } from "../rules/award";

/** What bids get of each year that a fund limits, in the years' order. */
export type YearsSpent = ReadonlyMap<
	string,
	{
		readonly available: Pence;
		readonly spent: Pence;
		/** Nothing where over-programming exceeds what is available. */
		readonly unallocated: Pence;
		/** What over-programming adds to it, and how much of that is used. */
		readonly allowed: Pence;
		readonly used: Pence;
	}
>;

/** Adds up a rule's awards by year. Takes the limits as the fund has them and as over-programming raised them. */
export function yearsSpent(
	limits: ByYear | null,
	raised: ByYear | null,
	awards: readonly Award[],
): YearsSpent | null {
	if (limits === null) return null;
	const taken = awards.map((award) => takenBy(award)?.years ?? null);
	return new Map(
		[...limits].map(([year, available]) => {
			const spent = sumPence(taken.map((years) => years?.get(year) ?? pence(0)));
			const over = spent - available;
			return [
				year,
				{
					available,
					spent,
					unallocated: pence(over > 0n ? 0n : -over),
					allowed: pence((raised?.get(year) ?? available) - available),
					used: pence(over > 0n ? over : 0n),
				},
			];
		}),
	);
}
