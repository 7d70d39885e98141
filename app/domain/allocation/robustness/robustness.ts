import type { BidInput, RobustnessRule, RuleInput } from "../case-input";
import type { Stop } from "../optimum/problem";
import type { RuleGround } from "../rule";
import { countDraws, type Draws } from "./draws";
import { optimumIntervals } from "./optimum-intervals";
import { type Interval, scoreIntervals } from "./score-intervals";

/** How far scores can move: each alone, and all at random. */
export type Robustness = {
	/** By reference, for every scored bid; null where it was not proved in time. */
	readonly scores: ReadonlyMap<string, Interval | null>;
	readonly draws: Draws | null;
};

/** The intervals of all scores under a rule, ends included, in which no bid's option changes. */
function intervalsOf(
	bids: readonly BidInput[],
	rule: RuleInput,
	ground: RuleGround,
): ReadonlyMap<string, Interval | null> {
	return rule.method === "optimum"
		? optimumIntervals(bids, rule, ground)
		: scoreIntervals(bids, rule, ground);
}

/** How long all draws together may take. */
export const DRAWS_SECONDS = 20;

/**
 * What a rule asks about robustness: the intervals, and the draws where it names a seed, as many as `limit` leaves time for.
 */
export function robustnessOf(
	bids: readonly BidInput[],
	rule: RuleInput,
	ground: RuleGround,
	{ draws }: RobustnessRule,
	limit: (seconds: number) => Stop,
): Robustness {
	return {
		scores: intervalsOf(bids, rule, ground),
		draws: draws === null ? null : countDraws(bids, rule, ground, draws, () => limit(DRAWS_SECONDS)),
	};
}
