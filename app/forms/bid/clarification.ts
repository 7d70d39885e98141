import * as z from "zod/mini";
import { LONGEST_ANSWER, LONGEST_QUESTION } from "~/domain/bid/clarification";
import { londonDateTime } from "../dates";
import { anyChoice, requiredText, requiredTick, tick } from "../fields";

const asked = {
	about: anyChoice({ missing: "Select what the question is about" }),
	text: requiredText(LONGEST_QUESTION, {
		missing: "Enter the question",
		tooLong: `Question must be ${LONGEST_QUESTION.toLocaleString("en-GB")} characters or less`,
	}),
	mayChange: tick(),
};

const due = londonDateTime({ what: "Date for answers", missing: "Enter when answers are due" });

/** The first question about a bid, with when its answers are due. */
export const firstQuestionForm = z.object({ ...asked, dueAt: due });

/** A further question, due with the others. */
export const furtherQuestionForm = z.object(asked);

/** An answer in words. */
export const answerQuestionForm = z.object({
	answer: requiredText(LONGEST_ANSWER, {
		missing: "Enter your answer",
		tooLong: `Answer must be ${LONGEST_ANSWER.toLocaleString("en-GB")} characters or less`,
	}),
});

/** More time to answer. */
export const laterAnswersForm = z.object({
	dueAt: due,
	reason: requiredText(500, {
		missing: "Enter the reason",
		tooLong: "Reason must be 500 characters or less",
	}),
});

/** Why something is taken back or not done. */
export const whyForm = z.object({
	reason: requiredText(500, {
		missing: "Enter the reason",
		tooLong: "Reason must be 500 characters or less",
	}),
});

/** The certificate that goes with answers that change figures. */
export const certifiedAnswersForm = z.object({
	certified: requiredTick({ missing: "Tick the box to certify the changed figures" }),
});
