import { type Pence, pence } from "../../money";
import { type ConditionedAnswer, meetsConditions } from "../../solver/conditioned/problem";
import { solveConditioned } from "../../solver/conditioned/solve-conditioned";
import type { ChoiceAnswer, Stop } from "../../solver/problem";
import { prepare, solveExact, solveHeld } from "../../solver/solve-exact";
import type { AllocationCase, Conditions, Objective } from "../case/case-input";
import type { Candidate } from "../rules/choice";
import { type FixedUse, withFixed } from "../rules/conditioned-fixed";
import { conditionedProblem, isConditioned } from "../rules/conditioned-problem";
import { type Funds, less } from "../rules/funds";
import { choiceProblem } from "../rules/option-value";
import { rank } from "../rules/published-order";
import { resourcesOf } from "../run/allocate";
import { points } from "../run/write-run";
import { yearsAt } from "./years-at";

/** The best set of amounts under an optimum in which one bid is forced in, or is not there. */
export type HeldBidSet =
	| {
			readonly status: "found";
			/** What each bid that may be funded gets; in published order. */
			readonly amounts: readonly { readonly reference: string; readonly amount: Pence }[];
			readonly spent: Pence;
			/** Points, or point-pounds, as a run writes its value. */
			readonly value: string;
			/** False where the time limit ended before it was proved the best. */
			readonly proved: boolean;
	  }
	/** No set has the bid within the money and the conditions; or without it none meets the least amounts. */
	| { readonly status: "none" }
	/** None was found before the time limit. */
	| { readonly status: "not-in-time" };

/**
 * The best set with a bid forced in at whichever amount is best, exactly, by the optimum's own rule of value, then
 * least spent, then larger amounts first. Null where the rule is no optimum, or the bid cannot be funded at all.
 */
export function setWith(input: AllocationCase, reference: string, stop: Stop): HeldBidSet | null {
	const asked = questionOf(input);
	const place = asked?.fundable.findIndex(({ ref }) => ref === reference) ?? -1;
	if (asked === null || place < 0) return null;
	const { fundable: candidates, funds, objective, conditions, shares } = asked;
	if (!isConditioned({ candidates, ...funds }, conditions)) {
		const answer = bestHeld(choiceProblem(candidates, funds.money, objective), place, stop);
		return answer === null ? { status: "none" } : written(candidates, answer, objective);
	}
	const problem = conditionedProblem({ candidates, ...funds, objective, shares }, conditions);
	return fromConditioned(candidates, solveConditioned(problem, stop, { must: place }), objective);
}

/**
 * The best set of the others when one bid is fixed at an amount within the money, by the same rule and within what it
 * leaves of limits, years and groups; at 0 the best set without it. Null where the rule is no optimum.
 */
export function setBesideAmount(
	input: AllocationCase,
	reference: string,
	amount: Pence,
	stop: Stop,
): HeldBidSet | null {
	const asked = questionOf(input);
	const bid = input.bids?.find(({ ref }) => ref === reference);
	if (asked === null || bid === undefined) return null;
	const { fundable, funds, objective, conditions, shares } = asked;
	const candidates = fundable.filter(({ ref }) => ref !== reference);
	const left = less(funds, { amount, years: yearsAt(bid.options, amount) });
	const resources = { candidates, ...left, objective, shares };
	if (!isConditioned(resources, conditions))
		return written(
			candidates,
			solveExact(choiceProblem(candidates, resources.money, objective), stop),
			objective,
		);
	const fixed: FixedUse = { bid, amount, shares };
	const problem = withFixed(conditionedProblem(resources, conditions), candidates, conditions, fixed);
	const nothing = candidates.map(() => -1);
	const known = meetsConditions(problem, nothing) ? nothing : null;
	return fromConditioned(candidates, solveConditioned(problem, stop, { known }), objective);
}

type Question = {
	readonly fundable: readonly Candidate[];
	readonly funds: Funds;
	readonly objective: Objective;
	readonly conditions: Conditions | null;
	readonly shares: Parameters<typeof conditionedProblem>[0]["shares"];
};

function questionOf(input: AllocationCase): Question | null {
	const { rule, bids } = input;
	if (rule === null || bids === null || rule.method !== "optimum") return null;
	const { money, years, needs } = resourcesOf(input, rule);
	const { objective, conditions } = rule;
	const fundable = rank(bids, rule.threshold).fundable;
	return { fundable, funds: { money, years }, objective, conditions, shares: needs?.shares ?? null };
}

function fromConditioned(
	candidates: readonly Candidate[],
	solved: ConditionedAnswer,
	objective: Objective,
): HeldBidSet {
	switch (solved.status) {
		case "unreachable":
			return { status: "none" };
		case "nothing-found":
			return { status: "not-in-time" };
		case "solved":
			return written(candidates, solved.answer, objective);
	}
}

/** The best answer that takes any option of the class at a place; null where each costs more than there is. */
function bestHeld(problem: Parameters<typeof prepare>[0], place: number, stop: Stop): ChoiceAnswer | null {
	const prepared = prepare(problem);
	const answers = (problem.classes[place]?.options ?? []).flatMap(
		(_, option) => solveHeld(prepared, place, option, stop) ?? [],
	);
	const [first, ...others] = answers;
	if (first === undefined) return null;
	const best = others.reduce((held, answer) => (preferred(answer, held) ? answer : held), first);
	return answers.every(({ proof }) => proof.status === "optimal")
		? best
		: { ...best, proof: { status: "best-found", bound: best.value } };
}

function preferred(a: ChoiceAnswer, b: ChoiceAnswer): boolean {
	if (a.value !== b.value) return a.value > b.value;
	if (a.spent !== b.spent) return a.spent < b.spent;
	const place = a.chosen.findIndex((option, at) => option !== b.chosen[at]);
	const last = (option: number | undefined) =>
		option === undefined || option < 0 ? Number.MAX_SAFE_INTEGER : option;
	return place >= 0 && last(a.chosen[place]) < last(b.chosen[place]);
}

function written(
	candidates: readonly Candidate[],
	{ chosen, spent, value, proof }: ChoiceAnswer,
	objective: Objective,
): HeldBidSet {
	return {
		status: "found",
		amounts: candidates.map(({ ref, options }, place) => ({
			reference: ref,
			amount: pence(options[chosen[place] ?? -1]?.amount ?? 0n),
		})),
		spent: pence(spent),
		value: points(value, objective),
		proved: proof.status === "optimal",
	};
}
