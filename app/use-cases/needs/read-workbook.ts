import { inflateRawSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { MOST_COLUMNS, MOST_ROWS, type SheetCell, type SheetRows } from "~/domain/needs/sheet";
import { accepted, type Outcome, refused } from "~/domain/outcome";

export type WorkbookRefusal = "file-missing" | "file-unreadable" | "file-too-large";

/** The most bytes that an uploaded file has, and that a spreadsheet's parts come to when unpacked. */
export const LARGEST_FILE = 1_500_000;
const LARGEST_UNPACKED = 30_000_000;

const CENTRAL_ENTRY = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;

/** Whether a zip file's parts, really unpacked one by one, stay below a limit: what it says of itself is not believed. */
function unpacksWithin(bytes: Buffer, limit: number): boolean {
	let end = bytes.length - 22;
	while (end >= 0 && bytes.readUInt32LE(end) !== END_OF_CENTRAL) end--;
	if (end < 0) return false;
	let left = limit;
	let at = bytes.readUInt32LE(end + 16);
	for (let entry = bytes.readUInt16LE(end + 10); entry > 0; entry--) {
		if (bytes.readUInt32LE(at) !== CENTRAL_ENTRY) return false;
		const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
		const local = bytes.readUInt32LE(at + 42);
		const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
		const part = bytes.subarray(start, start + packed);
		left -= method === 0 ? part.length : inflateRawSync(part, { maxOutputLength: left + 1 }).length;
		if (left < 0) return false;
		at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
	}
	return true;
}

/** A number as a spreadsheet shows it: fifteen significant digits, the last of which arithmetic in binary has not spoilt. */
function numberText(value: number): string {
	return String(Number(value.toPrecision(15)));
}

function excelCell(cell: ExcelJS.Cell): SheetCell {
	if (cell.isMerged && cell.master !== cell) return { kind: "merged" };
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
		if (!unpacksWithin(bytes, LARGEST_UNPACKED))
			return refused("file-unreadable", "not a spreadsheet of fit size");
		const own = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
		await workbook.xlsx.load(own as ArrayBuffer);
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
