import * as z from "zod/mini";
import { londonDateTime } from "../dates";
import { requiredText } from "../fields";

/** From when to when partnerships can check their figures. */
export const figuresWindowForm = z.object({
	opens: londonDateTime({ what: "Opening", missing: "Enter when checking begins" }),
	closes: londonDateTime({ what: "Closing", missing: "Enter when checking ends" }),
});

/** A partnership's query of one figure. */
export const figureQueryForm = z.object({
	text: requiredText(2000, {
		missing: "Enter what is wrong with this figure",
		tooLong: "Your query must be 2,000 characters or less",
	}),
});

const NUMBER = /^(\d{1,3}(,\d{3})+|\d{1,18})(\.\d{1,10})?$/;

/** The office's answer; a corrected figure or none. */
export const queryAnswerForm = z.object({
	answer: requiredText(2000, {
		missing: "Enter the answer",
		tooLong: "Answer must be 2,000 characters or less",
	}),
	corrected: z.pipe(
		z.string(),
		z.transform((text: string, context): string | null => {
			const typed = text.trim();
			if (typed === "") return null;
			if (NUMBER.test(typed)) return typed.replaceAll(",", "");
			context.issues.push({
				code: "custom",
				message: /^[-−]/.test(typed) ? "Must be zero or more" : "Enter a number, like 1,073,045 or 60.1",
				input: text,
			});
			return z.NEVER;
		}),
	),
});
