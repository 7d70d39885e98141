import * as z from "zod/mini";
import { EXEMPTION_CODES } from "~/domain/decision/exemptions";
import type { NoticeText } from "~/domain/decision/notice-text";
import { choice, requiredText } from "../fields";

/** The parts of a notice that can hold a passage that is withheld. */
export const EXEMPT_PARTS = [
	"decisionText",
	"factsAndAdvice",
	"financialImplications",
	"legalImplications",
	"crimeReduction",
	"equalityImplications",
	"backgroundPapers",
	"interests",
] as const satisfies readonly (keyof NoticeText)[];

/** A passage that the public does not read, under which exemption and why. */
export const exemptForm = z.object({
	part: choice(EXEMPT_PARTS, { missing: "Select the part of the notice" }),
	text: requiredText(10_000, {
		missing: "Enter the passage",
		tooLong: "Passage must be 10,000 characters or less",
	}),
	exemption: choice(EXEMPTION_CODES as readonly [string, ...string[]] as typeof EXEMPTION_CODES, {
		missing: "Select the exemption",
	}),
	reason: requiredText(2000, {
		missing: "Enter why the public interest is in withholding it",
		tooLong: "Reason must be 2,000 characters or less",
	}),
});
