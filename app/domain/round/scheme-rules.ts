import type { SchemeContent } from "./scheme";

/** The steps, in pounds, in which needs amounts can be made, as the case file writes them. */
export const UNITS = ["0.01", "1", "10", "100", "1000"] as const;
export const METHODS = [
	"rank-and-stop",
	"rank-and-skip",
	"score-per-pound",
	"needs-envelopes",
	"optimum",
] as const;
export const UNSPENT = ["rank", "redistribute"] as const;

/** A round's rules beside its criteria, while they are being written. */
export type SchemeRules = {
	/** Lowest fundable total, hundredths of a point, 0 to 10,000. */
	readonly thresholdHundredths: number;
	/** Points between two assessors on one criterion, 1 to 5. */
	readonly moderationGap: number;
	/** Hundredths of a point of standard deviation on one criterion, 1 to 250; null: no such rule. */
	readonly moderationDeviation: number | null;
	readonly method: SchemeContent["rule"]["method"];
	readonly unspent: SchemeContent["rule"]["unspent"];
	readonly unit: (typeof UNITS)[number];
	readonly needsVersionId: string | null;
	/** Whether letters of outcome give each bid its own scores by criterion; unless said, they do not. */
	readonly feedbackScores?: boolean;
};
