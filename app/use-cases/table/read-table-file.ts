import { accepted, type Outcome, refused } from "~/domain/outcome";
import { fileKind } from "~/domain/table/file-kind";
import {
	isTooLarge,
	MOST_CELLS,
	MOST_CELLS_IN_ALL,
	MOST_COLUMNS,
	MOST_ROWS,
	type TableFile,
} from "~/domain/table/sheet";
import type { TableRefusal } from "~/domain/table/table-refusal";
import { type ProcessLimits, readApart } from "../read-apart";
import { readingLine } from "./reading-line";

/** What reading one file may take, and the largest table that is taken. */
export type ReadingLimits = ProcessLimits & {
	/** Bytes of a zip file's parts, unpacked, and how many parts. */
	readonly unpacked: number;
	readonly parts: number;
	readonly rows: number;
	readonly columns: number;
	readonly cells: number;
	readonly cellsInAll: number;
};

/** The most bytes that an uploaded file has. */
const LARGEST_FILE = 1_500_000;

const LIMITS: ReadingLimits = {
	seconds: 8,
	secondsByClock: 40,
	heapMegabytes: 256,
	wholeMegabytes: 480,
	unpacked: 30_000_000,
	parts: 1000,
	rows: MOST_ROWS,
	columns: MOST_COLUMNS,
	cells: MOST_CELLS,
	cellsInAll: MOST_CELLS_IN_ALL,
};

type Fault =
	| { readonly fault: "quotation-mark"; readonly details: { readonly line: number } }
	| { readonly fault: Exclude<TableRefusal, "quotation-mark" | "table-too-large"> };

/** One file for a person, two in all at once; six wait besides. */
const inTurn = readingLine({ atOnce: 2, mostWaiting: 6, mostOfOne: 1 });

/**
 * Reads an uploaded file as sheets by its contents, which its name must not belie: XLSX, XLSB, XLS, ODS, or divided
 * text. Each has a process with limits of memory and time, one for a person (`who`) and few in all at once. Refuses
 * none, one empty, too large, with a password or of another kind; `quotation-mark` with its line, `table-too-large`
 * with its size.
 */
export async function readTableFile(
	who: string,
	name: string,
	bytes: Uint8Array,
	limits: Partial<ReadingLimits> = {},
): Promise<Outcome<TableFile, TableRefusal>> {
	const file = fileKind(name, bytes);
	if ("fault" in file) return refused(file.fault, "the file cannot be taken");
	if (bytes.byteLength > LARGEST_FILE) return refused("file-too-large", "the file is too large");
	const work = { kind: file.kind, bytes, limits: { ...LIMITS, ...limits } };
	const turn = await inTurn(who, () => readApart<TableFile, Fault>("table", work));
	if (!turn.ok) return turn;
	const { value: answer } = turn;
	if ("details" in answer && answer.fault === "quotation-mark")
		return refused(answer.fault, "the file cannot be read", { details: answer.details });
	if ("fault" in answer) return refused(answer.fault, "the file cannot be read");
	const { read: table } = answer;
	const [only, ...others] = table.sheets.filter((sheet) => isTooLarge(sheet) || sheet.rows.length > 0);
	if (only === undefined) return refused("file-empty", "the table is empty");
	if (others.length === 0 && isTooLarge(only))
		return refused("table-too-large", "the table has too many rows or columns", { details: only.size });
	return accepted(table);
}
