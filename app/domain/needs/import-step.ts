import { type ColumnUse, isUndescribed } from "./import-columns";
import { type ChosenTable, rowsToBeSeen } from "./table-choices";

/** The pages of an import in their order; each is passed over where there is nothing to choose. */
export const IMPORT_STEPS = ["sheet", "rows", "columns", "new", "names", "check"] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

/** The first page of an import that still has something to be chosen; the check where nothing is left. */
export function importStep(page: {
	readonly table: ChosenTable | null;
	readonly rowsChosen: boolean;
	readonly chosen: boolean;
	readonly columns: readonly ColumnUse[];
	readonly nearNames: readonly { readonly settled: string | null }[];
}): ImportStep {
	if (page.table === null) return "sheet";
	if (!page.rowsChosen && rowsToBeSeen(page.table)) return "rows";
	if (!page.chosen) return "columns";
	if (page.columns.some(isUndescribed)) return "new";
	return page.nearNames.some(({ settled }) => settled === null) ? "names" : "check";
}

/** Whether a page of an import comes before another. */
export function isBefore(step: ImportStep, other: ImportStep): boolean {
	return IMPORT_STEPS.indexOf(step) < IMPORT_STEPS.indexOf(other);
}

/** Where a page of an import stands. */
export function importPath(versionId: string, importId: string, step: ImportStep): string {
	return `/needs/${versionId}/import/${importId}${step === "columns" ? "" : `/${step}`}`;
}
