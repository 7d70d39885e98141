import type { QuestionItem, Required } from "../definition";

/** A question that is answered in so many words; "not known yet" and "does not apply" with a reason are answers too. */
export function proseQuestion(
	question: string,
	words: number,
	label: string,
	hint: string,
	required: Required = "warns",
): QuestionItem {
	return { question, field: { kind: "text", words }, label, hint, required, notKnownYet: true };
}
