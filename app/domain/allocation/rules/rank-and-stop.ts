import type { Pence } from "../../money";
import type { Candidate, Choice, Choices } from "./choice";
import { rankAndSkip } from "./rank-and-skip";

/**
 * Rank and stop: down the order, each bid takes its largest option that fits in what is left, up to the first bid with
 * none; every bid after that one is after the stop. Takes the fundable bids in published order and the money in pence.
 */
export function rankAndStop(candidates: readonly Candidate[], available: Pence): Choices {
	const choices = new Map<string, Choice>(rankAndSkip(candidates, available));
	const stop = candidates.findIndex(({ ref }) => choices.get(ref)?.status === "does-not-fit");
	const stoppedBy = candidates[stop]?.ref;
	if (stoppedBy === undefined) return choices;
	for (const { ref } of candidates.slice(stop + 1)) choices.set(ref, { status: "after-the-stop", stoppedBy });
	return choices;
}
