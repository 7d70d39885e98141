import { pence } from "../money";
import { sharePot } from "../needs/share-pot";
import { floor, multiply, ratio } from "../ratio";
import type { AllocationCase } from "./case-input";
import { conditionedProblem } from "./conditioned-problem";
import type { ConditionedProblem } from "./optimum/conditioned/problem";
import { rank } from "./published-order";

/**
 * The problem that a case's side conditions make, with the bids' references in the order of its classes; null for a case
 * without side conditions.
 */
export function conditionedCase(
	input: AllocationCase,
): { readonly problem: ConditionedProblem; readonly refs: readonly string[] } | null {
	const { rule, bids, fund } = input;
	if (bids === null || rule === null || rule.conditions === null || rule.method !== "optimum") return null;
	const shared = input.needs === null ? null : sharePot(input.needs, fund.available, input.unit);
	const candidates = rank(bids, rule.threshold).fundable;
	const over = floor(multiply(ratio(fund.available), rule.overProgramming ?? ratio(0n)));
	const ground = {
		candidates,
		money: pence(fund.available + over),
		objective: rule.objective,
		shares: shared?.ok ? shared.value.shares : null,
	};
	return {
		problem: conditionedProblem(ground, rule.conditions),
		refs: candidates.map(({ ref }) => ref),
	};
}
