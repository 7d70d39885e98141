import { MOST_ROWS_AT_ONCE, type ReadSheet, readSheet, sheetOfKind } from "./domain/form/read-sheet";
import type { Beside, RecordKind } from "./domain/form/record-kind";
import { type Accepted, accepted, detailsOf, type Refusal } from "./domain/outcome";
import { delimitedText } from "./domain/table/csv-text";
import { cellText, isTooLarge, offeredSheets, type Sheet, type TableFile } from "./domain/table/sheet";
import { tableFileWords } from "./forms/table-file-words";
import { readTableFile } from "./use-cases/table/read-table-file";

/** A table that was sent: as text to be changed, as rows, and what a person is told of how it was read. */
export type SentTable = {
	readonly cells: string;
	readonly rows: ReadSheet;
	readonly notes: readonly string[];
};

/** What is wrong with a table, in words, at the field at fault, and the table as text. */
export type NotRead = {
	readonly ok: false;
	readonly problem: string;
	readonly cells: string;
	readonly field: "cells" | "file";
};

function notRead(problem: string, cells: string, field: NotRead["field"] = "cells"): NotRead {
	return { ok: false, problem, cells, field };
}

type Read = {
	readonly file: TableFile;
	/** What was pasted; null of a file. */
	readonly text: string | null;
};

/** Says of a pasted text that tabs divide its columns, whatever else stands in it; the reader takes it as a line. */
const BY_TABS = "sep=\t\n";

/** Rows so far apart in a file are written one after another. */
const MOST_LINES = 5000;

/** A sheet as it would be pasted, each row on the line that it has in its file. */
function pastedText({ columns, rows }: Sheet): string {
	const width = Math.max(-1, ...columns) + 1;
	const keepsLines = (rows.at(-1)?.number ?? 0) <= MOST_LINES;
	const lines: string[][] = [];
	for (const { number, cells } of rows) {
		const line = Array.from({ length: width }, () => "");
		for (const [at, place] of columns.entries()) line[place] = cellText(cells[at]);
		while (keepsLines && lines.length < number - 1) lines.push([]);
		lines.push(line);
	}
	return delimitedText(lines, "\t").replaceAll("\r\n", "\n");
}

function withoutFirstLine(file: TableFile): TableFile {
	const sheets = file.sheets.map((sheet) =>
		"size" in sheet
			? sheet
			: { ...sheet, rows: sheet.rows.map((row) => ({ ...row, number: row.number - 1 })) },
	);
	return { ...file, sheets };
}

const PASTED_WORDS: Readonly<Record<string, string>> = {
	"file-being-read": "Another table of yours is still being read. Wait a moment, then check this one again",
	"files-waiting": "Too many tables are being read at the moment. Try again in a minute",
	"file-too-large": "The table is too large. Paste fewer rows at a time",
	"file-empty": "Paste a table, or select a file",
};
const PASTED_UNREADABLE =
	"The table could not be read. Copy its cells from a spreadsheet and paste them again";

function pastedProblem(refusal: Refusal, before: number): string {
	const size = detailsOf(refusal, "table-too-large");
	if (size) return tooManyRows(size.rows);
	const mark = detailsOf(refusal, "quotation-mark");
	if (!mark) return PASTED_WORDS[refusal.code] ?? PASTED_UNREADABLE;
	return `Line ${mark.line - before} has a quotation mark (") that does not close where its column ends. Correct that line`;
}

async function readPasted(who: string, text: string): Promise<Accepted<Read> | NotRead> {
	if (text.trim() === "") return notRead("Paste a table, or select a file", text);
	const byTabs = text.includes("\t");
	const read = await readTableFile(who, "", new TextEncoder().encode(`${byTabs ? BY_TABS : ""}${text}`));
	if (!read.ok) return notRead(pastedProblem(read, byTabs ? 1 : 0), text);
	return accepted({ file: byTabs ? withoutFirstLine(read.value) : read.value, text });
}

async function readFile(who: string, file: File, pasted: string): Promise<Accepted<Read> | NotRead> {
	const read = await readTableFile(who, file.name, new Uint8Array(await file.arrayBuffer()));
	if (read.ok) return accepted({ file: read.value, text: null });
	return notRead(tableFileWords(read), pasted, "file");
}

function tooManyRows(rows: number): string {
	return `The table has ${rows.toLocaleString("en-GB")} rows. Add at most ${MOST_ROWS_AT_ONCE} at a time`;
}

const NO_ROWS = "The table has no rows below its headings";

function sheetProblem(refusal: Refusal): string {
	const many = detailsOf(refusal, "too-many-rows");
	if (many) return tooManyRows(many.rows);
	const twice = detailsOf(refusal, "column-twice");
	return twice ? `Two columns are called “${twice.heading}”. Leave one of them out` : NO_ROWS;
}

/** What a person is told of how a table was read, where that is not obvious. */
function notesOf(file: TableFile, name: string, read: ReadSheet): readonly string[] {
	const left = read.leftOut.map((heading) => `“${heading}”`).join(", ");
	return [
		...(offeredSheets(file).length > 1 ? [`The sheet “${name}” was read, and no other.`] : []),
		...(read.headed
			? []
			: [
					`No row holds headings, so the columns were taken in this order: ${read.columns.map(({ heading }) => heading).join(", ")}.`,
				]),
		...(read.above > 0
			? [
					read.above === 1
						? "The row above the headings was left out."
						: `The ${read.above} rows above the headings were left out.`,
				]
			: []),
		...(left ? [`Left out, because no field has this name: ${left}.`] : []),
	];
}

/** The text of the table that a form holds. */
export function pastedIn(body: FormData): string {
	return String(body.get("cells") ?? "").replace(/\r\n?/g, "\n");
}

async function readSent(who: string, body: FormData): Promise<Accepted<Read> | NotRead> {
	const [pasted, sent] = [pastedIn(body), body.get("file")];
	const file = sent !== null && typeof sent !== "string" && sent.name !== "" ? sent : null;
	if (file && pasted.trim() !== "") return notRead("Paste a table or select a file, not both", pasted);
	return file ? readFile(who, file, pasted) : readPasted(who, pasted);
}

/** Reads the table that was pasted or uploaded, as records of a kind. */
export async function sentTable(
	who: string,
	body: FormData,
	kind: RecordKind,
	beside: Beside,
): Promise<Accepted<SentTable> | NotRead> {
	const read = await readSent(who, body);
	if (!read.ok) return read;
	const { file, text } = read.value;
	const sheet = sheetOfKind(kind, file, beside);
	if (!sheet || isTooLarge(sheet)) return notRead(sheet ? tooManyRows(sheet.size.rows) : NO_ROWS, text ?? "");
	const cells = text ?? pastedText(sheet);
	const rows = readSheet(kind, sheet, beside);
	if (!rows.ok) return notRead(sheetProblem(rows), cells);
	return accepted({ cells, rows: rows.value, notes: notesOf(file, sheet.name, rows.value) });
}
