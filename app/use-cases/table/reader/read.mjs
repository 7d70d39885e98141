import { delimited } from "./delimited.mjs";
import { spreadsheet } from "./spreadsheet.mjs";

/**
 * @typedef {{
 *   name: string, visibility: string, rows: Map<number, Map<number, object>>, columns: number[],
 *   hiddenRows?: Set<number>, hiddenColumns?: number[]
 * }} Read
 */

const isHidden = (/** @type {Read} */ sheet) => sheet.visibility !== "visible";

/**
 * A sheet as it is kept: rows and columns that hold something, with their numbers. One beyond the limits is only named.
 * @param {Read} sheet
 * @param {{ rows: number, columns: number, cells: number }} most
 */
function kept({ name, visibility, rows, columns, hiddenRows, hiddenColumns = [] }, most) {
	const size = { rows: rows.size, columns: columns.length };
	if (size.rows > most.rows || size.columns > most.columns || size.rows * size.columns > most.cells)
		return { name, visibility, size };
	return {
		name,
		visibility,
		columns,
		...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
		rows: [...rows]
			.sort(([a], [b]) => a - b)
			.map(([number, cells]) => ({
				number: number + 1,
				...(hiddenRows?.has(number) ? { hidden: true } : {}),
				cells: columns.map((place) => cells.get(place) ?? { kind: "blank" }),
			})),
	};
}

/**
 * Reads a file as sheets. Throws a `Fault` for one that cannot be read.
 * @param {{ kind: "zip" | "xls" | "text", bytes: Buffer, limits: import("../read-table-file").ReadingLimits }} file
 */
export function readSheets({ kind, bytes, limits }) {
	const { sheets, ...how } =
		kind === "text" ? delimited(bytes) : { sheets: spreadsheet(kind, bytes, limits) };
	// Sheets in sight are kept before hidden ones, until the file as a whole holds too much.
	let left = limits.cellsInAll;
	/** @type {Map<Read, object>} */
	const taken = new Map();
	for (const sheet of [...sheets].sort((a, b) => Number(isHidden(a)) - Number(isHidden(b)))) {
		const table = kept(sheet, { ...limits, cells: Math.min(limits.cells, left) });
		if (!("size" in table)) left -= sheet.rows.size * sheet.columns.length;
		taken.set(sheet, table);
	}
	return { ...how, sheets: sheets.map((sheet) => taken.get(sheet)) };
}
