import * as z from "zod/mini";
import { londonDateTime } from "../dates";
import { requiredText } from "../fields";
import { figure } from "./indicator";

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

/** The office's answer; a corrected figure or none, and for a rate a corrected base. */
export const queryAnswerForm = z.object({
	answer: requiredText(2000, {
		missing: "Enter the answer",
		tooLong: "Answer must be 2,000 characters or less",
	}),
	corrected: figure,
	correctedPer: figure,
});
