import { compare } from "../../../ratio";
import type { Stop } from "../../../solver/problem";
import type { BidInput, RuleInput } from "../../case/case-input";
import type { Candidate, Choices } from "../../rules/choice";
import { rank } from "../../rules/published-order";
import { rankAndSkip } from "../../rules/rank-and-skip";
import { chooseBy, type RuleResources } from "../../rules/rule";
import { inOrderOfPound } from "../../rules/score-per-pound";
import { HIGHEST, inTenThousandths, scoreToPass, scoreToPassByPound, withScore } from "./moved-score";

/** What a bid costs when a rule goes down an order, in the measure of counted work. */
export const WORK_PER_BID = 50;

/** Lowest and highest score in ten-thousandths of a point, ends included. */
export type Interval = {
	readonly from: number;
	readonly to: number;
	/** False where the work allowed ended first: then the present score alone, of which it is sure. */
	readonly proved: boolean;
};

/** What is sure of a score without looking any further. */
export function presentAlone(bid: Candidate): Interval {
	const score = inTenThousandths(bid.score);
	return { from: score, to: score, proved: false };
}

/** The largest interval around each score in which no option changes, others held, under a rule with an order. */
export function scoreIntervals(
	bids: readonly BidInput[],
	rule: RuleInput,
	resources: RuleResources,
	only: string | null = null,
): ReadonlyMap<string, Interval> {
	const stop = resources.limit();
	const ranking = rank(bids, rule.threshold);
	const present = chooseBy(rule, ranking.fundable, resources, false).choices;
	const intervals = new Map<string, Interval>();
	for (const bid of [...ranking.fundable, ...ranking.belowThreshold]) {
		if (only !== null && bid.ref !== only) continue;
		const one = intervalOf(bid, ranking.fundable, present, rule, resources, stop);
		intervals.set(bid.ref, one);
	}
	return intervals;
}

function intervalOf(
	bid: Candidate,
	fundable: readonly Candidate[],
	present: Choices,
	rule: RuleInput,
	resources: RuleResources,
	stop: Stop,
): Interval {
	let stopped = stop();
	if (stopped) return presentAlone(bid);
	const byPound = rule.method === "score-per-pound";
	const others = (byPound ? inOrderOfPound(fundable) : fundable).filter(({ ref }) => ref !== bid.ref);
	const passing = others.map((other) => (byPound ? scoreToPassByPound : scoreToPass)(bid, other));
	const threshold = leastReaching(rule);
	/** Scores at which something can change: the first of each stretch in which the order stays the same. */
	const starts = [...new Set([0, threshold, ...passing])]
		.filter((score) => score >= 0 && score <= HIGHEST)
		.sort((a, b) => a - b);
	const same = (start: number) => {
		stopped ||= stop(WORK_PER_BID * (others.length + 1));
		if (stopped) return false;
		const place = passing.filter((least) => least > start).length;
		const order = start < threshold ? others : others.toSpliced(place, 0, withScore(bid, start));
		const choices = byPound
			? rankAndSkip(order, resources).choices
			: chooseBy(rule, order, resources, false).choices;
		return [bid, ...others].every(({ ref }) => optionOf(choices, ref) === optionOf(present, ref));
	};
	const score = inTenThousandths(bid.score);
	const current = starts.findLastIndex((start) => start <= score);
	// Under rules that skip or stop, what has changed once stays changed as the bid moves on.
	const monotone = rule.method !== "needs-envelopes";
	const last = furthest(current, starts.length - 1, 1, monotone, (index) => same(starts[index] as number));
	const first = furthest(current, 0, -1, monotone, (index) => same(starts[index] as number));
	if (stopped) return presentAlone(bid);
	return { from: starts[first] as number, to: (starts[last + 1] ?? HIGHEST + 1) - 1, proved: true };
}

function optionOf(choices: Choices, ref: string): number | null {
	const choice = choices.get(ref);
	return choice?.status === "funded" ? choice.option : null;
}

/** The least score in ten-thousandths that reaches the rule's threshold. */
function leastReaching({ threshold }: RuleInput): number {
	const floored = inTenThousandths(threshold);
	return compare(withScore({ score: threshold } as BidInput, floored).score, threshold) < 0
		? floored + 1
		: floored;
}

/** The last index from `from` towards `end` up to which every one holds. */
function furthest(
	from: number,
	end: number,
	step: 1 | -1,
	monotone: boolean,
	holds: (index: number) => boolean,
): number {
	if (!monotone) {
		let at = from;
		while (at !== end && holds(at + step)) at += step;
		return at;
	}
	let [good, bad] = [0, Math.abs(end - from) + 1];
	while (bad - good > 1) {
		const middle = (good + bad) >> 1;
		if (holds(from + step * middle)) good = middle;
		else bad = middle;
	}
	return from + step * good;
}
