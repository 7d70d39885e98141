import { accepted, type Outcome } from "~/domain/outcome";
import { storedBoxes } from "~/domain/stored-formats";
import { deleteOpenForm, wordsOfPage } from "~db/bid/open-forms";
import type { Tx } from "~db/client";
import { actingPerson, type Context, notFound, write } from "../../context";

/** A form whose words are to be forgotten; with an instant, unless something was typed in it since. */
export type Forgotten = { readonly page: string; readonly typedAt?: string };

/** Forgets what a person typed in a form where all its boxes are among those that hold it now; else it stays. */
export function forgetHeld(
	tx: Tx,
	personId: string,
	{ page, typedAt }: Forgotten,
	held: ReadonlySet<string>,
): void {
	const names = Object.keys(storedBoxes(wordsOfPage(tx, personId, page) ?? "{}"));
	if (names.every((name) => held.has(name))) deleteOpenForm(tx, personId, page, typedAt);
}

/**
 * Forgets what the actor typed in forms, once it is saved or thrown away. With the boxes that were saved, a form with
 * words in any other stays. The audit tells nothing of it.
 */
export function forgetWords(
	context: Context,
	forms: readonly Forgotten[],
	saved?: ReadonlySet<string>,
): Outcome<null, "not-found"> {
	const personId = actingPerson(context);
	if (personId === null) return notFound();
	return write(context, (tx) => {
		for (const form of forms) {
			if (saved) forgetHeld(tx, personId, form, saved);
			else deleteOpenForm(tx, personId, form.page, form.typedAt);
		}
		return accepted(null);
	});
}
