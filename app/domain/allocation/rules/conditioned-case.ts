import type { ByArea } from "../../needs/needs-input";
import type { Ratio } from "../../ratio";
import type { ConditionedProblem } from "../../solver/conditioned/problem";
import type { AllocationCase } from "../case/case-input";
import { conditionedProblem } from "./conditioned-problem";
import { fundsOf } from "./funds";
import { rank } from "./published-order";

/** An optimum's case as a problem at its run's need shares, with references by class; null for another rule. */
export function optimumCase(
	input: AllocationCase,
	shares: ByArea<Ratio> | null,
): { readonly problem: ConditionedProblem; readonly refs: readonly string[] } | null {
	const { rule, bids, fund } = input;
	if (bids === null || rule === null || rule.method !== "optimum") return null;
	const candidates = rank(bids, rule.threshold).fundable;
	const resources = { candidates, ...fundsOf(fund, rule), objective: rule.objective, shares };
	return {
		problem: conditionedProblem(resources, rule.conditions),
		refs: candidates.map(({ ref }) => ref),
	};
}
