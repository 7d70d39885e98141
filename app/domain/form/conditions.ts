import { compare, fromDecimal } from "../ratio";
import {
	allQuestions,
	allTables,
	type Condition,
	type FormDefinition,
	type FormSection,
	isRecords,
} from "./definition";

/** Whether a question is asked: it is, it is not, or it hangs on an answer that is not given yet. */
export type Shown = "shown" | "hidden" | "not-known-yet";

/** An answer as conditions see it: whether there is one, and its value as JSON holds it. */
export type GivenAnswer = {
	readonly state: "answered" | "not-known-yet" | "does-not-apply";
	readonly value: unknown;
};
export type GivenAnswers = Readonly<Record<string, GivenAnswer>>;

/** What tells which questions of a section are asked: its items, and the answers given elsewhere. */
export type SectionConditions = Pick<FormSection, "items"> & { readonly given: GivenAnswers };

const OPPOSITE = { shown: "hidden", hidden: "shown", "not-known-yet": "not-known-yet" } as const;

function textsOf(value: unknown): readonly string[] {
	if (Array.isArray(value)) return value.map(String);
	if (typeof value === "boolean") return [value ? "yes" : "no"];
	return value === null || value === undefined || value === "" ? [] : [String(value)];
}

function atLeast(value: unknown, least: string): boolean {
	const [given, limit] = [fromDecimal(String(value)), fromDecimal(least)];
	return given !== null && limit !== null && compare(given, limit) >= 0;
}

function holds(condition: Condition, shownOf: (question: string) => Shown, answers: GivenAnswers): Shown {
	if ("not" in condition) return OPPOSITE[holds(condition.not, shownOf, answers)];
	if ("all" in condition || "any" in condition) {
		const [parts, decides, else_] =
			"all" in condition
				? ([condition.all, "hidden", "shown"] as const)
				: ([condition.any, "shown", "hidden"] as const);
		const found = parts.map((part) => holds(part, shownOf, answers));
		if (found.includes(decides)) return decides;
		return found.includes("not-known-yet") ? "not-known-yet" : else_;
	}
	const asked = shownOf(condition.question);
	if (asked !== "shown") return asked;
	const answer = Object.hasOwn(answers, condition.question) ? answers[condition.question] : undefined;
	if (answer?.state === "does-not-apply") return "hidden";
	const texts = answer?.state === "answered" ? textsOf(answer.value) : [];
	if (texts.length === 0) return "not-known-yet";
	const met =
		"equals" in condition
			? texts.includes(condition.equals)
			: "oneOf" in condition
				? texts.some((text) => condition.oneOf.includes(text))
				: atLeast(answer?.value, condition.atLeast);
	return met ? "shown" : "hidden";
}

/** Whether each question, kind and table is asked, by key. A condition on a hidden question is not met. */
export function shownItems(
	form: Pick<FormDefinition, "sections">,
	answers: GivenAnswers,
): Readonly<Record<string, Shown>> {
	const shown: Record<string, Shown> = {};
	const shownOf = (key: string): Shown => (Object.hasOwn(shown, key) ? (shown[key] ?? "hidden") : "hidden");
	for (const { question, showIf } of allQuestions(form))
		shown[question] = showIf ? holds(showIf, shownOf, answers) : "shown";
	for (const item of form.sections.flatMap(({ items }) => items.filter(isRecords)))
		shown[item.records] = "shown";
	for (const { table, showIf } of allTables(form))
		shown[table] = showIf ? holds(showIf, shownOf, answers) : "shown";
	return shown;
}

/**
 * The one answer to what counts: a question, kind of record or table does while the form asks and shows it. Totals,
 * completeness, checks, exports and the certificate all ask this; what does not count is kept all the same.
 */
export function counts(
	form: Pick<FormDefinition, "sections">,
	answers: GivenAnswers,
): (key: string) => boolean {
	const shown = shownItems(form, answers);
	return (key) => Object.hasOwn(shown, key) && shown[key] === "shown";
}
