import { readCase } from "~/domain/allocation/case/case";
import type { CaseRefusal } from "~/domain/allocation/case/case-refusal";
import { optimumCase } from "~/domain/allocation/rules/conditioned-case";
import { fromPoints } from "~/domain/allocation/rules/option-value";
import type { RunFile, RunFormat } from "~/domain/allocation/run/run-file";
import { sharesOfRun } from "~/domain/allocation/run/run-shares";
import type { Outcome } from "~/domain/outcome";
import { fromDecimal, ZERO } from "~/domain/ratio";
import { linearModel } from "~/domain/solver/conditioned/linear-model";
import { type ConditionedProblem, meetsConditions, totalOf } from "~/domain/solver/conditioned/problem";
import { type AllocatedCase, allocateCase } from "./allocate-case";
import { solveWithConditions } from "./solve-with-conditions";

/** How much of the time limit our own search may have, and what is kept to check the other engine's answer. */
const OWN_PART = 0.7;
const CHECK_PART = 0.05;

/**
 * Runs a case file as `allocateCase` does. Where our own search proves no optimum, HiGHS goes on in the time left,
 * checked in pence; the better answer stands with the lower bound. Blocks its thread, within the time limit.
 */
export async function answerCase(
	text: string,
	engine: typeof solveWithConditions = solveWithConditions,
	format: RunFormat = "tranche-run/2",
): Promise<Outcome<AllocatedCase, CaseRefusal>> {
	const began = performance.now();
	const input = readCase(text);
	if (!input.ok) return input;
	const { rule } = input.value;
	const limit = rule?.timeLimitSeconds ?? Number.POSITIVE_INFINITY;
	const first = allocateCase(text, null, limit * OWN_PART, format);
	if (rule === null || !first.ok || first.value.run.proof?.status !== "best-found") return first;
	const asked = optimumCase(input.value, sharesOfRun(first.value.run));
	if (asked === null) return first;
	const left = () => limit - (performance.now() - began) / 1000;
	const seconds = Math.max(left() - limit * CHECK_PART, limit * (1 - OWN_PART - CHECK_PART));
	const own = chosenIn(first.value.run, asked.refs);
	const ours = worth(asked.problem, own);
	const answer = await engine(linearModel(asked.problem), seconds, ours === null ? null : own);
	if (answer === null) return first;
	const theirs = asked.refs.map((_, place) => answer.chosen.get(place) ?? -1);
	const value = worth(asked.problem, theirs);
	const isBetter = value !== null && (ours === null || value > ours);
	const best = isBetter ? value : (ours ?? 0n);
	const bound = fromPoints(fromDecimal(first.value.run.proof.bound) ?? ZERO, rule.objective);
	const isLower = answer.bound !== null && answer.bound < bound && answer.bound >= best;
	if (!isBetter && !isLower) return first;
	const options = new Map(asked.refs.map((ref, place) => [ref, (isBetter ? theirs : own)[place] ?? -1]));
	const advice = { options, bound: isLower ? answer.bound : bound };
	return allocateCase(text, advice, Math.max(left(), 0), format);
}

/** The option that a run gives each of the bids, −1 for none. */
function chosenIn({ awards }: RunFile, refs: readonly string[]): number[] {
	const options = new Map(awards.map(({ ref, option }) => [ref, option]));
	return refs.map((ref) => options.get(ref) ?? -1);
}

/** What a choice is worth; null where it breaks a condition. */
function worth(problem: ConditionedProblem, chosen: readonly number[]): bigint | null {
	return meetsConditions(problem, chosen) ? totalOf(problem, chosen).value : null;
}
