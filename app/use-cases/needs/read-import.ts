import { createHash } from "node:crypto";
import { type ColumnUse, guessColumns, type ImportIndicator, isNameOf } from "~/domain/needs/import-columns";
import { type CheckedImport, checkImport } from "~/domain/needs/import-figures";
import { type ChosenTable, chosenTable, NO_CHOICES, type TableChoices } from "~/domain/needs/table-choices";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { storedChoices, storedColumns, storedTable } from "~/domain/stored-formats";
import type { TableFile } from "~/domain/table/sheet";
import type { Tx } from "~db/client";
import { type NeedsImportRow, needsImportById } from "~db/needs/import";
import { type IndicatorRow, needsVersionInUse, needsVersionWithValues } from "~db/needs/needs";
import { type Context, notFound, permitted, read } from "../context";
import { figuresOfVersion, type NeedsPartnership } from "./read-version-figures";

/** An uploaded table with what its columns are taken for and everything that is wrong with it. */
export type ImportState = {
	readonly row: NeedsImportRow;
	readonly file: TableFile;
	readonly choices: TableChoices;
	/** Null until a sheet is chosen: then there are no columns either. */
	readonly chosen: ChosenTable | null;
	readonly columns: readonly ColumnUse[];
	readonly partnerships: readonly NeedsPartnership[];
	readonly indicators: readonly IndicatorRow[];
	readonly revision: number;
	readonly checked: CheckedImport;
	/** Stands for just what the page shows: cells, choices, columns and the version's revision. */
	readonly sha256: string;
};

const NO_TABLE = { headings: [], columns: [], rows: [] };

/** Reads an uploaded table as it stands against its version now. Asks no permission. */
export function importState(tx: Tx, id: string): ImportState | undefined {
	const row = needsImportById(tx, id);
	const version = row && needsVersionWithValues(tx, row.needsVersionId);
	const figures = version && figuresOfVersion(tx, version.id);
	if (!row || !version || !figures) return undefined;
	const { partnerships } = figures;
	const file = storedTable(row.cells);
	const choices = row.choices === null ? NO_CHOICES : storedChoices(row.choices);
	const indicators = version.indicators.map(
		({ id: each, key, title, kind, values }): ImportIndicator => ({
			...{ id: each, key, title, kind },
			known: new Set(values.map(({ organisationId }) => organisationId)),
		}),
	);
	const chosen = chosenTable(file, choices, isNameOf(partnerships));
	const table = chosen?.table ?? NO_TABLE;
	const columns =
		row.columns === null ? guessColumns(table, indicators, partnerships) : storedColumns(row.columns);
	const shown = `${row.cells}\n${row.choices ?? ""}\n${row.columns ?? ""}\n${row.versionRevision}`;
	return {
		row,
		file,
		choices,
		chosen,
		columns,
		partnerships,
		indicators: version.indicators,
		revision: version.revision,
		checked: checkImport(table, columns, partnerships, indicators, {
			settled: choices.names,
			commasUnclear: file.delimiter === ";",
		}),
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
	readonly file: TableFile;
	/** The sheet and how its rows are taken; null until a sheet is chosen. */
	readonly table: ChosenTable | null;
	/** Whether a person chose the rows. */
	readonly rowsChosen: boolean;
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
	readonly rowsLeftOut: CheckedImport["rowsLeftOut"];
	/** Nearly known names, each once, and what a person said of it: an identifier, "" for none, or nothing yet. */
	readonly nearNames: readonly {
		readonly text: string;
		readonly rows: readonly number[];
		readonly may: readonly { readonly id: string; readonly name: string }[];
		readonly settled: string | null;
	}[];
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

/** The names that nearly are a partnership's, those that a person settled among them. */
function nearNamesOf({ chosen, columns, choices, partnerships }: ImportState): ImportPage["nearNames"] {
	if (chosen === null) return [];
	const unsettled = checkImport(chosen.table, columns, partnerships, []).nearNames;
	return [...new Set(unsettled.map(({ text }) => text))].map((text) => {
		const rows = unsettled.filter((each) => each.text === text);
		return {
			text,
			rows: rows.map(({ row }) => row),
			may: partnerships
				.filter(({ id }) => rows.some(({ may }) => may.includes(id)))
				.map(({ id, name }) => ({ id, name })),
			settled: choices.names[text] ?? null,
		};
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
		return accepted({
			id: row.id,
			versionId: row.needsVersionId,
			fileName: row.fileName,
			confirmed: row.confirmedAt !== null,
			chosen: row.columns !== null,
			outdated: row.versionRevision !== state.revision,
			inUse: needsVersionInUse(tx, row.needsVersionId),
			file: state.file,
			table: state.chosen,
			rowsChosen: state.choices.rows !== null,
			columns: state.columns,
			indicators: indicators.map(({ id, title, kind }) => ({ id, title, kind })),
			problems: state.checked.problems,
			changes: changesOf(state),
			leftOut: state.checked.leftOut.map((id) => names.get(id) ?? ""),
			rowsLeftOut: state.checked.rowsLeftOut,
			nearNames: nearNamesOf(state),
			sha256: state.sha256,
		});
	});
}
