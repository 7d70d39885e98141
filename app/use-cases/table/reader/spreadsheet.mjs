import * as xlsx from "@e965/xlsx";
import { Fault } from "./fault.mjs";
import { cellsOf } from "./sheet-cells.mjs";
import { unpack } from "./unpack.mjs";

/** @typedef {import("@e965/xlsx").WorkBook} WorkBook */

const OPTIONS = {
	dense: true,
	// Else which rows and columns are hidden is not read.
	cellStyles: true,
	cellNF: true,
	cellHTML: false,
	cellFormula: true,
	cellDates: false,
	bookVBA: false,
};

/** What a zip file is that holds no spreadsheet, by a part of it; the first that fits. */
const OTHER_KINDS = /** @type {const} */ ([
	["file-word", /^word\//],
	["file-slides", /^ppt\//],
	["file-numbers", /^(Index\/Document\.iwa|Index\.zip|index\.apxl)/],
]);

const MANIFEST = "META-INF/manifest.xml";
const OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

/** @param {Map<string, Buffer>} parts */
function isOpenSpreadsheet(parts) {
	const manifest = parts.get(MANIFEST)?.toString("latin1") ?? "";
	const said = parts.get("mimetype")?.toString("latin1") ?? manifest;
	if (!said.includes(OPEN_DOCUMENT)) return false;
	if (/encryption-data/.test(manifest)) throw new Fault("file-protected");
	if (!said.includes(`${OPEN_DOCUMENT}spreadsheet`)) throw new Fault("file-word");
	return true;
}

/** The names of an ODS file's tables that are not shown. @param {string} content */
function hiddenTables(content) {
	const unshown = new Set(
		[...content.matchAll(/<style:style\s[^>]*style:name="([^"]*)"[^>]*>\s*<style:table-properties\s[^>]*>/g)]
			.filter(([properties]) => properties.includes('table:display="false"'))
			.map(([, name]) => name),
	);
	const tables = [...content.matchAll(/<table:table\s[^>]*>/g)].map(([table]) => table);
	return tables.map((table) => unshown.has(/table:style-name="([^"]*)"/.exec(table)?.[1]));
}

/** @param {Map<string, Buffer>} parts */
function refuseOtherKinds(parts) {
	const names = [...parts.keys()];
	const other = OTHER_KINDS.find(([, part]) => names.some((name) => part.test(name)));
	if (other) throw new Fault(other[0]);
	if (!names.some((name) => /^\[content_types\]\.xml$/i.test(name))) throw new Fault("file-zip");
}

/**
 * @param {Buffer} bytes
 * @param {{ parts: number, unpacked: number }} limits
 * @returns {WorkBook}
 */
function zippedWorkbook(bytes, limits) {
	const parts = unpack(bytes, limits);
	const isOpen = isOpenSpreadsheet(parts);
	if (!isOpen) refuseOtherKinds(parts);
	// Parts that a smaller program leaves out and that hold no cell.
	else
		for (const name of [MANIFEST, "styles.xml"]) if (!parts.has(name)) parts.set(name, Buffer.from("<x/>"));
	const files = Object.fromEntries(
		[...parts].map(([name, part]) => [name, { name, asNodeBuffer: () => part }]),
	);
	const { parse_zip: parseParts } = /** @type {{ parse_zip: (zip: object, options: object) => WorkBook }} */ (
		/** @type {unknown} */ (xlsx)
	);
	const book = parseParts({ files }, { ...OPTIONS, type: "buffer" });
	if (!isOpen) return book;
	const hidden = hiddenTables(parts.get("content.xml")?.toString("utf8") ?? "");
	const Sheets = book.SheetNames.map((name, place) => ({
		name,
		Hidden: /** @type {0 | 1} */ (hidden[place] ? 1 : 0),
	}));
	return { ...book, Workbook: { ...book.Workbook, Sheets } };
}

const VISIBILITY = /** @type {const} */ (["visible", "hidden", "very-hidden"]);

/**
 * Reads XLSX, XLSB and ODS (zip files), or XLS. Formulas are never worked out, their stored results never used.
 * @param {"zip" | "xls"} kind
 * @param {Buffer} bytes
 * @param {{ parts: number, unpacked: number }} limits
 */
export function spreadsheet(kind, bytes, limits) {
	/** @type {WorkBook} */
	let book;
	try {
		book = kind === "zip" ? zippedWorkbook(bytes, limits) : xlsx.read(bytes, { ...OPTIONS, type: "buffer" });
	} catch (error) {
		if (error instanceof Fault) throw error;
		throw new Fault(/password|encrypt/i.test(String(error)) ? "file-protected" : "file-unreadable");
	}
	const from1904 = book.Workbook?.WBProps?.date1904 === true;
	return book.SheetNames.flatMap((name, place) => {
		const sheet = book.Sheets[name];
		if (sheet === undefined || (sheet["!type"] ?? "sheet") !== "sheet") return [];
		const visibility = VISIBILITY[book.Workbook?.Sheets?.[place]?.Hidden ?? 0] ?? "hidden";
		return [{ name, visibility, ...cellsOf(sheet, from1904) }];
	});
}
