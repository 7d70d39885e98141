import type { CaseRefusal } from "~/domain/allocation/case-reader";
import type { Outcome } from "~/domain/outcome";
import { type AllocatedCase, allocateCase } from "./allocate-case";

/** How many runs are kept, the last ones asked for. */
const KEPT = 40;
const runs = new Map<string, Outcome<AllocatedCase, CaseRefusal>>();

function remember(text: string, outcome: Outcome<AllocatedCase, CaseRefusal>): void {
	runs.delete(text);
	runs.set(text, outcome);
	for (const oldest of runs.keys()) {
		if (runs.size <= KEPT) break;
		runs.delete(oldest);
	}
}

/**
 * Runs a case, or gives the run of the same text again: so that what is saved is what was shown, also where an optimum was
 * stopped by its time limit. Refuses what the rules refuse.
 */
export async function runOnce(text: string): Promise<Outcome<AllocatedCase, CaseRefusal>> {
	const outcome = runs.get(text) ?? (await allocateCase(text));
	remember(text, outcome);
	return outcome;
}
