import type { FormDefinition } from "~/domain/form/definition";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import { definitionOfDraft, type FormDraftRow, formDraftById } from "~db/form/drafts";
import { personById } from "~db/people/people";
import { type Context, notFound, permitted, read } from "../context";

/** A form that is being composed, as it stands. */
export type FormDraft = {
	readonly id: string;
	readonly revision: number;
	readonly savedAt: string;
	readonly savedBy: string;
	readonly definition: FormDefinition;
	/** Whether this person may change it. */
	readonly mayChange: boolean;
};

/** The row of a draft for those who may change it. */
export function draftToChange(
	context: Context,
	tx: Tx,
	draftId: string,
): Outcome<FormDraftRow, PermissionRefusal> {
	const allowed = permitted(context, tx, "manage-forms");
	if (!allowed.ok) return allowed;
	const row = formDraftById(tx, draftId);
	return row ? accepted(row) : notFound();
}

/** A form that is being composed, for those who read forms. */
export function readFormDraft(
	context: Context,
	input: { readonly draftId: string },
): Outcome<FormDraft, PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "read-forms");
		if (!allowed.ok) return allowed;
		const row = formDraftById(tx, input.draftId);
		if (!row) return notFound();
		return accepted({
			id: row.id,
			revision: row.revision,
			savedAt: row.savedAt,
			savedBy: personById(tx, row.savedBy)?.name ?? "Somebody",
			definition: definitionOfDraft(row),
			mayChange: permitted(context, tx, "manage-forms").ok,
		});
	});
}

/** The same for its pages that change it. */
export function readDraftToChange(
	context: Context,
	input: { readonly draftId: string },
): Outcome<FormDraft, PermissionRefusal> {
	return read(context, (tx) => {
		const row = draftToChange(context, tx, input.draftId);
		return row.ok ? readFormDraft(context, input) : row;
	});
}
