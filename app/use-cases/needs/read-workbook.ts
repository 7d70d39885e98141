import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { type FileFault, fileKind } from "~/domain/needs/file-kind";
import { MOST_COLUMNS, MOST_ROWS, type SheetCell, type SheetRows } from "~/domain/needs/sheet";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { readZipParts } from "./read-zip-parts";

export type WorkbookRefusal =
	| FileFault
	| "file-unreadable"
	| "file-too-large"
	| "table-too-large"
	| "file-not-utf8"
	| "file-without-commas";

/** The most bytes that an uploaded file has, and that a spreadsheet's parts come to when unpacked. */
const LARGEST_FILE = 1_500_000;
const LARGEST_UNPACKED = 30_000_000;

const MERGED = /mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;

/** How many cells the merged ranges of a sheet cover: the reader makes each of them. */
function mergedCells(part: Buffer): number {
	const column = (letters: string) =>
		[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
	return [...part.toString("latin1").matchAll(MERGED)].reduce((sum, [, from = "", top, to = "", bottom]) => {
		const [across, down] = [column(to) - column(from) + 1, Number(bottom) - Number(top) + 1];
		return sum + across * down;
	}, 0);
}

/** A number as a spreadsheet shows it: fifteen significant digits, the last of which arithmetic in binary has not spoilt. */
function numberText(value: number): string {
	return String(Number(value.toPrecision(15)));
}

function excelCell(cell: ExcelJS.Cell): SheetCell {
	if (cell.isMerged) return { kind: "merged" };
	const { value } = cell;
	if (value === null || value === undefined || value === "") return { kind: "blank" };
	if (typeof value === "number") return { kind: "text", text: numberText(value) };
	if (typeof value === "string") return { kind: "text", text: value };
	if (typeof value === "object" && "richText" in value)
		return { kind: "text", text: value.richText.map(({ text }) => text).join("") };
	if (typeof value === "object" && ("formula" in value || "sharedFormula" in value))
		return { kind: "formula", text: `=${cell.formula ?? ""}` };
	// A number too large for a day, formatted as a date, is read as a date that is none.
	const isDay = value instanceof Date && !Number.isNaN(value.getTime());
	return { kind: "other", text: isDay ? value.toISOString().slice(0, 10) : cell.text };
}

function trimmed(rows: SheetRows): Outcome<SheetRows, WorkbookRefusal> {
	const filled = rows.filter((row) => row.some((cell) => cell.kind !== "blank"));
	if (filled.length === 0) return refused("file-empty", "the table is empty");
	if (rows.length > MOST_ROWS || rows.some((row) => row.length > MOST_COLUMNS))
		return refused("table-too-large", "the table has too many rows or columns");
	const width = Math.max(...rows.map((row) => row.length));
	return accepted(
		rows.map((row) => Array.from({ length: width }, (_, place) => row[place] ?? { kind: "blank" as const })),
	);
}

/** The part that every XLSX file has, and neither a document nor another program's spreadsheet. */
const WORKBOOK = "xl/workbook.xml";

function unfitToLoad(bytes: Buffer): Outcome<null, WorkbookRefusal> {
	const parts = readZipParts(bytes, LARGEST_UNPACKED);
	if (parts === "too-large") return refused("file-too-large", "it is too large when unpacked");
	if (parts === "protected") return refused("file-protected", "its parts are encrypted");
	if (parts === "broken") return refused("file-unreadable", "the file is not whole");
	if (!parts.some(({ name }) => name === WORKBOOK))
		return refused("file-unreadable", "the file is no spreadsheet");
	if (parts.some((part) => mergedCells(part.bytes) > MOST_ROWS * MOST_COLUMNS))
		return refused("table-too-large", "its merged cells come to more than the largest table");
	return accepted(null);
}

async function excelRows(bytes: Buffer): Promise<Outcome<SheetRows, WorkbookRefusal>> {
	const fit = unfitToLoad(bytes);
	if (!fit.ok) return fit;
	const workbook = new ExcelJS.Workbook();
	try {
		const own = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
		// A rule for whole columns would be unfolded into each of their million cells.
		await workbook.xlsx.load(own as ArrayBuffer, { ignoreNodes: ["dataValidations"] });
	} catch {
		return refused("file-unreadable", "the file is no spreadsheet");
	}
	const [sheet] = workbook.worksheets;
	if (!sheet) return refused("file-empty", "the spreadsheet has no sheet");
	if (sheet.rowCount > MOST_ROWS || sheet.columnCount > MOST_COLUMNS)
		return refused("table-too-large", "the table has too many rows or columns");
	const rows = Array.from({ length: sheet.rowCount }, (_, row) =>
		Array.from({ length: sheet.columnCount }, (__, column) => excelCell(sheet.getCell(row + 1, column + 1))),
	);
	return trimmed(rows);
}

function textOf(bytes: Buffer): string | null {
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		return text.includes("\0") ? null : text;
	} catch {
		return null;
	}
}

function csvRows(bytes: Buffer): Outcome<SheetRows, WorkbookRefusal> {
	const text = textOf(bytes);
	if (text === null) return refused("file-not-utf8", "the file is no text in UTF-8");
	const [first = ""] = text.trimStart().split(/\r?\n/, 1);
	// Where semicolons divide, commas are decimal points: 1,073 would be read as a thousand times itself.
	if (/[;\t]/.test(first) && !first.includes(","))
		return refused("file-without-commas", "its columns are divided by something else than commas");
	try {
		const records = parse(text, { bom: true, relax_column_count: true }) as string[][];
		// The export puts an apostrophe before what a spreadsheet would take for a formula.
		const unguarded = (field: string) => (/^'[=+\-@−]/.test(field) ? field.slice(1) : field);
		return trimmed(
			records.map((record) =>
				record.map(
					(field): SheetCell =>
						field.trim() === "" ? { kind: "blank" } : { kind: "text", text: unguarded(field) },
				),
			),
		);
	} catch {
		return refused("file-unreadable", "the file is no table");
	}
}

/**
 * Reads an uploaded file as a table: XLSX or CSV in UTF-8, by its contents, which its name must not belie. Of a spreadsheet
 * the first sheet counts; formulas are read as formulas and never worked out. Refuses a file that is none, empty, too
 * large, behind a password or of another kind.
 */
export async function readWorkbook(
	name: string,
	bytes: Uint8Array,
): Promise<Outcome<SheetRows, WorkbookRefusal>> {
	const file = fileKind(name, bytes);
	if ("fault" in file) return refused(file.fault, "the file cannot be taken");
	if (bytes.byteLength > LARGEST_FILE) return refused("file-too-large", "the file is too large");
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return file.kind === "sheet" ? excelRows(buffer) : csvRows(buffer);
}
