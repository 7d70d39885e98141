import { accepted, type Outcome, refused } from "../outcome";
import { plainName } from "../table/names";
import {
	cellText,
	isTooLarge,
	type NamedSheet,
	offeredSheets,
	type Sheet,
	type SheetCell,
	type SheetRow,
	type TableFile,
} from "../table/sheet";
import { type Box, NOT_KNOWN, type YesOrNoField } from "./field";
import { pointInWords } from "./field-words";
import type { Linked, Near, RecordKind } from "./record-kind";
import { nameable, namedApart, type SheetColumn, sheetColumns } from "./sheet-columns";

/** Why a cell says nothing that a field can be given. */
export type CellFault = "reference-unknown" | "reference-ambiguous" | "cell-formula" | "cell-error";

export type CellProblem = { readonly column: SheetColumn; readonly code: CellFault; readonly text: string };

/** What the boxes of a form hold, by their names; lists where several are ticked. */
export type TypedBoxes = Readonly<Record<string, string | readonly string[]>>;

/** A row of a table as the page that asks for one record would be filled in. */
export type ReadRow = {
	/** Its number in the table as it was given, from 1. */
	readonly number: number;
	/** What the cells say, by the name of their column. */
	readonly cells: Readonly<Record<string, string>>;
	/** What the boxes of the page would hold. */
	readonly typed: TypedBoxes;
	readonly problems: readonly CellProblem[];
};

export type ReadSheet = {
	/** The columns that the table has, in its order. */
	readonly columns: readonly SheetColumn[];
	/** False: no row held headings, and the columns were taken in the order of the fields. */
	readonly headed: boolean;
	/** Headings that are no field's. */
	readonly leftOut: readonly string[];
	/** How many rows stood above the headings. */
	readonly above: number;
	readonly rows: readonly ReadRow[];
};

/** The most rows that are taken at once. */
export const MOST_ROWS_AT_ONCE = 200;

/** So many rows at the top may be titles and notes above the headings. */
const LOOKED_AT = 10;

/** A longer text is compared as it stands alone: its plain name is nobody's, and slow to make. */
const LONGEST_PLAIN = 250;

/** What a text names, by its letters or else by its plain name: one, none, or several that go by the same. */
type Finder<Found> = (text: string) => readonly Found[];

function finderOf<Found>(named: readonly (readonly [name: string, what: Found])[]): Finder<Found> {
	const exact = new Map<string, Found[]>();
	const plain = new Map<string, Found[]>();
	const put = (into: Map<string, Found[]>, name: string, what: Found) => {
		const there = into.get(name);
		if (there) there.push(what);
		else into.set(name, [what]);
	};
	for (const [name, what] of named) {
		put(exact, name, what);
		if (plainName(name) !== "") put(plain, plainName(name), what);
	}
	const byPlain = (text: string) => (text.length > LONGEST_PLAIN ? undefined : plain.get(plainName(text)));
	return (text) => exact.get(text) ?? byPlain(text) ?? [];
}

type Names = readonly (readonly [name: string, value: string])[];

const finders = new WeakMap<object, readonly Finder<string>[]>();

/** What a text says of a list by the first of its sets of names that knows it; the names of a list are made once. */
function saidOf(text: string, list: object, sets: () => readonly Names[]): readonly string[] {
	const made = finders.get(list) ?? sets().map((names) => finderOf(names));
	finders.set(list, made);
	for (const find of made) {
		const found = find(text);
		if (found.length > 0) return found;
	}
	return [];
}

const isSaid = (text: string, words: string): boolean => finderOf([[words, true]])(text).length > 0;

type Typed = { readonly typed: TypedBoxes } | { readonly fault: CellFault; readonly of?: string };

/** The one value that a text says, by its words, which people see, before its key; undefined where it says none or several. */
function choiceSaid(text: string, words: Readonly<Record<string, string>>): string | undefined {
	const [said, other] = saidOf(text, words, () => [
		Object.entries(words).map(([key, word]) => [word, key] as const),
		Object.keys(words).map((key) => [key, key] as const),
	]);
	return other === undefined ? said : undefined;
}

const choiceTyped = (text: string, words: Readonly<Record<string, string>>): string =>
	choiceSaid(text, words) ?? text;

/** Several answers, between semicolons; one that the list has not is named. */
function choicesTyped(name: string, text: string, words: Readonly<Record<string, string>>): Typed {
	const parts = new Set(text.split(";").map((each) => each.trim()));
	parts.delete("");
	const values = new Set<string>();
	for (const part of parts) {
		const value = choiceSaid(part, words);
		if (value === undefined) return { fault: "reference-unknown", of: part };
		values.add(value);
	}
	return { typed: { [name]: [...values] } };
}

function yesOrNoTyped(text: string, { no, notKnown }: Pick<YesOrNoField, "no" | "notKnown">): string {
	if (notKnown !== undefined && isSaid(text, notKnown)) return NOT_KNOWN;
	if (/^(yes|y|true)$/i.test(text)) return "yes";
	return /^(no|n|false)$/i.test(text) || (no !== undefined && isSaid(text, no)) ? "no" : text;
}

function pointTyped(text: string, words: readonly string[]): string {
	const names = (nameOf: (word: string, point: number) => string) =>
		words.map((word, at) => [nameOf(word, at + 1), String(at + 1)] as const);
	const [said, other] = saidOf(text, words, () => [
		names((_, point) => pointInWords(point, words) ?? ""),
		names((word) => word),
	]);
	return said === undefined || other !== undefined ? text : said;
}

function nameTyped(column: SheetColumn, text: string, near: Near): Typed {
	const all = nameable(column, near);
	const names = (each: readonly Linked[]) => each.map(({ id, title }) => [title, id] as const);
	const [found, other] = saidOf(text, all, () => [names(namedApart(all)), names(all)]);
	if (found === undefined) return { fault: "reference-unknown" };
	return other === undefined ? { typed: { [column.name]: found } } : { fault: "reference-ambiguous" };
}

function boxTyped(name: string, { reads }: Box, text: string): string | { readonly [box: string]: string } {
	if (typeof reads === "object") return choiceTyped(text, reads.words);
	// A day's first box takes the whole of it.
	return reads === "day" ? { [`${name}.day`]: text } : text;
}

/** What a cell's text would be on the page; a text that no choice has stays as it is, for the field to refuse. */
function cellTyped(column: SheetColumn, text: string, near: Near): Typed {
	const { name, field, box } = column;
	const typed = (value: string | readonly string[]): Typed => ({ typed: { [name]: value } });
	if (text === "") return { typed: {} };
	if (box) {
		const read = boxTyped(name, box, text);
		return typeof read === "string" ? typed(read) : { typed: read };
	}
	switch (field.kind) {
		case "choice":
			return typed(choiceTyped(text, field.words));
		case "choices":
			return choicesTyped(name, text, field.words);
		case "yes-or-no":
			return typed(yesOrNoTyped(text, field));
		case "said":
			return typed(yesOrNoTyped(text, {}));
		case "scale":
			return typed(pointTyped(text, field.words));
		case "reference":
		case "link":
			return nameTyped(column, text, near);
		case "money":
			return field.orElse && isSaid(text, field.orElse.name)
				? { typed: { [field.orElse.key]: "yes" } }
				: typed(text);
		default:
			return typed(text);
	}
}

function faultOf(cell: SheetCell | undefined): CellFault | null {
	if (cell?.kind === "formula") return "cell-formula";
	return cell?.kind === "other" && cell.text.startsWith("#") ? "cell-error" : null;
}

type Place = { readonly column: SheetColumn; readonly at: number };

function readRow(row: SheetRow, places: readonly Place[], begun: ReadRow["typed"], near: Near): ReadRow {
	const cells: Record<string, string> = {};
	const typed: Record<string, string | readonly string[]> = { ...begun };
	const problems: CellProblem[] = [];
	for (const { column, at } of places) {
		const text = cellText(row.cells[at]).trim();
		cells[column.name] = text;
		const fault = faultOf(row.cells[at]);
		const read: Typed = fault ? { fault } : cellTyped(column, text, near);
		if ("typed" in read) Object.assign(typed, read.typed);
		else problems.push({ column, code: read.fault, text: read.of ?? text });
	}
	return { number: row.number, cells, typed, problems };
}

const columnFinder = (columns: readonly SheetColumn[]): Finder<SheetColumn> =>
	finderOf(columns.map((column) => [column.heading, column] as const));

/** Whether most of what a row says are headings of the kind. */
function isHeadings({ cells }: SheetRow, find: Finder<SheetColumn>): boolean {
	const said = cells.map((cell) => cellText(cell).trim()).filter((text) => text !== "");
	const known = said.filter((text) => find(text).length > 0);
	return known.length > 0 && known.length * 2 > said.length;
}

/** The sheet of a file that holds a kind's records: the first with its headings, else the first that people see. */
export function sheetOfKind(
	kind: Pick<RecordKind, "fields" | "hidden">,
	file: TableFile,
	near: Near,
): NamedSheet | undefined {
	const find = columnFinder(sheetColumns(kind, near));
	const offered = offeredSheets(file).flatMap((place) => file.sheets[place] ?? []);
	const headed = offered.find((sheet) => !isTooLarge(sheet) && headingsAt(sheet, find) >= 0);
	return headed ?? offered[0];
}

function headingsAt({ rows }: Sheet, find: Finder<SheetColumn>): number {
	return rows.slice(0, LOOKED_AT).findIndex((row) => isHeadings(row, find));
}

/** Where each column stands in a row of headings; refuses a column that stands there twice. */
function placesOf({ cells }: SheetRow, find: Finder<SheetColumn>) {
	const headings = cells.map((cell) => cellText(cell).trim());
	const taken = headings.map((heading, at) => {
		const [column, other] = find(heading);
		return { at, heading, column: other ? undefined : column };
	});
	const twice = taken.find(
		({ column }, at) => column && taken.slice(0, at).some((one) => one.column === column),
	);
	if (twice)
		return refused("column-twice", `two columns are called ${twice.heading}`, { details: twice.heading });
	return accepted({
		places: taken.flatMap(({ column, at }) => (column ? [{ column, at }] : [])),
		leftOut: taken.flatMap(({ column, heading }) => (column || heading === "" ? [] : [heading])),
	});
}

/**
 * Reads a table as records of a kind: its columns by their headings, or in the order of the fields where it has none. Gives
 * each row as the page for one record would be filled in, with what no box could hold. A record that belongs to the bid's
 * only intervention need not name it. Refuses a column given twice, more than 200 rows, and a table without rows.
 */
export function readSheet(
	kind: Pick<RecordKind, "fields" | "hidden" | "carriedOn">,
	sheet: Sheet,
	near: Near,
): Outcome<ReadSheet, "column-twice" | "too-many-rows" | "no-rows"> {
	const columns = sheetColumns(kind, near);
	const find = columnFinder(columns);
	const top = headingsAt(sheet, find);
	const heading = sheet.rows[top];
	const byHeading = heading
		? placesOf(heading, find)
		: accepted({
				places: sheet.columns.flatMap((place, at): Place[] => {
					const column = columns[place];
					return column ? [{ column, at }] : [];
				}),
				leftOut: [],
			});
	if (!byHeading.ok) return byHeading;
	const { places, leftOut } = byHeading.value;
	const rows = sheet.rows.slice(top + 1);
	if (rows.length === 0) return refused("no-rows", "the table has no rows below its headings");
	if (rows.length > MOST_ROWS_AT_ONCE)
		return refused("too-many-rows", "the table has too many rows", { details: rows.length });
	const [only, other] = near.interventions;
	const carried = kind.carriedOn;
	const left = carried !== undefined && !places.some(({ column }) => column.name === carried);
	const begun: ReadRow["typed"] = left && only && !other ? { [carried]: only.id } : {};
	return accepted({
		columns: places.map(({ column }) => column),
		headed: heading !== undefined,
		leftOut,
		above: Math.max(0, top),
		rows: rows.map((row) => readRow(row, places, begun, near)),
	});
}
