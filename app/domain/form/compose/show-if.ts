import { answerWords, conditionInWords } from "../condition-words";
import type { AskedField, Condition, FormDefinition, QuestionItem } from "../definition";
import type { Fields } from "../field";
import type { RecordValues } from "../record-kind";
import { questionsBefore } from "./field-settings";
import type { Place } from "./place";

/** The answers of a question that a condition can name; none for one that is not chosen from a list. */
function codesOf(field: AskedField): readonly string[] {
	if (field.kind === "choice") return field.of.map(({ value }) => value);
	if (field.kind === "yes-no") return ["yes", "no"];
	return field.kind === "scale" ? field.words.map((_, index) => String(index + 1)) : [];
}

function isNumber({ field }: QuestionItem): boolean {
	return field.kind === "number" || (field.kind === "money" && (field.as ?? "exact") === "exact");
}

const pairOf = (question: string, value: string): string => `${question}=${value}`;

/** What a condition says that the composer's page can hold: answers, and one number; null for any other. */
function simpleParts(condition: Condition): {
	readonly join: "all" | "any";
	readonly parts: readonly Condition[];
} {
	if ("all" in condition) return { join: "all", parts: condition.all };
	if ("any" in condition) return { join: "any", parts: condition.any };
	return { join: "all", parts: [condition] };
}

function readSimple(condition: Condition, before: readonly QuestionItem[]): RecordValues | null {
	const { join, parts } = simpleParts(condition);
	const pairs: string[] = [];
	let least: { readonly question: string; readonly atLeast: string } | null = null;
	const named = parts.map((part) => ("question" in part ? part.question : null));
	if (named.includes(null) || new Set(named).size < named.length) return null;
	for (const part of parts) {
		if (!("question" in part)) return null;
		const asked = before.find(({ question }) => question === part.question);
		if (!asked) return null;
		if ("atLeast" in part) {
			if (least || !isNumber(asked)) return null;
			least = part;
			continue;
		}
		const values = "equals" in part ? [part.equals] : part.oneOf;
		if (!values.every((value) => codesOf(asked.field).includes(value))) return null;
		pairs.push(...values.map((value) => pairOf(part.question, value)));
	}
	return {
		when: "if",
		join,
		ifAnswered: pairs,
		atLeastOf: least?.question ?? null,
		atLeast: least?.atLeast ?? null,
	};
}

/** What the composer's page asks of when something is asked; nothing where no question stands before it. */
export function showIfFields(form: FormDefinition, place: Place, condition: Condition | undefined): Fields {
	const before = questionsBefore(form, place);
	const answers = before.flatMap(({ question, label, field }) =>
		codesOf(field).map(
			(value) => [pairOf(question, value), `${label} ${answerWords(form, question, value)}`] as const,
		),
	);
	const numbers = before.filter(isNumber);
	if (answers.length === 0 && numbers.length === 0 && !condition) return {};
	const keeps = condition !== undefined && readSimple(condition, before) === null;
	return {
		when: {
			kind: "choice",
			label: "When is it asked?",
			required: "Choose when it is asked",
			words: {
				always: "Always",
				...(keeps && condition ? { kept: `If ${conditionInWords(condition, form)}` } : {}),
				...(answers.length + numbers.length > 0
					? { if: "Only if questions before it are answered as chosen here" }
					: {}),
			},
		},
		...(answers.length > 0
			? {
					ifAnswered: {
						kind: "choices" as const,
						label: "If these are answered",
						blank: "unmarked" as const,
						words: Object.fromEntries(answers),
					},
				}
			: {}),
		...(numbers.length > 0
			? {
					atLeastOf: {
						kind: "choice" as const,
						drawn: "select" as const,
						label: "If this number or amount",
						blank: "unmarked" as const,
						words: Object.fromEntries(numbers.map(({ question, label }) => [question, label])),
					},
					atLeast: {
						kind: "number" as const,
						label: "Is this or more",
						blank: "unmarked" as const,
						least: "0",
						greatest: "999999999999",
						places: 4,
					},
				}
			: {}),
		...(before.filter((each) => isNumber(each) || codesOf(each.field).length > 0).length > 1
			? {
					join: {
						kind: "choice" as const,
						label: "Where several questions are named",
						blank: "unmarked" as const,
						words: { all: "All of them must be answered so", any: "One of them is enough" },
					},
				}
			: {}),
	};
}

/** A condition as the page holds it. */
export function showIfValues(
	form: FormDefinition,
	place: Place,
	condition: Condition | undefined,
): RecordValues {
	const none = { join: "all", ifAnswered: [], atLeastOf: null, atLeast: null };
	if (!condition) return { when: "always", ...none };
	return readSimple(condition, questionsBefore(form, place)) ?? { when: "kept", ...none };
}

/** The condition that the page's values make; "none-chosen" where it is only sometimes asked and nothing says when. */
export function showIfFrom(
	values: RecordValues,
	condition: Condition | undefined,
): { readonly showIf?: Condition } | "none-chosen" {
	if (values.when === "kept" && condition) return { showIf: condition };
	if (values.when !== "if") return {};
	const byQuestion = new Map<string, string[]>();
	for (const pair of (values.ifAnswered ?? []) as readonly string[]) {
		const [question = "", value = ""] = pair.split("=");
		byQuestion.set(question, [...(byQuestion.get(question) ?? []), value]);
	}
	const { atLeastOf, atLeast } = values;
	const parts: Condition[] = [...byQuestion].map(([question, [only = "", ...more]]) =>
		more.length === 0 ? { question, equals: only } : { question, oneOf: [only, ...more] },
	);
	if (typeof atLeastOf === "string" && typeof atLeast === "string")
		parts.push({ question: atLeastOf, atLeast });
	const [first, ...rest] = parts;
	if (!first) return "none-chosen";
	if (rest.length === 0) return { showIf: first };
	return { showIf: values.join === "any" ? { any: parts } : { all: parts } };
}
