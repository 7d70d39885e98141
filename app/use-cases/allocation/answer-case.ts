import { readCase } from "~/domain/allocation/case";
import type { CaseRefusal } from "~/domain/allocation/case-reader";
import { optimumCase } from "~/domain/allocation/conditioned-case";
import { linearModel } from "~/domain/allocation/optimum/conditioned/linear-model";
import { fromPoints } from "~/domain/allocation/option-value";
import { sharesOfRun } from "~/domain/allocation/run-shares";
import type { Outcome } from "~/domain/outcome";
import { compare, fromDecimal, ZERO } from "~/domain/ratio";
import { type AllocatedCase, allocateCase } from "./allocate-case";
import { solveWithConditions } from "./solve-with-conditions";

/**
 * Runs a case file as `allocateCase` does. Where our own search stops before the optimum is proved, HiGHS has the rest of
 * the time limit, and half of it at least; our search goes on from its answer, which is added up and checked again. The
 * better answer stands with the lower bound. Blocks its thread while it solves.
 */
export async function answerCase(text: string): Promise<Outcome<AllocatedCase, CaseRefusal>> {
	const began = performance.now();
	const first = allocateCase(text);
	if (!first.ok || first.value.run.proof?.status !== "best-found") return first;
	const { bound } = first.value.run.proof;
	const input = readCase(text);
	const asked = input.ok ? optimumCase(input.value, sharesOfRun(first.value.run)) : null;
	const rule = input.ok ? input.value.rule : null;
	if (asked === null || rule === null) return first;
	const left = rule.timeLimitSeconds - (performance.now() - began) / 1000;
	const seconds = Math.max(left, rule.timeLimitSeconds / 2);
	const answer = await solveWithConditions(linearModel(asked.problem), seconds);
	if (answer === null) return first;
	const options = new Map([...answer.chosen].map(([place, option]) => [asked.refs[place] ?? "", option]));
	const known = { options, bound: fromPoints(fromDecimal(bound) ?? ZERO, rule.objective) };
	const second = allocateCase(text, known, rule.timeLimitSeconds / 4);
	return second.ok && compareWorth(second.value, first.value) >= 0 ? second : first;
}

/** Below zero where the first is worth less. */
function compareWorth(a: AllocatedCase, b: AllocatedCase): number {
	return compare(fromDecimal(a.run.value) ?? ZERO, fromDecimal(b.run.value) ?? ZERO);
}
