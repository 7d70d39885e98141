import * as z from "zod/mini";
import { HIGHEST_POINTS } from "~/domain/assessment/criterion-score";
import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { optionalChoice, optionalText } from "../fields";

/** The points that can be given, as radios send them. */
export const POINTS = Array.from({ length: HIGHEST_POINTS + 1 }, (_, points) => String(points));

/** Stands in a field's name for the theme where a criterion is scored once. */
const ONCE = "whole";

/** Points and reasons on one criterion, one of each for a theme; both may wait until the assessment is submitted. */
export const scoreForm = z.object({
	points: z.record(z.string(), optionalChoice(POINTS, { unknown: "Choose a score from 0 to 5" })),
	reason: z.record(
		z.string(),
		optionalText(LONGEST_REASON, { tooLong: `Reason must be ${LONGEST_REASON} characters or less` }),
	),
});

/** The names of a place's two fields. */
export function scoreFieldNames(themeCode: string) {
	const key = themeCode === "" ? ONCE : themeCode;
	return { points: `points.${key}`, reason: `reason.${key}` };
}

/** What a form holds for places that were scored before. */
export function scoreValues(
	places: readonly { readonly themeCode: string; readonly points: number | null; readonly reason: string }[],
): Record<string, string> {
	return Object.fromEntries(
		places.flatMap(({ themeCode, points, reason }) => {
			const names = scoreFieldNames(themeCode);
			return [
				[names.points, points === null ? "" : String(points)],
				[names.reason, reason],
			];
		}),
	);
}

/** The scores that a form gives, for the themes asked. */
export function scoresGiven(form: z.output<typeof scoreForm>, themeCodes: readonly string[]) {
	return themeCodes.map((themeCode) => {
		const key = themeCode === "" ? ONCE : themeCode;
		const points = form.points[key] ?? null;
		return { themeCode, points: points === null ? null : Number(points), reason: form.reason[key] ?? "" };
	});
}
