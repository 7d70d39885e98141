import type { Candidate, Choice, Ruled } from "./choice";
import type { Funds } from "./funds";
import { downTheOrder } from "./rank-and-skip";

/**
 * Rank and stop: down the order, each bid takes its largest option that fits in what is left, up to the first bid with
 * none; every bid after that one is after the stop. Takes the fundable bids in published order and the
 * money, in all and by year.
 */
export function rankAndStop(candidates: readonly Candidate[], available: Funds): Ruled {
	const { choices, turns } = downTheOrder(candidates, available);
	const stop = turns.findIndex(({ option }) => option === null);
	const stoppedBy = turns[stop]?.ref;
	if (stoppedBy === undefined) return { choices, passes: [{ from: "money", turns }] };
	const stopped = candidates
		.slice(stop + 1)
		.map(({ ref }): [string, Choice] => [ref, { status: "after-the-stop", stoppedBy }]);
	return {
		choices: new Map([...choices, ...stopped]),
		passes: [{ from: "money", turns: turns.slice(0, stop + 1) }],
	};
}
