import type { CaseRefusal } from "~/domain/allocation/case/case-refusal";
import type { Outcome } from "~/domain/outcome";
import type { AllocatedCase } from "./allocate-case";
import { allocateCaseFully, allocateRobustness } from "./allocate-case-fully";

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
