import { type EligibilityTest, TEST_ANSWERS, type TestAnswer } from "~/domain/assessment/eligibility";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { eligibilityAnswersOf, putEligibilityAnswer } from "~db/assessment/eligibility";
import { bidSubject } from "~db/bid/bid";
import { bidAtStage, bidInStage } from "../assessment-stage";
import { changedMeanwhile } from "../changed-meanwhile";
import { actorId, type Context, permitted, write } from "../context";
import { testsRevision } from "./read-tests-revision";

export type GivenAnswer = {
	readonly testId: string;
	/** Null: not answered yet. */
	readonly answer: TestAnswer | null;
	readonly reason: string;
};

export type AnswerTestsRefusal =
	| PermissionRefusal
	| StateRefusal
	| "test-unknown"
	| "reason-missing"
	| "changed-meanwhile";

/**
 * Keeps the office's answers on a submitted bid's eligibility tests, one a test; a test without an answer keeps the one
 * it had. Whatever is not met, or said too little of, needs a reason (`reason-missing`, path: the test). Refuses a test
 * that the scheme does not have (`test-unknown`), and answers over those that somebody else saved meanwhile.
 */
export function answerTests(
	context: Context,
	input: {
		readonly bidId: string;
		/** As the page read the answers. */
		readonly revision: number;
		readonly answers: readonly GivenAnswer[];
	},
): Outcome<null, AnswerTestsRefusal> {
	return write(context, (tx, record, now): Outcome<null, AnswerTestsRefusal> => {
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
		const before = eligibilityAnswersOf(tx, bid.id);
		const bidVersionId = standing.bid.versionId;
		const changed = given.filter(
			({ testId, answer, reason }) =>
				!before.some(
					(each) =>
						each.testId === testId &&
						each.answer === answer &&
						each.reason === reason &&
						each.bidVersionId === bidVersionId,
				),
		);
		if (changed.length === 0) return accepted(null);
		const revision = testsRevision(before);
		if (input.revision !== revision) return changedMeanwhile(tx, { kind: "bid", id: bid.id, revision }, {});
		for (const each of changed)
			putEligibilityAnswer(tx, {
				...each,
				...{ bidId: bid.id, bidVersionId, answeredBy: actorId(context), at: now },
			});
		record("answer-eligibility-tests", { kind: "bid", id: bid.id }, { answers: changed });
		return accepted(null);
	});
}
