import { accepted, type Outcome } from "~/domain/outcome";
import { deleteOpenForm } from "~db/bid/open-forms";
import { actingPerson, type Context, notFound, write } from "../../context";

/** A form whose words are to be forgotten; with an instant, unless something was typed in it since. */
export type Forgotten = { readonly page: string; readonly typedAt?: string };

/** Forgets what the actor typed in forms, once it is saved or thrown away. The audit tells nothing of it. */
export function forgetWords(context: Context, forms: readonly Forgotten[]): Outcome<null, "not-found"> {
	const personId = actingPerson(context);
	if (personId === null) return notFound();
	return write(context, (tx) => {
		for (const { page, typedAt } of forms) deleteOpenForm(tx, personId, page, typedAt);
		return accepted(null);
	});
}
