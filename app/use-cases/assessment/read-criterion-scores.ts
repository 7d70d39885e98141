import type { Trigger } from "~/domain/assessment/bid-score";
import { mean, placesOf, type Score, scoreAt } from "~/domain/assessment/criterion-score";
import type { PassageShown } from "~/domain/assessment/passage";
import { toDecimal } from "~/domain/ratio";
import type { PassageReader } from "./read-passages";
import type { BidInAssessment, RoundScores } from "./read-round-scores";

/** What one assessor gave at one place of a criterion. */
export type PointsGiven = {
	readonly themeCode: string;
	readonly themeTitle: string;
	readonly points: number | null;
	readonly reason: string;
	/** What in the bid the reason rests on. */
	readonly passages: readonly PassageShown[];
};

export type CriterionScores = {
	readonly id: string;
	readonly title: string;
	readonly guidance: string;
	readonly weight: number;
	readonly descriptors: readonly string[];
	readonly perTheme: boolean;
	readonly trigger: Trigger | null;
	/** Points between the assessors, two decimals. */
	readonly spread: string;
	/** One for each assessor in their order: the score on the criterion, two decimals, and what it is made of. */
	readonly assessors: readonly { readonly score: string; readonly given: readonly PointsGiven[] }[];
	readonly agreed: {
		readonly points: number;
		readonly reason: string;
		readonly by: string;
		readonly at: string;
		/** The panel's meeting that agreed it; null: outside any. */
		readonly meetingId: string | null;
	} | null;
	/** The exact mean of the assessors' scores, two decimals: what counted before a moderator agreed another. */
	readonly mean: string;
	/** The agreed score, else the mean, two decimals; null while it must be agreed. */
	readonly score: string | null;
};

/** What assessors gave at the places of a criterion. */
export function pointsGiven(
	{ scheme }: Pick<RoundScores, "scheme">,
	criterionId: string,
	themes: readonly string[],
	scores: readonly Score[],
	passages: PassageReader,
): readonly PointsGiven[] {
	const criterion = scheme.content.criteria.find(({ id }) => id === criterionId);
	if (!criterion) return [];
	return placesOf(criterion, themes).map((place) => ({
		themeCode: place.themeCode,
		themeTitle: scheme.content.plan.themes.find(({ code }) => code === place.themeCode)?.title ?? "",
		points: scoreAt(scores, place)?.points ?? null,
		reason: scoreAt(scores, place)?.reason ?? "",
		passages: passages(scoreAt(scores, place)?.passages ?? []),
	}));
}

/** Every criterion of a bid with all assessors' scores; none as long as one assessor has not submitted. */
export function criterionScoresOf(
	inRound: RoundScores,
	standing: BidInAssessment,
	passages: PassageReader,
): readonly CriterionScores[] {
	const { score, themes, assessments, moderations } = standing;
	if (score.state === "waiting") return [];
	return score.criteria.flatMap((row): readonly CriterionScores[] => {
		const criterion = inRound.scheme.content.criteria.find(({ id }) => id === row.criterionId);
		if (!criterion) return [];
		const agreement = moderations.find(({ criterionId }) => criterionId === row.criterionId);
		return [
			{
				...criterion,
				trigger: row.trigger,
				spread: toDecimal(row.spread, 2),
				assessors: assessments.map(({ scores }, place) => ({
					score: toDecimal(row.scores[place] ?? row.spread, 2),
					given: pointsGiven(inRound, criterion.id, themes, scores, passages),
				})),
				agreed:
					row.agreed === null || !agreement
						? null
						: {
								points: row.agreed,
								reason: agreement.reason,
								by: agreement.moderatorName,
								at: agreement.at,
								meetingId: agreement.meetingId,
							},
				mean: toDecimal(mean(row.scores), 2),
				score: row.score && toDecimal(row.score, 2),
			},
		];
	});
}
