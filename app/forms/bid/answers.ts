import * as z from "zod/mini";
import type { AnswerState } from "~/domain/bid/content";
import { DELIVERY_QUESTIONS, NEED_QUESTIONS, PROSE_SECTIONS, type Question } from "~/domain/bid/questions";
import { choice } from "../fields";
import type { FormValues } from "../parse-form";
import type { ShownField } from "./conflict-fields";
import { textOfWords } from "./text-of-words";

const STATES = ["answered", "not-known-yet", "does-not-apply"] as const satisfies readonly AnswerState[];

export const ANSWER_STATE_ITEMS: readonly { readonly value: AnswerState; readonly text: string }[] = [
	{ value: "answered", text: "Yes" },
	{ value: "not-known-yet", text: "No, it is not known yet: the text says why" },
	{ value: "does-not-apply", text: "No, the question does not apply: the text says why" },
];

/** One answer: its text, and whether it is an answer or the reason why there is none. */
function answer({ words }: Question) {
	return z.pipe(
		z.object({
			text: textOfWords(words, "Your answer"),
			state: choice(STATES, { missing: "Say whether this is the answer" }),
		}),
		z.transform((given: { readonly text: string; readonly state: AnswerState }, context) => {
			if (given.state !== "answered" && given.text === "")
				context.issues.push({ code: "custom", message: "Enter the reason", input: given, path: ["text"] });
			return given;
		}),
	);
}

type Answers<Questions extends readonly Question[]> = {
	readonly [Key in Questions[number]["key"]]: ReturnType<typeof answer>;
};

function answersOf<const Questions extends readonly Question[]>(questions: Questions) {
	const shape = Object.fromEntries(questions.map((question) => [question.key, answer(question)]));
	return z.object(shape as Answers<Questions>);
}

export const needForm = answersOf(NEED_QUESTIONS);
export const deliveryForm = answersOf(DELIVERY_QUESTIONS);

/** A section's answers as its form holds them; what was not answered is empty. */
export function answersFormValues(
	section: "need" | "delivery",
	answers: Readonly<Record<string, { readonly state: AnswerState; readonly text: string }>>,
): FormValues {
	return Object.fromEntries(
		PROSE_SECTIONS[section].flatMap(({ key }) => [
			[`${key}.text`, answers[key]?.text ?? ""],
			[`${key}.state`, answers[key]?.state ?? "answered"],
		]),
	);
}

/** What a conflict compares: the text of each question. */
export function answerFields(section: "need" | "delivery"): readonly ShownField[] {
	return PROSE_SECTIONS[section].map(({ key, title }) => ({ name: key, label: title }));
}

/** What was typed in a section, when it comes back to be kept: each text, and why it is no answer where it is none. */
export function typedAnswerFields(section: "need" | "delivery"): readonly ShownField[] {
	const words = Object.fromEntries(
		ANSWER_STATE_ITEMS.map(({ value, text }) => [value, value === "answered" ? "" : text]),
	);
	return PROSE_SECTIONS[section].flatMap(({ key, title }) => [
		{ name: `${key}.text`, label: title },
		{ name: `${key}.state`, label: `${title}: is this the answer?`, words },
	]);
}

/** The texts of a form by question, for a conflict. */
export function answerTexts(values: FormValues): FormValues {
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [name.replace(/\.text$/, ""), value]),
	);
}
