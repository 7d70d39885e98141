import { type ActionFunctionArgs, data } from "@remix-run/node";
import { type Beside, countOf, type KindCode, manyOf, type RecordValues } from "./domain/form/record-kind";
import { accepted, type Outcome } from "./domain/outcome";
import { formAction, type Told } from "./form-action";
import { RECORD_REFUSALS } from "./forms/bid/refusals";
import { judgeSheet } from "./forms/form/judge-sheet";
import { keyOf } from "./forms/record-key";
import { ALREADY_ADDED, hasOwnPage } from "./forms/refused-form";
import { type RecordsPage, recordsGuard, recordsNow } from "./record-action";
import { previewOf } from "./sheet-preview";
import { sentTable } from "./sheet-sent";
import type { SeveralAgain } from "./ui/record/several-form";
import { rowId } from "./ui/record/sheet-preview";
import { addRecords } from "./use-cases/form/add-records";
import type { RecordRefusal } from "./use-cases/record-owner";

const FIELDS = [{ name: "cells", label: "Your table" }];

type SheetRefusal = RecordRefusal | KindCode | "form-changed" | "reference-unknown" | "already-added";

const CHANGED = "What would be added has changed since you checked it. Check it again, then add it";

/**
 * The action of the page that adds records from a table: reads what was pasted or uploaded and shows what would be
 * added, row by row. Adds the rows only when it is told to, if they are still what was shown; all of them, or none.
 */
const checkOrAdd = formAction({
	guard: recordsGuard,
	...recordsNow,
	fields: FIELDS,
	messages: RECORD_REFUSALS,
	save: async (posted): Promise<Outcome<Told | ReturnType<typeof again>, SheetRefusal>> => {
		const { context, body } = posted;
		const { owner, kind, records, others, near, list }: RecordsPage = posted.page;
		const key = keyOf(body);
		const next = body.get("next");
		const adds = next === "add" || next === "all";
		if (adds && records.some(({ id }) => id === key))
			return accepted([list, `You added these ${manyOf(kind.words)} already`, "Nothing was added twice."]);
		const beside: Beside = { ...near, others };
		const sent = await sentTable(context.actor.personId, body, kind, beside);
		// Reading a file takes a while: the form may have been changed in it.
		const fits = recordsNow.fits(posted);
		if (!fits.ok) return fits;
		if (!sent.ok) {
			const errors = { [sent.field]: sent.problem };
			return accepted(again({ errors, cells: sent.cells, preview: null }, 400));
		}
		const { cells, rows, notes } = sent.value;
		const judged = judgeSheet(kind, rows, beside);
		const preview = previewOf(kind, judged, beside, notes);
		const shown = (errors: SeveralAgain["errors"], status: number) =>
			accepted(again({ errors, cells, preview }, status));
		const wrong = preview.rows.filter(({ state }) => state === "wrong");
		const errors = wrong.map(({ number, problems }) => [
			rowId(number),
			`Row ${number}: ${problems.join(". ")}`,
		]);
		if (wrong.length > 0) return shown(Object.fromEntries(errors), 400);
		if (!adds) return shown({}, 200);
		const wanted = judged.flatMap((row): RecordValues[] =>
			row.state === "new" || (row.state === "there" && next === "all") ? [row.given] : [],
		);
		if (body.get("_seen") !== preview.digest || wanted.length === 0) return shown({ "": CHANGED }, 409);
		const added = addRecords(context, kind, { ...owner, key, rows: wanted });
		if (added.ok) return accepted([list, `You added ${countOf(kind.words, wanted.length)}`]);
		if (added.code === "already-added") return shown({ "": ALREADY_ADDED }, 409);
		return hasOwnPage(added) ? added : shown({ "": added.message }, 409);
	},
	told: (answer) => answer,
});

/** It has no words for refusals: what it shows is always a table. */
export const sheetAction = checkOrAdd as (args: ActionFunctionArgs) => Promise<ReturnType<typeof again>>;

function again(shown: SeveralAgain, status: number) {
	return data<SeveralAgain>(shown, status);
}
