import { type Criterion, HIGHEST_POINTS, placesOf, type Score, scoreAt } from "./criterion-score";

/** What an assessor has still to do on one criterion. */
export type CriterionProgress = {
	readonly criterionId: string;
	/** Stale: the bid was changed since it was scored, so that its score must be confirmed. */
	readonly state: "not-started" | "in-progress" | "stale" | "done";
	/** Places without points, by theme code ("" where the criterion is scored once). */
	readonly withoutPoints: readonly string[];
	/** Places without a reason. */
	readonly withoutReason: readonly string[];
	/** Places whose reason names nothing of the bid. */
	readonly withoutPassage: readonly string[];
};

/** Says for each criterion, in the scheme's order, what is still missing before the assessment can be submitted. */
export function whatIsLeft(
	criteria: readonly Criterion[],
	themes: readonly string[],
	scores: readonly Score[],
	stale: ReadonlySet<string> = new Set(),
): readonly CriterionProgress[] {
	return criteria.map((criterion) => {
		const places = placesOf(criterion, themes).map((place) => ({
			themeCode: place.themeCode,
			points: scoreAt(scores, place)?.points ?? null,
			reason: scoreAt(scores, place)?.reason.trim() ?? "",
			passages: scoreAt(scores, place)?.passages ?? [],
		}));
		const withoutPoints = places.filter(({ points }) => points === null).map(({ themeCode }) => themeCode);
		const withoutReason = places.filter(({ reason }) => reason === "").map(({ themeCode }) => themeCode);
		const withoutPassage = places
			.filter(({ passages }) => passages.length === 0)
			.map(({ themeCode }) => themeCode);
		const done = [withoutPoints, withoutReason, withoutPassage].every(({ length }) => length === 0);
		const untouched = withoutPoints.length === places.length && withoutReason.length === places.length;
		return {
			criterionId: criterion.id,
			state: done ? (stale.has(criterion.id) ? "stale" : "done") : untouched ? "not-started" : "in-progress",
			withoutPoints,
			withoutReason,
			withoutPassage,
		};
	});
}

/** Whether a number can be given as points: a whole number from 0 to 5. */
export function arePoints(points: number): boolean {
	return Number.isInteger(points) && points >= 0 && points <= HIGHEST_POINTS;
}
