import { SSF, utils } from "@e965/xlsx";
import { plainDecimal, shifted } from "./number-text.mjs";

/** @typedef {import("~/domain/table/sheet").SheetCell} SheetCell */
/** @typedef {import("@e965/xlsx").CellObject & { F?: string }} Cell */
/** @typedef {import("@e965/xlsx").WorkSheet & { "!data"?: (Cell | undefined)[][] }} Sheet */

/** A number format without what it only shows: texts in quotation marks, characters after a backslash, colours. */
const bare = (/** @type {string} */ format) => format.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, "");

/**
 * @param {number} value
 * @param {string} format
 * @param {boolean} from1904
 * @returns {SheetCell}
 */
function numberCell(value, format, from1904) {
	if (!Number.isFinite(value)) return { kind: "other", text: String(value) };
	if (SSF.is_date(format)) {
		const day = SSF.parse_date_code(value, { date1904: from1904 });
		const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
		return {
			kind: "other",
			text: day && day.y > 0 ? `${day.y}-${two(day.m)}-${two(day.d)}` : plainDecimal(value),
		};
	}
	const text = plainDecimal(value);
	return { kind: "text", text: bare(format).includes("%") ? `${shifted(text, 2)}%` : text };
}

/**
 * @param {Cell | undefined} cell
 * @param {boolean} from1904
 * @returns {SheetCell | null}
 */
function cellOf(cell, from1904) {
	if (cell === undefined || cell.t === "z") return null;
	if (cell.f !== undefined || cell.F !== undefined) return { kind: "formula", text: `=${cell.f ?? ""}` };
	if (cell.t === "s") {
		const text = String(cell.v ?? "");
		return text.trim() === "" ? null : { kind: "text", text };
	}
	if (cell.t === "n" && typeof cell.v === "number") {
		// An ODS file says of a cell that it is a percentage, and not always how it is written.
		const format = String(cell.z ?? "General");
		const isShare = format === "General" && typeof cell.w === "string" && /%\s*$/.test(cell.w);
		return numberCell(cell.v, isShare ? "0%" : format, from1904);
	}
	if (cell.t === "e") return { kind: "other", text: cell.w ?? "#ERROR!" };
	return { kind: "other", text: String(cell.v ?? "").toUpperCase() };
}

/**
 * The filled cells of a sheet by row and column from 0; every cell of a merged range shows what stands in its first.
 * @param {Sheet} sheet
 * @param {boolean} from1904
 */
export function cellsOf(sheet, from1904) {
	/** @type {Map<number, Map<number, SheetCell>>} */
	const rows = new Map();
	/** @type {Set<number>} */
	const columns = new Set();
	for (const [number, row] of Object.entries(sheet["!data"] ?? [])) {
		/** @type {Map<number, SheetCell>} */
		const cells = new Map();
		for (const [place, cell] of Object.entries(row ?? [])) {
			const read = cellOf(cell, from1904);
			if (read === null) continue;
			cells.set(Number(place), read);
			columns.add(Number(place));
		}
		if (cells.size > 0) rows.set(Number(number), cells);
	}
	for (const merge of sheet["!merges"] ?? []) {
		const first = rows.get(merge.s.r)?.get(merge.s.c);
		if (first === undefined || utils.encode_range(merge) === utils.encode_cell(merge.s)) continue;
		const across = [...columns].filter((place) => place >= merge.s.c && place <= merge.e.c);
		const flat = merge.s.r === merge.e.r;
		for (const [number, cells] of rows) {
			if (number < merge.s.r || number > merge.e.r) continue;
			for (const place of across)
				cells.set(place, {
					kind: "merged",
					text: first.kind === "merged" || first.kind === "blank" ? "" : first.text,
					...(number === merge.s.r && place === merge.s.c ? { first: flat ? "row" : "block" } : {}),
				});
		}
	}
	const places = [...columns].sort((a, b) => a - b);
	return {
		rows,
		columns: places,
		hiddenRows: new Set([...rows.keys()].filter((number) => sheet["!rows"]?.[number]?.hidden)),
		hiddenColumns: places.filter((place) => sheet["!cols"]?.[place]?.hidden),
	};
}
