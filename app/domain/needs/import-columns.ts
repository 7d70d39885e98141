import type { TakenTable } from "../table/layout";
import { isNearName, plainName as plain } from "../table/names";
import { cellText } from "../table/sheet";
import { indicatorKey } from "./indicator-key";

/** What a column of an uploaded table is taken for. */
export type ColumnUse =
	/**
	 * Names or codes of partnerships; of several such columns each may settle what another leaves open. A row that names
	 * none is left out where any of them says so, and is a problem otherwise.
	 */
	| { readonly use: "area"; readonly others?: "left-out" }
	| { readonly use: "skip" }
	/** Figures of an indicator that the version has, or the bases of its rates. */
	| { readonly use: "values" | "per"; readonly indicatorId: string }
	/** Figures of an indicator that the version does not have yet; without a source until it is described. */
	| {
			readonly use: "new";
			readonly title: string;
			readonly source: string;
			readonly sourceDate: string;
			readonly weight: string;
			/** The place of the column with the bases of these rates, -1 until it is chosen; counts have none. */
			readonly base?: number;
	  };

export type ImportArea = {
	readonly id: string;
	readonly key: string;
	readonly name: string;
	readonly areaName: string | null;
	readonly areaGss: string | null;
};

export type ImportIndicator = {
	readonly id: string;
	readonly key: string;
	readonly title: string;
	readonly kind: "count" | "rate";
	/** The partnerships that have a figure of it. */
	readonly known: ReadonlySet<string>;
};

/** The partnerships that a text names, by name, area, area code or prefix. */
export function named(text: string, areas: readonly ImportArea[]): readonly ImportArea[] {
	const wanted = plain(text);
	if (wanted === "") return [];
	return areas.filter(({ key, name, areaName, areaGss }) =>
		[key, name, areaName ?? "", areaGss ?? ""].some((each) => plain(each) === wanted),
	);
}

/** The partnerships that a text nearly names, where it names none: to be offered, never taken by themselves. */
export function nearlyNamed(text: string, areas: readonly ImportArea[]): readonly ImportArea[] {
	if (named(text, areas).length > 0) return [];
	return areas.filter(({ name, areaName }) => [name, areaName ?? ""].some((each) => isNearName(text, each)));
}

/** Whether a text names a partnership, or nearly. */
export function isNameOf(areas: readonly ImportArea[]): (text: string) => boolean {
	return (text) => named(text, areas).length > 0 || nearlyNamed(text, areas).length > 0;
}

/** Whether a new indicator still has to be described. */
export function isUndescribed(column: ColumnUse): boolean {
	return column.use === "new" && column.source === "";
}

/** A heading of nothing but such words stands over a column of areas. */
const AREA_WORD =
	/^(areas?|partnerships?|prefix|codes?|names?|gss|local|authority|districts?|community|safety|csp|geography|lad\d*(cd|nm)?)$/;
const isAreaHeading = (heading: string) => heading.split(" ").every((word) => AREA_WORD.test(word));

const BASE_BEFORE = /^(bases? (of|for) |per )/;
const BASE_AFTER = / (bases?|per)$/;

type Described = Pick<TakenTable, "headings" | "rows"> & Partial<TakenTable>;

/**
 * The columns that hold partnerships: those in which most cells name one, else those with most names, as in a table of
 * the whole country; else the one whose heading says so, else the first.
 */
function areaColumns({ headings, rows }: Described, areas: readonly ImportArea[]): readonly number[] {
	const isName = isNameOf(areas);
	const hits = headings.map((_, place) => rows.filter(({ cells }) => isName(cellText(cells[place]))).length);
	const most = Math.max(0, ...hits);
	const enough = most * 2 > rows.length ? rows.length / 2 + 0.5 : Math.max(1, most);
	const known = headings.flatMap((_, place) => ((hits[place] ?? 0) >= enough ? [place] : []));
	if (known.length > 0) return known;
	return [
		Math.max(
			0,
			headings.findIndex((heading) => isAreaHeading(plain(heading))),
		),
	];
}

/**
 * What each column is likely to be: partnerships by what its cells name; an indicator by its title or key in
 * the heading; its bases where "base" stands with it; else left out where the file hides it. One column gets each use.
 */
export function guessColumns(
	table: Described,
	indicators: readonly Pick<ImportIndicator, "id" | "key" | "title" | "kind">[],
	areas: readonly ImportArea[],
): readonly ColumnUse[] {
	const isHidden = (place: number) => table.hiddenColumns?.includes(table.columns?.[place] ?? place) ?? false;
	const withAreas = areaColumns(table, areas);
	const inSight = withAreas.filter((place) => !isHidden(place));
	const holdAreas = inSight.length > 0 ? inSight : withAreas;
	const called = (name: string) =>
		indicators.find(({ key, title }) => plain(title) === name || plain(key) === name);
	const taken = new Set<string>();
	const once = (use: "values" | "per", indicatorId: string): ColumnUse => {
		const guess = `${use} ${indicatorId}`;
		if (taken.has(guess)) return { use: "skip" };
		taken.add(guess);
		return { use, indicatorId };
	};
	return table.headings.map((text, place): ColumnUse => {
		if (holdAreas.includes(place)) return { use: "area" };
		if (isHidden(place)) return { use: "skip" };
		const heading = plain(text);
		const whole = called(heading);
		if (whole) return once("values", whole.id);
		const base = called(heading.replace(BASE_BEFORE, "").replace(BASE_AFTER, ""));
		return base?.kind === "rate" ? once("per", base.id) : { use: "skip" };
	});
}

export type ColumnProblemCode =
	| "area-column-missing"
	| "no-figures-chosen"
	| "column-twice"
	| "indicator-exists"
	| "indicator-undescribed"
	| "base-column-missing";

/** What is wrong with the choice of columns, with the column at fault; null where it is no single one. */
export function columnFaults(
	columns: readonly ColumnUse[],
	indicators: readonly Pick<ImportIndicator, "key">[],
): readonly { readonly code: ColumnProblemCode; readonly column: number | null }[] {
	const uses = columns.map((column) =>
		column.use === "values" || column.use === "per"
			? `${column.use} ${column.indicatorId}`
			: column.use === "new"
				? `new ${indicatorKey(column.title)}`
				: column.use,
	);
	const keys = new Set(indicators.map(({ key }) => key));
	const faults = columns.flatMap((column, place) => {
		const again = column.use !== "skip" && column.use !== "area" && uses.indexOf(uses[place] ?? "") < place;
		const exists = column.use === "new" && keys.has(indicatorKey(column.title));
		const lost =
			column.use === "new" &&
			column.base !== undefined &&
			!isUndescribed(column) &&
			(column.base === place || (columns[column.base]?.use ?? "area") === "area");
		return [
			...(again ? [{ code: "column-twice" as const, column: place }] : []),
			...(isUndescribed(column) ? [{ code: "indicator-undescribed" as const, column: place }] : []),
			...(exists ? [{ code: "indicator-exists" as const, column: place }] : []),
			...(lost ? [{ code: "base-column-missing" as const, column: place }] : []),
		];
	});
	return [
		...(uses.includes("area") ? [] : [{ code: "area-column-missing" as const, column: null }]),
		...(uses.some((use) => use !== "area" && use !== "skip")
			? []
			: [{ code: "no-figures-chosen" as const, column: null }]),
		...faults,
	];
}
