import { asc, eq } from "drizzle-orm";
import type { FormDefinition } from "~/domain/form/definition";
import { readPublished } from "~/domain/form/read-definition";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { formDraft } from "../schema/form";
import { person } from "../schema/people";

export type FormDraftRow = typeof formDraft.$inferSelect;

/** Forms that are being composed, the oldest change first, each with who changed it last. */
export const formDrafts = rows((tx) =>
	tx
		.select({ draft: formDraft, by: person.name })
		.from(formDraft)
		.leftJoin(person, eq(person.id, formDraft.savedBy))
		.orderBy(asc(formDraft.savedAt)),
);

/** A form that is being composed; undefined where there is none. */
export const formDraftById = row((tx, id: Asked) => tx.select().from(formDraft).where(eq(formDraft.id, id)));

/** What a draft's stored text says. */
export function definitionOfDraft({ id, content }: Pick<FormDraftRow, "id" | "content">): FormDefinition {
	const definition = readPublished(content);
	if (!definition.ok) throw new Error(`the form draft ${id} cannot be read: ${definition.message}`);
	return definition.value;
}

/** Keeps a new draft. */
export function insertFormDraft(tx: Tx, draft: typeof formDraft.$inferInsert): void {
	tx.insert(formDraft).values(draft).run();
}

/** Puts a change of a draft in the place of what it said. */
export function updateFormDraft(
	tx: Tx,
	id: string,
	saved: Pick<FormDraftRow, "content" | "revision" | "savedAt" | "savedBy">,
): void {
	tx.update(formDraft).set(saved).where(eq(formDraft.id, id)).run();
}

/** Takes a draft away: it was published, or is not wanted. */
export function deleteFormDraft(tx: Tx, id: string): void {
	tx.delete(formDraft).where(eq(formDraft.id, id)).run();
}
