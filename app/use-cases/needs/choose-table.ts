import { canonicalText } from "~/domain/canonical";
import { isNameOf } from "~/domain/needs/import-columns";
import type { SettledNames } from "~/domain/needs/import-figures";
import type { TableChoices } from "~/domain/needs/table-choices";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { type HeadingRows, MOST_HEADING_ROWS, proposeLeftOut } from "~/domain/table/layout";
import { isTooLarge } from "~/domain/table/sheet";
import { updateNeedsImport } from "~db/needs/import";
import { type Context, notFound, permitted, write } from "../context";
import { type ImportState, importState } from "./read-import";

declare module "~/domain/outcome" {
	interface DetailsOf {
		"rows-unknown": { readonly row: number };
	}
}

export type ChooseTableRefusal =
	| PermissionRefusal
	| "import-confirmed"
	| "sheet-unknown"
	| "sheet-too-large"
	| "sheet-empty"
	| "heading-unknown"
	| "rows-unknown";

/** One choice at a time: the sheet; the heading rows and rows left out; what nearly known names mean. */
export type TableChoice =
	| { readonly sheet: number }
	| { readonly rows: HeadingRows & { readonly leftOut: readonly number[] } }
	| { readonly names: SettledNames };

function withSheet(state: ImportState, place: number): Outcome<TableChoices, ChooseTableRefusal> {
	const sheet = state.file.sheets[place];
	if (sheet === undefined) return refused("sheet-unknown", "the file has no such sheet");
	if (isTooLarge(sheet)) return refused("sheet-too-large", "the sheet holds too much");
	if (sheet.rows.length === 0) return refused("sheet-empty", "the sheet is empty");
	const same = state.chosen?.place === place;
	return accepted({ ...state.choices, sheet: place, rows: same ? state.choices.rows : null });
}

function withRows(
	state: ImportState,
	rows: NonNullable<TableChoices["rows"]>,
): Outcome<TableChoices, ChooseTableRefusal> {
	const known = new Set(state.chosen?.sheet.rows.map(({ number }) => number));
	if (!known.has(rows.first) || rows.count < 1 || rows.count > MOST_HEADING_ROWS)
		return refused("heading-unknown", "the sheet has no such row");
	const strange = rows.leftOut.find((number) => !known.has(number));
	if (strange !== undefined)
		return refused("rows-unknown", "the sheet has no such row", { details: { row: strange } });
	const { heading, sheet } = state.chosen ?? {};
	if (sheet === undefined || (heading?.first === rows.first && heading.count === rows.count))
		return accepted({ ...state.choices, rows });
	// Below other headings other rows are likely no data.
	const proposed = proposeLeftOut(sheet, rows, isNameOf(state.partnerships)).map(({ number }) => number);
	return accepted({
		...state.choices,
		rows: { ...rows, leftOut: [...new Set([...proposed, ...rows.leftOut])] },
	});
}

function withNames(state: ImportState, names: SettledNames): Outcome<TableChoices, ChooseTableRefusal> {
	const areas = new Set(["", ...state.partnerships.map(({ id }) => id)]);
	if (Object.values(names).some((id) => !areas.has(id))) return notFound();
	return accepted({ ...state.choices, names: { ...state.choices.names, ...names } });
}

/**
 * Keeps a choice of how an uploaded file is taken. No figure changes; the columns' uses are guessed anew where
 * the sheet or the heading rows change. Refuses an import that was confirmed, and a sheet or row that is not there.
 */
export function chooseTable(
	context: Context,
	input: { readonly importId: string; readonly choice: TableChoice },
): Outcome<null, ChooseTableRefusal> {
	return write(context, (tx, record): Outcome<null, ChooseTableRefusal> => {
		const allowed = permitted(context, tx, "manage-needs");
		if (!allowed.ok) return allowed;
		const state = importState(tx, input.importId);
		if (!state) return notFound();
		if (state.row.confirmedAt !== null) return refused("import-confirmed", "the table was taken before");
		const { choice } = input;
		const choices =
			"sheet" in choice
				? withSheet(state, choice.sheet)
				: "rows" in choice
					? withRows(state, choice.rows)
					: withNames(state, choice.names);
		if (!choices.ok) return choices;
		const [before, after] = [state.chosen, choices.value];
		const moved =
			("sheet" in choice && before?.place !== after.sheet) ||
			("rows" in choice &&
				(before?.heading.first !== after.rows?.first || before?.heading.count !== after.rows?.count));
		updateNeedsImport(tx, state.row.id, {
			choices: canonicalText(after),
			...(moved ? { columns: null } : {}),
		});
		record(
			"choose-import-table",
			{ kind: "needs-version", id: state.row.needsVersionId },
			{ import: state.row.id, choices: after },
		);
		return accepted(null);
	});
}
