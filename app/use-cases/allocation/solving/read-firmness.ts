import { readCase } from "~/domain/allocation/case/case";
import type { CaseRefusal } from "~/domain/allocation/case/case-refusal";
import { resourcesOf } from "~/domain/allocation/run/allocate";
import type { RunRobustness } from "~/domain/allocation/run/run-file";
import { writeRobustness } from "~/domain/allocation/run/write-robustness";
import type { Draws } from "~/domain/allocation/what-if/robustness/draws";
import { robustnessOf } from "~/domain/allocation/what-if/robustness/robustness";
import { accepted, type Outcome } from "~/domain/outcome";
import { MOST_WORK } from "~/domain/solver/counted-work";

export type FirmnessAsked = {
	/** A case that asks how far scores may move. */
	readonly text: string;
	readonly reference: string;
	/** Whether the awards that the bid stands in are proved. */
	readonly proved: boolean;
};

/** The draws of the case last asked about: they are the same for each of its bids. */
let last: { readonly text: string; readonly draws: Draws } | null = null;

/**
 * How firmly one bid of a case stands, as its run would say, without the intervals of all others. Null where the case
 * does not ask for it. Blocks its thread; stopped by counted work. Refuses what the rules refuse.
 */
export function answerFirmness({
	text,
	reference,
	proved,
}: FirmnessAsked): Outcome<RunRobustness | null, CaseRefusal> {
	const input = readCase(text);
	if (!input.ok) return input;
	const { bids, rule } = input.value;
	if (bids === null || rule === null || rule.robustness === null) return accepted(null);
	const known = last?.text === text ? last.draws : null;
	const asked = known === null ? rule.robustness : { ...rule.robustness, draws: null };
	const resources = resourcesOf(input.value, rule);
	const found = robustnessOf(bids, rule, resources, asked, proved, MOST_WORK, reference);
	const draws = known ?? found.draws;
	if (draws !== null) last = { text, draws };
	return accepted(writeRobustness({ ...found, draws }));
}
