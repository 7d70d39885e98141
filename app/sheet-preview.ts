import { createHash } from "node:crypto";
import { canonicalText } from "./domain/canonical";
import { type Beside, countOf, type RecordKind } from "./domain/form/record-kind";
import { holdsNumbers, type SheetColumn, sheetColumns, shownCell } from "./domain/form/sheet-columns";
import { auditedValues } from "./domain/record-values";
import type { JudgedRow } from "./forms/form/judge-sheet";
import type { PreviewRow, SheetPreview } from "./ui/record/sheet-preview";

function previewRow(row: JudgedRow, columns: readonly SheetColumn[], beside: Beside): PreviewRow {
	const { number, state } = row;
	if (row.state !== "wrong") {
		const cells = columns.map((column) => shownCell(column, row.values, beside));
		return { number, state, cells, problems: [] };
	}
	const problems = Object.entries(row.problems).map(([name, text]) => {
		const heading = columns.find(
			(column) => name === column.name || name.startsWith(`${column.name}.`),
		)?.heading;
		const names = heading === undefined || text.toLowerCase().includes(heading.toLowerCase());
		return names ? text : `${heading}: ${text}`;
	});
	return { number, state, cells: columns.map(({ name }) => row.cells[name] ?? ""), problems };
}

/** Stands for all that a preview showed: whoever adds what they saw sends it back. */
function digestOf(rows: readonly JudgedRow[]): string {
	const seen = rows.map((row) => [
		row.state,
		row.state === "wrong" ? row.problems : auditedValues(row.given),
	]);
	return createHash("sha256").update(canonicalText(seen)).digest("base64url");
}

/** What would be added of a table, as its page shows it. */
export function previewOf(
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
		addAll:
			there > 0 && all ? `Add all ${countOf(kind.words, fresh + there)}${fresh === 0 ? " again" : ""}` : null,
		digest: digestOf(rows),
	};
}
