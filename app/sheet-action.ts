import { createHash } from "node:crypto";
import { type ActionFunctionArgs, data } from "@remix-run/node";
import { bidPost } from "./bid-post";
import { canonicalText } from "./domain/canonical";
import { recordFacts } from "./domain/facts";
import { MOST_ROWS_AT_ONCE, type ReadSheet, readSheet, sheetOfKind } from "./domain/form/read-sheet";
import { type Beside, countOf, manyOf, type RecordKind, type RecordValues } from "./domain/form/record-kind";
import { holdsNumbers, type SheetColumn, sheetColumns, shownCell } from "./domain/form/sheet-columns";
import { accepted, type Outcome, type Refusal, refused } from "./domain/outcome";
import { delimitedText } from "./domain/table/csv-text";
import { cellText, isTooLarge, offeredSheets, type Sheet, type TableFile } from "./domain/table/sheet";
import { type JudgedRow, judgeSheet } from "./forms/form/judge-sheet";
import { keyOf } from "./forms/record-key";
import { tableFileWords } from "./forms/table-file-words";
import { recordsOfPage } from "./record-action";
import { refusalPage } from "./respond";
import { saying } from "./said";
import { sectionPath } from "./ui/bid/bid-head";
import type { SeveralAgain } from "./ui/bid/several-form";
import { type PreviewRow, rowId, type SheetPreview } from "./ui/bid/sheet-preview";
import { addRecords } from "./use-cases/form/add-records";
import { readTableFile } from "./use-cases/table/read-table-file";

type Read = { readonly file: TableFile; readonly text: string };

/** Of a pasted text, that its columns are divided by tabs, whatever else stands in it; the reader takes it as a line. */
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
	const { code, details } = refusal;
	if (code === "table-too-large") return tooManyRows((details as { readonly rows: number }).rows);
	if (code !== "quotation-mark") return PASTED_WORDS[code] ?? PASTED_UNREADABLE;
	const line = ((details ?? {}) as { readonly line?: number }).line ?? 0;
	return `Line ${line - before} has a quotation mark (") that does not close where its column ends. Correct that line`;
}

async function readPasted(who: string, text: string): Promise<Outcome<Read>> {
	if (text.trim() === "") return refused("none", "Paste a table, or select a file", { path: "cells" });
	const byTabs = text.includes("\t");
	const read = await readTableFile(who, "", new TextEncoder().encode(`${byTabs ? BY_TABS : ""}${text}`));
	if (!read.ok) return refused(read.code, pastedProblem(read, byTabs ? 1 : 0), { path: "cells" });
	return accepted({ file: byTabs ? withoutFirstLine(read.value) : read.value, text });
}

async function readFile(who: string, file: File): Promise<Outcome<Read>> {
	const read = await readTableFile(who, file.name, new Uint8Array(await file.arrayBuffer()));
	if (read.ok) return accepted({ file: read.value, text: "" });
	return refused(read.code, tableFileWords(read) ?? PASTED_UNREADABLE, { path: "file" });
}

function tooManyRows(rows: number): string {
	return `The table has ${rows.toLocaleString("en-GB")} rows. Add at most ${MOST_ROWS_AT_ONCE} at a time`;
}

function sheetProblem({ code, details }: Refusal): string {
	if (code === "too-many-rows") return tooManyRows(Number(details));
	if (code === "column-twice") return `Two columns are called “${details}”. Leave one of them out`;
	return "The table has no rows below its headings";
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

function previewRow(row: JudgedRow, columns: readonly SheetColumn[], beside: Beside): PreviewRow {
	const { number, state } = row;
	if (row.state !== "wrong") {
		const cells = columns.map((column) => shownCell(column, row.values, beside));
		return { number, state, cells, problems: [] };
	}
	const problems = Object.entries(row.problems).map(([name, text]) => {
		const heading = columns.find((column) => column.name === name)?.heading;
		const names = heading === undefined || text.toLowerCase().includes(heading.toLowerCase());
		return names ? text : `${heading}: ${text}`;
	});
	return { number, state, cells: columns.map(({ name }) => row.cells[name] ?? ""), problems };
}

/** Stands for all that a preview showed: whoever adds what they saw sends it back. */
function digestOf(rows: readonly JudgedRow[]): string {
	const seen = rows.map((row) => [row.state, row.state === "wrong" ? row.problems : recordFacts(row.given)]);
	return createHash("sha256").update(canonicalText(seen)).digest("base64url");
}

function previewOf(
	kind: RecordKind,
	rows: readonly JudgedRow[],
	beside: Beside,
	notes: readonly string[],
): SheetPreview {
	const columns = sheetColumns(kind, beside);
	const shown = rows.map((row) => previewRow(row, columns, beside));
	const filled = columns.map((_, place) => shown.some(({ cells }) => cells[place] !== ""));
	const kept = <T>(each: readonly T[]) => each.filter((_, place) => filled[place]);
	const fresh = rows.filter(({ state }) => state === "new").length;
	const there = rows.filter(({ state }) => state === "there").length;
	const all = rows.every((row) => row.state !== "wrong" && row.again);
	return {
		notes,
		headings: kept(
			columns.map((column) => ({
				text: column.heading,
				...(holdsNumbers(column) ? { format: "numeric" as const } : {}),
			})),
		),
		rows: shown.map((row) => ({ ...row, cells: kept(row.cells) })),
		fresh,
		there,
		add: fresh === 0 ? null : `Add ${countOf(kind.words, fresh)}`,
		addAll: there > 0 && all ? `Add all ${countOf(kind.words, fresh + there)}` : null,
		digest: digestOf(rows),
	};
}

const CHANGED = "What would be added has changed since you checked it. Check it again, then add it";

/**
 * The action of the page that adds several records from a table: reads what was pasted or uploaded and shows what would be
 * added, row by row. Adds the rows only when it is told to, if they are still what was shown; all of them, or none.
 */
export async function sheetAction(args: ActionFunctionArgs) {
	const { kind, records, interventions } = recordsOfPage(args);
	const { context, bidId, body } = await bidPost(args, "edit-bid", [{ name: "cells", label: "Your table" }]);
	const pasted = String(body.get("cells") ?? "").replace(/\r\n?/g, "\n");
	const list = sectionPath(bidId, kind.section);
	const again = (
		errors: SeveralAgain["errors"],
		cells: string,
		preview: SheetPreview | null,
		status: number,
	) => data<SeveralAgain>({ errors, cells, preview }, status);
	const key = keyOf(body);
	const next = body.get("next");
	const adds = next === "add" || next === "all";
	if (adds && records.some(({ id }) => id === key))
		throw saying(args, list, `You added these ${manyOf(kind.words)} already`, "Nothing was added twice.");
	const sent = body.get("file");
	const file = sent !== null && typeof sent !== "string" && sent.name !== "" ? sent : null;
	if (file && pasted.trim() !== "")
		return again({ cells: "Paste a table or select a file, not both" }, pasted, null, 400);
	const who = context.actor.personId;
	const read = file ? await readFile(who, file) : await readPasted(who, pasted);
	if (!read.ok) return again({ [read.path ?? "cells"]: read.message }, pasted, null, 400);
	const beside: Beside = { interventions, others: records.map(({ values }) => values) };
	const sheet = sheetOfKind(kind, read.value.file, beside);
	if (!sheet || isTooLarge(sheet))
		return again(
			{
				[file ? "file" : "cells"]: sheet
					? tooManyRows(sheet.size.rows)
					: sheetProblem(refused("no-rows", "")),
			},
			pasted,
			null,
			400,
		);
	const cells = file ? pastedText(sheet) : read.value.text;
	const rows = readSheet(kind, sheet, beside);
	if (!rows.ok) return again({ cells: sheetProblem(rows) }, cells, null, 400);
	const judged = judgeSheet(kind, rows.value, beside);
	const preview = previewOf(kind, judged, beside, notesOf(read.value.file, sheet.name, rows.value));
	const wrong = preview.rows.filter(({ state }) => state === "wrong");
	const errors = wrong.map(({ number, problems }) => [
		rowId(number),
		`Row ${number}: ${problems.join(". ")}`,
	]);
	if (wrong.length > 0) return again(Object.fromEntries(errors), cells, preview, 400);
	if (!adds) return again({}, cells, preview, 200);
	if (body.get("_seen") !== preview.digest) return again({ "": CHANGED }, cells, preview, 409);
	const wanted = judged.flatMap((row): RecordValues[] =>
		row.state === "new" || (row.state === "there" && next === "all") ? [row.given] : [],
	);
	if (wanted.length === 0) return again({ "": CHANGED }, cells, preview, 409);
	const added = addRecords(context, kind, { bidId, key, rows: wanted });
	if (!added.ok) throw refusalPage(added, { body, fields: [{ name: "cells", label: "Your table" }] });
	throw saying(args, list, `You added ${countOf(kind.words, wanted.length)}`);
}
