import { asPlainNumber } from "./plain-number";
import { cellText, columnName, type SheetCell, type SheetRows } from "./sheet";

/** What a column of an uploaded table is taken for. */
export type ColumnUse =
	| { readonly use: "area" }
	| { readonly use: "skip" }
	/** Figures of an indicator that the version has, or the bases of its rates. */
	| { readonly use: "values" | "per"; readonly indicatorId: string }
	/** Figures of an indicator that the version does not have yet: a count. */
	| {
			readonly use: "new";
			readonly title: string;
			readonly source: string;
			readonly sourceDate: string;
			readonly weight: string;
	  };

export type ImportProblemCode =
	| "no-rows"
	| "area-column-missing"
	| "no-figures-chosen"
	| "column-twice"
	| "area-missing"
	| "area-unknown"
	| "area-ambiguous"
	| "area-twice"
	| "base-without-figure"
	| "blank"
	| "not-a-number"
	| "negative"
	| "formula"
	| "merged";

/** Something wrong with the table, at a cell of it where there is one: rows from 1, columns by letters. */
export type ImportProblem = {
	readonly code: ImportProblemCode;
	readonly row: number | null;
	readonly column: string | null;
	readonly text: string;
};

export type ImportArea = {
	readonly id: string;
	readonly key: string;
	readonly name: string;
	readonly areaName: string | null;
	readonly areaGss: string | null;
};

export type ImportedFigure = {
	readonly column: number;
	readonly organisationId: string;
	/** A decimal string. */
	readonly value: string;
};

export type CheckedImport = {
	readonly problems: readonly ImportProblem[];
	readonly figures: readonly ImportedFigure[];
	/** Partnerships of the version that the table does not name: they keep what they have. */
	readonly leftOut: readonly string[];
};

const plain = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase();

/** Headings by which a column of areas is known. */
const AREA_HEADINGS =
	/^(area|areas|partnership|partnerships|prefix|code|gss code|gss|area code|area name|local authority|district|name)$/;

/**
 * What each column is likely to be, from its heading: the areas; an indicator of the version by its title or key, its bases
 * where "base of" stands before it; else left out. Where no heading says so, the first column holds the areas.
 */
export function guessColumns(
	rows: SheetRows,
	indicators: readonly { readonly id: string; readonly key: string; readonly title: string }[],
): readonly ColumnUse[] {
	const headings = (rows[0] ?? []).map((cell) => plain(cellText(cell)));
	const byName = (name: string) =>
		indicators.find(({ key, title }) => plain(title) === name || plain(key) === name)?.id;
	const area = Math.max(
		0,
		headings.findIndex((heading) => AREA_HEADINGS.test(heading)),
	);
	return headings.map((heading, place): ColumnUse => {
		if (place === area) return { use: "area" };
		const base = heading.startsWith("base of ") ? byName(heading.slice(8)) : undefined;
		if (base !== undefined) return { use: "per", indicatorId: base };
		const indicatorId = byName(heading);
		return indicatorId === undefined ? { use: "skip" } : { use: "values", indicatorId };
	});
}

/** The partnerships that a text names, by name, area, area code or prefix, in any letter case. */
function named(text: string, areas: readonly ImportArea[]): readonly ImportArea[] {
	const wanted = plain(text);
	return areas.filter(({ key, name, areaName, areaGss }) =>
		[key, name, areaName ?? "", areaGss ?? ""].some((each) => each !== "" && plain(each) === wanted),
	);
}

const NEGATIVE = /^\(.*\)$|^[-−]/;

function figureIn(
	cell: SheetCell | undefined,
): { readonly value: string } | { readonly code: ImportProblemCode } {
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

function columnProblems(columns: readonly ColumnUse[]): ImportProblem[] {
	const at = (code: ImportProblemCode, column: number | null, text: string) => ({
		code,
		row: null,
		column: column === null ? null : columnName(column),
		text,
	});
	const uses = columns.map((column) =>
		column.use === "values" || column.use === "per"
			? `${column.use} ${column.indicatorId}`
			: column.use === "new"
				? `new ${plain(column.title)}`
				: column.use,
	);
	const twice = uses.flatMap((use, place) =>
		use !== "skip" && uses.indexOf(use) < place ? [at("column-twice", place, "")] : [],
	);
	return [
		...(uses.includes("area") ? [] : [at("area-column-missing", null, "")]),
		...(uses.some((use) => use !== "area" && use !== "skip") ? [] : [at("no-figures-chosen", null, "")]),
		...twice,
	];
}

/**
 * Checks a table whose first row holds headings against the partnerships of a version. Gives every problem, by row and
 * column, and the figures of the cells that have none. A table with any problem is not to be taken. `hasFigure` says whether
 * the version has a partnership's figure of an indicator already: a base is not taken without one.
 */
export function checkImport(
	rows: SheetRows,
	columns: readonly ColumnUse[],
	areas: readonly ImportArea[],
	hasFigure: (indicatorId: string, organisationId: string) => boolean,
): CheckedImport {
	const problems: ImportProblem[] = columnProblems(columns);
	const figures: ImportedFigure[] = [];
	const areaColumn = columns.findIndex(({ use }) => use === "area");
	const brought = new Set(columns.flatMap((each) => (each.use === "values" ? [each.indicatorId] : [])));
	const seen = new Set<string>();
	const data = rows.slice(1).map((row, place) => ({ row, number: place + 2 }));
	const filled = data.filter(({ row }) => !isEmpty(row));
	if (filled.length === 0) problems.push({ code: "no-rows", row: null, column: null, text: "" });
	for (const { row, number } of areaColumn < 0 ? [] : filled) {
		const say = (code: ImportProblemCode, column: number) =>
			problems.push({ code, row: number, column: columnName(column), text: cellText(row[column]) });
		const cell = row[areaColumn];
		const found = cell?.kind === "text" ? named(cell.text, areas) : [];
		const [area] = found;
		if (cell?.kind === "merged" || cell?.kind === "formula") say(cell.kind, areaColumn);
		else if (cellText(cell).trim() === "") say("area-missing", areaColumn);
		else if (!area) say("area-unknown", areaColumn);
		else if (found.length > 1) say("area-ambiguous", areaColumn);
		else if (seen.has(area.id)) say("area-twice", areaColumn);
		if (area) seen.add(area.id);
		columns.forEach((taken, column) => {
			if (taken.use === "area" || taken.use === "skip") return;
			const figure = figureIn(row[column]);
			if ("code" in figure) say(figure.code, column);
			else if (
				area &&
				taken.use === "per" &&
				!brought.has(taken.indicatorId) &&
				!hasFigure(taken.indicatorId, area.id)
			)
				say("base-without-figure", column);
			else if (area) figures.push({ column, organisationId: area.id, value: figure.value });
		});
	}
	return { problems, figures, leftOut: areas.filter(({ id }) => !seen.has(id)).map(({ id }) => id) };
}
