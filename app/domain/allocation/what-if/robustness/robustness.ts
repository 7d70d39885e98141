import { countedWork, MOST_WORK } from "../../../solver/counted-work";
import type { Stop } from "../../../solver/problem";
import type { BidInput, RobustnessRule, RuleInput } from "../../case/case-input";
import type { RuleResources } from "../../rules/rule";
import { countDraws, type Draws } from "./draws";
import { optimumIntervals } from "./optimum-intervals";
import { type Interval, scoreIntervals } from "./score-intervals";

/** How far scores can move: each alone, and all at random. */
export type Robustness = {
	/** By reference, for every scored bid. */
	readonly scores: ReadonlyMap<string, Interval>;
	readonly draws: Draws | null;
};

/** The intervals of all scores under a rule, ends included, in which no bid's option changes. */
function intervalsOf(
	bids: readonly BidInput[],
	rule: RuleInput,
	resources: RuleResources,
	only: string | null,
): ReadonlyMap<string, Interval> {
	return rule.method === "optimum"
		? optimumIntervals(bids, rule, resources, only)
		: scoreIntervals(bids, rule, resources, only);
}

/**
 * What a rule asks about robustness: the intervals, and the draws where it names a seed, as many as
 * the work allows. What the work ends before is not proved, nor what stands beside an optimum that is not.
 * `only`: the one bid whose interval is asked, with all the work for it.
 */
export function robustnessOf(
	bids: readonly BidInput[],
	rule: RuleInput,
	resources: RuleResources,
	{ draws }: RobustnessRule,
	proved = true,
	work: { readonly intervals: number; readonly draws: number } = MOST_WORK,
	only: string | null = null,
): Robustness {
	const within = (stop: Stop): RuleResources => ({ ...resources, limit: () => stop, advice: null });
	const [intervals, all] = [countedWork(proved ? work.intervals : -1), countedWork(work.draws)];
	return {
		scores: intervalsOf(bids, rule, within(intervals), only),
		draws: draws === null ? null : countDraws(bids, rule, within(all), draws),
	};
}
