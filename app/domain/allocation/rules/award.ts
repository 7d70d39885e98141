import { type Pence, pence, sumPence } from "../../money";
import type { Ratio } from "../../ratio";
import type { Method } from "../case/case-file";
import type { BidInput, Objective, OptionInput } from "../case/case-input";
import { type Choice, type Choices, optionAt, type Pass } from "./choice";
import type { Proof } from "./choose-optimum";
import { optionValue } from "./option-value";
import type { PublishedOrder, Scored } from "./published-order";

/** What a rule did with a bid, or why it could not be funded at all. */
export type BidOutcome =
	| Choice
	| { readonly status: "below-threshold"; readonly score: Ratio; readonly threshold: Ratio }
	| { readonly status: "not-scored" };

export type Award = {
	readonly bid: BidInput;
	/** Index of the funded option; null where unfunded. */
	readonly option: number | null;
	readonly amount: Pence;
	readonly outcome: BidOutcome;
};

/** The awards of one rule: every bid in published order, below the threshold and not scored after it. */
export type RuleResult = {
	readonly method: Method;
	readonly awards: readonly Award[];
	readonly spent: Pence;
	/** What is left of the available money; nothing where over-programming exceeds it. */
	readonly unallocated: Pence;
	readonly passes: readonly Pass[];
	/** As `optionValue` measures the objective. */
	readonly value: bigint;
	/** Null for every rule that is no optimum. */
	readonly proof: Proof | null;
};

/** The option that an award funds; null where it funds none. */
export function takenBy({ bid, option }: Award): OptionInput | null {
	return option === null ? null : optionAt(bid, option);
}

/** Puts a rule's choices together as awards, adds them up and values them. */
export function resultOf(
	method: Method,
	threshold: Ratio,
	ranking: PublishedOrder<BidInput>,
	{
		choices,
		passes,
		proof,
	}: { readonly choices: Choices; readonly passes: readonly Pass[]; readonly proof: Proof | null },
	available: Pence,
	objective: Objective,
): RuleResult {
	const awards = [
		...ranking.fundable.map((bid) => awardOf(bid, choices)),
		...ranking.belowThreshold.map((bid) =>
			unfunded(bid, { status: "below-threshold", score: bid.score, threshold }),
		),
		...ranking.notScored.map((bid) => unfunded(bid, { status: "not-scored" })),
	];
	const spent = sumPence(awards.map(({ amount }) => amount));
	const value = ranking.fundable.reduce((sum, bid) => sum + chosenValue(bid, choices, objective), 0n);
	const unallocated = pence(spent > available ? 0n : available - spent);
	return { method, awards, passes, spent, unallocated, value, proof };
}

function awardOf(bid: Scored<BidInput>, choices: Choices): Award {
	const choice = choices.get(bid.ref);
	if (choice === undefined) throw new Error(`the rule left out bid ${bid.ref}`);
	if (choice.status !== "funded") return unfunded(bid, choice);
	return { bid, option: choice.option, amount: optionAt(bid, choice.option).amount, outcome: choice };
}

function unfunded(bid: BidInput, outcome: BidOutcome): Award {
	return { bid, option: null, amount: pence(0), outcome };
}

function chosenValue(bid: Scored<BidInput>, choices: Choices, objective: Objective): bigint {
	const choice = choices.get(bid.ref);
	return choice?.status === "funded" ? optionValue(bid, choice.option, objective) : 0n;
}
