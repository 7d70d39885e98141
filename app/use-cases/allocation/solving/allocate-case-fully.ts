import type { CaseRefusal } from "~/domain/allocation/case/case-refusal";
import { type Outcome, refused } from "~/domain/outcome";
import { Thread } from "~/thread";
import type { AllocatedCase } from "./allocate-case";
import type { answerFirmness, FirmnessAsked } from "./read-firmness";
import type { answerHeldBidSet, HeldBidAsked } from "./read-held-bid-set";
import type { RuleAlone } from "./read-rule-alone";
import type { answerWeights, WeightsAsked } from "./read-weight-intervals";

type Answer = Outcome<AllocatedCase, CaseRefusal>;
/** What a moment's work answers, by the name of the question; each is asked with the text of a case. */
export type MomentAnswers = {
	readonly formula: Answer;
	readonly alone: RuleAlone | null;
};

type Task =
	| { readonly ask: "case" | keyof MomentAnswers; readonly of: string }
	| { readonly ask: "firmness"; readonly of: FirmnessAsked }
	| { readonly ask: "weights"; readonly of: WeightsAsked }
	| { readonly ask: "heldBidSet"; readonly of: HeldBidAsked };

const solvingThread = () => new Thread<Task>("app/use-cases/allocation/solving/answers.ts");

const runs = solvingThread();
/** What may take a minute has a thread of its own: no preview waits behind it. */
const robustness = solvingThread();
/** What takes a moment waits behind none that takes long. */
const moments = solvingThread();

/** How long somebody waits for a thread to be free: a page that takes longer looks broken. */
const LINE_SECONDS = 60;

/**
 * Runs a case file as `allocateCase` does, in a thread of its own, so that this one answers others. Cases wait for each
 * other. Refuses what `allocateCase` refuses, and `busy` when its turn does not come within `lineSeconds`.
 */
export async function allocateCaseFully(
	text: string,
	lineSeconds = LINE_SECONDS,
): Promise<Outcome<AllocatedCase, CaseRefusal | "busy">> {
	const answer = await runs.answerWithin<Answer>(lineSeconds * 1000, { ask: "case", of: text });
	return answer ?? refused("busy", "another scenario is being worked out");
}

/**
 * Runs a case that asks how far scores may move, in a second thread, one such case at a time: waits its turn, and
 * refuses `busy` when that does not come within `lineSeconds`; refuses what `allocateCase` refuses.
 */
export async function allocateRobustness(
	text: string,
	lineSeconds = LINE_SECONDS,
): Promise<Outcome<AllocatedCase, CaseRefusal | "busy">> {
	const answer = await robustness.answerWithin<Answer>(lineSeconds * 1000, { ask: "case", of: text });
	return answer ?? refused("busy", "how firmly another scenario stands is being worked out");
}

/** As `answerFirmness`, in the thread of `allocateRobustness`; refuses `busy` as that does. */
export async function answerFirmnessFully(
	firmness: FirmnessAsked,
	lineSeconds = LINE_SECONDS,
): Promise<ReturnType<typeof answerFirmness> | Outcome<never, "busy">> {
	const task = { ask: "firmness", of: firmness } as const;
	const answer = await robustness.answerWithin<ReturnType<typeof answerFirmness>>(lineSeconds * 1000, task);
	return answer ?? refused("busy", "how firmly another scenario stands is being worked out");
}

/** As `answerWeights`, in the thread of `allocateRobustness`. */
export function answerWeightsFully(weights: WeightsAsked): Promise<ReturnType<typeof answerWeights>> {
	return robustness.answer({ ask: "weights", of: weights });
}

/** As `answerHeldBidSet`, in the thread of `allocateCaseFully`. */
export function answerHeldBidSetFully(
	heldBidSet: HeldBidAsked,
): Promise<ReturnType<typeof answerHeldBidSet>> {
	return runs.answer({ ask: "heldBidSet", of: heldBidSet });
}

/** What a case makes of the formula alone or of its rule alone, in a third thread: each takes a moment. */
export function answerMoment<Q extends keyof MomentAnswers>(ask: Q, text: string): Promise<MomentAnswers[Q]> {
	return moments.answer({ ask, of: text });
}
