import { createHash } from "node:crypto";
import type { Score } from "~/domain/assessment/criterion-score";
import { byCodePoint, canonicalText } from "~/domain/canonical";

/**
 * A number that differs where an assessor's points, reasons or what they rest on do, on one criterion. Unsaved and
 * empty are the same.
 */
export function criterionRevision(scores: readonly Score[]): number {
	const given = scores
		.filter(({ points, reason, passages = [] }) => points !== null || reason !== "" || passages.length > 0)
		.map(({ themeCode, points, reason, passages = [] }) => ({
			...{ themeCode, points, reason },
			...(passages.length > 0 ? { passages: passages.map(({ at, quote }) => ({ at, quote })) } : {}),
		}))
		.sort((a, b) => byCodePoint(a.themeCode, b.themeCode));
	const digest = createHash("sha256").update(canonicalText(given), "utf8").digest("hex");
	return Number.parseInt(digest.slice(0, 12), 16);
}

/** The revision of a criterion on which nothing has been saved. */
export const NOTHING_SCORED = criterionRevision([]);
