import * as z from "zod/mini";
import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { anyChoice, choice, optionalText, requiredText } from "../fields";
import { POINTS } from "./score";

const tooLong = (what: string) => `${what} must be ${LONGEST_REASON} characters or less`;

const RESULTS = ["eligible", "ineligible"] as const;

/** The office's finding on a bid; only an ineligible bid needs a reason, which the use case asks for. */
export const eligibilityForm = z.object({
	result: choice(RESULTS, { missing: "Say whether the bid is eligible" }),
	reason: optionalText(LONGEST_REASON, { tooLong: tooLong("Reason") }),
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
});
