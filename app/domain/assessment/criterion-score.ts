import { divide, type Ratio, ratio, sum } from "../ratio";
import type { CriterionContent } from "../round/scheme";
import type { Passage } from "./passage";

/** What scoring needs to know of a criterion. */
export type Criterion = Pick<CriterionContent, "id" | "weight" | "perTheme">;

/** Points (0 to 5, null where not scored) and the reason for them, on one criterion or on one theme of it. */
export type Score = {
	readonly criterionId: string;
	/** Empty where the criterion is scored once. */
	readonly themeCode: string;
	readonly points: number | null;
	readonly reason: string;
	/** What in the bid the reason rests on; absent or empty while nothing is named. */
	readonly passages?: readonly Passage[];
};

/** One place where an assessor gives points. */
export type ScorePlace = Pick<Score, "criterionId" | "themeCode">;

/** The most points a score can have. */
export const HIGHEST_POINTS = 5;

/** Where a criterion's points are given: once for each claimed theme, or once. A bid without themes is scored once. */
export function placesOf(criterion: Criterion, themes: readonly string[]): readonly ScorePlace[] {
	const codes = criterion.perTheme && themes.length > 0 ? themes : [""];
	return codes.map((themeCode) => ({ criterionId: criterion.id, themeCode }));
}

/** The score that stands at a place; undefined where nothing was saved there. */
export function scoreAt(scores: readonly Score[], place: ScorePlace): Score | undefined {
	return scores.find(
		({ criterionId, themeCode }) => criterionId === place.criterionId && themeCode === place.themeCode,
	);
}

/** An assessor's score on a criterion: points, or the themes' exact mean; null, not zero, while points are missing. */
export function criterionScore(
	criterion: Criterion,
	themes: readonly string[],
	scores: readonly Score[],
): Ratio | null {
	const points = placesOf(criterion, themes).map((place) => scoreAt(scores, place)?.points ?? null);
	if (points.some((given) => given === null)) return null;
	return mean(points.map((given) => ratio(BigInt(given ?? 0))));
}

/** The exact mean of a list that is not empty. */
export function mean(values: readonly Ratio[]): Ratio {
	return divide(sum(values), ratio(BigInt(values.length)));
}
