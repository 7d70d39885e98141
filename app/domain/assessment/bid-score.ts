import { compare, multiply, type Ratio, ratio, subtract, ZERO } from "../ratio";
import { type Criterion, criterionScore, mean, type Score } from "./criterion-score";
import { exactTotal, toHundredths } from "./total";

/** How many assessors score a bid at least, each without seeing the other's scores. */
export const ASSESSORS_PER_BID = 2;

/**
 * Why a moderator must agree a score: points apart on the criterion, scores spread too far around their mean, or totals
 * on both sides of the threshold.
 */
export type Trigger = "gap" | "deviation" | "threshold";

/** What an assessor's score on a criterion was when a moderator agreed another; two decimals. */
export type ScoreBefore = { readonly assessorId: string; readonly score: string };

/** A live assessment: submitted, or still in work. */
export type LiveAssessment = { readonly submitted: boolean; readonly scores: readonly Score[] };

/** Points that a moderator agreed on a criterion. */
export type AgreedPoints = { readonly criterionId: string; readonly points: number };

/** What scoring follows: the frozen scheme's criteria and limits. */
export type ScoringRules = {
	readonly criteria: readonly Criterion[];
	/** Lowest fundable total, in hundredths of a point. */
	readonly thresholdHundredths: number;
	readonly moderationGap: number;
	/** Hundredths of a point; null or absent where the scheme has no such rule. */
	readonly moderationDeviation?: number | null;
};

export type ScoredCriterion = {
	readonly criterionId: string;
	/** Each assessor's score, in the order of the assessments. */
	readonly scores: readonly Ratio[];
	/** The highest less the lowest. */
	readonly spread: Ratio;
	readonly trigger: Trigger | null;
	/** Agreed by a moderator; null where none was needed or it is still to come. */
	readonly agreed: number | null;
	/** The agreed score, else the mean; null while a moderator has still to agree it. */
	readonly score: Ratio | null;
};

/**
 * Where a bid's scoring stands. `waiting`: fewer than two assessors, or not all have submitted. `to-moderate`: all are
 * in and at least one criterion must be agreed. `complete`: it has a total.
 */
export type BidScore =
	| { readonly state: "waiting" }
	| {
			readonly state: "to-moderate" | "complete";
			readonly criteria: readonly ScoredCriterion[];
			/** Each assessor's own total in hundredths of a point, in the order of the assessments. */
			readonly assessorTotals: readonly number[];
			/** Hundredths of a point; null while a moderator has still to agree a criterion. */
			readonly totalHundredths: number | null;
	  };

/** Puts the assessments of one bid together: each criterion's score, what must be moderated, the total. */
export function scoreBid(
	rules: ScoringRules,
	themes: readonly string[],
	assessments: readonly LiveAssessment[],
	agreed: readonly AgreedPoints[],
): BidScore {
	const allIn = assessments.every(({ submitted }) => submitted);
	if (assessments.length < ASSESSORS_PER_BID || !allIn) return { state: "waiting" };
	const table = rules.criteria.map((criterion) => ({
		criterion,
		scores: assessments.map(({ scores }) => criterionScore(criterion, themes, scores)),
	}));
	if (table.some(({ scores }) => scores.includes(null))) return { state: "waiting" };
	const complete = table as readonly { readonly criterion: Criterion; readonly scores: readonly Ratio[] }[];
	const assessorTotals = assessments.map((_, place) => totalOf(complete, place));
	const straddling = onBothSides(assessorTotals, rules.thresholdHundredths);
	const criteria = complete.map(({ criterion, scores }) => {
		const spread = spreadOf(scores);
		const trigger = triggerOf(rules, scores, spread, straddling);
		const points = agreed.find(({ criterionId }) => criterionId === criterion.id)?.points ?? null;
		const settled = trigger === null ? mean(scores) : points === null ? null : ratio(BigInt(points));
		return {
			criterionId: criterion.id,
			scores,
			spread,
			trigger,
			agreed: trigger === null ? null : points,
			score: settled,
		};
	});
	const total = exactTotal(
		rules.criteria,
		(id) => criteria.find(({ criterionId }) => criterionId === id)?.score ?? null,
	);
	return {
		state: total === null ? "to-moderate" : "complete",
		criteria,
		assessorTotals,
		totalHundredths: total === null ? null : toHundredths(total),
	};
}

function totalOf(
	table: readonly { readonly criterion: Criterion; readonly scores: readonly Ratio[] }[],
	assessor: number,
): number {
	const total = exactTotal(
		table.map(({ criterion }) => criterion),
		(id) => table.find(({ criterion }) => criterion.id === id)?.scores[assessor] ?? null,
	);
	return toHundredths(total ?? ZERO);
}

function onBothSides(totals: readonly number[], threshold: number): boolean {
	return totals.some((total) => total >= threshold) && totals.some((total) => total < threshold);
}

function spreadOf(scores: readonly Ratio[]): Ratio {
	const sorted = [...scores].sort(compare);
	return subtract(sorted.at(-1) ?? ZERO, sorted[0] ?? ZERO);
}

function triggerOf(
	{ moderationGap, moderationDeviation }: ScoringRules,
	scores: readonly Ratio[],
	spread: Ratio,
	straddling: boolean,
): Trigger | null {
	if (compare(spread, ZERO) === 0) return null;
	if (compare(spread, ratio(BigInt(moderationGap))) >= 0) return "gap";
	if (moderationDeviation != null && deviatesMore(scores, moderationDeviation)) return "deviation";
	return straddling ? "threshold" : null;
}

/** The mean of the squared differences from the mean: the variance of all the scores there are. */
export function varianceOf(scores: readonly Ratio[]): Ratio {
	const centre = mean(scores);
	return mean(scores.map((score) => multiply(subtract(score, centre), subtract(score, centre))));
}

/** Whether the standard deviation is above so many hundredths of a point; squared, so that no root is taken. */
function deviatesMore(scores: readonly Ratio[], hundredths: number): boolean {
	const limit = ratio(BigInt(hundredths), 100n);
	return compare(varianceOf(scores), multiply(limit, limit)) > 0;
}
