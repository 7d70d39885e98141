import * as z from "zod/mini";
import { TEST_ANSWERS } from "~/domain/assessment/eligibility";
import { LONGEST_PRACTICE } from "~/domain/assessment/practice";
import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { optionalLondonDate } from "../dates";
import { anyChoice, choice, optionalChoice, optionalText, requiredText } from "../fields";
import { POINTS } from "./score";

const tooLong = (what: string) => `${what} must be ${LONGEST_REASON} characters or less`;

const RESULTS = ["eligible", "ineligible"] as const;

/** The office's finding on a bid; only an ineligible bid needs a reason, which the use case asks for. */
export const eligibilityForm = z.object({
	result: choice(RESULTS, { missing: "Say whether the bid is eligible" }),
	reason: optionalText(LONGEST_REASON, { tooLong: tooLong("Reason") }),
});

/** The office's answers on the tests of a bid, each with its reason; some may wait. */
export const testsForm = z.object({
	answer: z.record(z.string(), optionalChoice(TEST_ANSWERS, { unknown: "Choose an answer" })),
	why: z.record(z.string(), optionalText(LONGEST_REASON, { tooLong: tooLong("Reason") })),
});

/** The names of a test's two fields. */
export function testFieldNames(testId: string) {
	return { answer: `answer.${testId}`, why: `why.${testId}` };
}

/** The result that follows from the answers, with what the office adds for the partnership. */
export const followingForm = z.object({
	result: choice(RESULTS, { missing: "Say whether the bid is eligible" }),
	reason: optionalText(LONGEST_REASON, { tooLong: tooLong("What you add") }),
});

/** The office's answer to a request to look again. */
export const answerForm = z.object({
	result: choice(RESULTS, { missing: "Say whether the bid is eligible after all" }),
	answer: requiredText(LONGEST_REASON, {
		missing: "Enter the reason for your answer",
		tooLong: tooLong("Reason"),
	}),
});

/** A partnership's request to look again. */
export const reconsiderationForm = z.object({
	request: requiredText(LONGEST_REASON, {
		missing: "Say why the office should look again",
		tooLong: tooLong("Your reason"),
	}),
});

/** Somebody else for an assessment. */
export const replacementForm = z.object({
	personId: anyChoice({ missing: "Choose who takes over" }),
	reason: requiredText(LONGEST_REASON, {
		missing: "Enter the reason for the change",
		tooLong: tooLong("Reason"),
	}),
});

/** An assessor's giving back of a bid. */
export const declineForm = z.object({
	reason: requiredText(LONGEST_REASON, {
		missing: "Say why you cannot score this bid",
		tooLong: tooLong("Your reason"),
	}),
});

/** The last day for scores, or none. */
export const scoresDueForm = z.object({ dueOn: optionalLondonDate({ what: "Last day" }) });

/** What all assessors score for practice: an earlier bid or a text. */
export const practiceForm = z.object({
	title: optionalText(120, { tooLong: "Title must be 120 characters or less" }),
	bidId: optionalText(200, { tooLong: "Choose a bid from the list" }),
	text: optionalText(LONGEST_PRACTICE, {
		tooLong: `Text must be ${LONGEST_PRACTICE.toLocaleString("en-GB")} characters or less`,
	}),
});

/** Opening a submitted assessment again. */
export const reopeningForm = z.object({
	reason: requiredText(LONGEST_REASON, {
		missing: "Enter the reason for opening it again",
		tooLong: tooLong("Reason"),
	}),
});

/** A moderator's agreed score on a criterion. */
export const agreementForm = z.object({
	points: choice(POINTS, { missing: "Choose the agreed score" }),
	reason: requiredText(LONGEST_REASON, {
		missing: "Enter the reason for the agreed score",
		tooLong: tooLong("Reason"),
	}),
	meetingId: optionalText(100, { tooLong: "Choose a meeting from the list" }),
});
