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
import type { Near, RecordKind } from "./record-kind";
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

const isSaid = (text: string, words: string): boolean =>
	text === words || (plainName(words) !== "" && plainName(text) === plainName(words));

type Typed = { readonly typed: TypedBoxes } | { readonly fault: CellFault };

function choiceTyped(text: string, words: Readonly<Record<string, string>>): string {
	const found = Object.entries(words).find(([key, word]) => isSaid(text, word) || isSaid(text, key));
	return found?.[0] ?? text;
}

function yesOrNoTyped(text: string, { no, notKnown }: Pick<YesOrNoField, "no" | "notKnown">): string {
	if (notKnown !== undefined && isSaid(text, notKnown)) return NOT_KNOWN;
	if (/^(yes|y|true)$/i.test(text)) return "yes";
	return /^(no|n|false)$/i.test(text) || (no !== undefined && isSaid(text, no)) ? "no" : text;
}

function pointTyped(text: string, words: readonly string[]): string {
	const place = words.findIndex(
		(word, index) => isSaid(text, word) || isSaid(text, pointInWords(index + 1, words) ?? ""),
	);
	return place < 0 ? text : String(place + 1);
}

function nameTyped(column: SheetColumn, text: string, near: Near): Typed {
	const all = nameable(column, near);
	const exact = namedApart(all).filter(({ title }) => title === text);
	const [found, other] = exact.length === 1 ? exact : all.filter(({ title }) => isSaid(text, title));
	if (!found) return { fault: "reference-unknown" };
	return other ? { fault: "reference-ambiguous" } : { typed: { [column.name]: found.id } };
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
			return typed(text.split(";").map((each) => choiceTyped(each.trim(), field.words)));
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
		const read = fault ? { fault } : cellTyped(column, text, near);
		if ("typed" in read) Object.assign(typed, read.typed);
		else problems.push({ column, code: read.fault, text });
	}
	return { number: row.number, cells, typed, problems };
}

/** Whether most of what a row says are headings of the kind. */
function isHeadings({ cells }: SheetRow, columns: readonly SheetColumn[]): boolean {
	const said = cells.map(cellText).filter((text) => text.trim() !== "");
	const known = said.filter((text) => columns.some(({ heading }) => isSaid(text.trim(), heading)));
	return known.length > 0 && known.length * 2 > said.length;
}

/** The sheet of a file that holds a kind's records: the first with its headings, else the first that people see. */
export function sheetOfKind(
	kind: Pick<RecordKind, "fields" | "hidden">,
	file: TableFile,
	near: Near,
): NamedSheet | undefined {
	const columns = sheetColumns(kind, near);
	const offered = offeredSheets(file).flatMap((place) => file.sheets[place] ?? []);
	const headed = offered.find((sheet) => !isTooLarge(sheet) && headingsAt(sheet, columns) >= 0);
	return headed ?? offered[0];
}

function headingsAt({ rows }: Sheet, columns: readonly SheetColumn[]): number {
	return rows.slice(0, LOOKED_AT).findIndex((row) => isHeadings(row, columns));
}

/** Where each column stands in a row of headings; refuses a column that stands there twice. */
function placesOf({ cells }: SheetRow, columns: readonly SheetColumn[]) {
	const headings = cells.map((cell) => cellText(cell).trim());
	const taken = headings.map((heading, at) => ({
		at,
		heading,
		column: columns.find((each) => isSaid(heading, each.heading)),
	}));
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
	const top = headingsAt(sheet, columns);
	const heading = sheet.rows[top];
	const byHeading = heading
		? placesOf(heading, columns)
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
