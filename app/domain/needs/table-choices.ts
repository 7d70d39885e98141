import {
	type HeadingRows,
	proposeHeadings,
	proposeLeftOut,
	type RowLeftOut,
	type TakenTable,
	takeTable,
} from "../table/layout";
import { isTooLarge, type NamedSheet, offeredSheets, type Sheet, type TableFile } from "../table/sheet";
import type { SettledNames } from "./import-figures";

/** What a person chose of an uploaded file before its columns: a choice not made is null. */
export type TableChoices = {
	/** The place of the sheet. */
	readonly sheet: number | null;
	readonly rows: (HeadingRows & { readonly leftOut: readonly number[] }) | null;
	readonly names: SettledNames;
};

export const NO_CHOICES: TableChoices = { sheet: null, rows: null, names: {} };

/** The sheet of a file with its place and name, and how its rows are taken. */
export type ChosenTable = {
	readonly place: number;
	readonly sheet: NamedSheet & Sheet;
	readonly heading: HeadingRows;
	/** What is proposed for the heading rows that stand. */
	readonly proposed: readonly RowLeftOut[];
	readonly leftOut: readonly number[];
	readonly table: TakenTable;
};

/**
 * The table of a file as chosen, or as proposed where nobody chose: of one visible sheet that one, no sheet of
 * several, never a hidden one; the likely heading rows; no rows that are likely no data. Null until a sheet is chosen.
 */
export function chosenTable(
	file: TableFile,
	{ sheet: chosen, rows }: TableChoices,
	isName: (text: string) => boolean,
): ChosenTable | null {
	const offered = offeredSheets(file);
	const place = chosen ?? (offered.length === 1 ? (offered[0] ?? null) : null);
	const sheet = place === null ? undefined : file.sheets[place];
	if (place === null || sheet === undefined || isTooLarge(sheet)) return null;
	const heading = rows ?? proposeHeadings(sheet);
	const proposed = proposeLeftOut(sheet, heading, isName);
	const leftOut = rows?.leftOut ?? proposed.map(({ number }) => number);
	return { place, sheet, heading, proposed, leftOut, table: takeTable(sheet, heading, leftOut) };
}

/** Whether a person has to look at the rows: headings stand elsewhere than in the first, or a row would be left out. */
export function rowsToBeSeen({ sheet, heading, proposed }: ChosenTable): boolean {
	return heading.count > 1 || heading.first !== sheet.rows[0]?.number || proposed.length > 0;
}
