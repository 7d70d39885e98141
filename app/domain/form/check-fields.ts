import { pointer } from "../json-text";
import { compare, fromDecimal } from "../ratio";
import { plainName } from "../table/names";
import type { AskedField, OwnField } from "./definition";
import type { FormFault } from "./definition-shape";
import { RECORD_KINDS } from "./kinds";

/** Notes what is wrong at a place of a form. */
export type Report = (path: string, code: FormFault, message: string) => void;

/** Names that a form page sends beside its fields. */
export const TAKEN_KEYS = ["key", "revision", "next", "act", "id"];

/** What a reference may lead to beside records of kinds and tables. */
const REFERENCE_TO = ["objective", "partnership", "section"];

/** Whether every object has something under a key already, so that a lookup by it would find what nobody wrote. */
export function isInherited(key: string): boolean {
	return key in Object.prototype;
}

/** Keys given twice, and those that the portal or every object has already. */
export function checkKeys(
	keys: readonly string[],
	path: string,
	taken: readonly string[],
	report: Report,
): void {
	for (const [index, key] of keys.entries()) {
		const at = pointer(path, index);
		if (keys.indexOf(key) !== index) report(at, "key-twice", `“${key}” is given twice.`);
		if (taken.includes(key) || isInherited(key))
			report(at, "key-taken", `“${key}” is a name that the portal uses itself.`);
	}
}

/** The text before this one that a table could not tell it from: the same but for signs, spaces and capitals. */
export function alikeBefore(texts: readonly string[], index: number): string | undefined {
	const [text = ""] = texts.slice(index);
	const name = plainName(text);
	return texts.slice(0, index).find((each) => each === text || (name !== "" && plainName(each) === name));
}

function checkAnswers(field: AskedField & { kind: "choice" }, path: string, report: Report): void {
	const texts = field.of.map(({ text }) => text);
	for (const [index, text] of texts.entries()) {
		const at = pointer(pointer(path, index), "text");
		const alike = alikeBefore(texts, index);
		if (alike !== undefined)
			report(at, "answers-alike", `“${text}” is too like “${alike}”. Say in words how they differ.`);
		if (field.many && text.includes(";"))
			report(at, "answer-with-semicolon", `“${text}” has a semicolon, which parts answers in a table.`);
	}
}

/** Limits that cross, answers that cannot be told apart, a percentage of nothing. */
export function checkField(field: AskedField, path: string, report: Report): void {
	if (field.kind === "number" && field.least !== undefined && field.greatest !== undefined) {
		const [least, greatest] = [fromDecimal(field.least), fromDecimal(field.greatest)];
		if (least && greatest && compare(least, greatest) > 0)
			report(pointer(path, "greatest"), "limits-crossed", "The greatest number is below the least.");
	}
	if (field.kind === "choice") {
		const values = field.of.map(({ value }) => value);
		checkKeys(values, pointer(path, "of"), [], report);
		checkAnswers(field, pointer(path, "of"), report);
	}
	if (field.kind === "money" && field.as === "percentage" && field.base === undefined)
		report(path, "base-missing", "Say what the percentage is of, as “base”.");
}

/** A table's own fields, or those added to a kind, whose keys are `taken`; `tables` are what can be referred to. */
export function checkOwn(
	fields: readonly OwnField[],
	path: string,
	taken: readonly string[],
	tables: readonly string[],
	report: Report,
): void {
	checkKeys(
		fields.map(({ key }) => key),
		path,
		[...TAKEN_KEYS, ...taken],
		report,
	);
	for (const [index, { field }] of fields.entries()) {
		const at = pointer(pointer(path, index), "field");
		checkField(field, at, report);
		if (field.kind === "computed")
			report(at, "sum-in-row", "A computed field stands among questions, not in a row.");
		if (field.kind === "reference") checkReference(field.to, at, tables, report);
	}
}

/** A reference leads to a kind, a table of the form, an objective or a partnership. */
export function checkReference(to: string, path: string, tables: readonly string[], report: Report): void {
	const known = [...REFERENCE_TO, ...RECORD_KINDS.map(({ key }) => key), ...tables];
	if (!known.includes(to))
		report(pointer(path, "to"), "reference-unknown", `“${to}” is nothing that can be referred to.`);
}
