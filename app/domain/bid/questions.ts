import { allQuestions } from "../form/definition";
import { SHORT_FORM } from "../form/definitions/short-form";

/** A question answered in prose, by the key under which its answer is kept. */
export type Question = {
	readonly key: string;
	readonly title: string;
	readonly hint: string;
	/** Most words an answer may have. */
	readonly words: number;
};

/** Questions of the about section. They are plain facts: "not known yet" is no answer to them. */
export const ABOUT_QUESTIONS = [
	{
		key: "aims",
		title: "Aims in two sentences",
		hint: "The board reads this beside the bid’s title, in its table of bids.",
		words: 100,
	},
	{ key: "contact-name", title: "Contact name", hint: "", words: 20 },
	{ key: "contact-email", title: "Contact email address", hint: "", words: 1 },
	{ key: "contact-telephone", title: "Contact telephone number", hint: "", words: 20 },
] as const satisfies readonly Question[];

/** Every question of a bid on the short form, in the order in which a reader meets them. */
export const QUESTIONS: readonly Pick<Question, "key" | "title">[] = [
	...ABOUT_QUESTIONS,
	...allQuestions(SHORT_FORM).map(({ question, label }) => ({ key: question, title: label })),
];

/** Counts words as people do: pieces of text between blanks. */
export function countWords(text: string): number {
	return text.trim() === "" ? 0 : text.trim().split(/\s+/u).length;
}

/** Counts sentences: text ended by a full stop, question or exclamation mark before a blank or the end. */
export function countSentences(text: string): number {
	return text
		.trim()
		.split(/[.!?]+(?=\s|$)/u)
		.filter((part) => part.trim() !== "").length;
}
