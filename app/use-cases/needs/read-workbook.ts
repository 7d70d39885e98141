import { inflateRawSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { MOST_COLUMNS, MOST_ROWS, type SheetCell, type SheetRows } from "~/domain/needs/sheet";
import { accepted, type Outcome, refused } from "~/domain/outcome";

export type WorkbookRefusal = "file-missing" | "file-unreadable" | "file-too-large";

/** The most bytes that an uploaded file has, and that a spreadsheet's parts come to when unpacked. */
const LARGEST_FILE = 1_500_000;
const LARGEST_UNPACKED = 30_000_000;

const CENTRAL_ENTRY = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;

/** The parts of a zip file, really unpacked one by one: what it says of itself is not believed. Null above a limit of bytes. */
function unpacked(bytes: Buffer, limit: number): readonly Buffer[] | null {
	let end = bytes.length - 22;
	while (end >= 0 && bytes.readUInt32LE(end) !== END_OF_CENTRAL) end--;
	if (end < 0) return null;
	const parts: Buffer[] = [];
	let left = limit;
	let at = bytes.readUInt32LE(end + 16);
	for (let entry = bytes.readUInt16LE(end + 10); entry > 0; entry--) {
		if (bytes.readUInt32LE(at) !== CENTRAL_ENTRY) return null;
		const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
		const local = bytes.readUInt32LE(at + 42);
		const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
		const stored = bytes.subarray(start, start + packed);
		const part = method === 0 ? stored : inflateRawSync(stored, { maxOutputLength: left + 1 });
		left -= part.length;
		if (left < 0) return null;
		parts.push(part);
		at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
	}
	return parts;
}

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
	return { kind: "other", text: cell.text };
}

function trimmed(rows: SheetRows): Outcome<SheetRows, WorkbookRefusal> {
	const filled = rows.filter((row) => row.some((cell) => cell.kind !== "blank"));
	if (filled.length === 0) return refused("file-missing", "the table is empty");
	if (rows.length > MOST_ROWS || rows.some((row) => row.length > MOST_COLUMNS))
		return refused("file-too-large", "the table has too many rows or columns");
	const width = Math.max(...rows.map((row) => row.length));
	return accepted(
		rows.map((row) => Array.from({ length: width }, (_, place) => row[place] ?? { kind: "blank" as const })),
	);
}

async function excelRows(bytes: Buffer): Promise<Outcome<SheetRows, WorkbookRefusal>> {
	const workbook = new ExcelJS.Workbook();
	try {
		const parts = unpacked(bytes, LARGEST_UNPACKED);
		if (parts === null) return refused("file-unreadable", "not a spreadsheet of fit size");
		if (parts.some((part) => mergedCells(part) > MOST_ROWS * MOST_COLUMNS))
			return refused("file-too-large", "its merged cells come to more than the largest table");
		const own = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
		// A rule for whole columns would be unfolded into each of their million cells.
		await workbook.xlsx.load(own as ArrayBuffer, { ignoreNodes: ["dataValidations"] });
	} catch {
		return refused("file-unreadable", "the file is no spreadsheet");
	}
	const [sheet] = workbook.worksheets;
	if (!sheet) return refused("file-missing", "the spreadsheet has no sheet");
	if (sheet.rowCount > MOST_ROWS || sheet.columnCount > MOST_COLUMNS)
		return refused("file-too-large", "the table has too many rows or columns");
	const rows = Array.from({ length: sheet.rowCount }, (_, row) =>
		Array.from({ length: sheet.columnCount }, (__, column) => excelCell(sheet.getCell(row + 1, column + 1))),
	);
	return trimmed(rows);
}

function csvRows(bytes: Buffer): Outcome<SheetRows, WorkbookRefusal> {
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
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
 * Reads an uploaded file as a table: XLSX by its contents, anything else as CSV in UTF-8. Of a spreadsheet the first sheet
 * counts; formulas are read as formulas and never worked out. Refuses a file that is empty, too large or neither.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Outcome<SheetRows, WorkbookRefusal>> {
	if (bytes.byteLength === 0) return refused("file-missing", "no file was given");
	if (bytes.byteLength > LARGEST_FILE) return refused("file-too-large", "the file is too large");
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return buffer.subarray(0, 2).toString("latin1") === "PK" ? excelRows(buffer) : csvRows(buffer);
}
