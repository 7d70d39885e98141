import type { ByYear } from "../../fund/by-year";
import type { Pence } from "../../money";
import type { ByArea } from "../../needs/needs-input";
import type { BidInput, OptionInput } from "../case/case-input";
import type { FundedFrom } from "../run/run-file";
import { type Funds, fits, type YearCharges } from "./funds";
import type { Scored } from "./published-order";

/** A bid that a rule may fund. */
export type Candidate = Scored<BidInput>;

/** What an area's envelope had left at a bid's turn, and what the bid charges or would charge to it. */
export type AreaCharges = ByArea<{ readonly left: Pence; readonly charge: Pence }>;

/** What a rule did with a bid it may fund. */
export type Choice = FundedChoice | DoesNotFit | AfterTheStop | NotInOptimum;

export type FundedChoice = {
	readonly status: "funded";
	/** Index of the option. */
	readonly option: number;
	readonly from: FundedFrom;
	/** Index of the option it held before it was raised; null where it was not. */
	readonly raisedFrom: number | null;
	/** The money at its turn, in pence. */
	readonly left: Pence;
	readonly areas: AreaCharges | null;
	/** Null where years are not limited, or all bids were chosen together. */
	readonly years: YearCharges | null;
	/** Chosen together with all others, not at a turn of its own: then `left` is the money of all. */
	readonly together?: true;
};

export type DoesNotFit = {
	readonly status: "does-not-fit";
	readonly left: Pence;
	readonly areas: AreaCharges | null;
	/** Of its smallest option; null where years are not limited. */
	readonly years: YearCharges | null;
};

export type AfterTheStop = { readonly status: "after-the-stop"; readonly stoppedBy: string };

export type NotInOptimum = {
	readonly status: "not-in-optimum";
	/** The best total value with the bid forced in; null where no choice has it, or none was found. */
	readonly withIt: bigint | null;
	/** What that is below the best total value. */
	readonly loss: bigint | null;
	/** False where a time limit stopped the search: then `withIt` is the best found. */
	readonly proved: boolean;
};

/** What a rule did, by reference. */
export type Choices = ReadonlyMap<string, Choice>;

/** A bid's turn in a pass: what was left for it, the option it took and its cost; null for both where none fitted. */
export type Turn<Sum> = {
	readonly ref: string;
	readonly option: number | null;
	readonly left: Sum;
	/** What each year had left; absent where years are not limited. */
	readonly years?: ByYear;
	readonly charged: Sum | null;
};

/** One time that a rule went down its order: over a sum that all bids draw on, or over a sum for each area. */
export type Pass =
	| { readonly from: "money" | "pool" | "raise"; readonly turns: readonly Turn<Pence>[] }
	| {
			readonly from: "envelope" | "redistribution";
			readonly amounts: ByArea<Pence>;
			readonly turns: readonly Turn<ByArea<Pence>>[];
	  };

/** What a rule did with its bids, and how it went about it; an optimum, which takes no turns, has no passes. */
export type Ruled = { readonly choices: Choices; readonly passes: readonly Pass[] };

/** The option at an index; throws on an index that the bid does not have. */
export function optionAt(bid: BidInput, index: number): OptionInput {
	const option = bid.options[index];
	if (option === undefined) throw new RangeError(`bid ${bid.ref} has no option ${index}`);
	return option;
}

/** The smallest option of a bid: its last. */
export function smallestOption(bid: BidInput): OptionInput {
	return optionAt(bid, bid.options.length - 1);
}

/** The index of the largest option that fits in what is left, in all and in every year; null where none does. */
export function largestThatFits(bid: BidInput, left: Funds): number | null {
	const index = bid.options.findIndex((option) => fits(option, left));
	return index < 0 ? null : index;
}
