import { accepted, type Outcome } from "~/domain/outcome";
import { deleteHeldForm, deleteOpenForm } from "~db/bid/open-forms";
import { actingPerson, type Context, notFound, write } from "../../context";

/** A form whose words are to be forgotten; with an instant, unless something was typed in it since. */
export type Forgotten = { readonly page: string; readonly typedAt?: string };

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
			if (saved) deleteHeldForm(tx, personId, form, saved);
			else deleteOpenForm(tx, personId, form.page, form.typedAt);
		}
		return accepted(null);
	});
}
