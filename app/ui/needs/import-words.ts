import type { RowReason, TakenTable } from "~/domain/table/layout";
import { cellText, columnName, isTooLarge, type NamedSheet, type SheetRow } from "~/domain/table/sheet";

const REASONS: Readonly<Record<RowReason, string>> = {
	hidden: "hidden in the file",
	note: "looks like a note",
	total: "looks like a total",
	"no-name": "has no name",
	units: "looks like a row of units",
	"headings-again": "repeats the headings",
};

const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 88)}…` : text);

/** A row of a sheet in a line: its number, what stands in it, and why it may be no data. */
export function rowInWords(row: SheetRow, reason?: RowReason): string {
	const said = row.cells.map(cellText).filter((text) => text.trim() !== "");
	return `Row ${row.number}: ${shortened(said.join(" | "))}${reason ? ` (${REASONS[reason]})` : ""}`;
}

const counted = (count: number, one: string, more: string) =>
	`${count.toLocaleString("en-GB")} ${count === 1 ? one : more}`;

/** A sheet's size and whether it is hidden. */
export function sheetInWords(sheet: NamedSheet): string {
	const [rows, columns] = isTooLarge(sheet)
		? [sheet.size.rows, sheet.size.columns]
		: [sheet.rows.length, sheet.columns.length];
	const size = `${counted(rows, "row", "rows")}, ${counted(columns, "column", "columns")}`;
	const much = isTooLarge(sheet) ? ". Too large to read" : "";
	return `${size}${sheet.visibility === "visible" ? "" : ". Hidden in the file"}${much}`;
}

/** A column of a table as it is spoken of: its letter, whether it is hidden, and its heading. */
export function columnInWords(
	{ columns, headings, hiddenColumns = [] }: Omit<TakenTable, "rows">,
	at: number,
): string {
	const [place, heading] = [columns[at] ?? at, headings[at]];
	const hidden = hiddenColumns.includes(place) ? " (hidden in the file)" : "";
	return `Column ${columnName(place)}${hidden}: ${heading ? shortened(heading) : "no heading"}`;
}

/** Row numbers in a line: `12, 15 to 20`. */
export function rowsInWords(numbers: readonly number[]): string {
	const runs: [number, number][] = [];
	for (const number of [...numbers].sort((a, b) => a - b)) {
		const last = runs.at(-1);
		if (last && number === last[1] + 1) last[1] = number;
		else runs.push([number, number]);
	}
	return runs.map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`)).join(", ");
}

const DELIMITERS: Readonly<Record<string, string>> = {
	",": "commas",
	";": "semicolons",
	"\t": "tabs",
	"|": "vertical bars",
};

/** How a text was read, where that is not how most are. */
export function readingInWords(file: {
	readonly encoding?: string;
	readonly delimiter?: string;
}): readonly string[] {
	const { encoding, delimiter = "," } = file;
	return [
		...(delimiter === ","
			? []
			: [`The columns of this file are separated by ${DELIMITERS[delimiter] ?? delimiter}.`]),
		...(encoding === "windows-1252"
			? [
					"This file does not say how its letters are stored. It was read the way Excel for Windows saves CSV files. Check names with accents, dashes or apostrophes.",
				]
			: []),
	];
}
