import { accepted, type Outcome, refused } from "../outcome";
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
import { type CellFault, cellTyped, type Finder, finderOf, type Typed, type TypedBoxes } from "./cell-typed";
import type { Near, RecordKind } from "./record-kind";
import { type SheetColumn, sheetColumns } from "./sheet-columns";

declare module "../outcome" {
	interface DetailsOf {
		"column-twice": { readonly heading: string };
		"too-many-rows": { readonly rows: number };
	}
}

export type CellProblem = { readonly column: SheetColumn; readonly code: CellFault; readonly text: string };

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
		return refused("column-twice", `two columns are called ${twice.heading}`, {
			details: { heading: twice.heading },
		});
	return accepted({
		places: taken.flatMap(({ column, at }) => (column ? [{ column, at }] : [])),
		leftOut: taken.flatMap(({ column, heading }) => (column || heading === "" ? [] : [heading])),
	});
}

/**
 * Reads a table as records of a kind, by headings or in the order of the fields: each row as its page would be filled
 * in, with what no box could hold. Refuses a column given twice, more than 200 rows, and a table without rows.
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
		return refused("too-many-rows", "the table has too many rows", {
			details: { rows: rows.length },
		});
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
