import { originOf } from "~/domain/form/ready-made-forms";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import { definitionOfDraft, formDrafts } from "~db/form/drafts";
import { type Form, formOfVersion, formVersionById, formVersions } from "~db/form/versions";
import { rounds as allRounds, type RoundRow } from "~db/round/round";
import { type Context, notFound, permitted, read } from "../context";
import { roundView } from "../round/read-round-view";

/** A published version of a form, or the short form, which has none. */
export type FormShown = {
	/** "" for the short form. */
	readonly id: string;
	readonly title: string;
	/** Null for the short form. */
	readonly number: number | null;
	readonly publishedAt: string | null;
	readonly sha256: string | null;
	/** It comes with the program. */
	readonly isReadyMade: boolean;
	/** The rounds whose bids are on it, the latest first. */
	readonly rounds: readonly { readonly id: string; readonly title: string }[];
};

/** A version as lists name it. */
export function formShown({ definition, version }: Form, rounds: readonly RoundRow[] = []): FormShown {
	return {
		id: version?.id ?? "",
		title: definition.title,
		number: version?.number ?? null,
		publishedAt: version?.publishedAt ?? null,
		sha256: version?.sha256 ?? null,
		isReadyMade: version === null || originOf(version) !== "",
		rounds: rounds
			.filter((each) => each.formVersionId === (version?.id ?? null))
			.map(({ id, title }) => ({ id, title })),
	};
}

/** The rounds that this person may see: administrators see none before it opens. */
function roundsSeen(context: Context, tx: Tx, now: string): readonly RoundRow[] {
	return allRounds(tx).filter((round) => roundView(context, tx, round, now) !== null);
}

/** Every form with its versions, and what is being composed, for those who read forms. */
export function readForms(context: Context): Outcome<
	{
		readonly forms: readonly FormShown[];
		readonly drafts: readonly {
			readonly id: string;
			readonly title: string;
			readonly savedAt: string;
			readonly savedBy: string;
		}[];
		readonly mayCompose: boolean;
	},
	PermissionRefusal
> {
	return read(context, (tx, now) => {
		const allowed = permitted(context, tx, "read-forms");
		if (!allowed.ok) return allowed;
		const rounds = roundsSeen(context, tx, now);
		const versions = [null, ...formVersions(tx).map(({ id }) => id)];
		return accepted({
			forms: versions.map((id) => formShown(formOfVersion(tx, id), rounds)),
			drafts: formDrafts(tx).map(({ draft, by }) => ({
				id: draft.id,
				title: definitionOfDraft(draft).title,
				savedAt: draft.savedAt,
				savedBy: by ?? "Somebody",
			})),
			mayCompose: permitted(context, tx, "manage-forms").ok,
		});
	});
}

/** A published version with what it asks; `short` is the short form. */
export function readPublishedForm(
	context: Context,
	input: { readonly versionId: string },
): Outcome<
	FormShown & { readonly definition: Form["definition"]; readonly mayCompose: boolean },
	PermissionRefusal
> {
	return read(context, (tx, now) => {
		const allowed = permitted(context, tx, "read-forms");
		if (!allowed.ok) return allowed;
		const id = input.versionId === "short" ? null : input.versionId;
		if (id !== null && !formVersionById(tx, id)) return notFound();
		const form = formOfVersion(tx, id);
		return accepted({
			...formShown(form, roundsSeen(context, tx, now)),
			definition: form.definition,
			mayCompose: permitted(context, tx, "manage-forms").ok,
		});
	});
}
