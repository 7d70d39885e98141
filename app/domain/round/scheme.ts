import type { CaseFileNeeds } from "../allocation/case/case-file";
import type { EligibilityTest } from "../assessment/eligibility";
import type { SectionKey } from "../bid/sections";
import type { Pence } from "../money";
import type { AwardCategory } from "./award-category";
import type { Blocking } from "./blocking";

/** The rules of a round as frozen at its opening, as canonical JSON. The closing time is not part of it. */
export type SchemeContent = {
	readonly format: "tranche-scheme/1";
	readonly round: string;
	readonly title: string;
	/** The fund's amount for this round. */
	readonly amount: Pence;
	/** How much of it is paid in each financial year; absent where years are not limited. */
	readonly years?: Readonly<Record<string, Pence>>;
	readonly plan: {
		readonly id: string;
		readonly title: string;
		readonly version: number;
		readonly themes: readonly {
			readonly code: string;
			readonly title: string;
			readonly objectives: readonly { readonly code: string; readonly title: string }[];
		}[];
	};
	readonly criteria: readonly CriterionContent[];
	/** The sizes of award that it makes; absent where bids ask for any amount. */
	readonly categories?: readonly AwardCategory[];
	/** The tests that decide whether a bid is eligible; absent where the office says so as a whole. */
	readonly eligibility?: readonly EligibilityTest[];
	/** Lowest fundable total, decimal with up to two places, 0 to 100. */
	readonly threshold: string;
	/** A difference of this many points between assessors on one criterion must be moderated. */
	readonly moderationGap: number;
	/** So must a standard deviation above so many points, a decimal of two places at most; absent: no such rule. */
	readonly moderationDeviation?: string;
	readonly tieBreak: readonly ["smaller-amount-asked", "received-earlier", "reference"];
	readonly rule: {
		readonly method: "rank-and-stop" | "rank-and-skip" | "score-per-pound" | "needs-envelopes" | "optimum";
		readonly unspent: "rank" | "redistribute";
		readonly unit: string;
	};
	/** The needs formula: the version the scheme stands on, null where none. */
	readonly needs: {
		readonly id: string;
		readonly version: number;
		readonly title: string;
		readonly indicators: readonly { readonly key: string; readonly title: string; readonly weight: string }[];
		/** What it does beside dividing by need, as a case file writes it; absent where it does no more. */
		readonly formula?: Pick<CaseFileNeeds, "prior" | "transition" | "bounds" | "rounding">;
	} | null;
	/** Each bid's partnerships get its own scores by criterion with the outcome; absent where they are not promised. */
	readonly feedback?: "scores";
	/** The form of its bids by number and digest; absent for the short form. */
	readonly form?: { readonly title: string; readonly number: number; readonly sha256: string };
	/** What stops a submission beside what the form says; absent where the round chose nothing. */
	readonly blocking?: Blocking;
	readonly partnerships: readonly {
		readonly id: string;
		readonly name: string;
		readonly areaGss: string | null;
	}[];
};

export type CriterionContent = {
	readonly id: string;
	readonly title: string;
	readonly guidance: string;
	/** A share of 100. */
	readonly weight: number;
	/** Scored for each plan theme that the bid claims; the criterion's score is their mean. */
	readonly perTheme: boolean;
	/** The sections of a bid that bear on it; absent where none is named. */
	readonly sections?: readonly SectionKey[];
	/** What each point from 0 to 5 means, in that order. */
	readonly descriptors: readonly string[];
};
