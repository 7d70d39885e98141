import type { Pence } from "../../money";
import type { OptionInput } from "../case/case-input";
import { type Candidate, type Choices, optionAt } from "../rules/choice";
import { fits } from "../rules/funds";

/** A funded bid that stands below an unfunded one which would have fitted in what the funded one got. */
export type Leapfrog = {
	readonly ref: string;
	readonly amount: Pence;
	readonly over: string;
	/** The smallest option of the bid that was passed over; with limits by year, of those no larger in every year. */
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
		const taken = optionAt(bid, choice.option);
		for (const over of passed) {
			const option = smallestWithin(over, taken);
			if (option) found.push({ ref: bid.ref, amount: taken.amount, over: over.ref, smallest: option.amount });
		}
	}
	return found;
}

/** The smallest option of a bid that is no larger than another's, in total and in every year. */
function smallestWithin({ options }: Candidate, { amount, years }: OptionInput): OptionInput | undefined {
	return options.findLast((option) => fits(option, { money: amount, years }));
}
