import { canonicalText } from "~/domain/canonical";
import { type ColumnUse, isUndescribed } from "~/domain/needs/import-columns";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { fromDecimal } from "~/domain/ratio";
import type { PermissionRefusal } from "~/domain/roles";
import { updateNeedsImport } from "~db/needs/import";
import { type Context, notFound, permitted, write } from "../context";
import { importState } from "./read-import";

export type ChooseColumnsRefusal =
	| PermissionRefusal
	| "import-confirmed"
	| "weight-negative"
	| "source-missing"
	| "base-missing";

/**
 * Says what each column of an uploaded table is taken for; no figure changes. Refuses an import that was confirmed, a
 * described indicator without a name or a valid weight, and new rates whose bases stand in no other column.
 */
export function chooseColumns(
	context: Context,
	input: { readonly importId: string; readonly columns: readonly ColumnUse[] },
): Outcome<null, ChooseColumnsRefusal> {
	return write(context, (tx, record): Outcome<null, ChooseColumnsRefusal> => {
		const allowed = permitted(context, tx, "manage-needs");
		if (!allowed.ok) return allowed;
		const state = importState(tx, input.importId);
		const known = new Set(state?.indicators.map(({ id }) => id));
		const strange = input.columns.some((column) => "indicatorId" in column && !known.has(column.indicatorId));
		if (!state || strange || input.columns.length !== state.columns.length || state.chosen === null)
			return notFound();
		if (state.row.confirmedAt !== null) return refused("import-confirmed", "the table was taken before");
		for (const [place, column] of input.columns.entries()) {
			if (column.use !== "new" || isUndescribed(column)) continue;
			const weight = fromDecimal(column.weight);
			if (!weight || weight.numerator < 0n)
				return refused("weight-negative", "a weight is zero or more", { path: `weights.${place}` });
			if (column.title.trim() === "")
				return refused("source-missing", "an indicator has a name and a source", {
					path: `sources.${place}`,
				});
			const { base } = column;
			if (base !== undefined && (base === place || input.columns[base] === undefined))
				return refused("base-missing", "bases stand in another column", { path: `bases.${place}` });
		}
		const columns = canonicalText(input.columns);
		updateNeedsImport(tx, state.row.id, { columns, versionRevision: state.revision });
		record(
			"choose-import-columns",
			{ kind: "needs-version", id: state.row.needsVersionId },
			{ import: state.row.id, columns: input.columns },
		);
		return accepted(null);
	});
}
