import {
	type ColumnProblemCode,
	type ColumnUse,
	columnFaults,
	type ImportArea,
	type ImportIndicator,
	named,
} from "./import-columns";
import { asPlainNumber } from "./plain-number";
import { cellText, columnName, type SheetCell, type SheetRows } from "./sheet";

type CellProblemCode =
	| "area-missing"
	| "area-unknown"
	| "area-ambiguous"
	| "area-twice"
	| "areas-disagree"
	| "base-without-figure"
	| "blank"
	| "not-a-number"
	| "negative"
	| "formula"
	| "merged";

export type ImportProblemCode = "no-rows" | "every-row-left-out" | ColumnProblemCode | CellProblemCode;

/** Something wrong with the table, at a cell of it where there is one: rows from 1, columns by letters. */
export type ImportProblem = {
	readonly code: ImportProblemCode;
	readonly row: number | null;
	readonly column: string | null;
	readonly text: string;
};

export type ImportedFigure = {
	readonly column: number;
	readonly organisationId: string;
	/** A decimal string. */
	readonly value: string;
	/** The base of a new indicator's rate, a decimal string; null for every other figure. */
	readonly per: string | null;
};

export type CheckedImport = {
	readonly problems: readonly ImportProblem[];
	readonly figures: readonly ImportedFigure[];
	/** Partnerships of the version that the table does not name: they keep what they have. */
	readonly leftOut: readonly string[];
	/** The numbers of rows that name no partnership and were to be left out. */
	readonly rowsLeftOut: readonly number[];
};

const NEGATIVE = /^\(.*\)$|^[-−]/;

function figureIn(
	cell: SheetCell | undefined,
): { readonly value: string } | { readonly code: CellProblemCode } {
	if (cell === undefined || cell.kind === "blank") return { code: "blank" };
	if (cell.kind === "merged") return { code: "merged" };
	if (cell.kind === "formula") return { code: "formula" };
	const text = cell.text.trim();
	if (text === "") return { code: "blank" };
	if (/^[=+@]/.test(text)) return { code: "formula" };
	const value = cell.kind === "text" ? asPlainNumber(text) : null;
	if (value !== null) return { value };
	return { code: NEGATIVE.test(text) && /\d/.test(text) ? "negative" : "not-a-number" };
}

const isEmpty = (row: readonly SheetCell[]): boolean =>
	row.every((cell) => cellText(cell).trim() === "" && cell.kind !== "merged");

type Fault = { readonly code: CellProblemCode; readonly column: number };

const GSS_CODE = /^[EWSN]\d{8}$/;

/** Whether a text is the code of an area, but not of this partnership's. */
function isCodeOfAnother(text: string, { areaGss }: ImportArea): boolean {
	const code = text.trim().toUpperCase();
	return areaGss !== null && GSS_CODE.test(code) && code !== areaGss;
}

/**
 * The partnership of a row by its cells that hold one, or what is wrong with them. A name that no partnership has may stand
 * beside a known code, but no code of another area beside a known name.
 */
function areaOfRow(
	row: readonly SheetCell[],
	places: readonly number[],
	areas: readonly ImportArea[],
): { readonly area: ImportArea | null; readonly faults: readonly Fault[] } {
	const broken = places.flatMap((column): Fault[] => {
		const kind = row[column]?.kind;
		return kind === "merged" || kind === "formula" ? [{ code: kind, column }] : [];
	});
	if (broken.length > 0) return { area: null, faults: broken };
	const said = places.filter((column) => cellText(row[column]).trim() !== "");
	const [first] = said;
	if (first === undefined) return { area: null, faults: [{ code: "area-missing", column: places[0] ?? 0 }] };
	const known = said
		.map((column) => ({ column, found: named(cellText(row[column]), areas) }))
		.filter(({ found }) => found.length > 0);
	if (known.length === 0) return { area: null, faults: [{ code: "area-unknown", column: first }] };
	const common = known.reduce<readonly ImportArea[]>(
		(left, { found }) => left.filter((each) => found.includes(each)),
		areas,
	);
	const [area] = common;
	if (area && common.length === 1) {
		const foreign = said.find((column) => isCodeOfAnother(cellText(row[column]), area));
		if (foreign === undefined) return { area, faults: [] };
		return { area: null, faults: [{ code: "areas-disagree", column: foreign }] };
	}
	const code = area ? "area-ambiguous" : "areas-disagree";
	return { area: null, faults: [{ code, column: known.at(-1)?.column ?? first }] };
}

/** The figures of one row's columns for its partnership, and what is wrong with them. */
function figuresOfRow(
	row: readonly SheetCell[],
	columns: readonly ColumnUse[],
	area: ImportArea | null,
	lacksFigure: (indicatorId: string, organisationId: string) => boolean,
): { readonly figures: readonly ImportedFigure[]; readonly faults: readonly Fault[] } {
	const figures: ImportedFigure[] = [];
	const faults: Fault[] = [];
	columns.forEach((taken, column) => {
		if (taken.use === "area" || taken.use === "skip") return;
		const figure = figureIn(row[column]);
		const place = taken.use === "new" ? taken.base : undefined;
		const base = place === undefined ? { value: null } : figureIn(row[place]);
		if ("code" in figure) faults.push({ code: figure.code, column });
		if (place !== undefined && "code" in base) faults.push({ code: base.code, column: place });
		if ("code" in figure || "code" in base || area === null) return;
		if (taken.use === "per" && lacksFigure(taken.indicatorId, area.id))
			faults.push({ code: "base-without-figure", column });
		else figures.push({ column, organisationId: area.id, value: figure.value, per: base.value });
	});
	return { figures, faults };
}

/** Problems once each: a column that holds the bases of two indicators is wrong for both. */
function once(problems: readonly ImportProblem[]): readonly ImportProblem[] {
	return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/**
 * Checks a table whose first row holds headings against the partnerships and indicators of a version. Gives every problem,
 * by row and column, and the figures of the cells that have none; rows of other areas are left out where a column of
 * partnerships says so. A table with any problem is not to be taken. A base is
 * not taken without a figure: the version's own, or one of the same table.
 */
export function checkImport(
	rows: SheetRows,
	columns: readonly ColumnUse[],
	areas: readonly ImportArea[],
	indicators: readonly Pick<ImportIndicator, "id" | "key" | "known">[],
): CheckedImport {
	const problems: ImportProblem[] = columnFaults(columns, indicators).map(({ code, column }) => ({
		code,
		row: null,
		column: column === null ? null : columnName(column),
		text: column === null ? "" : cellText(rows[0]?.[column]),
	}));
	const figures: ImportedFigure[] = [];
	const places = columns.flatMap(({ use }, place) => (use === "area" ? [place] : []));
	const brought = new Set(columns.flatMap((each) => (each.use === "values" ? [each.indicatorId] : [])));
	const lacksFigure = (indicatorId: string, organisationId: string) =>
		!brought.has(indicatorId) &&
		!indicators.some(({ id, known }) => id === indicatorId && known.has(organisationId));
	const leavesOthers = columns.some((each) => each.use === "area" && each.others === "left-out");
	const rowsLeftOut: number[] = [];
	const seen = new Set<string>();
	const data = rows.slice(1).map((row, place) => ({ row, number: place + 2 }));
	const filled = data.filter(({ row }) => !isEmpty(row));
	if (filled.length === 0) problems.push({ code: "no-rows", row: null, column: null, text: "" });
	for (const { row, number } of places.length === 0 ? [] : filled) {
		const { area, faults } = areaOfRow(row, places, areas);
		if (leavesOthers && faults.some(({ code }) => code === "area-unknown")) {
			rowsLeftOut.push(number);
			continue;
		}
		const again: readonly Fault[] =
			area && seen.has(area.id) ? [{ code: "area-twice", column: places[0] ?? 0 }] : [];
		if (area) seen.add(area.id);
		const taken = figuresOfRow(row, columns, area, lacksFigure);
		figures.push(...taken.figures);
		for (const { code, column } of [...faults, ...again, ...taken.faults])
			problems.push({ code, row: number, column: columnName(column), text: cellText(row[column]) });
	}
	if (filled.length > 0 && rowsLeftOut.length === filled.length)
		problems.push({ code: "every-row-left-out", row: null, column: null, text: "" });
	return {
		problems: once(problems),
		figures,
		leftOut: areas.filter(({ id }) => !seen.has(id)).map(({ id }) => id),
		rowsLeftOut,
	};
}
