import * as z from "zod/mini";
import type { AnswerState } from "~/domain/bid/content";
import {
	answerValue,
	isProse,
	questionField,
	type StoredAnswer,
	type StoredAnswers,
	storedText,
} from "~/domain/form/answers";
import { type FormSection, type QuestionItem, questionsOf } from "~/domain/form/definition";
import type { Near, RecordValues } from "~/domain/form/record-kind";
import { onceFor } from "~/domain/once-for";
import type { Refusal } from "~/domain/outcome";
import { choice, optionalText } from "../fields";
import { fieldSchema } from "../form/field-schema";
import { comparedField, fieldTexts } from "../form/record-form";
import type { FormSchema, FormValues } from "../parse-form";
import { boxesIn, standingNow } from "../refused-form";
import type { ShownField } from "./conflict-fields";
import { textOfWords } from "./text-of-words";

const STATES = ["answered", "not-known-yet", "does-not-apply"] as const satisfies readonly AnswerState[];

export const ANSWER_STATE_ITEMS: readonly { readonly value: AnswerState; readonly text: string }[] = [
	{ value: "answered", text: "Yes" },
	{ value: "not-known-yet", text: "No, it is not known yet: the text says why" },
	{ value: "does-not-apply", text: "No, the question does not apply: the text says why" },
];

/** The same for an answer that is no text: the reason has a box of its own. */
export const VALUE_STATE_ITEMS: typeof ANSWER_STATE_ITEMS = [
	{ value: "answered", text: "Yes, or left blank for now" },
	{ value: "not-known-yet", text: "No, it is not known yet" },
	{ value: "does-not-apply", text: "No, the question does not apply" },
];

/** How a page asks whether there is an answer: of a text, and of any other value. */
export const STATE_ITEMS = { ofText: ANSWER_STATE_ITEMS, ofValue: VALUE_STATE_ITEMS } as const;

/** The questions of a section that are answered: what is only worked out is not. */
export function answered(section: Pick<FormSection, "items">): readonly QuestionItem[] {
	return questionsOf(section).filter(({ field }) => field.kind !== "computed");
}

/** Whether a text is the answer; a question that may not be on the page may send nothing. */
function state({ showIf }: QuestionItem) {
	const missing = "Say whether this is the answer";
	if (!showIf) return choice(STATES, { missing });
	return z.pipe(
		choice(["", ...STATES], { missing }),
		z.transform((given): AnswerState => (given === "" ? "answered" : given)),
	);
}

const reasonText = optionalText(1000, { tooLong: "Reason must be 1,000 characters or fewer" });

/** One answer as it is kept: its value, and whether it is an answer or the reason why there is none. */
function answer(question: QuestionItem) {
	const field = questionField(question);
	const value =
		question.field.kind === "text" ? textOfWords(question.field.words, "Your answer") : fieldSchema(field);
	if (!question.notKnownYet)
		return z.pipe(
			z.object({ text: value }),
			z.transform(
				(given): StoredAnswer => ({
					state: "answered",
					text: storedText(field, given.text),
				}),
			),
		);
	if (isProse(field))
		return z.pipe(
			z.object({ text: value, state: state(question) }),
			z.transform((given, context): StoredAnswer => {
				if (given.state !== "answered" && given.text === "")
					context.issues.push({ code: "custom", message: "Enter the reason", input: given, path: ["text"] });
				return { state: given.state, text: String(given.text) };
			}),
		);
	return z.pipe(
		z.object({ text: value, state: state(question), reason: reasonText }),
		z.transform((given, context): StoredAnswer => {
			if (given.state === "answered") return { state: "answered", text: storedText(field, given.text) };
			if (given.reason === "")
				context.issues.push({ code: "custom", message: "Enter the reason", input: given, path: ["reason"] });
			return { state: given.state, text: given.reason };
		}),
	);
}

/** The schema of the questions of a section, from a browser's texts to answers as they are kept. */
export const answersSchema = onceFor(
	(section: Pick<FormSection, "items">): FormSchema =>
		z.object(Object.fromEntries(answered(section).map((question) => [question.question, answer(question)]))),
);

/** A section's answers as its form holds them; what was not answered is empty. */
export function answersFormValues(section: Pick<FormSection, "items">, answers: StoredAnswers): FormValues {
	return Object.fromEntries(
		answered(section).flatMap((question): readonly (readonly [string, string | readonly string[]])[] => {
			const key = question.question;
			const { state = "answered", text = "" } = answers[key] ?? {};
			const field = questionField(question);
			const shownState = question.notKnownYet ? [[`${key}.state`, state] as const] : [];
			if (isProse(field)) return [[`${key}.text`, text], ...shownState];
			const isReason = state !== "answered";
			return [
				...fieldTexts(`${key}.text`, field, isReason ? null : answerValue(field, text), true),
				...shownState,
				...(question.notKnownYet ? [[`${key}.reason`, isReason ? text : ""] as const] : []),
			];
		}),
	);
}

/** What a conflict compares: the text of each question, or its boxes. */
export function answerFields(section: Pick<FormSection, "items">, near: Near): readonly ShownField[] {
	return answered(section).flatMap((question) =>
		comparedField(question.question, questionField(question), near),
	);
}

/** What was typed in a section, when it comes back to be kept: each text, and why it is no answer where it is none. */
export function typedAnswerFields(section: Pick<FormSection, "items">, near: Near): readonly ShownField[] {
	const words = Object.fromEntries(
		ANSWER_STATE_ITEMS.map(({ value, text }) => [value, value === "answered" ? "" : text]),
	);
	return answered(section).flatMap((question) => {
		const { question: key, label, notKnownYet } = question;
		const field = questionField(question);
		return [
			...comparedField(`${key}.text`, field, near),
			...(notKnownYet ? [{ name: `${key}.state`, label: `${label}: is this the answer?`, words }] : []),
			...(notKnownYet && !isProse(field) ? [{ name: `${key}.reason`, label: `${label}: reason` }] : []),
		];
	});
}

/** The texts of a form by question, for a conflict. */
export function answerTexts(values: FormValues): FormValues {
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [name.replace(/\.text(?=\.|$)/, ""), value]),
	);
}

/** A refused save whose conflict names what others saved by the boxes of the form. */
export function inBoxes<Code extends string>(
	section: Pick<FormSection, "items">,
	refusal: Refusal<Code>,
): Refusal<Code | "changed-meanwhile"> {
	const boxes = (theirs: RecordValues) => answersFormValues(section, theirs as StoredAnswers);
	const named = standingNow(
		refusal,
		(theirs) => answerTexts(boxes(theirs)),
		(theirs, taken) => boxesIn(boxes(theirs), taken),
	);
	return named.ok ? refusal : named;
}

/** The questions a sent form asked, one without a tick by its marker; those not on the page keep their answers. */
export function askedIn(section: Pick<FormSection, "items">, body: FormData): readonly QuestionItem[] {
	const named = body.getAll("asked").map(String);
	const sent = [...body.keys()];
	return answered(section).filter(
		({ question }) => named.includes(question) || sent.some((name) => name.startsWith(`${question}.`)),
	);
}
