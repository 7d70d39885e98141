import { pointer, readJson } from "../json-text";
import { accepted, type Outcome, refused } from "../outcome";
import { checkCondition, checkSum, type Met } from "./check-conditions";
import {
	alikeBefore,
	checkField,
	checkKeys,
	checkOwn,
	checkReference,
	isInherited,
	type Report,
	TAKEN_KEYS,
} from "./check-fields";
import type { FormDefinition, FormItem, FormSection } from "./definition";
import { allTables, isRecords, isTable, questionsOf } from "./definition";
import { FORM_SHAPE } from "./definition-shape";
import { kindOfFormSection } from "./form-kinds";
import { RECORD_KINDS } from "./kinds";
import { readBy } from "./read-by";
import type { RecordKind } from "./record-kind";
import type { Problem } from "./shape";
import { sheetColumns } from "./sheet-columns";

declare module "../outcome" {
	interface DetailsOf {
		"form-invalid": readonly Problem[];
	}
}

/** The pages that the program has and a form names, each with the section it is. */
const PAGES = ["about", "objectives"] as const;
/** What every form of a bid must ask, for the rules reckon with it. */
const NEEDED_PAGES: readonly string[] = PAGES;
const NEEDED_KINDS = ["intervention"];

/** Whether every form needs a section: a page that the program has, or records that rules cannot do without. */
export function isNeeded({ items }: Pick<FormSection, "items">): boolean {
	return items.some(
		(item) =>
			("page" in item && NEEDED_PAGES.includes(item.page)) ||
			(isRecords(item) && NEEDED_KINDS.includes(item.records)),
	);
}

/** Addresses below a bid that are no section. */
export const TAKEN_SECTIONS = [
	"appraisal",
	"certificate",
	"check",
	"clarifications",
	"delete",
	"document",
	"eligibility",
	"history",
	"changes",
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
/** Sections with a list page of their own, which has no place for questions, and the kind that it lists. */
const LISTED_ALONE: Readonly<Record<string, string>> = {
	interventions: "intervention",
	costs: "cost-line",
	reduced: "reduced-version",
};
/** Whether a section has a place for questions beside what it holds. */
export function takesQuestions({ key, items }: Pick<FormSection, "key" | "items">): boolean {
	return !Object.hasOwn(LISTED_ALONE, key) && !items.some((item) => "page" in item);
}

/** Answers of the page about the bid. */
export const ABOUT_KEYS = ["title", "aims", "contact-name", "contact-email", "contact-telephone"];

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

/** Reads a form's file. Refuses `form-invalid`, with every problem's path, code and sentence as details. */
export function readDefinition(text: string): Outcome<FormDefinition, "form-invalid"> {
	const form = readPublished(text);
	if (!form.ok) return form;
	const problems = findProblems(form.value);
	return problems.length > 0 ? invalid(problems) : form;
}

/** Reads a form as it was when published. Refuses `form-invalid` what is no form at all. */
export function readPublished(text: string): Outcome<FormDefinition, "form-invalid"> {
	const json = readJson(text);
	if (!json.ok) return invalid([{ path: json.path ?? "", code: json.code, message: json.message }]);
	const form = readBy(FORM_SHAPE, json.value);
	return form.ok ? accepted(form.value) : invalid(form.problems);
}

function invalid(problems: readonly Problem[]) {
	const [first] = problems;
	return refused("form-invalid", first?.message ?? "", { path: first?.path ?? "", details: problems });
}
