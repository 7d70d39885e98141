import type { Pence } from "../../money";
import { type Candidate, type Choices, optionAt, smallestOption } from "../rules/choice";

/** A funded bid that stands below an unfunded one which would have fitted in what the funded one got. */
export type Leapfrog = {
	readonly ref: string;
	readonly amount: Pence;
	readonly over: string;
	/** The smallest option of the bid that was passed over. */
	readonly smallest: Pence;
};

/** Lists the leapfrogs of a rule's choices, funded bids down the order and for each those it passed, down the order. */
export function leapfrogs(candidates: readonly Candidate[], choices: Choices): readonly Leapfrog[] {
	const found: Leapfrog[] = [];
	const passed: Candidate[] = [];
	for (const bid of candidates) {
		const choice = choices.get(bid.ref);
		if (choice?.status !== "funded") {
			passed.push(bid);
			continue;
		}
		const { amount } = optionAt(bid, choice.option);
		for (const over of passed) {
			const smallest = smallestOption(over).amount;
			if (smallest <= amount) found.push({ ref: bid.ref, amount, over: over.ref, smallest });
		}
	}
	return found;
}
