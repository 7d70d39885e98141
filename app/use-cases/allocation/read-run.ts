import type { CaseFile } from "~/domain/allocation/case-file";
import type { CaseRefusal } from "~/domain/allocation/case-reader";
import type { Outcome } from "~/domain/outcome";
import { type AllocatedCase, allocateCase } from "./allocate-case";
import { allocateCaseFully, allocateRobustness } from "./allocate-case-fully";

type Answer = Outcome<AllocatedCase, CaseRefusal>;

/** How many runs are kept, the last ones asked for. */
const KEPT = 40;
/** Up to so many bids a rule that is no optimum takes a few milliseconds, and needs no thread of its own. */
const SMALL = 40;
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

function isSmall(text: string): boolean {
	const { bids = [], rule } = JSON.parse(text) as CaseFile;
	return bids.length <= SMALL && rule?.method !== "optimum";
}

/**
 * Runs a case, or gives the run of the same text again: so that what is saved is what was shown, also where an optimum was
 * stopped by its time limit. What may take long is solved in a thread of its own, while this one answers others. Refuses what
 * the rules refuse.
 */
export async function runOnce(text: string): Promise<Answer> {
	const known = runs.get(text);
	return remember(text, known ?? (isSmall(text) ? allocateCase(text) : await allocateCaseFully(text)));
}

/**
 * As `runOnce` for a case that asks how far scores may move; those are worked out one at a time. Refuses `busy` while another
 * one is.
 */
export async function runRobustnessOnce(text: string): Promise<Outcome<AllocatedCase, CaseRefusal | "busy">> {
	const known = runs.get(text);
	if (known) return remember(text, known);
	const outcome = await allocateRobustness(text);
	return !outcome.ok && outcome.code === "busy" ? outcome : remember(text, outcome as Answer);
}
