import type { ByYear } from "../../fund/by-year";
import type { Pence } from "../../money";
import type { ByArea, NeedsInput } from "../../needs/needs-input";
import type { Ratio } from "../../ratio";
import type { Method } from "./case-file";

/** A checked case: what the rules of allocation work on. */
export type AllocationCase = {
	readonly title: string | null;
	/** The step of needs amounts. */
	readonly unit: Pence;
	readonly fund: FundInput;
	readonly needs: NeedsInput | null;
	/** Null, as the rule, for a formula alone. */
	readonly bids: readonly BidInput[] | null;
	readonly rule: RuleInput | null;
};

export type FundInput = {
	readonly total: Pence;
	readonly commitments: readonly { readonly title: string; readonly amount: Pence }[];
	readonly topSlices: readonly TopSlice[];
	/** Total less commitments and top-slices, never below zero. */
	readonly available: Pence;
	/** What there is for each financial year, net of commitments and top-slices; null where years are not limited. */
	readonly years: ByYear | null;
};

/** A top-slice: what it comes to, and the percentage it was given as, where it was. */
export type TopSlice = { readonly title: string; readonly amount: Pence; readonly percent: Ratio | null };

export type BidInput = {
	readonly ref: string;
	/** Empty where the case has no needs and the bid names none. */
	readonly areas: readonly string[];
	/** 0 to 100; null where not scored. */
	readonly score: Ratio | null;
	/** As given, and as an instant: seconds since 1970, parts of a second exact. */
	readonly received: { readonly text: string; readonly instant: Ratio } | null;
	/** Strictly falling amounts, the asked one first. */
	readonly options: readonly [OptionInput, ...OptionInput[]];
};

export type OptionInput = {
	readonly amount: Pence;
	readonly score: Ratio | null;
	/** Its amount by financial year, in their order, without years of nothing; null where the fund limits none. */
	readonly years: ByYear | null;
};

export type RuleInput = {
	readonly method: Method;
	readonly threshold: Ratio;
	readonly unspent: "rank" | "redistribute";
	readonly objective: Objective;
	readonly timeLimitSeconds: number;
	/** Side conditions of the optimum; null where there are none. */
	readonly conditions: Conditions | null;
	/** The part of the available money by which bids may exceed it; null where they may not. */
	readonly overProgramming: Ratio | null;
	readonly robustness: RobustnessRule | null;
};

/** What a value measures: points, or points times money. */
export type Objective = "score" | "score-times-amount";

export type Conditions = {
	readonly perArea: ByArea<{ readonly max: Pence | null; readonly min: Pence | null }>;
	readonly maximumBidsPerArea: number | null;
	/** Groups of references of which at most one is funded. */
	readonly exclusive: readonly (readonly string[])[];
};

/** Null draws: the intervals of the scores alone. */
export type RobustnessRule = {
	readonly draws: {
		readonly seed: number;
		readonly draws: number;
		/** Points by which each score moves at the most. */
		readonly spread: Ratio;
	} | null;
};
