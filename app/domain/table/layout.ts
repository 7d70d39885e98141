import { readFigure } from "./figure";
import { plainName } from "./names";
import { cellText, type Sheet, type SheetCell, type SheetRow } from "./sheet";

/** The rows of a sheet that hold its headings: the number of the first, and how many there are. */
export type HeadingRows = { readonly first: number; readonly count: number };

/** Why a row is likely not to be data. */
export type RowReason = "hidden" | "note" | "total" | "no-name" | "units" | "headings-again";

export type RowLeftOut = { readonly number: number; readonly reason: RowReason };

/** A sheet as it is taken: what stands over each column, and the rows of data. */
export type TakenTable = {
	readonly headings: readonly string[];
	readonly columns: readonly number[];
	readonly hiddenColumns?: readonly number[];
	readonly rows: readonly SheetRow[];
};

export const MOST_HEADING_ROWS = 3;

/** The texts that stand in a row, a merged one once. */
const textsOf = ({ cells }: SheetRow): readonly string[] =>
	cells.map(cellText).filter((text) => text.trim() !== "");

const isFigure = (text: string): boolean => {
	const read = readFigure(text);
	return !("fault" in read) || read.fault === "suppressed" || read.fault === "negative";
};

const spans = (cell: SheetCell | undefined): boolean => cell?.kind === "merged" && cell.first !== undefined;

/** Whether a row stands over another as headings of groups: merged cells, or gaps where the next row has none. */
function isGroupRow(row: SheetRow, next: SheetRow | undefined, after: SheetRow | undefined): boolean {
	if (next === undefined || after === undefined) return false;
	if (textsOf(next).length < 2 || !textsOf(after).some(isFigure)) return false;
	// A row of data has a name before its figures; a second row of headings may consist of years.
	const blanksFilled = row.cells.some((cell, place) => {
		const isFirst = cell.kind === "blank" || (cell.kind === "merged" && cell.first === undefined);
		return isFirst && cellText(next.cells[place]).trim() !== "";
	});
	const nextIsHeadings = textsOf(next).every((text) => !isFigure(text) || /^(19|20)\d\d$/.test(text.trim()));
	return nextIsHeadings && blanksFilled && (row.cells.some(spans) || cellText(row.cells[0]).trim() === "");
}

/** How many columns are filled in most rows that fill more than one. */
function usualWidth(rows: readonly SheetRow[]): number {
	const counts = new Map<number, number>();
	for (const row of rows) {
		const width = textsOf(row).length;
		if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
	}
	return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [1, 0])[0];
}

/** The rows that likely hold the headings: the first that fills half of the usual columns, and what belongs to it. */
export function proposeHeadings({ rows }: Sheet): HeadingRows {
	const enough = Math.max(2, Math.ceil(usualWidth(rows) / 2));
	const place = Math.max(
		0,
		rows.findIndex((row) => textsOf(row).length >= enough),
	);
	const above = rows[place - 1];
	const [row, next, after] = [rows[place], rows[place + 1], rows[place + 2]];
	if (row === undefined) return { first: 1, count: 1 };
	if (above && textsOf(above).length > 1 && isGroupRow(above, row, next))
		return { first: above.number, count: 2 };
	return { first: row.number, count: isGroupRow(row, next, after) ? 2 : 1 };
}

const NOTE_START =
	/^(\(c\)|©|crown copyright|source|notes?\b|\[note|footnote|table \d|contact|this (worksheet|table)|return to|back to|figures? (may|are)|data (are|is)|office for national statistics|home office|published|released|for more|\(?\d{1,2}[.)] )/i;
const TOTAL =
	/^(grand |sub ?)?totals?\b|^all (areas|partnerships|forces|persons)|^(overall|sum|average|mean)$/;

/** A single longer text is no name of an area. */
const LONGEST_NAME = 50;

function reasonOf(
	row: SheetRow,
	place: number,
	headings: string,
	isName: (text: string) => boolean,
): RowReason | null {
	const texts = textsOf(row);
	const words = texts.filter((text) => !isFigure(text));
	if (texts.some(isName)) return null;
	if (texts.join("\n") === headings) return "headings-again";
	if (words.some((text) => TOTAL.test(plainName(text)))) return "total";
	const [first = ""] = words;
	if (NOTE_START.test(first.trim()) || (texts.length === 1 && first.length > LONGEST_NAME)) return "note";
	if (words.length === 0) return "no-name";
	return place === 0 && words.length === texts.length ? "units" : null;
}

/**
 * The rows below the headings that are likely no data: hidden ones, notes, totals, units, rows without a name, headings
 * again. A row in sight that says a name which somebody waits for is never among them.
 */
export function proposeLeftOut(
	sheet: Sheet,
	heading: HeadingRows,
	isName: (text: string) => boolean,
): readonly RowLeftOut[] {
	const { above, below } = split(sheet, heading);
	const headings = above.map((row) => textsOf(row).join("\n")).at(-1) ?? "";
	return below.flatMap((row, place) => {
		const reason = row.hidden ? "hidden" : reasonOf(row, place, headings, isName);
		return reason === null ? [] : [{ number: row.number, reason }];
	});
}

function split({ rows }: Sheet, { first, count }: HeadingRows) {
	const start = rows.findIndex(({ number }) => number >= first);
	const at = start < 0 ? rows.length : start;
	return { above: rows.slice(at, at + count), below: rows.slice(at + count) };
}

/** What stands over each column: the texts of its heading rows, a merged one over all its columns. */
function headingsOf(rows: readonly SheetRow[], width: number): readonly string[] {
	return Array.from({ length: width }, (_, place) => {
		const texts = rows.map(({ cells }) => {
			const cell = cells[place];
			return (cell?.kind === "merged" ? cell.text : cellText(cell)).replace(/\s+/g, " ").trim();
		});
		return [...new Set(texts)].filter((text) => text !== "").join(" ");
	});
}

/** A sheet as it is taken: rows above the headings are left out, and those that are said to be. */
export function takeTable(sheet: Sheet, heading: HeadingRows, leftOut: readonly number[]): TakenTable {
	const { above, below } = split(sheet, heading);
	const out = new Set(leftOut);
	return {
		headings: headingsOf(above, sheet.columns.length),
		columns: sheet.columns,
		...(sheet.hiddenColumns ? { hiddenColumns: sheet.hiddenColumns } : {}),
		rows: below.filter(({ number }) => !out.has(number)),
	};
}
