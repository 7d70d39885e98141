import * as z from "zod/mini";
import { optionalText, requiredText, tick } from "../fields";

const part = (label: string) =>
	optionalText(10_000, { tooLong: `${label} must be 10,000 characters or less` });

/** The title and the text of a draft notice. A part may stay blank until the decision is signed. */
export const decisionTextForm = z.object({
	title: requiredText(150, { missing: "Enter a title", tooLong: "Title must be 150 characters or less" }),
	contact: part("Contact"),
	summary: part("Summary"),
	decisionText: part("Decision"),
	factsAndAdvice: part("Facts and advice"),
	financialImplications: part("Financial implications"),
	legalImplications: part("Legal implications"),
	crimeReduction: part("How the grants reduce crime and disorder"),
	grantNotContract: part("Why grants and not contracts"),
	equalityImplications: part("Equality implications"),
	equalityDuty: tick(),
	backgroundPapers: part("Background papers"),
	publicAccess: part("Public access to information"),
	interests: part("Declaration of interests"),
});
