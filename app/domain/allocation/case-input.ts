import type { Pence } from "../money";
import type { NeedsInput } from "../needs/needs-input";
import type { Ratio } from "../ratio";
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

export type OptionInput = { readonly amount: Pence; readonly score: Ratio | null };

export type RuleInput = {
	readonly method: Method;
	readonly threshold: Ratio;
	readonly unspent: "rank" | "redistribute";
	readonly objective: "score";
	readonly timeLimitSeconds: number;
};
