/** A cell of an uploaded table as it was read. A formula is never worked out and its stored result never used. */
export type SheetCell =
	| { readonly kind: "blank" }
	| { readonly kind: "text"; readonly text: string }
	/** Part of a merged cell. */
	| { readonly kind: "merged" }
	| { readonly kind: "formula"; readonly text: string }
	/** A date, a picture, an error value: nothing that can be a figure. */
	| { readonly kind: "other"; readonly text: string };

export type SheetRows = readonly (readonly SheetCell[])[];

/** The largest table that is taken. */
export const MOST_ROWS = 1000;
export const MOST_COLUMNS = 60;

/** A column's letters: 0 is A, 26 is AA. */
export function columnName(index: number): string {
	const place = index % 26;
	const before = Math.floor(index / 26) - 1;
	return `${before < 0 ? "" : columnName(before)}${String.fromCharCode(65 + place)}`;
}

/** A cell as a page shows it. */
export function cellText(cell: SheetCell | undefined): string {
	if (cell === undefined || cell.kind === "blank" || cell.kind === "merged") return "";
	return cell.text;
}
