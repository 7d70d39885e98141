import { readCase } from "~/domain/allocation/case";
import type { CaseRefusal } from "~/domain/allocation/case-reader";
import { rank } from "~/domain/allocation/published-order";
import {
	type CriterionScores,
	type WeightInterval,
	weightIntervals,
} from "~/domain/allocation/robustness/weight-intervals";
import { chooseBy, type RuleGround } from "~/domain/allocation/rule";
import { toHundredths } from "~/domain/assessment/total";
import { pence } from "~/domain/money";
import { sharePot } from "~/domain/needs/share-pot";
import { accepted, type Outcome } from "~/domain/outcome";
import { floor, multiply, type Ratio, ratio, ZERO } from "~/domain/ratio";

export type WeightsAsked = {
	/** The case whose rule funds the bids. */
	readonly text: string;
	/** The criteria's weights, in their order. */
	readonly weights: readonly number[];
	/** The scored bids' scores by criterion, in the same order, as parts of the most. */
	readonly bids: readonly CriterionScores[];
};

/** How long the search may take. */
const LIMIT_SECONDS = 30;

/**
 * For each criterion, the interval of its weight in which the rule of a case funds the same bids; null where that took too long. Totals are rounded to hundredths as assessment does. Blocks its thread. Refuses what the rules refuse.
 */
export function answerWeights({
	text,
	weights,
	bids,
}: WeightsAsked): Outcome<readonly WeightInterval[] | null, CaseRefusal> {
	const input = readCase(text);
	if (!input.ok) return input;
	const { rule, bids: all, fund, needs } = input.value;
	if (rule === null || all === null) return accepted(null);
	const shared = needs === null ? null : sharePot(needs, fund.available, input.value.unit);
	const extra = floor(multiply(ratio(fund.available), rule.overProgramming ?? ZERO));
	const end = performance.now() + LIMIT_SECONDS * 1000;
	const late = () => performance.now() > end;
	const ground: RuleGround = {
		money: pence(fund.available + extra),
		needs: shared?.ok ? shared.value : null,
		limit: () => late,
		advice: null,
	};
	const funded = (totals: ReadonlyMap<string, Ratio>) => {
		if (late()) throw new OutOfTime();
		const moved = all.map((bid) => {
			const total = totals.get(bid.ref);
			return { ...bid, score: total ? ratio(BigInt(toHundredths(total)), 100n) : null };
		});
		const { choices } = chooseBy(rule, rank(moved, rule.threshold).fundable, ground, false);
		return [...choices]
			.flatMap(([ref, { status }]) => (status === "funded" ? [ref] : []))
			.sort()
			.join();
	};
	try {
		const intervals = weightIntervals(
			weights.map((weight) => ratio(BigInt(weight))),
			bids,
			funded,
		);
		return accepted(intervals);
	} catch (error) {
		if (error instanceof OutOfTime) return accepted(null);
		throw error;
	}
}

/** Ends a search whose time is up. */
class OutOfTime extends Error {}
