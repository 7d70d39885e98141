import type { AnswerState } from "../bid/content";
import { canonicalText } from "../canonical";
import { type Pence, sumPence } from "../money";
import { add, fromDecimal, type Ratio, ZERO } from "../ratio";
import { jsonIn } from "../stored-text";
import { fieldOf } from "./asked-field";
import type { GivenAnswers } from "./conditions";
import { allQuestions, allTables, type FormDefinition, type QuestionItem } from "./definition";
import type { BoxesField, BoxesValue, ComputedField, Field } from "./field";
import { amountOfBoxes, valueInWords } from "./field-words";
import { type Json, valueFromJson, valueToJson } from "./record-json";
import type { Near, RecordValues } from "./record-kind";

/** An answer as it is kept: prose as its words, any other value as JSON; the reason where there is no answer. */
export type StoredAnswer = { readonly state: AnswerState; readonly text: string };
export type StoredAnswers = Readonly<Record<string, StoredAnswer>>;

/** The field of a question. */
export function questionField(question: QuestionItem): Field {
	const { field, label, hint = "", figure } = question;
	return fieldOf(field, { label, hint, figure });
}

/** Whether a field's value is kept as words. */
export function isProse({ kind }: Field): boolean {
	return kind === "line" || kind === "text";
}

function isBlank(value: unknown): boolean {
	return (
		value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)
	);
}

/** A value as it is kept; "" where there is none. */
export function storedText(field: Field, value: unknown): string {
	if (isBlank(value)) return "";
	return isProse(field) ? String(value) : canonicalText(valueToJson(value));
}

/** A kept text as the field's value; undefined where it is none of its kind, null where there is none. */
export function answerValue(field: Field, text: string): unknown {
	if (isProse(field)) return text;
	return text === "" ? null : valueFromJson(field, jsonIn(text));
}

/** The answers of a bid as conditions see them. */
export function givenAnswers(form: Pick<FormDefinition, "sections">, stored: StoredAnswers): GivenAnswers {
	return Object.fromEntries(
		allQuestions(form).flatMap((question) => {
			const answer = Object.hasOwn(stored, question.question) ? stored[question.question] : undefined;
			if (!answer) return [];
			const field = questionField(question);
			const value = isProse(field) ? answer.text : jsonIn(answer.text);
			return [
				[question.question, { state: answer.state, value: answer.state === "answered" ? value : null }],
			];
		}),
	);
}

/** An answer in words; null where there is none. */
export function answerInWords(field: Field, answer: StoredAnswer | undefined, near: Near): string | null {
	if (!answer) return null;
	if (answer.state !== "answered") return answer.text;
	return valueInWords(field, answerValue(field, answer.text) ?? null, near);
}

type Rows = Readonly<Record<string, readonly RecordValues[]>>;

function amountIn(field: Field, value: unknown): Pence | string | null {
	if (isBlank(value)) return null;
	if (field.kind === "money") return value as Pence;
	if (field.kind === "boxes") return amountOfBoxes(field as BoxesField, value as BoxesValue);
	return String(value);
}

/** A computed question's sum of what counts, of money or of numbers; null where no part has a value. */
export function computedSum(
	form: Pick<FormDefinition, "sections">,
	{ sum }: Pick<ComputedField, "sum">,
	stored: StoredAnswers,
	rows: Rows,
	isCounted: (key: string) => boolean,
): Pence | Ratio | null {
	const parts = sum.flatMap((part): (Pence | string | null)[] => {
		const key = typeof part === "string" ? part : part.table;
		if (!isCounted(key)) return [];
		if (typeof part === "string") {
			const question = allQuestions(form).find((each) => each.question === part);
			const answer = stored[part];
			if (!question || answer?.state !== "answered") return [];
			const field = questionField(question);
			return [amountIn(field, answerValue(field, answer.text) ?? null)];
		}
		const own = allTables(form)
			.find(({ table }) => table === part.table)
			?.fields.find((each) => each.key === part.field);
		return own
			? (rows[part.table] ?? []).map((values) => amountIn(fieldOf(own.field, own), values[part.field]))
			: [];
	});
	const given = parts.filter((part) => part !== null);
	if (given.length === 0) return null;
	if (given.every((part) => typeof part === "bigint")) return sumPence(given as Pence[]);
	return given.reduce((whole, part) => add(whole, fromDecimal(String(part)) ?? ZERO), ZERO);
}

/** A question's value as a file holds it, for a submitted version. */
export function answerJson(field: Field, answer: StoredAnswer): Json {
	return answer.state !== "answered" || isProse(field) ? null : (jsonIn(answer.text) as Json);
}
