import { type Pence, pence } from "../money";
import { groundOf } from "./allocate";
import type { AllocationCase, Objective } from "./case-input";
import type { Candidate } from "./choice";
import { conditionedProblem } from "./conditioned-problem";
import { type ConditionedAnswer, meetsConditions } from "./optimum/conditioned/problem";
import { solveConditioned } from "./optimum/conditioned/solve-conditioned";
import type { ChoiceAnswer, Stop } from "./optimum/problem";
import { prepare, solveExact, solveHeld } from "./optimum/solve-exact";
import { choiceProblem } from "./option-value";
import { rank } from "./published-order";
import { points } from "./write-run";

/** The best set of amounts under an optimum in which one bid is forced in, or is not there. */
export type OtherSet =
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
 * The best set with a bid forced in (`with`) or without it (`without`), exactly, by the optimum's own rule of value, then
 * least spent, then larger amounts first. Null where the rule is no optimum, or the bid cannot be funded at all.
 */
export function otherSet(
	input: AllocationCase,
	reference: string,
	way: "with" | "without",
	stop: Stop,
): OtherSet | null {
	const { rule, bids } = input;
	if (rule === null || bids === null || rule.method !== "optimum") return null;
	const { money, needs } = groundOf(input, rule);
	const all = rank(bids, rule.threshold).fundable;
	const candidates = way === "with" ? all : all.filter(({ ref }) => ref !== reference);
	const place = candidates.findIndex(({ ref }) => ref === reference);
	if (way === "with" && place < 0) return null;
	const { objective, conditions } = rule;
	if (conditions === null) {
		const problem = choiceProblem(candidates, money, objective);
		const answer = place < 0 ? solveExact(problem, stop) : bestHeld(problem, place, stop);
		return answer === null ? { status: "none" } : written(candidates, answer, objective);
	}
	const shares = needs?.shares ?? null;
	const problem = conditionedProblem({ candidates, money, objective, shares }, conditions);
	const nothing = candidates.map(() => -1);
	const known = place < 0 && meetsConditions(problem, nothing) ? nothing : null;
	return fromConditioned(candidates, solveConditioned(problem, stop, { known, must: place }), objective);
}

function fromConditioned(
	candidates: readonly Candidate[],
	solved: ConditionedAnswer,
	objective: Objective,
): OtherSet {
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
): OtherSet {
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
