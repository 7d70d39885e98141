import { type Pence, pence } from "../../money";
import {
	type Candidate,
	type Choice,
	type Choices,
	largestThatFits,
	optionAt,
	type Ruled,
	type Turn,
} from "./choice";

/**
 * Rank and skip: down the order, each bid takes its largest option that fits in what is left; a bid with none is
 * passed over. Takes the fundable bids in the order of the rule and the money in pence.
 */
export function rankAndSkip(candidates: readonly Candidate[], available: Pence): Ruled {
	const { choices, turns } = downTheOrder(candidates, available);
	return { choices, passes: [{ from: "money", turns }] };
}

/** Every bid's turn at one sum, and what it got. */
export function downTheOrder(
	candidates: readonly Candidate[],
	available: Pence,
): { readonly choices: Choices; readonly turns: readonly Turn<Pence>[] } {
	const choices = new Map<string, Choice>();
	const turns: Turn<Pence>[] = [];
	let left = available;
	for (const bid of candidates) {
		const option = largestThatFits(bid, left);
		const charged = option === null ? null : optionAt(bid, option).amount;
		turns.push({ ref: bid.ref, option, left, charged });
		choices.set(
			bid.ref,
			option === null
				? { status: "does-not-fit", left, areas: null }
				: { status: "funded", option, from: "money", raisedFrom: null, left, areas: null },
		);
		left = pence(left - (charged ?? 0n));
	}
	return { choices, turns };
}
