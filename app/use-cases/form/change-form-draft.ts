import { createHash } from "node:crypto";
import { type Canonical, canonicalText } from "~/domain/canonical";
import { boxesAt } from "~/domain/form/compose/boxes";
import { type Edit, type EditCode, edited } from "~/domain/form/compose/edit";
import { atPlace, placeText } from "~/domain/form/compose/place";
import type { FormDefinition } from "~/domain/form/definition";
import { type Opened, sameField } from "~/domain/form/merge-fields";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import { definitionOfDraft, type FormDraftRow, updateFormDraft } from "~db/form/drafts";
import { putSavedFields, savedFieldsOf } from "~db/form/saved-fields";
import { personById } from "~db/people/people";
import { actorId, type Context, write } from "../context";
import { mergeFields } from "../merge-fields";
import { draftToChange } from "./read-form-draft";

/** A change as its page sends it: of what stands at a place, with what each of its fields was opened with. */
export type DraftChange = {
	readonly edit: Edit;
	readonly opened?: Opened | null;
	/** The revision that a page was opened with which takes something away. */
	readonly revision?: number | null;
	/** Of a page that adds something: sent again it adds nothing more. */
	readonly key?: string;
};

type ChangeRefusal = PermissionRefusal | EditCode | "changed-meanwhile" | "already-added";

const sha256Of = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** What was added under the keys of pages; no place of a form is called so. */
const ADDED = "/added";

type Saved = { readonly row: FormDraftRow; readonly definition: FormDefinition };

/** A change of what others may have changed since: each field as this person changed it, else as it stands. */
function merged(
	context: Context,
	tx: Tx,
	{ row, definition }: Saved,
	{ edit, opened }: DraftChange,
): Outcome<{ readonly edit: Edit; readonly noteSaved: (now: string) => void }, "changed-meanwhile"> {
	const found = edit.act === "change" && opened ? atPlace(definition, edit.at) : undefined;
	if (edit.act !== "change" || !opened || !found) return accepted({ edit, noteSaved: () => {} });
	const { values } = boxesAt(definition, found);
	const place = { ownerId: row.id, place: placeText(edit.at) };
	const by = personById(tx, row.savedBy)?.name ?? "Somebody else";
	const standing = { values, revision: row.revision, by, at: row.savedAt };
	const merge = mergeFields(context, tx, place, opened, standing, edit.values);
	if (!merge.ok) return merge;
	const after = merge.value.values;
	const changed = Object.keys(after).filter((field) => !sameField(values[field], after[field]));
	return accepted({
		edit: { ...edit, values: after },
		noteSaved: (now) => merge.value.noteSaved(changed, now),
	});
}

/**
 * Makes one change of a form that is being composed; what comes of it is in order, or nothing is changed. Refuses what
 * `edited` refuses, `changed-meanwhile` where somebody else changed the same field since the page was opened, or
 * anything of the form where something is taken away, and `already-added` something else under the key of a page.
 */
export function changeFormDraft(
	context: Context,
	input: { readonly draftId: string } & DraftChange,
): Outcome<FormDefinition, ChangeRefusal> {
	return write(context, (tx, record, now): Outcome<FormDefinition, ChangeRefusal> => {
		const found = draftToChange(context, tx, input.draftId);
		if (!found.ok) return found;
		const row = found.value;
		const definition = definitionOfDraft(row);
		if (input.edit.act === "remove" && input.revision !== row.revision)
			return refused("changed-meanwhile", "the form was changed since the page was opened");
		const key = input.edit.act === "add" ? input.key : undefined;
		const sent = sha256Of(canonicalText(input.edit as Canonical));
		const former = savedFieldsOf(tx, row.id, ADDED).find(({ field }) => field === key);
		if (former?.page === sent) return accepted(definition);
		if (former) return refused("already-added", "this page has added something already");
		const merge = merged(context, tx, { row, definition }, input);
		if (!merge.ok) return merge;
		const { edit, noteSaved } = merge.value;
		const changed = edited(definition, edit);
		if (!changed.ok) return changed;
		const content = canonicalText(changed.value);
		if (content === row.content) return changed;
		noteSaved(now);
		const saved = { revision: row.revision + 1, savedAt: now, savedBy: actorId(context) };
		updateFormDraft(tx, row.id, { content, ...saved });
		if (key !== undefined)
			putSavedFields(tx, [key], {
				ownerId: row.id,
				place: ADDED,
				page: sent,
				savedAt: now,
				savedBy: saved.savedBy,
			});
		const sha256 = sha256Of(content);
		const what = { act: edit.act, at: placeText(edit.at), revision: saved.revision, sha256 };
		const values = "values" in edit ? { values: edit.values as Canonical } : {};
		record("change-form", { kind: "form-draft", id: row.id }, { ...what, ...values });
		return changed;
	});
}
