/** A cell of an uploaded table as it was read. A formula is never worked out and its stored result never used. */
export type SheetCell =
	| { readonly kind: "blank" }
	/** Numbers are texts too: plain decimals, with a percent sign where the cell shows a percentage. */
	| { readonly kind: "text"; readonly text: string }
	/** Part of a merged cell, with the text of the whole; its first part says whether the merger keeps to one row. */
	| { readonly kind: "merged"; readonly text: string; readonly first?: "row" | "block" }
	| { readonly kind: "formula"; readonly text: string }
	/** A date, an error value, true or false: nothing that can be a figure. */
	| { readonly kind: "other"; readonly text: string };

/** A row that holds something: its number in the file, from 1, and a cell for each column that holds something. */
export type SheetRow = {
	readonly number: number;
	readonly cells: readonly SheetCell[];
	/** Nobody sees it who opens the file. */
	readonly hidden?: true;
};

/** What a sheet holds, without the rows and columns that are blank from end to end. */
export type Sheet = {
	/** The places of its columns in the file, from 0. */
	readonly columns: readonly number[];
	/** Those of them that nobody sees who opens the file. */
	readonly hiddenColumns?: readonly number[];
	readonly rows: readonly SheetRow[];
};

export type Visibility = "visible" | "hidden" | "very-hidden";

/** A sheet of a file, known by name and size alone where it holds more than is taken. A CSV file's has no name. */
export type NamedSheet = { readonly name: string; readonly visibility: Visibility } & (
	| Sheet
	| { readonly size: { readonly rows: number; readonly columns: number } }
);

/** A file that was read: its sheets, and of a text how it was read. */
export type TableFile = {
	readonly sheets: readonly NamedSheet[];
	readonly encoding?: string;
	readonly delimiter?: string;
};

/** The largest table that is taken: rows and columns that hold something, and their product. */
export const MOST_ROWS = 5000;
export const MOST_COLUMNS = 200;
export const MOST_CELLS = 60_000;
/** The most cells of all sheets of a file together; a sheet beyond is known by its size alone, hidden ones first. */
export const MOST_CELLS_IN_ALL = 180_000;

export function isTooLarge(sheet: NamedSheet): sheet is Extract<NamedSheet, { readonly size: object }> {
	return "size" in sheet;
}

/** A column's letters: 0 is A, 26 is AA. */
export function columnName(index: number): string {
	const place = index % 26;
	const before = Math.floor(index / 26) - 1;
	return `${before < 0 ? "" : columnName(before)}${String.fromCharCode(65 + place)}`;
}

/** A cell as a page shows it: a merged cell's text stands in its first part alone. */
export function cellText(cell: SheetCell | undefined): string {
	if (cell === undefined || cell.kind === "blank") return "";
	if (cell.kind === "merged") return cell.first ? cell.text : "";
	return cell.text;
}

/** The sheets that a table may be taken from without being asked for: visible ones that hold something. */
export function offeredSheets(file: TableFile): readonly number[] {
	return file.sheets.flatMap((sheet, place) =>
		sheet.visibility === "visible" && (isTooLarge(sheet) || sheet.rows.length > 0) ? [place] : [],
	);
}
