import { canonicalText } from "~/domain/canonical";
import { readDefinition } from "~/domain/form/read-definition";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { definitionOfDraft, formDraftById, insertFormDraft } from "~db/form/drafts";
import { formOfVersion, formVersionById } from "~db/form/versions";
import { actorId, type Context, permitted, read, write } from "../context";
import { type FormShown, readForms } from "./read-forms";

type StartRefusal = PermissionRefusal | "form-unknown" | "form-invalid" | "already-added";

/**
 * Begins a form as a copy of a published version, or of the short form (""), under a title: the same title makes the
 * next version of it. Under the same key it is begun once. Gives the draft's identifier. Refuses `form-unknown`,
 * `form-invalid` where the version is of an older program and no longer in order, and `already-added` another title
 * under the key.
 */
export function startFormDraft(
	context: Context,
	input: { readonly formVersionId: string; readonly title: string; readonly key?: string },
): Outcome<{ readonly id: string }, StartRefusal> {
	return write(context, (tx, record, now): Outcome<{ readonly id: string }, StartRefusal> => {
		const allowed = permitted(context, tx, "manage-forms");
		if (!allowed.ok) return allowed;
		const id = input.key ?? context.ids.next();
		const former = formDraftById(tx, id);
		if (former && definitionOfDraft(former).title === input.title) return accepted({ id });
		if (former) return refused("already-added", "this page has started a form already");
		const from = input.formVersionId === "" ? null : input.formVersionId;
		if (from !== null && !formVersionById(tx, from))
			return refused("form-unknown", "no such form was published", { path: "from" });
		const { definition } = formOfVersion(tx, from);
		const checked = readDefinition(canonicalText({ ...definition, title: input.title }));
		if (!checked.ok) return checked;
		const saved = { savedAt: now, savedBy: actorId(context) };
		insertFormDraft(tx, { id, content: canonicalText(checked.value), formVersionId: from, ...saved });
		record("start-form", { kind: "form-draft", id }, { title: input.title, from });
		return accepted({ id });
	});
}

/** The forms that a new one can begin from, those that rounds use with them, for those who compose. */
export function readBeginnings(
	context: Context,
): Outcome<{ readonly forms: readonly FormShown[] }, PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "manage-forms");
		if (!allowed.ok) return allowed;
		const forms = readForms(context);
		return forms.ok ? accepted({ forms: forms.value.forms }) : forms;
	});
}
