import { type EligibilityTest, TEST_ANSWERS, type TestAnswer } from "~/domain/assessment/eligibility";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { putEligibilityAnswer } from "~db/assessment/eligibility";
import { bidSubject } from "~db/bid/bid";
import { bidAtStage, bidInStage } from "../assessment-stage";
import { actorId, type Context, permitted, write } from "../context";

export type GivenAnswer = {
	readonly testId: string;
	/** Null: not answered yet. */
	readonly answer: TestAnswer | null;
	readonly reason: string;
};

/**
 * Keeps the office's answers on a submitted bid's eligibility tests, one a test; a test without an answer keeps the one
 * it had. Whatever is not met, or said too little of, needs a reason (`reason-missing`, path: the test). Refuses a test
 * that the scheme does not have (`test-unknown`).
 */
export function answerTests(
	context: Context,
	input: { readonly bidId: string; readonly answers: readonly GivenAnswer[] },
): Outcome<null, PermissionRefusal | StateRefusal | "test-unknown" | "reason-missing"> {
	return write(context, (tx, record, now) => {
		const may = permitted(context, tx, "check-eligibility", bidSubject(tx, input.bidId, context.clock.now()));
		if (!may.ok) return may;
		const found = bidAtStage(tx, input.bidId, "check-eligibility");
		if (!found.ok) return found;
		const { bid, standing, inRound } = found.value;
		const possible = bidInStage(found.value, "check-eligibility");
		if (!possible.ok) return possible;
		const tests: readonly EligibilityTest[] = inRound.scheme.content.eligibility ?? [];
		const given = input.answers.flatMap(({ testId, answer, reason }) =>
			answer === null ? [] : [{ testId, answer, reason: reason.trim() }],
		);
		for (const { testId, answer, reason } of given) {
			if (!tests.some(({ id }) => id === testId) || !TEST_ANSWERS.includes(answer))
				return refused("test-unknown", "the scheme has no such test");
			if (answer !== "met" && reason === "")
				return refused("reason-missing", "the partnership reads why", { path: testId });
		}
		for (const each of given)
			putEligibilityAnswer(tx, {
				...each,
				bidId: bid.id,
				bidVersionId: standing.bid.versionId,
				answeredBy: actorId(context),
				at: now,
			});
		if (given.length > 0) record("answer-eligibility-tests", { kind: "bid", id: bid.id }, { answers: given });
		return accepted(null);
	});
}
