import { readDefinition } from "~/domain/form/read-definition";
import { isReadyMadeTitle } from "~/domain/form/ready-made-forms";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { deleteFormDraft } from "~db/form/drafts";
import { newestOfForm } from "~db/form/versions";
import { type Context, read, write } from "../context";
import { type PublishedForm, type PublishingReport, publishNow, reportBefore } from "../form-publishing";
import { draftToChange, type FormDraft, readFormDraft } from "./read-form-draft";

/** What publishing a draft would do, for those who may publish it. */
export function readPublishing(
	context: Context,
	input: { readonly draftId: string },
): Outcome<
	{ readonly draft: FormDraft; readonly report: PublishingReport; readonly isTitleTaken: boolean },
	PermissionRefusal
> {
	return read(context, (tx) => {
		const row = draftToChange(context, tx, input.draftId);
		if (!row.ok) return row;
		const draft = readFormDraft(context, input);
		if (!draft.ok) return draft;
		const { definition } = draft.value;
		const isTitleTaken =
			isReadyMadeTitle(definition.title) && newestOfForm(tx, definition.title, "") === undefined;
		return accepted({ draft: draft.value, report: reportBefore(tx, definition), isTitleTaken });
	});
}

/**
 * Publishes a form that was composed, for good, as the next version of its title; the draft is then gone. Refuses
 * `changed-meanwhile` where it is no longer what the person read, and what `publishNow` refuses.
 */
export function publishFormDraft(
	context: Context,
	input: { readonly draftId: string; readonly revision: number | null; readonly anyway: boolean },
): Outcome<
	PublishedForm,
	PermissionRefusal | "changed-meanwhile" | "form-invalid" | "title-taken" | "form-breaks"
> {
	return write(
		context,
		(
			tx,
			record,
			now,
		): Outcome<
			PublishedForm,
			PermissionRefusal | "changed-meanwhile" | "form-invalid" | "title-taken" | "form-breaks"
		> => {
			const found = draftToChange(context, tx, input.draftId);
			if (!found.ok) return found;
			if (found.value.revision !== input.revision)
				return refused("changed-meanwhile", "the form was changed since the page was opened");
			const checked = readDefinition(found.value.content);
			if (!checked.ok) return checked;
			const published = publishNow({ context, tx, record, now }, checked.value, { anyway: input.anyway });
			if (!published.ok) return published;
			deleteFormDraft(tx, found.value.id);
			const { id, number } = published.value;
			record("publish-form-draft", { kind: "form-draft", id: found.value.id }, { version: id, number });
			return published;
		},
	);
}
