import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { definitionOfDraft, deleteFormDraft } from "~db/form/drafts";
import { type Context, write } from "../context";
import { draftToChange } from "./read-form-draft";

/** Takes a form that is being composed away. Refuses `changed-meanwhile` where it is no longer what the person saw. */
export function discardFormDraft(
	context: Context,
	input: { readonly draftId: string; readonly revision: number | null },
): Outcome<null, PermissionRefusal | "changed-meanwhile"> {
	return write(context, (tx, record): Outcome<null, PermissionRefusal | "changed-meanwhile"> => {
		const found = draftToChange(context, tx, input.draftId);
		if (!found.ok) return found;
		if (found.value.revision !== input.revision)
			return refused("changed-meanwhile", "the form was changed since the page was opened");
		deleteFormDraft(tx, found.value.id);
		const { title } = definitionOfDraft(found.value);
		record("discard-form", { kind: "form-draft", id: found.value.id }, { title });
		return accepted(null);
	});
}
