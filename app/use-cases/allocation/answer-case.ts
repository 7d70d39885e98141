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

/** How much of the time limit our own search may have, and HiGHS at least: what writes the answer has the rest. */
const OWN_PART = 0.7;
const OTHER_PART = 0.2;

/**
 * Runs a case file as `allocateCase` does. Our own search has most of the time limit; where it stops before the optimum is
 * proved, HiGHS has the time that is left, and our search begins again from its answer, which is added up and checked in pence. The
 * better answer stands with the lower bound. All of it keeps within the limit, but for what no engine interrupts. Blocks its
 * thread while it solves.
 */
export async function answerCase(text: string): Promise<Outcome<AllocatedCase, CaseRefusal>> {
	const began = performance.now();
	const input = readCase(text);
	if (!input.ok) return input;
	const { rule } = input.value;
	const limit = rule?.timeLimitSeconds ?? Number.POSITIVE_INFINITY;
	const first = allocateCase(text, null, limit * OWN_PART);
	if (rule === null || !first.ok || first.value.run.proof?.status !== "best-found") return first;
	const asked = optimumCase(input.value, sharesOfRun(first.value.run));
	if (asked === null) return first;
	const left = () => limit - (performance.now() - began) / 1000;
	const seconds = Math.max(left() - limit * (1 - OWN_PART - OTHER_PART), limit * OTHER_PART);
	const answer = await solveWithConditions(linearModel(asked.problem), seconds);
	if (answer === null) return first;
	const options = new Map([...answer.chosen].map(([place, option]) => [asked.refs[place] ?? "", option]));
	const bound = fromPoints(fromDecimal(first.value.run.proof.bound) ?? ZERO, rule.objective);
	const second = allocateCase(text, { options, bound }, Math.max(left(), 0));
	return second.ok && compareWorth(second.value, first.value) >= 0 ? second : first;
}

/** Below zero where the first is worth less. */
function compareWorth(a: AllocatedCase, b: AllocatedCase): number {
	return compare(fromDecimal(a.run.value) ?? ZERO, fromDecimal(b.run.value) ?? ZERO);
}
