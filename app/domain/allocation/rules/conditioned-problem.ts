import { byCodePoint } from "../../canonical";
import type { ByYear } from "../../fund/by-year";
import { type Pence, pence } from "../../money";
import type { ByArea } from "../../needs/needs-input";
import { type Ratio, ZERO } from "../../ratio";
import type { AreaLimit, ConditionedProblem } from "../../solver/conditioned/problem";
import type { BidInput, Conditions, Objective } from "../case/case-input";
import type { Candidate } from "./choice";
import { chargesOf } from "./envelopes";
import type { Funds } from "./funds";
import { optionValue } from "./option-value";

export type ProblemInput = Funds & {
	readonly candidates: readonly Candidate[];
	readonly objective: Objective;
	readonly shares: ByArea<Ratio> | null;
};

const NONE: Conditions = { perArea: new Map(), maximumBidsPerArea: null, exclusive: [] };

/** The years' limits that a choice within the money could overrun, in order. */
function bindingYears({ candidates, money, years }: Omit<ProblemInput, "objective" | "shares">): ByYear {
	const most = new Map<string, bigint>();
	for (const { options } of years === null ? [] : candidates) {
		const largest = new Map<string, Pence>();
		for (const option of options)
			for (const [year, charge] of option.years ?? [])
				if (charge > (largest.get(year) ?? 0n)) largest.set(year, charge);
		for (const [year, charge] of largest) most.set(year, (most.get(year) ?? 0n) + charge);
	}
	return new Map(
		[...(years ?? [])].filter(([year, limit]) => limit < money && limit < (most.get(year) ?? 0n)),
	);
}

/** Whether an optimum has to keep more than one sum of money: side conditions, or a year that could be overrun. */
export function isConditioned(
	input: Omit<ProblemInput, "objective" | "shares">,
	conditions: Conditions | null,
): boolean {
	return conditions !== null || bindingYears(input).size > 0;
}

/**
 * The bids, side conditions and years in whole numbers. A joint bid counts in each of its areas as one bid and with
 * its charge by need; where its areas have no share it counts as one bid and charges nothing. The years that bids could
 * overrun stand after the areas.
 */
export function conditionedProblem(input: ProblemInput, given: Conditions | null): ConditionedProblem {
	const { candidates, money, objective, shares } = input;
	const conditions = given ?? NONE;
	const years = [...bindingYears(input)];
	const names = conditionedAreas(candidates, conditions);
	const index = new Map(names.map((name, at) => [name, at]));
	const places = new Map(candidates.map(({ ref }, place) => [ref, place]));
	return {
		capacity: money,
		areas: [
			...names.map((name): AreaLimit => {
				const { max = null, min = null } = conditions.perArea.get(name) ?? {};
				const least = min === null || min === 0n ? null : min;
				return { name, most: max, least, mostBids: conditions.maximumBidsPerArea };
			}),
			...years.map(([name, most]): AreaLimit => ({ name, isYear: true, most, least: null, mostBids: null })),
		],
		classes: candidates.map((bid) => ({
			options: bid.options.map(({ amount, years: byYear }, option) => {
				const charges = chargesIn(bid, amount, shares);
				const ofYears = years.flatMap(([year], at) => {
					const charge = byYear?.get(year) ?? pence(0);
					return charge === 0n ? [] : [{ area: names.length + at, charge }];
				});
				return {
					cost: amount,
					value: optionValue(bid, option, objective),
					uses: [
						...bid.areas.flatMap((area) => {
							const at = index.get(area);
							return at === undefined ? [] : [{ area: at, charge: charges?.get(area) ?? 0n }];
						}),
						...ofYears,
					],
				};
			}),
		})),
		exclusive: conditions.exclusive
			.map((group) => group.flatMap((ref) => places.get(ref) ?? []))
			.filter((group) => group.length > 1),
	};
}

/** What an amount of a bid charges to its areas; null where its areas have no share between them. */
export function chargesIn(
	bid: BidInput,
	amount: Pence,
	shares: ProblemInput["shares"],
): ByArea<Pence> | null {
	return chargesOf(bid, amount, shares ?? new Map(bid.areas.map((area) => [area, ZERO])));
}

/** The areas that a condition names; all areas of the bids where their number is limited. */
function conditionedAreas(candidates: readonly Candidate[], conditions: Conditions): string[] {
	const named = [...conditions.perArea.keys()];
	const all = conditions.maximumBidsPerArea === null ? [] : candidates.flatMap(({ areas }) => areas);
	return [...new Set([...named, ...all])].sort(byCodePoint);
}
