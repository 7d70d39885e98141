import { readCase } from "~/domain/allocation/case/case";
import type { CaseRefusal } from "~/domain/allocation/case/case-refusal";
import { resourcesOf } from "~/domain/allocation/run/allocate";
import {
	type CriterionScores,
	type WeightInterval,
	weightIntervals,
} from "~/domain/allocation/what-if/robustness/weight-intervals";
import { accepted, type Outcome } from "~/domain/outcome";
import { ratio } from "~/domain/ratio";
import { countedWork, MOST_WORK } from "~/domain/solver/counted-work";

export type WeightsAsked = {
	/** The case whose rule funds the bids. */
	readonly text: string;
	/** The criteria's weights, in their order. */
	readonly weights: readonly number[];
	/** The scored bids' scores by criterion, in the same order, as parts of the most. */
	readonly bids: readonly CriterionScores[];
};

/**
 * For each criterion, the weights in which a case's rule funds the same bids; null where the work ended first. Blocks
 * its thread. Refuses what the rules refuse.
 */
export function answerWeights({
	text,
	weights,
	bids: scored,
}: WeightsAsked): Outcome<readonly WeightInterval[] | null, CaseRefusal> {
	const input = readCase(text);
	if (!input.ok) return input;
	const { rule, bids } = input.value;
	if (rule === null || bids === null) return accepted(null);
	const resources = resourcesOf(input.value, rule, { limit: () => countedWork(MOST_WORK.weights) });
	const exact = weights.map((weight) => ratio(BigInt(weight)));
	return accepted(weightIntervals(exact, scored, bids, rule, resources));
}
