import type { Candidate, Ruled } from "./choice";
import type { Funds } from "./funds";
import { rankAndSkip } from "./rank-and-skip";

/** Compares two bids by score for each pound asked, from high to low; zero where they tie. */
function compareByPound(a: Candidate, b: Candidate): number {
	const left = a.score.numerator * b.score.denominator * b.options[0].amount;
	const right = b.score.numerator * a.score.denominator * a.options[0].amount;
	return left === right ? 0 : left > right ? -1 : 1;
}

/** The order of the rule: by score for each pound asked, ties as they stand. Takes bids in published order. */
export function inOrderOfPound(candidates: readonly Candidate[]): readonly Candidate[] {
	return [...candidates].sort(compareByPound);
}

/** Rank and skip in order of score for each pound asked. Takes the fundable bids in published order. */
export function scorePerPound(candidates: readonly Candidate[], available: Funds): Ruled {
	return rankAndSkip(inOrderOfPound(candidates), available);
}
