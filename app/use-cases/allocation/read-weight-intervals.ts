import { readCase } from "~/domain/allocation/case";
import type { CaseRefusal } from "~/domain/allocation/case-reader";
import {
	type CriterionScores,
	type WeightInterval,
	weightIntervals,
} from "~/domain/allocation/robustness/weight-intervals";
import type { RuleGround } from "~/domain/allocation/rule";
import { pence } from "~/domain/money";
import { sharePot } from "~/domain/needs/share-pot";
import { accepted, type Outcome } from "~/domain/outcome";
import { floor, multiply, ratio, ZERO } from "~/domain/ratio";

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
 * For each criterion, the interval of its weight in which the rule of a case funds the same bids; null where that took too
 * long. Blocks its thread. Refuses what the rules refuse.
 */
export function answerWeights({
	text,
	weights,
	bids: scored,
}: WeightsAsked): Outcome<readonly WeightInterval[] | null, CaseRefusal> {
	const input = readCase(text);
	if (!input.ok) return input;
	const { rule, bids, fund, needs, unit } = input.value;
	if (rule === null || bids === null) return accepted(null);
	const shared = needs === null ? null : sharePot(needs, fund.available, unit);
	const extra = floor(multiply(ratio(fund.available), rule.overProgramming ?? ZERO));
	const end = performance.now() + LIMIT_SECONDS * 1000;
	const ground: RuleGround = {
		money: pence(fund.available + extra),
		needs: shared?.ok ? shared.value : null,
		limit: () => () => performance.now() > end,
		advice: null,
	};
	const exact = weights.map((weight) => ratio(BigInt(weight)));
	return accepted(weightIntervals(exact, scored, bids, rule, ground));
}
