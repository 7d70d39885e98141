import { pence } from "../../money";
import type { ByArea } from "../../needs/needs-input";
import { floor, multiply, type Ratio, ratio } from "../../ratio";
import type { ConditionedProblem } from "../../solver/conditioned/problem";
import type { AllocationCase, Conditions } from "../case/case-input";
import { conditionedProblem } from "./conditioned-problem";
import { rank } from "./published-order";

const NONE: Conditions = { perArea: new Map(), maximumBidsPerArea: null, exclusive: [] };

/** An optimum's case as a problem at its run's need shares, with references by class; null for another rule. */
export function optimumCase(
	input: AllocationCase,
	shares: ByArea<Ratio> | null,
): { readonly problem: ConditionedProblem; readonly refs: readonly string[] } | null {
	const { rule, bids, fund } = input;
	if (bids === null || rule === null || rule.method !== "optimum") return null;
	const candidates = rank(bids, rule.threshold).fundable;
	const over = floor(multiply(ratio(fund.available), rule.overProgramming ?? ratio(0n)));
	const resources = {
		candidates,
		money: pence(fund.available + over),
		objective: rule.objective,
		shares,
	};
	return {
		problem: conditionedProblem(resources, rule.conditions ?? NONE),
		refs: candidates.map(({ ref }) => ref),
	};
}
