import { MOST_FILES } from "../../bid/attachment";
import { isSummed } from "../check-conditions";
import {
	type AskedField,
	allTables,
	type FormDefinition,
	isQuestion,
	type PeriodForm,
	type QuestionItem,
} from "../definition";
import type { Field, Fields } from "../field";
import { RECORD_KINDS } from "../kinds";
import { manyOf, type RecordValues } from "../record-kind";
import { keyedLines, linesIn } from "./keys";
import { itemKey, type Place } from "./place";

/** The kinds of field that a form's own question can have, in words. */
export const FIELD_KINDS: Readonly<Record<AskedField["kind"], string>> = {
	text: "Text of several lines, with a word limit",
	line: "One line of text",
	number: "A number",
	money: "An amount of money",
	"quantity-cost": "A quantity and what one costs",
	period: "A date or a period",
	"yes-no": "Yes or no",
	choice: "A choice from a list",
	scale: "A point on a scale",
	reference: "Something else in the bid or the plan",
	contact: "A contact: name, email address and telephone number",
	files: "Files",
	computed: "A sum that the portal works out",
};

const PERIODS: Readonly<Record<PeriodForm, string>> = {
	day: "A day",
	month: "A month",
	quarter: "A quarter of a financial year",
	"financial-year": "A financial year",
	"from-to": "From one day to another",
	"after-award": "Months after the award",
	any: "Any of these",
};

const MONEY = {
	exact: "One amount",
	"from-to": "From one amount to another",
	percentage: "A percentage of an amount",
};

const optionalNumber = (label: string, greatest: string, hint?: string): Field => ({
	kind: "number",
	label,
	least: "1",
	greatest,
	...(hint ? { hint } : {}),
});

const lines = (label: string, required: string): Field => ({
	kind: "text",
	label,
	hint: "One on each line, in order",
	most: 8000,
	rows: 6,
	required,
});

function referable(form: FormDefinition): Readonly<Record<string, string>> {
	const asked = form.sections.flatMap(({ items }) =>
		items.flatMap((item) => ("records" in item ? [item.records] : [])),
	);
	return {
		objective: "An objective of the plan",
		partnership: "A partnership of the bid",
		...Object.fromEntries(
			RECORD_KINDS.filter(({ key }) => asked.includes(key)).map(({ key, words }) => [
				key,
				`One of the bid’s ${manyOf(words)}`,
			]),
		),
		...Object.fromEntries(
			allTables(form).map(({ table, sectionTitle }) => [table, `A row of “${sectionTitle}”`]),
		),
	};
}

const partKey = (part: string | { readonly table: string; readonly field: string }): string =>
	typeof part === "string" ? part : `${part.table}.${part.field}`;

/** What a sum can add up: questions before a place of the form, and fields of its tables. */
function summable(form: FormDefinition, before: Place): Readonly<Record<string, string>> {
	const questions = questionsBefore(form, before).filter(({ field }) => isSummed(field));
	const columns = allTables(form).flatMap(({ table, sectionTitle, fields }) =>
		fields
			.filter(({ field }) => isSummed(field))
			.map(({ key, label }) => [`${table}.${key}`, `${sectionTitle}: ${label}, of all rows`] as const),
	);
	return Object.fromEntries([
		...questions.map(({ question, label }) => [question, label] as const),
		...columns,
	]);
}

/** The questions that stand before a place of a form; of a section, all up to its end. */
export function questionsBefore(form: FormDefinition, [section, item]: Place): readonly QuestionItem[] {
	const last = form.sections.findIndex(({ key }) => key === section);
	const before = last < 0 ? form.sections : form.sections.slice(0, last + 1);
	const items = before.flatMap((each) => each.items);
	const at = item === undefined ? -1 : items.findIndex((each) => itemKey(each) === item);
	return (at < 0 ? items : items.slice(0, at)).filter(isQuestion);
}

/** What is asked of a field of a kind beside its label and hint, as fields of the composer's page. */
export function settingsOf(kind: AskedField["kind"], form: FormDefinition, before: Place): Fields {
	switch (kind) {
		case "line":
			return { most: optionalNumber("Most characters", "500", "200 if you leave it blank") };
		case "text":
			return {
				words: {
					kind: "number",
					label: "Word limit",
					least: "1",
					greatest: "10000",
					required: "Enter the most words that an answer may have",
				},
			};
		case "number":
			return {
				unit: { kind: "line", label: "What is counted?", hint: "For example, families", most: 200 },
				least: { kind: "number", label: "Lowest number", places: 4, least: "0", greatest: "999999999999" },
				greatest: {
					kind: "number",
					label: "Highest number",
					places: 4,
					least: "0",
					greatest: "999999999999",
				},
				places: {
					kind: "number",
					label: "Decimal places",
					least: "0",
					greatest: "4",
					hint: "None if you leave it blank",
				},
			};
		case "money":
			return {
				as: { kind: "choice", label: "What is given?", words: MONEY, required: "Choose what is given" },
				base: {
					kind: "line",
					label: "What is the percentage of?",
					hint: "Only for a percentage. For example, what the service costs today",
					most: 200,
				},
			};
		case "quantity-cost":
			return { unit: { kind: "line", label: "What is counted?", hint: "For example, sessions", most: 200 } };
		case "period":
			return {
				as: { kind: "choice", label: "What is given?", words: PERIODS, required: "Choose what is given" },
			};
		case "choice":
			return {
				answers: lines("Answers to choose from", "Enter the answers to choose from"),
				many: {
					kind: "choices",
					label: "How many can be chosen?",
					blank: "unmarked",
					words: { yes: "More than one answer can be chosen" },
				},
			};
		case "scale":
			return { points: lines("What each point means, from 1 up", "Enter what each point means") };
		case "reference":
			return {
				to: {
					kind: "choice",
					label: "What is chosen?",
					words: referable(form),
					required: "Choose what it refers to",
				},
			};
		case "files":
			return {
				most: optionalNumber("Most files", String(MOST_FILES), `${MOST_FILES} if you leave it blank`),
			};
		case "computed":
			return {
				sum: {
					kind: "choices",
					label: "What is added up?",
					words: summable(form, before),
					required: "Choose what is added up",
				},
			};
		default:
			return {};
	}
}

/** What a field says, as the composer's page holds it. */
export function settingValues(field: AskedField): RecordValues {
	switch (field.kind) {
		case "line":
		case "files":
			return { most: numberText(field.most) };
		case "text":
			return { words: String(field.words) };
		case "number":
			return {
				unit: field.unit ?? "",
				least: field.least ?? null,
				greatest: field.greatest ?? null,
				places: numberText(field.places),
			};
		case "money":
			return { as: field.as ?? "exact", base: field.base ?? "" };
		case "quantity-cost":
			return { unit: field.unit ?? "" };
		case "period":
			return { as: field.as };
		case "choice":
			return { answers: field.of.map(({ text }) => text).join("\n"), many: field.many ? ["yes"] : [] };
		case "scale":
			return { points: field.words.join("\n") };
		case "reference":
			return { to: field.to };
		case "computed":
			return { sum: field.sum.map(partKey) };
		default:
			return {};
	}
}

function numberText(value: number | undefined): string | null {
	return value === undefined ? null : String(value);
}

const given = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

function summed(part: string): string | { readonly table: string; readonly field: string } {
	const [table = "", field] = part.split(".");
	return field === undefined ? table : { table, field };
}

/** The field that the values of a composer's page make, with the keys that its answers had before. */
export function fieldFrom(
	kind: AskedField["kind"],
	values: RecordValues,
	before: AskedField | null,
): AskedField {
	const text = (key: string) => (given(values[key]) ? { [key]: String(values[key]).trim() } : {});
	const number = (key: string) => (given(values[key]) ? { [key]: Number(values[key]) } : {});
	switch (kind) {
		case "line":
		case "files":
			return { kind, ...number("most") };
		case "text":
			return { kind, words: Number(values.words) };
		case "number":
			return { kind, ...text("unit"), ...text("least"), ...text("greatest"), ...number("places") };
		case "money": {
			const as = String(values.as) as "exact" | "from-to" | "percentage";
			return { kind, ...(as === "exact" ? {} : { as }), ...(as === "percentage" ? text("base") : {}) };
		}
		case "quantity-cost":
			return { kind, ...text("unit") };
		case "period":
			return { kind, as: String(values.as) as PeriodForm };
		case "choice": {
			const had = before?.kind === "choice" ? before.of.map(({ value: key, text }) => ({ key, text })) : [];
			const of = keyedLines(had, linesIn(values.answers)).map(({ key: value, text }) => ({ value, text }));
			const many = Array.isArray(values.many) && values.many.length > 0;
			return { kind, of, ...(many ? { many } : {}) };
		}
		case "scale":
			return { kind, words: linesIn(values.points) };
		case "reference":
			return { kind, to: String(values.to) };
		case "computed":
			return { kind, sum: ((values.sum ?? []) as readonly string[]).map(summed) };
		default:
			return { kind } as AskedField;
	}
}
