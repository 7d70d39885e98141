import { allQuestions, type FormDefinition } from "../form/definition";
import type { Field } from "../form/field";
import { pointInWords, valueInWords } from "../form/field-words";
import { RECORD_KINDS } from "../form/kinds";
import { valueFromJson } from "../form/record-json";
import type { Near } from "../form/record-kind";
import { QUESTIONS } from "./questions";

/** How a field's recorded value is said. */
export type FieldShown =
	| "text"
	| "amount"
	| "yes-or-no"
	| "intervention"
	| "by-intervention"
	| ((json: unknown, near: Near) => string)
	| Readonly<Record<string, string>>;

export type RecordField = {
	/** As the page that asks for it names it. */
	readonly label: string;
	readonly shown: FieldShown;
	/** One of the figures that a certificate is bound to. */
	readonly figure?: true;
};

const text = (label: string): RecordField => ({ label, shown: "text" });
const figure = (label: string, shown: FieldShown = "amount"): RecordField => ({ label, shown, figure: true });

function shownAs(field: Field): FieldShown {
	switch (field.kind) {
		case "money":
			return "amount";
		case "yes-or-no":
			return "yes-or-no";
		case "reference":
			return "intervention";
		case "amounts":
			return field.of === "years" ? inFieldWords(field) : "by-intervention";
		case "choice":
			return field.words;
		case "scale":
			return Object.fromEntries(
				field.words.map((_, index) => [String(index + 1), pointInWords(index + 1, field.words) ?? ""]),
			);
		case "line":
		case "text":
		case "quantity":
		case "financial-year":
			return "text";
		default:
			return inFieldWords(field);
	}
}

const inFieldWords =
	(field: Field): FieldShown =>
	(json, near) =>
		valueInWords(field, valueFromJson(field, json ?? null), near) ?? "";

/** A field as the history tells of it. */
export function shownField(field: Field): RecordField {
	return { label: field.label, shown: shownAs(field), ...(field.figure ? { figure: true } : {}) };
}

/** The questions of a form as the history names them: the audit holds their answers in words. */
export function questionFields(form: FormDefinition): Readonly<Record<string, RecordField>> {
	return Object.fromEntries(
		allQuestions(form).map(({ question, label, figure: bound }) => [
			question,
			bound ? figure(label, "text") : text(label),
		]),
	);
}

const answers = Object.fromEntries(QUESTIONS.map(({ key, title }) => [key, text(title)]));

/** The fields of a bid's parts by the kind under which the audit keeps them, as its pages name them. */
export const RECORD_FIELDS: Readonly<Record<string, Readonly<Record<string, RecordField>>>> = {
	...Object.fromEntries(
		RECORD_KINDS.map(({ key, fields }) => [
			key,
			Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, shownField(field)])),
		]),
	),
	bid: {
		title: text("Title"),
		category: figure("Award category", "text"),
		...answers,
		contactName: text("Contact name"),
		contactEmail: text("Contact email address"),
		contactTelephone: text("Contact telephone number"),
		objectives: text("Objectives of the plan"),
		reason: text("Reason"),
	},
	partnership: { payee: figure("Is it paid?", "yes-or-no"), amount: figure("Amount") },
};
