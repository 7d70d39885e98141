import type { Pence } from "../../money";
import {
	type Candidate,
	type Choice,
	type Choices,
	largestThatFits,
	optionAt,
	type Ruled,
	smallestOption,
	type Turn,
} from "./choice";
import { chargesByYear, type Funds, less } from "./funds";

/**
 * Rank and skip: down the order, each bid takes its largest option that fits in what is left; a bid with none is
 * passed over. Takes the fundable bids in the order of the rule and the money, in all and by year.
 */
export function rankAndSkip(candidates: readonly Candidate[], available: Funds): Ruled {
	const { choices, turns } = downTheOrder(candidates, available);
	return { choices, passes: [{ from: "money", turns }] };
}

/** Every bid's turn at one sum, and what it got. */
export function downTheOrder(
	candidates: readonly Candidate[],
	available: Funds,
): { readonly choices: Choices; readonly turns: readonly Turn<Pence>[] } {
	const choices = new Map<string, Choice>();
	const turns: Turn<Pence>[] = [];
	let left = available;
	for (const bid of candidates) {
		const option = largestThatFits(bid, left);
		const taken = option === null ? null : optionAt(bid, option);
		const at = { left: left.money, areas: null, years: chargesByYear(taken ?? smallestOption(bid), left) };
		turns.push({
			ref: bid.ref,
			option,
			left: left.money,
			...(left.years === null ? {} : { years: left.years }),
			charged: taken?.amount ?? null,
		});
		choices.set(
			bid.ref,
			option === null
				? { status: "does-not-fit", ...at }
				: { status: "funded", option, from: "money", raisedFrom: null, ...at },
		);
		if (taken !== null) left = less(left, taken);
	}
	return { choices, turns };
}
