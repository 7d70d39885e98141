import { byCodePoint } from "../../canonical";
import type { Pence } from "../../money";
import type { ByArea } from "../../needs/needs-input";
import { type Ratio, ZERO } from "../../ratio";
import type { AreaLimit, ConditionedProblem } from "../../solver/conditioned/problem";
import type { BidInput, Conditions, Objective } from "../case/case-input";
import type { Candidate } from "./choice";
import { chargesOf } from "./envelopes";
import { optionValue } from "./option-value";

export type ProblemInput = {
	readonly candidates: readonly Candidate[];
	readonly money: Pence;
	readonly objective: Objective;
	readonly shares: ByArea<Ratio> | null;
};

/**
 * The bids and side conditions in whole numbers. A joint bid counts in each of its areas as one bid and with
 * its charge by need; where its areas have no share it counts as one bid and charges nothing.
 */
export function conditionedProblem(
	{ candidates, money, objective, shares }: ProblemInput,
	conditions: Conditions,
): ConditionedProblem {
	const names = conditionedAreas(candidates, conditions);
	const index = new Map(names.map((name, at) => [name, at]));
	const places = new Map(candidates.map(({ ref }, place) => [ref, place]));
	return {
		capacity: money,
		areas: names.map((name): AreaLimit => {
			const { max = null, min = null } = conditions.perArea.get(name) ?? {};
			const least = min === null || min === 0n ? null : min;
			return { name, most: max, least, mostBids: conditions.maximumBidsPerArea };
		}),
		classes: candidates.map((bid) => ({
			options: bid.options.map(({ amount }, option) => {
				const charges = chargesIn(bid, amount, shares);
				return {
					cost: amount,
					value: optionValue(bid, option, objective),
					uses: bid.areas.flatMap((area) => {
						const at = index.get(area);
						return at === undefined ? [] : [{ area: at, charge: charges?.get(area) ?? 0n }];
					}),
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
