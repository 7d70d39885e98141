import { delimited } from "./delimited.mjs";
import { spreadsheet } from "./spreadsheet.mjs";

/**
 * A sheet as it is kept: rows and columns that hold something, with their numbers. One beyond the limits is only named.
 * @param {{ name: string, visibility: string, rows: Map<number, Map<number, object>>, columns: number[] }} sheet
 * @param {{ rows: number, columns: number, cells: number }} most
 */
function kept({ name, visibility, rows, columns }, most) {
	const size = { rows: rows.size, columns: columns.length };
	if (size.rows > most.rows || size.columns > most.columns || size.rows * size.columns > most.cells)
		return { name, visibility, size };
	return {
		name,
		visibility,
		columns,
		rows: [...rows]
			.sort(([a], [b]) => a - b)
			.map(([number, cells]) => ({
				number: number + 1,
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
	return { ...how, sheets: sheets.map((sheet) => kept(sheet, limits)) };
}
