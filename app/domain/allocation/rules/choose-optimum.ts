import type { ByArea } from "../../needs/needs-input";
import type { Ratio } from "../../ratio";
import { type ConditionedProblem, meetsConditions } from "../../solver/conditioned/problem";
import { solveConditioned } from "../../solver/conditioned/solve-conditioned";
import { Memory } from "../../solver/conditioned/split";
import { countedWork, MOST_WORK } from "../../solver/counted-work";
import { forcedValues } from "../../solver/forced-values";
import type { ChoiceAnswer, Stop } from "../../solver/problem";
import { prepare, solvePrepared } from "../../solver/solve-exact";
import type { Conditions, Objective } from "../case/case-input";
import {
	type Candidate,
	type Choice,
	type Choices,
	largestThatFits,
	type NotInOptimum,
	smallestOption,
} from "./choice";
import { conditionedProblem, isConditioned } from "./conditioned-problem";
import { chargesByYear, type Funds } from "./funds";
import { choiceProblem } from "./option-value";

/** Whether an optimum is proved; where it is not, the value found and a value that no choice exceeds. */
export type Proof =
	| { readonly status: "optimal" }
	| { readonly status: "best-found"; readonly value: bigint; readonly bound: bigint };

/** What is known of an optimum before it is solved: an answer, re-checked here, and a value that none exceeds. */
export type Advice = { readonly options: ReadonlyMap<string, number>; readonly bound: bigint | null };

export type OptimumQuestion = Funds & {
	readonly candidates: readonly Candidate[];
	readonly objective: Objective;
	readonly conditions: Conditions | null;
	/** Need shares, by which joint bids are charged; null where the case has no needs. */
	readonly shares: ByArea<Ratio> | null;
	/** Begins a time limit. */
	readonly limit: () => Stop;
	readonly advice: Advice | null;
	/** Whether each bid left out is to be told what forcing it in would lose. */
	readonly reasons: boolean;
};

export type OptimumAnswer = {
	readonly choices: Choices;
	readonly proof: Proof;
	/** The areas whose least no choice reaches; then nobody is funded. */
	readonly unreachable: readonly string[];
};

/**
 * At most one option a bid, the greatest total value within the money, every year's and the side conditions; then the
 * least spent; then, in published order, the larger amount at the first bid where two answers differ.
 */
export function chooseOptimum(question: OptimumQuestion): OptimumAnswer {
	return isConditioned(question, question.conditions)
		? withConditions(question)
		: withoutConditions(question);
}

function withoutConditions(question: OptimumQuestion): OptimumAnswer {
	const { candidates, money, objective, limit, reasons } = question;
	const { advice } = question;
	const known = advice === null ? null : candidates.map(({ ref }) => advice.options.get(ref) ?? -1);
	const prepared = prepare(choiceProblem(candidates, money, objective));
	const answer = solvePrepared(prepared, limit(), known);
	const proved = answer.proof.status === "optimal";
	const out = reasons && proved ? leftOut(answer, question) : [];
	const forced = forcedValues(prepared, out, answer.value, countedWork(MOST_WORK.reasons));
	return {
		...written(question, answer, (place) => forced.get(place) ?? { value: null, proved: false }),
		unreachable: [],
	};
}

/** The places of the bids that are not funded though an option of theirs is affordable. */
function leftOut({ chosen }: ChoiceAnswer, question: OptimumQuestion): number[] {
	return question.candidates.flatMap((bid, place) =>
		chosen[place] === -1 && largestThatFits(bid, question) !== null ? [place] : [],
	);
}

function withConditions(question: OptimumQuestion): OptimumAnswer {
	const { candidates, limit, reasons } = question;
	const problem = conditionedProblem(question, question.conditions);
	/** Of its own: what the search for the optimum remembers depends on what it began from. */
	const memory = new Memory();
	const known = checkedAdvice(question, problem) ?? nothingChosen(problem);
	const solved = solveConditioned(problem, limit(), { known });
	if (solved.status === "unreachable")
		return { choices: new Map(), proof: { status: "optimal" }, unreachable: solved.areas };
	if (solved.status === "nothing-found") {
		const nothing = { chosen: candidates.map(() => -1), value: 0n, spent: 0n };
		const answer = { ...nothing, proof: { status: "best-found" as const, bound: solved.bound } };
		return { ...written(question, answer, () => ({ value: null, proved: false })), unreachable: [] };
	}
	const { answer } = solved;
	// What is lost against a best that is not proved says nothing.
	const proved = answer.proof.status === "optimal";
	const out = new Set(reasons && proved ? leftOut(answer, question) : []);
	const stop = countedWork(MOST_WORK.reasons);
	return {
		...written(question, answer, (place) => {
			if (!out.has(place) || stop()) return { value: null, proved: false };
			const forced = solveConditioned(problem, stop, { must: place, memory, valueAlone: true });
			if (forced.status === "unreachable") return { value: null, proved: true };
			if (forced.status === "nothing-found") return { value: null, proved: false };
			return { value: forced.answer.value, proved: forced.answer.proof.status === "optimal" };
		}),
		unreachable: [],
	};
}

/** Another engine's answer by place, where it meets every condition in whole pence; else null. */
function checkedAdvice({ advice, candidates }: OptimumQuestion, problem: ConditionedProblem) {
	if (advice === null) return null;
	const chosen = candidates.map(({ ref }) => advice.options.get(ref) ?? -1);
	return meetsConditions(problem, chosen) ? chosen : null;
}

function nothingChosen(problem: ConditionedProblem): readonly number[] | null {
	const chosen = problem.classes.map(() => -1);
	return meetsConditions(problem, chosen) ? chosen : null;
}

function written(
	question: OptimumQuestion,
	answer: ChoiceAnswer,
	forcedIn: (place: number) => { readonly value: bigint | null; readonly proved: boolean },
): Pick<OptimumAnswer, "choices" | "proof"> {
	const { candidates, money, advice } = question;
	const choices = new Map<string, Choice>();
	candidates.forEach((bid, place) => {
		const option = answer.chosen[place] ?? -1;
		if (option >= 0)
			choices.set(bid.ref, {
				status: "funded",
				option,
				from: "money",
				raisedFrom: null,
				left: money,
				areas: null,
				years: null,
				together: true,
			});
		else if (largestThatFits(bid, question) === null)
			choices.set(bid.ref, {
				status: "does-not-fit",
				left: money,
				areas: null,
				years: chargesByYear(smallestOption(bid), question),
			});
		else choices.set(bid.ref, leftOutFor(answer.value, forcedIn(place)));
	});
	const { proof, value } = answer;
	return {
		choices,
		proof:
			proof.status === "optimal"
				? proof
				: { status: "best-found", value, bound: lower(proof.bound, advice?.bound ?? null) },
	};
}

function lower(bound: bigint, known: bigint | null): bigint {
	return known !== null && known < bound ? known : bound;
}

function leftOutFor(
	best: bigint,
	{ value, proved }: { readonly value: bigint | null; readonly proved: boolean },
): NotInOptimum {
	return { status: "not-in-optimum", withIt: value, loss: value === null ? null : best - value, proved };
}
