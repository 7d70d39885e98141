import { type Pence, pence } from "../../money";
import { type Candidate, type Choice, type Choices, largestThatFits, optionAt } from "./choice";

/**
 * Rank and skip: down the order, each bid takes its largest option that fits in what is left; a bid with none is
 * passed over. Takes the fundable bids in the order of the rule and the money in pence.
 */
export function rankAndSkip(candidates: readonly Candidate[], available: Pence): Choices {
	const choices = new Map<string, Choice>();
	let left = available;
	for (const bid of candidates) {
		const option = largestThatFits(bid, left);
		if (option === null) {
			choices.set(bid.ref, { status: "does-not-fit", left, areas: null });
			continue;
		}
		choices.set(bid.ref, { status: "funded", option, from: "money", raisedFrom: null, left, areas: null });
		left = pence(left - optionAt(bid, option).amount);
	}
	return choices;
}
