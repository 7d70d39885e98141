import type { ColumnUse } from "~/domain/needs/import-columns";
import { indicatorKey } from "~/domain/needs/indicator-key";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import { updateNeedsImport } from "~db/needs/import";
import { type IndicatorRow, needsVersionInUse, putIndicator, updateNeedsVersion } from "~db/needs/needs";
import { actorId, type Context, notFound, permitted, write } from "../context";
import { type ImportState, importState } from "./read-import";

export type ConfirmRefusal =
	| PermissionRefusal
	| "needs-version-in-use"
	| "import-changed"
	| "version-changed"
	| "problems-left";

type Values = IndicatorRow["values"];

function withFigures(values: Values, figures: ReadonlyMap<string, string>, field: "value" | "per"): Values {
	const kept = values.map((row) => {
		const figure = figures.get(row.organisationId);
		return figure === undefined ? row : { ...row, [field]: figure };
	});
	if (field === "per") return kept;
	const known = new Set(values.map(({ organisationId }) => organisationId));
	const added = [...figures]
		.filter(([organisationId]) => !known.has(organisationId))
		.map(([organisationId, value]) => ({ organisationId, value, per: null }));
	return [...kept, ...added];
}

function takeColumn(context: Context, tx: Tx, state: ImportState, column: number, use: ColumnUse): void {
	if (use.use === "area" || use.use === "skip") return;
	const taken = state.checked.figures.filter((figure) => figure.column === column);
	if (use.use === "new") {
		const { title, source, sourceDate, weight, base } = use;
		const place = Math.max(-1, ...state.indicators.map(({ position }) => position)) + 1 + column;
		const row = {
			id: context.ids.next(),
			needsVersionId: state.row.needsVersionId,
			position: place,
			key: indicatorKey(title),
			title,
			source,
			sourceDate,
			weight,
			kind: base === undefined ? ("count" as const) : ("rate" as const),
		};
		const values = taken.map(({ organisationId, value, per }) => ({ organisationId, value, per }));
		putIndicator(tx, row, values);
		return;
	}
	const indicator = state.indicators.find(({ id }) => id === use.indicatorId);
	if (!indicator) return;
	const figures = new Map(taken.map(({ organisationId, value }) => [organisationId, value]));
	const { values, ...row } = indicator;
	putIndicator(tx, row, withFigures(values, figures, use.use === "per" ? "per" : "value"));
}

/**
 * Takes the figures of an uploaded table into its version, just as the page showed them (`sha256`). Taking them twice
 * changes nothing more. Refuses a table or a version changed since, any problem left, and a version in use.
 */
export function confirmImport(
	context: Context,
	input: { readonly importId: string; readonly sha256: string },
): Outcome<{ readonly versionId: string }, ConfirmRefusal> {
	return write(context, (tx, record, now): Outcome<{ readonly versionId: string }, ConfirmRefusal> => {
		const allowed = permitted(context, tx, "manage-needs");
		if (!allowed.ok) return allowed;
		const state = importState(tx, input.importId);
		if (!state) return notFound();
		const versionId = state.row.needsVersionId;
		if (state.row.confirmedAt !== null) return accepted({ versionId });
		if (needsVersionInUse(tx, versionId))
			return refused("needs-version-in-use", "something stands on this version");
		if (state.row.columns === null || state.sha256 !== input.sha256)
			return refused("import-changed", "the table or its columns changed since the page was opened");
		if (state.row.versionRevision !== state.revision)
			return refused("version-changed", "the version changed since the columns were chosen");
		if (state.checked.problems.length > 0) return refused("problems-left", "the table has problems");
		// Figures before bases, each on what the last one left: a base stands beside a figure.
		const inOrder = [...state.columns.entries()].sort(
			([, a], [, b]) => Number(a.use === "per") - Number(b.use === "per"),
		);
		for (const [place, use] of inOrder) {
			const fresh = importState(tx, state.row.id);
			if (fresh) takeColumn(context, tx, { ...state, indicators: fresh.indicators }, place, use);
		}
		updateNeedsVersion(tx, versionId, state.revision, { savedAt: now, savedBy: actorId(context) });
		updateNeedsImport(tx, state.row.id, { confirmedAt: now });
		record(
			"confirm-needs-import",
			{ kind: "needs-version", id: versionId },
			{
				import: state.row.id,
				fileName: state.row.fileName,
				sha256: state.sha256,
				figures: state.checked.figures.map((figure) => ({ ...figure })),
			},
		);
		return accepted({ versionId });
	});
}
