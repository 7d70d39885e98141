import type { Pence } from "../../money";

/**
 * The case file `tranche-case/1`: the inputs of an allocation. In JSON its figures are decimal strings (`"1098.50"`).
 * Keys left out take the defaults written beside them.
 */
export type CaseFile = {
	readonly format: "tranche-case/1";
	readonly title?: string;
	/** The step in which needs amounts are made, in pounds: 0.01 (default), 1, 10, 100 or 1000. */
	readonly unit?: string;
	readonly fund: CaseFileFund;
	/** Required by needs-envelopes; may be absent otherwise. */
	readonly needs?: CaseFileNeeds;
	/** Absent, together with `rule`, for a formula alone. */
	readonly bids?: readonly CaseFileBid[];
	readonly rule?: CaseFileRule;
};

export type CaseFileFund = {
	/** Pounds, at most two decimals. */
	readonly total: Pence;
	readonly commitments?: readonly CaseFileCommitment[];
	readonly topSlices?: readonly CaseFileTopSlice[];
	/** What there is for each financial year (`2026-27`), net of what is taken off; absent: years are not limited. */
	readonly years?: CaseFileYears;
};

/** Pounds by financial year. */
export type CaseFileYears = { readonly [year: string]: Pence };

export type CaseFileCommitment = { readonly title: string; readonly amount: Pence };

/** Either an amount in pounds or a percentage of the total, never both. */
export type CaseFileTopSlice =
	| { readonly title: string; readonly amount: Pence }
	| { readonly title: string; readonly percent: string };

export type CaseFileNeeds = {
	/** Area names as the values and the bids use them; each once. */
	readonly areas: readonly string[];
	/** Weights of zero or more that sum to exactly 1. */
	readonly indicators: readonly CaseFileIndicator[];
	/** What each area had before, in pounds; needed for a transition, a floor or a ceiling. */
	readonly prior?: { readonly [area: string]: Pence };
	/** Step 0 is last year's split, step = steps the formula. */
	readonly transition?: { readonly step: number; readonly steps: number };
	/** Limits as shares of the prior ("-0.05" is 5% below it), and a minimum in pounds. */
	readonly bounds?: {
		readonly method: "clamp" | "scale-gains";
		readonly floor?: string;
		readonly ceiling?: string;
		readonly minimum?: Pence;
	};
	readonly rounding?: "largest-remainder" | "webster";
};

/** A count by area; or, with kind `rate`, a rate by area and the base it is a rate of. */
export type CaseFileIndicator = {
	readonly id: string;
	readonly weight: string;
	readonly values: { readonly [area: string]: string };
	readonly kind?: "rate";
	readonly per?: { readonly [area: string]: string };
};

export type CaseFileBid = {
	readonly ref: string;
	/** Required where the case has needs; two or more make a joint bid. */
	readonly areas?: readonly string[];
	/** 0 to 100, at most four decimals; null or absent means not scored, which is never zero. */
	readonly score?: string | null;
	/** An ISO instant with Z or an offset; absent ranks last among equals. */
	readonly received?: string | null;
	/** The first is what was asked; amounts fall strictly. */
	readonly options: readonly CaseFileOption[];
};

export type CaseFileOption = {
	readonly amount: Pence;
	/** The option's own score, where it was scored apart. */
	readonly score?: string | null;
	/** Its amount by financial year, where the fund limits years: they sum to it, and a year not named has nothing. */
	readonly years?: CaseFileYears;
};

/** The methods this version can run. */
export type Method = "rank-and-stop" | "rank-and-skip" | "score-per-pound" | "needs-envelopes" | "optimum";

export type CaseFileRule = {
	readonly method: Method;
	/** The lowest fundable score; default 0. */
	readonly threshold?: string;
	/** What needs-envelopes does with unspent envelopes; default `rank`. */
	readonly unspent?: "rank" | "redistribute";
	/** Default `score`. */
	readonly objective?: "score" | "score-times-amount";
	/** Whole seconds for the optimum; default 10. */
	readonly timeLimitSeconds?: number;
	/** Side conditions of the optimum: the most and the least in pounds by area. */
	readonly perArea?: { readonly [area: string]: { readonly max?: Pence; readonly min?: Pence } };
	readonly maximumBidsPerArea?: number;
	/** Groups of references of which at most one is funded. */
	readonly exclusive?: readonly (readonly string[])[];
	/** The part of the available money by which bids may exceed it: "0.10" is a tenth. */
	readonly overProgramming?: string;
	/** Asks the run how far each score can move, and in how many draws of moved scores each bid is funded. */
	readonly robustness?: CaseFileRobustness;
};

/** `seed` and `draws` are whole numbers; scores move by up to `spread` points. Intervals alone leave all out. */
export type CaseFileRobustness = {
	readonly seed?: number;
	readonly draws?: number;
	readonly spread?: string;
};
