import { createHash } from "node:crypto";
import { byCodePoint, canonicalText } from "~/domain/canonical";
import type { EligibilityAnswerRow } from "~db/assessment/eligibility";

/** A number that differs where the answers on a bid's tests do, or the version of it that they are of. */
export function testsRevision(answers: readonly EligibilityAnswerRow[]): number {
	const given = answers
		.map(({ testId, bidVersionId, answer, reason }) => ({ testId, bidVersionId, answer, reason }))
		.sort((a, b) => byCodePoint(a.testId, b.testId));
	const digest = createHash("sha256").update(canonicalText(given), "utf8").digest("hex");
	return Number.parseInt(digest.slice(0, 12), 16);
}
