import { readCase } from "~/domain/allocation/case";
import type { CaseRefusal } from "~/domain/allocation/case-reader";
import { conditionedCase } from "~/domain/allocation/conditioned-case";
import { linearModel } from "~/domain/allocation/optimum/conditioned/linear-model";
import type { Outcome } from "~/domain/outcome";
import { compare, fromDecimal, ZERO } from "~/domain/ratio";
import { type AllocatedCase, allocateCase } from "./allocate-case";
import { solveWithConditions } from "./solve-with-conditions";

/**
 * Runs a case file as `allocateCase` does. Where side conditions keep our own method from proving the optimum in time,
 * HiGHS has as long again, and its answer is re-checked and bounded by ours. Blocks its thread while it solves.
 */
export async function answerCase(text: string): Promise<Outcome<AllocatedCase, CaseRefusal>> {
	const first = allocateCase(text);
	if (!first.ok || first.value.run.proof?.status !== "best-found") return first;
	const input = readCase(text);
	const conditioned = input.ok ? conditionedCase(input.value) : null;
	if (!input.ok || conditioned === null) return first;
	const { problem, refs } = conditioned;
	const seconds = input.value.rule?.timeLimitSeconds ?? 10;
	const answer = await solveWithConditions(linearModel(problem), seconds);
	if (answer === null) return first;
	const advice = new Map([...answer.chosen].map(([place, option]) => [refs[place] ?? "", option]));
	const second = allocateCase(text, advice);
	return second.ok && compareWorth(second.value, first.value) >= 0 ? second : first;
}

/** Below zero where the first is worth less. */
function compareWorth(a: AllocatedCase, b: AllocatedCase): number {
	return compare(fromDecimal(a.run.value) ?? ZERO, fromDecimal(b.run.value) ?? ZERO);
}
