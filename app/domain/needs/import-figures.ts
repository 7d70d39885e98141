import { type FigureFault, readFigure } from "../table/figure";
import type { TakenTable } from "../table/layout";
import { cellText, columnName, type SheetCell } from "../table/sheet";
import {
	type ColumnProblemCode,
	type ColumnUse,
	columnFaults,
	type ImportArea,
	type ImportIndicator,
	named,
	nearlyNamed,
} from "./import-columns";

type CellProblemCode =
	| FigureFault
	| "area-missing"
	| "area-unknown"
	| "area-nearly"
	| "area-ambiguous"
	| "area-twice"
	| "areas-disagree"
	| "base-without-figure"
	| "percentages-mixed"
	| "date"
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
	/** Rows that name no partnership and were to be left out, with what stands where a name would. */
	readonly rowsLeftOut: readonly { readonly row: number; readonly text: string }[];
	/** Names that nearly are a partnership's, with those they may mean. */
	readonly nearNames: readonly NearName[];
};

export type NearName = {
	readonly row: number;
	readonly text: string;
	/** Identifiers of partnerships. */
	readonly may: readonly string[];
};

/** What a person said of names that are nearly known: a partnership's identifier by text, "" for none of them. */
export type SettledNames = Readonly<Record<string, string>>;

function figureIn(
	cell: SheetCell | undefined,
	commasUnclear: boolean,
): { readonly value: string; readonly isPercentage: boolean } | { readonly code: CellProblemCode } {
	if (cell === undefined || cell.kind === "blank") return { code: "blank" };
	if (cell.kind === "merged" || cell.kind === "formula") return { code: cell.kind };
	const text = cell.text.trim();
	if (cell.kind === "other") return { code: /^\d{4}-\d\d-\d\d$/.test(text) ? "date" : "not-a-number" };
	if (/^[=+@]/.test(text)) return { code: "formula" };
	const figure = readFigure(text, { commasUnclear });
	return "fault" in figure ? { code: figure.fault } : figure;
}

type Fault = { readonly code: CellProblemCode; readonly column: number };

const GSS_CODE = /^[EWSN]\d{8}$/;

/** Whether a text is the code of an area, but not of this partnership's. */
function isCodeOfAnother(text: string, { areaGss }: ImportArea): boolean {
	const code = text.trim().toUpperCase();
	return areaGss !== null && GSS_CODE.test(code) && code !== areaGss;
}

const firstOfRow = (cell: SheetCell | undefined): boolean => cell?.kind === "merged" && cell.first === "row";

/** The partnerships that a text names, or the one that a person said it means. */
function namedOrSettled(
	text: string,
	areas: readonly ImportArea[],
	settled: SettledNames,
): readonly ImportArea[] {
	const found = named(text, areas);
	if (found.length > 0) return found;
	return areas.filter(({ id }) => id === settled[text.trim()]);
}

/** A row's partnership, or what is wrong: an unknown name may stand beside a known code, no other code by a name. */
function areaOfRow(
	row: readonly SheetCell[],
	places: readonly number[],
	areas: readonly ImportArea[],
	settled: SettledNames,
): { readonly area: ImportArea | null; readonly faults: readonly Fault[]; readonly near?: NearName } {
	const broken = places.flatMap((column): Fault[] => {
		const cell = row[column];
		// A name may be merged with cells beside it, and not with those of other rows.
		if (cell?.kind === "merged" && places.some((place) => firstOfRow(row[place]))) return [];
		return cell?.kind === "merged" || cell?.kind === "formula" ? [{ code: cell.kind, column }] : [];
	});
	if (broken.length > 0) return { area: null, faults: broken };
	const said = places.filter((column) => cellText(row[column]).trim() !== "");
	const [first] = said;
	if (first === undefined) return { area: null, faults: [{ code: "area-missing", column: places[0] ?? 0 }] };
	const known = said
		.map((column) => ({ column, found: namedOrSettled(cellText(row[column]), areas, settled) }))
		.filter(({ found }) => found.length > 0);
	if (known.length === 0) {
		const text = cellText(row[first]).trim();
		const near = said.map((column) => ({
			column,
			text: cellText(row[column]).trim(),
			may: nearlyNamed(cellText(row[column]), areas).map(({ id }) => id),
		}));
		const likely = near.find((each) => each.may.length > 0 && settled[each.text] === undefined);
		if (likely === undefined) return { area: null, faults: [{ code: "area-unknown", column: first }] };
		const { column } = likely;
		return {
			area: null,
			faults: [{ code: "area-nearly", column }],
			near: { row: 0, text: likely.text || text, may: likely.may },
		};
	}
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

type Rules = {
	readonly lacksFigure: (indicatorId: string, organisationId: string) => boolean;
	readonly commasUnclear: boolean;
};

/** Columns that hold percentages in some rows and plain numbers in others: the places of the fewer. */
function mixedPercentages(
	rows: TakenTable["rows"],
	columns: readonly ColumnUse[],
): readonly { readonly row: number; readonly column: number }[] {
	return columns.flatMap(({ use }, column) => {
		if (use === "area" || use === "skip") return [];
		const figures = rows.flatMap(({ number, cells }) => {
			const figure = figureIn(cells[column], false);
			return "code" in figure ? [] : [{ row: number, column, isPercentage: figure.isPercentage }];
		});
		const shares = figures.filter(({ isPercentage }) => isPercentage);
		const plain = figures.filter(({ isPercentage }) => !isPercentage);
		if (shares.length === 0 || plain.length === 0) return [];
		return (shares.length < plain.length ? shares : plain).map(({ row }) => ({ row, column }));
	});
}

/** The figures of one row's columns for its partnership, and what is wrong with them. */
function figuresOfRow(
	row: readonly SheetCell[],
	columns: readonly ColumnUse[],
	area: ImportArea | null,
	{ lacksFigure, commasUnclear }: Rules,
): { readonly figures: readonly ImportedFigure[]; readonly faults: readonly Fault[] } {
	const figures: ImportedFigure[] = [];
	const faults: Fault[] = [];
	columns.forEach((taken, column) => {
		if (taken.use === "area" || taken.use === "skip") return;
		const figure = figureIn(row[column], commasUnclear);
		const place = taken.use === "new" && taken.base !== -1 ? taken.base : undefined;
		const base = place === undefined ? { value: null } : figureIn(row[place], commasUnclear);
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
 * Checks a table against a version's partnerships and indicators. Gives every problem by the file's own row and column,
 * and the figures of faultless cells, other areas left out where so chosen. With any problem it must not be taken. A
 * base needs a figure, the version's own or the table's.
 */
export function checkImport(
	table: TakenTable,
	columns: readonly ColumnUse[],
	areas: readonly ImportArea[],
	indicators: readonly Pick<ImportIndicator, "id" | "key" | "known">[],
	{
		settled = {},
		commasUnclear = false,
	}: { readonly settled?: SettledNames; readonly commasUnclear?: boolean } = {},
): CheckedImport {
	const letters = (place: number) => columnName(table.columns[place] ?? place);
	const problems: ImportProblem[] = columnFaults(columns, indicators).map(({ code, column }) => ({
		code,
		row: null,
		column: column === null ? null : letters(column),
		text: column === null ? "" : (table.headings[column] ?? ""),
	}));
	const figures: ImportedFigure[] = [];
	const places = columns.flatMap(({ use }, place) => (use === "area" ? [place] : []));
	const brought = new Set(columns.flatMap((each) => (each.use === "values" ? [each.indicatorId] : [])));
	const lacksFigure = (indicatorId: string, organisationId: string) =>
		!brought.has(indicatorId) &&
		!indicators.some(({ id, known }) => id === indicatorId && known.has(organisationId));
	const leavesOthers = columns.some((each) => each.use === "area" && each.others === "left-out");
	const rowsLeftOut: { readonly row: number; readonly text: string }[] = [];
	const nearNames: NearName[] = [];
	const seen = new Set<string>();
	const taken: TakenTable["rows"][number][] = [];
	if (table.rows.length === 0) problems.push({ code: "no-rows", row: null, column: null, text: "" });
	for (const row of places.length === 0 ? [] : table.rows) {
		const { number, cells } = row;
		const { area, faults, near } = areaOfRow(cells, places, areas, settled);
		if (near) nearNames.push({ ...near, row: number });
		const isSaidNone = places.some((place) => settled[cellText(cells[place]).trim()] === "");
		if ((leavesOthers || isSaidNone) && faults.some(({ code }) => code === "area-unknown")) {
			const named = places.find((place) => cellText(cells[place]).trim() !== "");
			rowsLeftOut.push({ row: number, text: named === undefined ? "" : cellText(cells[named]) });
			continue;
		}
		const again: readonly Fault[] =
			area && seen.has(area.id) ? [{ code: "area-twice", column: places[0] ?? 0 }] : [];
		if (area) seen.add(area.id);
		taken.push(row);
		const ofRow = figuresOfRow(cells, columns, area, { lacksFigure, commasUnclear });
		figures.push(...ofRow.figures);
		for (const { code, column } of [...faults, ...again, ...ofRow.faults])
			problems.push({ code, row: number, column: letters(column), text: cellText(cells[column]) });
	}
	for (const { row, column } of mixedPercentages(taken, columns)) {
		const text = cellText(taken.find(({ number }) => number === row)?.cells[column]);
		problems.push({ code: "percentages-mixed", row, column: letters(column), text });
	}
	if (table.rows.length > 0 && rowsLeftOut.length === table.rows.length)
		problems.push({ code: "every-row-left-out", row: null, column: null, text: "" });
	const nearly = new Set(nearNames.flatMap(({ may }) => may));
	return {
		problems: once(problems),
		figures,
		leftOut: areas.filter(({ id }) => !seen.has(id) && !nearly.has(id)).map(({ id }) => id),
		rowsLeftOut,
		nearNames,
	};
}
