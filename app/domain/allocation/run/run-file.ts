import type { Pence } from "../../money";
import type { Ratio } from "../../ratio";
import type { Method } from "../case/case-file";

/** The formats of a run: the first has no passes, and is written for whoever re-checks a run published in it. */
export const RUN_FORMATS = ["tranche-run/2", "tranche-run/1"] as const;
export type RunFormat = (typeof RUN_FORMATS)[number];

/** The run file: what an allocation gave. As JSON, amounts are pounds with two decimals, shares a decimal and `n/d`. */
export type RunFile = {
	readonly format: RunFormat;
	/** SHA-256 of the canonical case, in hexadecimal. */
	readonly case: string;
	/** The program and its version. */
	readonly engine: string;
	/** Total less commitments and top-slices. */
	readonly available: Pence;
	/** Null where the case has no needs. */
	readonly needs: RunNeeds | null;
	/** Every bid: published order, then below the threshold in the same order, then not scored by reference. */
	readonly awards: readonly RunAward[];
	/** How the rule went about it, in order; none for an optimum, which takes no turns, and in the first format. */
	readonly passes?: readonly RunPass[];
	/** References of the unfunded fundable bids in published order. */
	readonly reserve: readonly string[];
	readonly spent: Pence;
	readonly unallocated: Pence;
	/** There only where the fund limits financial years. */
	readonly years?: RunYears;
	/** There only where the rule lets bids exceed the available money: then `spent` may, by what is `used`. */
	readonly overProgramming?: RunOverProgramming;
	/** Points, or point-pounds where the optimum's objective is score-times-amount: a decimal without surplus zeros. */
	readonly value: string;
	/** Whether an optimum is proved; null for every rule that is no optimum. */
	readonly proof: RunProof | null;
	/** What other rules would do beside the chosen one. */
	readonly comparisons: readonly RunComparison[];
	readonly leapfrogs: readonly RunLeapfrog[];
	/** There only where the rule asks for it. */
	readonly robustness?: RunRobustness;
};

/** What there is for each financial year, and what bids get of it. */
export type RunYears = {
	readonly [year: string]: {
		readonly available: Pence;
		readonly spent: Pence;
		readonly unallocated: Pence;
	};
};

/** The share of the available money by which bids may exceed it, what that allows and what of it is used, in pounds. */
export type RunOverProgramming = {
	readonly share: string;
	readonly allowed: Pence;
	readonly used: Pence;
	/** Of each financial year, where the fund limits them. */
	readonly years?: { readonly [year: string]: { readonly allowed: Pence; readonly used: Pence } };
};

/** Optimal is proved; otherwise the value found and a value that no choice exceeds, as the run's value is written. */
export type RunProof =
	| { readonly status: "optimal" }
	| { readonly status: "best-found"; readonly value: string; readonly bound: string };

export type RunRobustness = {
	/** By reference, for every bid that is scored. */
	readonly scores: { readonly [ref: string]: RunScoreInterval };
	/** In how many draws of moved scores each bid is funded; null where no draws are asked for. */
	readonly draws: {
		readonly seed: number;
		/** Those done: fewer than the case asks for where counted work ended first. */
		readonly draws: number;
		readonly proved?: false;
		readonly spread: string;
		readonly funded: { readonly [ref: string]: number };
	} | null;
};

/** The scores, ends included, between which no bid's option changes; null in older runs that did not prove it. */
export type RunScoreInterval = {
	readonly from: string;
	readonly to: string;
	/** Where counted work ended first: then the present score alone. */
	readonly proved?: false;
} | null;

export type RunNeeds = {
	readonly shares: { readonly [area: string]: Ratio };
	readonly amounts: { readonly [area: string]: Pence };
	readonly working: RunNeedsWorking;
};

export type RunNeedsWorking = {
	/** The available money in whole units; what is below a unit is in no envelope. */
	readonly pot: Pence;
	readonly unit: Pence;
	readonly belowUnit: Pence;
	readonly indicators: readonly RunIndicatorWorking[];
	readonly areas: { readonly [area: string]: RunAreaWorking };
	readonly rounding: "largest-remainder" | "webster";
	/** The areas that got one unit more than their exact amount rounded down, largest remainder first; none by webster. */
	readonly extraUnits: readonly string[];
	/** Null where the formula has no bounds. */
	readonly bounds: RunBoundsWorking | null;
};

export type RunBoundsWorking = {
	readonly method: "clamp" | "scale-gains";
	/** The factor λ of clamp, or the scale s of scale-gains. */
	readonly factor: Ratio;
	readonly onFloor: readonly string[];
	readonly onCeiling: readonly string[];
	/** Who gets less than their target, and by how much, in pounds as an exact fraction. */
	readonly payers: readonly { readonly area: string; readonly gives: string }[];
};

export type RunIndicatorWorking = {
	readonly id: string;
	readonly weight: string;
	/** Sum of the counts. */
	readonly total: string;
	/** Counts by area, a rate times its base where the indicator is a rate. */
	readonly counts: { readonly [area: string]: string };
};

export type RunAreaWorking = {
	/** What it was to get before bounds, after a transition, in pounds as an exact fraction. */
	readonly target: string;
	/** What the bounds make of it, before rounding. */
	readonly exact: string;
	/** The least and the most it may get, in pounds. */
	readonly floor: Pence;
	readonly ceiling: Pence | null;
	readonly roundedDown: Pence;
	/** What rounding down left, in units, as an exact fraction below 1. */
	readonly remainder: string;
	readonly extraUnit: boolean;
};

export type RunAward = {
	readonly ref: string;
	/** Index of the funded option, null where unfunded. */
	readonly option: number | null;
	/** `0.00` where unfunded. */
	readonly amount: Pence;
	readonly outcome: RunOutcome;
};

/** Money by financial year. */
export type RunByYear = { readonly [year: string]: Pence };

/** Money by area. */
export type RunAmounts = { readonly [area: string]: Pence };

/** A bid's turn: what there was for it, the option it took and what that cost; null and nothing where none fitted. */
export type RunTurn<Sum> = {
	readonly ref: string;
	readonly option: number | null;
	readonly left: Sum;
	/** What each financial year had left, where the fund limits them. */
	readonly years?: RunByYear;
	readonly charged?: Sum;
};

/** A pass down the order over one sum: the money, the pool of what envelopes left, or what then raises reduced bids. */
export type RunMoneyPass = {
	readonly from: "money" | "pool" | "raise";
	readonly turns: readonly RunTurn<Pence>[];
};

/** A pass down the order over the areas' envelopes, or over what was shared again by need. */
export type RunEnvelopePass = {
	readonly from: "envelope" | "redistribution";
	readonly amounts: RunAmounts;
	readonly turns: readonly RunTurn<RunAmounts>[];
};

export type RunPass = RunMoneyPass | RunEnvelopePass;

/** What an area had left at a bid's turn, and what the bid would charge or charged to it. */
export type RunAreaCharge = { readonly left: Pence; readonly charge: Pence };
export type RunAreaCharges = { readonly [area: string]: RunAreaCharge };

/** Where a funded bid's money came from. */
export type FundedFrom = "money" | "envelope" | "redistribution" | "pool";

export type RunOutcome =
	| {
			readonly status: "funded";
			readonly option: number;
			/** How many options the bid has. */
			readonly of: number;
			readonly asked: Pence;
			readonly from: FundedFrom;
			readonly raised: boolean;
			/** The amount it held before it was raised from the pool; null where it was not. */
			readonly raisedFrom: Pence | null;
			/** The money at its turn: of its areas' envelopes together where it came from envelopes. */
			readonly left: Pence;
			/**
			 * What it charged to its areas' envelopes; for a bid funded from the pool, what its smallest option would have
			 * charged them; null under rules without envelopes and where its areas have no need share.
			 */
			readonly areas: RunAreaCharges | null;
			/** What each year in which it has money had left at its turn; absent without limits, or if chosen together. */
			readonly years?: RunAreaCharges;
			/** Chosen together with all others by the optimum, not at a turn of its own: `left` is the money of all. */
			readonly together?: true;
	  }
	| {
			readonly status: "not-in-optimum";
			readonly asked: Pence;
			/** The best total value with it forced in; null where no choice has it, or none was found in time. */
			readonly withIt: string | null;
			/** What that is below the best total value. */
			readonly loss: string | null;
			/** False where the time limit stopped the search: then `withIt` is the best found. */
			readonly proved: boolean;
	  }
	| {
			readonly status: "does-not-fit";
			readonly asked: Pence;
			/** Its smallest option. */
			readonly smallest: Pence;
			/** The money at its turn: of the pool under needs-envelopes. */
			readonly left: Pence;
			/** Nothing where the money was there and a year was short. */
			readonly short: Pence;
			/** The first financial year that was short of what its smallest option takes in it; absent where none was. */
			readonly year?: {
				readonly year: string;
				readonly left: Pence;
				readonly charge: Pence;
				readonly short: Pence;
			};
			/** Under needs-envelopes, its areas' envelopes at its turn and what its smallest option would charge them. */
			readonly areas: RunAreaCharges | null;
	  }
	| { readonly status: "after-the-stop"; readonly asked: Pence; readonly stoppedBy: string }
	| { readonly status: "below-threshold"; readonly score: string; readonly threshold: string }
	| { readonly status: "not-scored" };

export type RunComparison = {
	readonly method: Method;
	readonly awards: readonly Pick<RunAward, "ref" | "option" | "amount">[];
	readonly spent: Pence;
	readonly unallocated: Pence;
	readonly value: string;
	/** Its value less the chosen rule's, in points. Values are measured as the chosen rule's is. */
	readonly difference: string;
	/** Of the optimum; null for every other rule. */
	readonly proof: RunProof | null;
	/** Where counted work ended before the optimum was proved. */
	readonly proved?: false;
};

/** A funded bid below an unfunded one whose smallest option is no larger than what the funded bid got. */
export type RunLeapfrog = {
	readonly ref: string;
	readonly amount: Pence;
	readonly over: string;
	/** The smallest option of the bid passed over; with limits by year, of those no larger in every year. */
	readonly smallest: Pence;
};
