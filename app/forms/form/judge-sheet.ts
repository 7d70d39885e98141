import type { CellProblem, ReadRow, ReadSheet } from "~/domain/form/read-sheet";
import type { Beside, Near, RecordKind, RecordValues } from "~/domain/form/record-kind";
import { nameable, namedApart } from "~/domain/form/sheet-columns";
import { accepted, type Outcome } from "~/domain/outcome";
import { sameValues } from "~/domain/record-values";
import { parseForm } from "../parse-form";
import { givenRecord, hiddenValues, recordSchema } from "./record-form";

/** A row of a table as it was judged: what is wrong with it by column, or the record it would be. */
export type JudgedRow = Pick<ReadRow, "number" | "cells"> &
	(
		| { readonly state: "wrong"; readonly problems: Readonly<Record<string, string>> }
		| {
				/** There already: a record of the bid says the same. */
				readonly state: "new" | "there";
				readonly given: RecordValues;
				readonly values: RecordValues;
				/** Whether the bid could hold it beside the one that says the same. */
				readonly again: boolean;
		  }
	);

function cellWords({ code, text, column }: CellProblem, near: Near): string {
	const what = column.field.kind === "reference" ? "intervention of this bid" : "answer in the list";
	switch (code) {
		case "reference-unknown":
			return `No ${what} is called “${text}”`;
		case "reference-ambiguous": {
			const all = nameable(column, near);
			const names = namedApart(all).filter((_, place) => all[place]?.title === text);
			const instead = names.map(({ title }) => `“${title}”`).join(" or ");
			return `More than one ${what} is called “${text}”${instead ? `. Enter ${instead}` : ""}`;
		}
		case "cell-formula":
			return "This cell holds a formula, which is not worked out. Enter its result";
		case "cell-error":
			return `This cell holds the error ${text}`;
	}
}

function formOf(typed: ReadRow["typed"]): FormData {
	const form = new FormData();
	for (const [name, said] of Object.entries(typed))
		for (const text of typeof said === "string" ? [said] : said) form.append(name, text);
	return form;
}

/** The record as it would be kept beside others, or why it cannot be. */
function kept(kind: RecordKind, given: RecordValues, beside: Beside): Outcome<RecordValues> {
	const checked = kind.check?.(given) ?? accepted(given);
	return checked.ok ? (kind.checkBeside?.(checked.value, beside) ?? checked) : checked;
}

/** Judges each row as a record's page would, beside the bid's records (`others`) and the rows above it. */
export function judgeSheet(kind: RecordKind, { rows }: ReadSheet, beside: Beside): readonly JudgedRow[] {
	const schema = recordSchema(kind);
	const others = [...beside.others];
	return rows.map(({ number, cells, typed, problems }): JudgedRow => {
		const wrong = (said: Readonly<Record<string, string>>): JudgedRow => ({
			number,
			cells,
			state: "wrong",
			problems: said,
		});
		const form = parseForm(schema, formOf(typed));
		const inCells = Object.fromEntries(problems.map((each) => [each.column.name, cellWords(each, beside)]));
		if (!form.ok || problems.length > 0) return wrong({ ...(form.ok ? {} : form.errors), ...inCells });
		const given = { ...hiddenValues(kind, undefined), ...givenRecord(kind, form.value) };
		const alone = kept(kind, given, { ...beside, others: [] });
		const together = kept(kind, given, { ...beside, others });
		if (alone.ok && beside.others.some((other) => sameValues(other, alone.value)))
			return { number, cells, state: "there", given, values: alone.value, again: together.ok };
		if (!together.ok) return wrong({ [together.path ?? kind.named]: together.message });
		others.push(together.value);
		return { number, cells, state: "new", given, values: together.value, again: true };
	});
}
