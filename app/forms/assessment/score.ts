import * as z from "zod/mini";
import { HIGHEST_POINTS } from "~/domain/assessment/criterion-score";
import { LONGEST_QUOTE, MOST_PASSAGES, type PassagePicked } from "~/domain/assessment/passage";
import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { optionalChoice, optionalText } from "../fields";

/** The points that can be given, as radios send them. */
export const POINTS = Array.from({ length: HIGHEST_POINTS + 1 }, (_, points) => String(points));

/** Stands in a field's name for the theme where a criterion is scored once. */
const ONCE = "whole";

/** Points, reasons and what these rest on, for each theme; all may wait until the assessment is submitted. */
export const scoreForm = z.object({
	points: z.record(z.string(), optionalChoice(POINTS, { unknown: "Choose a score from 0 to 5" })),
	reason: z.record(
		z.string(),
		optionalText(LONGEST_REASON, { tooLong: `Reason must be ${LONGEST_REASON} characters or less` }),
	),
	passage: z.record(z.string(), optionalText(2000, { tooLong: "Choose a place from the list" })),
	quote: z.record(
		z.string(),
		optionalText(LONGEST_QUOTE, { tooLong: `Words quoted must be ${LONGEST_QUOTE} characters or less` }),
	),
});

const keyOf = (themeCode: string) => (themeCode === "" ? ONCE : themeCode);

/** What the fields of a place's passages are called, after the kind of field. */
function passageKeys(themeCode: string): readonly string[] {
	return Array.from({ length: MOST_PASSAGES }, (_, nth) => `${keyOf(themeCode)}_${nth + 1}`);
}

/** The names of a place's fields. */
export function scoreFieldNames(themeCode: string) {
	const key = keyOf(themeCode);
	return {
		points: `points.${key}`,
		reason: `reason.${key}`,
		passages: passageKeys(themeCode).map((each) => ({ at: `passage.${each}`, quote: `quote.${each}` })),
	};
}

/** What a form holds for places that were scored before. */
export function scoreValues(
	places: readonly {
		readonly themeCode: string;
		readonly points: number | null;
		readonly reason: string;
		/** Absent where reasons rest on no bid. */
		readonly picked?: readonly PassagePicked[];
	}[],
): Record<string, string> {
	return Object.fromEntries(
		places.flatMap(({ themeCode, points, reason, picked = [] }) => {
			const names = scoreFieldNames(themeCode);
			return [
				[names.points, points === null ? "" : String(points)],
				[names.reason, reason],
				...names.passages.flatMap(({ at, quote }, nth) => [
					[at, picked[nth]?.at ?? ""],
					[quote, picked[nth]?.quote ?? ""],
				]),
			];
		}),
	);
}

/** The scores that a form gives, for the themes asked. */
export function scoresGiven(form: z.output<typeof scoreForm>, themeCodes: readonly string[]) {
	return themeCodes.map((themeCode) => {
		const key = keyOf(themeCode);
		const points = form.points[key] ?? null;
		return {
			themeCode,
			points: points === null ? null : Number(points),
			reason: form.reason[key] ?? "",
			passages: passageKeys(themeCode)
				.map((each): PassagePicked => ({ at: form.passage[each] ?? "", quote: form.quote[each] ?? "" }))
				.filter(({ at, quote }) => at !== "" || quote !== ""),
		};
	});
}
