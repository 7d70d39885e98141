import { createHash } from "node:crypto";
import { type ColumnUse, guessColumns, type ImportIndicator } from "~/domain/needs/import-columns";
import { type CheckedImport, checkImport } from "~/domain/needs/import-figures";
import { cellText, type SheetRows } from "~/domain/needs/sheet";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import { type IndicatorRow, needsVersionInUse, needsVersionWithValues } from "~db/needs";
import { type NeedsImportRow, needsImportById } from "~db/needs-import";
import { type Context, notFound, permitted, read } from "../context";
import { figuresOfVersion, type NeedsPartnership } from "./read-version-figures";

/** An uploaded table with what its columns are taken for and everything that is wrong with it. */
export type ImportState = {
	readonly row: NeedsImportRow;
	readonly rows: SheetRows;
	readonly columns: readonly ColumnUse[];
	readonly partnerships: readonly NeedsPartnership[];
	readonly indicators: readonly IndicatorRow[];
	readonly revision: number;
	readonly checked: CheckedImport;
	/** Stands for just what the page shows: cells, columns and the version's revision. */
	readonly sha256: string;
};

/** Reads an uploaded table as it stands against its version now. Asks no permission. */
export function importState(tx: Tx, id: string): ImportState | undefined {
	const row = needsImportById(tx, id);
	const version = row && needsVersionWithValues(tx, row.needsVersionId);
	const figures = version && figuresOfVersion(tx, version.id);
	if (!row || !version || !figures) return undefined;
	const rows = JSON.parse(row.cells) as SheetRows;
	const indicators = version.indicators.map(
		({ id: each, key, title, kind, values }): ImportIndicator => ({
			...{ id: each, key, title, kind },
			known: new Set(values.map(({ organisationId }) => organisationId)),
		}),
	);
	const columns =
		row.columns === null
			? guessColumns(rows, indicators, figures.partnerships)
			: (JSON.parse(row.columns) as readonly ColumnUse[]);
	const shown = `${row.cells}\n${row.columns ?? ""}\n${row.versionRevision}`;
	return {
		row,
		rows,
		columns,
		partnerships: figures.partnerships,
		indicators: version.indicators,
		revision: version.revision,
		checked: checkImport(rows, columns, figures.partnerships, indicators),
		sha256: createHash("sha256").update(shown, "utf8").digest("hex"),
	};
}

export type ImportPage = {
	readonly id: string;
	readonly versionId: string;
	readonly fileName: string;
	readonly confirmed: boolean;
	/** Whether columns were chosen by a person: before that there is nothing to confirm. */
	readonly chosen: boolean;
	/** Whether the version was changed since the columns were chosen. */
	readonly outdated: boolean;
	readonly inUse: boolean;
	readonly rows: SheetRows;
	readonly columns: readonly ColumnUse[];
	readonly indicators: readonly {
		readonly id: string;
		readonly title: string;
		readonly kind: "count" | "rate";
	}[];
	readonly problems: CheckedImport["problems"];
	/** What would change: figures before and after, by partnership and column. */
	readonly changes: readonly {
		readonly partnership: string;
		readonly indicator: string;
		readonly base: boolean;
		readonly before: string | null;
		readonly after: string;
	}[];
	readonly leftOut: readonly string[];
	/** Rows of areas that are no partnership of the version: their numbers, and the name or code that stands there. */
	readonly rowsLeftOut: readonly { readonly row: number; readonly text: string }[];
	readonly sha256: string;
};

function changesOf({ checked, columns, partnerships, indicators }: ImportState): ImportPage["changes"] {
	const names = new Map(partnerships.map(({ id, name }) => [id, name]));
	return checked.figures.flatMap(({ column, organisationId, value, per }) => {
		const use = columns[column];
		const partnership = names.get(organisationId) ?? "";
		if (use?.use !== "values" && use?.use !== "per") {
			const fresh = { partnership, indicator: use?.use === "new" ? use.title : "", before: null };
			return [
				{ ...fresh, base: false, after: value },
				...(per === null ? [] : [{ ...fresh, base: true, after: per }]),
			];
		}
		const indicator = indicators.find(({ id }) => id === use.indicatorId);
		const own = indicator?.values.find((each) => each.organisationId === organisationId);
		return [
			{
				partnership,
				indicator: indicator?.title ?? "",
				base: use.use === "per",
				before: (use.use === "per" ? own?.per : own?.value) ?? null,
				after: value,
			},
		];
	});
}

/** An uploaded table: its cells, what each column is taken for, every problem, and what would change. */
export function readImport(
	context: Context,
	input: { readonly versionId: string; readonly importId: string },
): Outcome<ImportPage, PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "manage-needs");
		if (!allowed.ok) return allowed;
		const state = importState(tx, input.importId);
		if (!state || state.row.needsVersionId !== input.versionId) return notFound();
		const { row, partnerships, indicators } = state;
		const names = new Map(partnerships.map(({ id, name }) => [id, name]));
		const areaPlace = state.columns.findIndex(({ use }) => use === "area");
		return accepted({
			id: row.id,
			versionId: row.needsVersionId,
			fileName: row.fileName,
			confirmed: row.confirmedAt !== null,
			chosen: row.columns !== null,
			outdated: row.versionRevision !== state.revision,
			inUse: needsVersionInUse(tx, row.needsVersionId),
			rows: state.rows,
			columns: state.columns,
			indicators: indicators.map(({ id, title, kind }) => ({ id, title, kind })),
			problems: state.checked.problems,
			changes: changesOf(state),
			leftOut: state.checked.leftOut.map((id) => names.get(id) ?? ""),
			rowsLeftOut: state.checked.rowsLeftOut.map((number) => ({
				row: number,
				text: cellText(state.rows[number - 1]?.[areaPlace]),
			})),
			sha256: state.sha256,
		});
	});
}
