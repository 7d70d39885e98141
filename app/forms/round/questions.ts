import * as z from "zod/mini";
import { LONGEST_ROUND_ANSWER, LONGEST_ROUND_QUESTION } from "~/domain/round/questions";
import { optionalLondonDateTime } from "../dates";
import { choice, optionalText, requiredText } from "../fields";

const tooLong = (what: string, most: number) =>
	`${what} must be ${most.toLocaleString("en-GB")} characters or less`;

/** A bidder's question about a round. */
export const roundQuestionForm = z.object({
	text: requiredText(LONGEST_ROUND_QUESTION, {
		missing: "Enter your question",
		tooLong: tooLong("Question", LONGEST_ROUND_QUESTION),
	}),
});

/** What the office makes of a question. */
export const roundAnswerForm = z.object({
	result: choice(["published", "declined"], { missing: "Say whether you answer it to all" }),
	question: optionalText(LONGEST_ROUND_QUESTION, { tooLong: tooLong("Question", LONGEST_ROUND_QUESTION) }),
	answer: requiredText(LONGEST_ROUND_ANSWER, {
		missing: "Enter the answer, or the reason why there is none",
		tooLong: tooLong("Answer", LONGEST_ROUND_ANSWER),
	}),
});

/** Until when questions are taken; blank: until the round closes. */
export const questionsUntilForm = z.object({
	until: optionalLondonDateTime({ what: "Last day for questions" }),
});
