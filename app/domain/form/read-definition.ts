import { pointer, readJson } from "../json-text";
import { accepted, type Outcome, refused } from "../outcome";
import { compare, fromDecimal } from "../ratio";
import { plainName } from "../table/names";
import type {
	AskedField,
	Condition,
	FormDefinition,
	FormItem,
	FormSection,
	OwnField,
	TableItem,
} from "./definition";
import { allTables, isRecords, isTable, questionsOf } from "./definition";
import { FORM_SHAPE } from "./definition-shape";
import { kindOfFormSection } from "./form-kinds";
import { RECORD_KINDS } from "./kinds";
import type { RecordKind } from "./record-kind";
import { type Problem, plain, problemsOf } from "./shape";
import { sheetColumns } from "./sheet-columns";

/** The pages that the program has and a form names, each with the section it is. */
const PAGES = ["about", "objectives"] as const;
/** What every form of a bid must ask, for the rules reckon with it. */
const NEEDED_PAGES: readonly string[] = PAGES;
const NEEDED_KINDS = ["intervention"];
/** Addresses below a bid that are no section, and names that a form page sends beside its fields. */
const TAKEN_SECTIONS = [
	"certificate",
	"check",
	"delete",
	"eligibility",
	"history",
	"moderation",
	"new-form",
	"partnerships",
	"ready",
	"receipt",
	"reconsideration",
	"scores",
	"submit",
	"submitted",
	"take-back",
	"withdraw",
];
const TAKEN_KEYS = ["key", "revision", "next", "act", "id"];

/** Whether every object has something under a key already, so that a lookup by it would find what nobody wrote. */
function isInherited(key: string): boolean {
	return key in Object.prototype;
}
/** Sections with a list page of their own, which has no place for questions, and the kind that it lists. */
const LISTED_ALONE: Readonly<Record<string, string>> = {
	interventions: "intervention",
	costs: "cost-line",
	reduced: "reduced-version",
};
/** Answers of the page about the bid. */
const ABOUT_KEYS = ["title", "aims", "contact-name", "contact-email", "contact-telephone"];
/** What a reference may lead to beside records of kinds and tables. */
const REFERENCE_TO = ["objective", "partnership"];

type Report = (path: string, code: string, message: string) => void;

/** What was met so far on the way through a form. */
type Met = {
	readonly keys: Set<string>;
	/** Questions before the present one, with their fields. */
	readonly questions: Map<string, AskedField>;
	readonly kinds: Set<string>;
	readonly pages: Set<string>;
};

function checkKeys(keys: readonly string[], path: string, taken: readonly string[], report: Report): void {
	for (const [index, key] of keys.entries()) {
		const at = pointer(path, index);
		if (keys.indexOf(key) !== index) report(at, "key-twice", `“${key}” is given twice.`);
		if (taken.includes(key) || isInherited(key))
			report(at, "key-taken", `“${key}” is a name that the portal uses itself.`);
	}
}

/** The text before this one that a table could not tell it from: the same but for signs, spaces and capitals. */
function alikeBefore(texts: readonly string[], index: number): string | undefined {
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

function checkField(field: AskedField, path: string, report: Report): void {
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

function checkOwn(
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

function checkReference(to: string, path: string, tables: readonly string[], report: Report): void {
	const known = [...REFERENCE_TO, ...RECORD_KINDS.map(({ key }) => key), ...tables];
	if (!known.includes(to))
		report(pointer(path, "to"), "reference-unknown", `“${to}” is nothing that can be referred to.`);
}

function valuesOf(field: AskedField): readonly string[] | null {
	if (field.kind === "choice") return field.of.map(({ value }) => value);
	if (field.kind === "yes-no") return ["yes", "no"];
	if (field.kind === "scale") return field.words.map((_, index) => String(index + 1));
	return null;
}

const COMPARED = ["choice", "yes-no", "scale", "number", "line"];

function checkCondition(condition: Condition, path: string, met: Met, report: Report): void {
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

function checkSum(
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

function checkCount(item: { minimum?: number; maximum?: number }, path: string, report: Report): void {
	const { minimum = 0, maximum } = item;
	if (maximum !== undefined && maximum < Math.max(1, minimum))
		report(pointer(path, "maximum"), "limits-crossed", "The most there may be is below the least.");
}

function checkKind(
	item: FormItem & { records: string },
	path: string,
	section: string,
	met: Met,
	report: Report,
) {
	const kind: RecordKind | undefined = RECORD_KINDS.find(({ key }) => key === item.records);
	if (!kind)
		return report(pointer(path, "records"), "kind-unknown", `“${item.records}” is no kind of record.`);
	if (met.kinds.has(kind.key))
		report(pointer(path, "records"), "kind-twice", "This kind was asked for before.");
	met.kinds.add(kind.key);
	if (kind.section !== section)
		report(
			pointer(path, "records"),
			"kind-elsewhere",
			`These records stand in a section with the key “${kind.section}”.`,
		);
	if (!("fields" in item) && !("own" in item)) return;
	for (const [key, change] of Object.entries(item.fields ?? {})) {
		const at = pointer(pointer(path, "fields"), key);
		const field = Object.hasOwn(kind.fields, key) ? kind.fields[key] : undefined;
		if (!field) report(at, "field-unknown", `A ${kind.words.one} has no field “${key}”.`);
		else if (change.hidden && (field.required !== undefined || field.figure || key === kind.named))
			report(at, "field-needed", `“${field.label}” is needed and cannot be hidden.`);
		else if (change.hidden && change.required && change.required !== "no")
			report(at, "field-hidden-required", "A hidden field cannot be required.");
	}
}

function checkItem(
	item: FormItem,
	path: string,
	form: FormDefinition,
	section: string,
	met: Met,
	report: Report,
) {
	const tables = allTables(form);
	const tableKeys = tables.map(({ table }) => table);
	const key = "question" in item ? item.question : isTable(item) ? item.table : null;
	if (key !== null) {
		const at = pointer(path, "question" in item ? "question" : "table");
		if (met.keys.has(key)) report(at, "key-twice", `“${key}” is given twice.`);
		if ([...TAKEN_KEYS, ...ABOUT_KEYS].includes(key) || isInherited(key) || (isTable(item) && isKindKey(key)))
			report(at, "key-taken", `“${key}” is a name that the portal uses itself.`);
		met.keys.add(key);
		if ("showIf" in item && item.showIf) checkCondition(item.showIf, pointer(path, "showIf"), met, report);
	}
	if ("question" in item) {
		const at = pointer(path, "field");
		checkField(item.field, at, report);
		checkSum(item.field, at, met, tables, report);
		if (item.field.kind === "reference") checkReference(item.field.to, at, tableKeys, report);
		met.questions.set(item.question, item.field);
	} else if (isTable(item)) {
		checkOwn(item.fields, pointer(path, "fields"), [], tableKeys, report);
		checkCount(item, path, report);
	} else if (isRecords(item)) {
		checkKind(item, path, section, met, report);
		checkCount(item, path, report);
		const kind = RECORD_KINDS.find((each) => each.key === item.records);
		checkOwn(item.own ?? [], pointer(path, "own"), Object.keys(kind?.fields ?? {}), tableKeys, report);
	} else {
		if (!NEEDED_PAGES.includes(item.page))
			report(pointer(path, "page"), "page-unknown", `“${item.page}” is no page that the portal has.`);
		else if (item.page !== section)
			report(path, "kind-elsewhere", `This page is a section with the key “${item.page}”.`);
		met.pages.add(item.page);
	}
}

/** The columns of a section's table must be told apart by their headings. */
function checkHeadings(section: FormSection, path: string, report: Report): void {
	const place = section.items.findIndex((item) => isTable(item) || isRecords(item));
	const item = section.items[place];
	const kind = kindOfFormSection(section);
	if (!item || !kind) return;
	const columns = sheetColumns(kind, { interventions: [] });
	const headings = columns.map(({ heading }) => heading);
	const list = isTable(item) ? "fields" : "own";
	const own = isTable(item) ? item.fields : isRecords(item) ? (item.own ?? []) : [];
	const met = new Set<string>();
	for (const [index, { key, heading }] of columns.entries()) {
		const alike = alikeBefore(headings, index);
		if (alike === undefined || met.has(key)) continue;
		met.add(key);
		const at = own.findIndex((each) => each.key === key);
		const within = pointer(pointer(path, place), at < 0 ? "fields" : list);
		report(
			pointer(within, at < 0 ? key : at),
			"headings-alike",
			`“${heading}” is too like the heading “${alike}” of another column. Say in words how they differ.`,
		);
	}
}

function isKindKey(key: string): boolean {
	return key === "bid" || key === "partnership" || RECORD_KINDS.some((kind) => kind.key === key);
}

function checkSection(form: FormDefinition, index: number, met: Met, report: Report): void {
	const section = form.sections[index];
	if (!section) return;
	const path = pointer("/sections", index);
	if (TAKEN_SECTIONS.includes(section.key))
		report(pointer(path, "key"), "key-taken", `“${section.key}” is a page of the portal.`);
	if (!form.parts.some(({ key }) => key === section.part))
		report(pointer(path, "part"), "part-unknown", `“${section.part}” is no part of the form.`);
	const rows = section.items.filter((item) => !("question" in item));
	if (rows.length > 1 || (rows.length === 1 && "page" in (rows[0] ?? {}) && questionsOf(section).length > 0))
		report(pointer(path, "items"), "two-lists", "A section holds questions and at most one kind of record.");
	const listed = LISTED_ALONE[section.key];
	const isAlone = section.items.every((item) => isRecords(item) && item.records === listed);
	if (listed !== undefined && !isAlone)
		report(
			pointer(path, "items"),
			"listed-alone",
			`The page “${section.key}” holds records of “${listed}” alone.`,
		);
	for (const [place, item] of section.items.entries())
		checkItem(item, pointer(pointer(path, "items"), place), form, section.key, met, report);
	checkHeadings(section, pointer(path, "items"), report);
}

/** What is wrong with a form whose file is in order: keys given twice, references that lead nowhere, and the like. */
function findProblems(form: FormDefinition): readonly Problem[] {
	const problems: Problem[] = [];
	const report: Report = (path, code, message) => {
		problems.push({ path, code, message });
	};
	const met: Met = { keys: new Set(), questions: new Map(), kinds: new Set(), pages: new Set() };
	checkKeys(
		form.parts.map(({ key }) => key),
		"/parts",
		[],
		report,
	);
	checkKeys(
		form.sections.map(({ key }) => key),
		"/sections",
		[],
		report,
	);
	for (const index of form.sections.keys()) checkSection(form, index, met, report);
	for (const page of NEEDED_PAGES)
		if (!met.pages.has(page)) report("/sections", "needed-missing", `A bid needs the page “${page}”.`);
	for (const kind of NEEDED_KINDS)
		if (!met.kinds.has(kind)) report("/sections", "needed-missing", `A bid needs records of “${kind}”.`);
	return problems;
}

/**
 * Reads a form's file. Refuses `form-invalid`: the first problem's message and path, and as details every problem with
 * its path, code and sentence.
 */
export function readDefinition(text: string): Outcome<FormDefinition, "form-invalid"> {
	const form = readPublished(text);
	if (!form.ok) return form;
	const problems = findProblems(form.value);
	return problems.length > 0 ? invalid(problems) : form;
}

/**
 * Reads a form that was published: as it was then, whatever names the program has taken since. Refuses `form-invalid` what
 * is no form at all.
 */
export function readPublished(text: string): Outcome<FormDefinition, "form-invalid"> {
	const json = readJson(text);
	if (!json.ok) return invalid([{ path: json.path ?? "", code: json.code, message: json.message }]);
	const misshapen = problemsOf(FORM_SHAPE, json.value);
	// Its shape was just checked, key by key.
	return misshapen.length > 0 ? invalid(misshapen) : accepted(plain(json.value) as FormDefinition);
}

function invalid(problems: readonly Problem[]) {
	const [first] = problems;
	return refused("form-invalid", first?.message ?? "", { path: first?.path ?? "", details: problems });
}
