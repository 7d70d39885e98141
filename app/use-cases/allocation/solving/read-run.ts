import type { CaseRefusal } from "~/domain/allocation/case/case-refusal";
import type { RunRobustness } from "~/domain/allocation/run/run-file";
import { accepted, type Outcome } from "~/domain/outcome";
import type { AllocatedCase } from "./allocate-case";
import { allocateCaseFully, allocateRobustness, answerFirmnessFully } from "./allocate-case-fully";
import type { FirmnessAsked } from "./read-firmness";

type Answer = Outcome<AllocatedCase, CaseRefusal>;

/** How many runs are kept, the last ones asked for. */
const KEPT = 40;
const runs = new Map<string, Answer>();

function remember(text: string, outcome: Answer): Answer {
	runs.delete(text);
	runs.set(text, outcome);
	for (const oldest of runs.keys()) {
		if (runs.size <= KEPT) break;
		runs.delete(oldest);
	}
	return outcome;
}

/**
 * Runs a case in a thread of its own, or gives the run of the same text again, so that what is saved is what was shown.
 * Refuses what the rules refuse, and `busy` where its turn does not come in time.
 */
export async function runOnce(text: string): Promise<Outcome<AllocatedCase, CaseRefusal | "busy">> {
	return known(text, () => allocateCaseFully(text));
}

async function known(
	text: string,
	run: () => Promise<Outcome<AllocatedCase, CaseRefusal | "busy">>,
): Promise<Outcome<AllocatedCase, CaseRefusal | "busy">> {
	const before = runs.get(text);
	if (before) return remember(text, before);
	const outcome = await run();
	return !outcome.ok && outcome.code === "busy" ? outcome : remember(text, outcome as Answer);
}

/** As `runOnce` for a case that asks how far scores may move, one at a time. Refuses `busy` while another one is. */
export async function runRobustnessOnce(text: string): Promise<Outcome<AllocatedCase, CaseRefusal | "busy">> {
	return known(text, () => allocateRobustness(text));
}

const firmness = new Map<string, RunRobustness | null>();

/**
 * How firmly one bid of a case stands that asks how far scores may move: from the case's run where that is known, else
 * for this bid alone, once. Refuses as `runRobustnessOnce` does.
 */
export async function firmnessOnce(
	asked: FirmnessAsked,
): Promise<Outcome<RunRobustness | null, CaseRefusal | "busy">> {
	const whole = runs.get(asked.text);
	if (whole?.ok) return accepted(whole.value.run.robustness ?? null);
	const key = JSON.stringify([asked.reference, asked.proved, asked.text]);
	let found = firmness.get(key);
	if (found === undefined) {
		const answer = await answerFirmnessFully(asked);
		if (!answer.ok) return answer;
		found = answer.value;
	}
	firmness.delete(key);
	firmness.set(key, found);
	for (const oldest of [...firmness.keys()].slice(0, -KEPT)) firmness.delete(oldest);
	return accepted(found);
}
