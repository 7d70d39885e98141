import { pointer } from "../json-text";
import type { Report } from "./check-fields";
import type { AskedField, Condition, TableItem } from "./definition";

/** What was met so far on the way through a form. */
export type Met = {
	readonly keys: Set<string>;
	/** Questions before the present one, with their fields. */
	readonly questions: Map<string, AskedField>;
	readonly kinds: Set<string>;
	readonly pages: Set<string>;
};

function valuesOf(field: AskedField): readonly string[] | null {
	if (field.kind === "choice") return field.of.map(({ value }) => value);
	if (field.kind === "yes-no") return ["yes", "no"];
	if (field.kind === "scale") return field.words.map((_, index) => String(index + 1));
	return null;
}

const COMPARED = ["choice", "yes-no", "scale", "number", "line"];

/** A condition asks only questions before it, and of them only what they can answer. */
export function checkCondition(condition: Condition, path: string, met: Met, report: Report): void {
	if ("not" in condition) {
		checkCondition(condition.not, pointer(path, "not"), met, report);
		return;
	}
	if ("all" in condition || "any" in condition) {
		const key = "all" in condition ? "all" : "any";
		const parts = "all" in condition ? condition.all : condition.any;
		for (const [index, part] of parts.entries())
			checkCondition(part, pointer(pointer(path, key), index), met, report);
		return;
	}
	const field = met.questions.get(condition.question);
	if (!field) {
		report(
			pointer(path, "question"),
			"question-not-before",
			`“${condition.question}” is no question that stands before this one.`,
		);
		return;
	}
	if ("atLeast" in condition) {
		if (!["number", "money", "scale"].includes(field.kind) || (field.kind === "money" && field.as))
			report(path, "condition-unfit", `“${condition.question}” is no number, amount or scale.`);
		return;
	}
	if (!COMPARED.includes(field.kind)) {
		report(path, "condition-unfit", `The answer to “${condition.question}” cannot be compared.`);
		return;
	}
	const values = valuesOf(field);
	const wanted = "equals" in condition ? [condition.equals] : condition.oneOf;
	for (const value of wanted)
		if (values && !values.includes(value))
			report(path, "answer-unknown", `“${value}” is no answer to “${condition.question}”.`);
}

/** A sum adds up questions before it, or a field of a table, that hold amounts or numbers. */
export function checkSum(
	field: AskedField,
	path: string,
	met: Met,
	tables: readonly TableItem[],
	report: Report,
): void {
	if (field.kind !== "computed") return;
	const money = field.sum.map((part) => {
		if (typeof part === "string") return met.questions.get(part);
		return tables.find(({ table }) => table === part.table)?.fields.find(({ key }) => key === part.field)
			?.field;
	});
	const kinds = money.map((each) => (each && isSummed(each) ? each.kind === "number" : null));
	if (kinds.includes(null))
		report(pointer(path, "sum"), "sum-of-unknown", "A sum is of amounts or numbers that stand before it.");
	else if (new Set(kinds).size > 1)
		report(pointer(path, "sum"), "sum-of-unlike", "A sum is of amounts or of numbers, not of both.");
}

/** Whether a field can be added up. */
export function isSummed(field: AskedField): boolean {
	if (field.kind === "money") return (field.as ?? "exact") === "exact";
	return field.kind === "number" || field.kind === "quantity-cost";
}
