import { readDefinition } from "~/domain/form/read-definition";
import type { Outcome } from "~/domain/outcome";
import { type Context, notFound, write } from "../context";
import { type PublishedForm, publishNow } from "../form-publishing";

/**
 * Publishes a form's file for good, under the next number of its title, with its digest; sent again it is the same
 * version. For the command line and the program alone. Refuses `form-invalid` (details: every problem with its path),
 * a ready-made form's title (`title-taken`), and, unless told to go on, one that breaks what drafts hold.
 */
export function publishForm(
	context: Context,
	input: { readonly text: string; readonly anyway?: boolean; readonly origin?: string },
): Outcome<PublishedForm, "not-found" | "form-invalid" | "title-taken" | "form-breaks"> {
	return write(context, (tx, record, now) => {
		if (context.actor.kind !== "system") return notFound();
		const read = readDefinition(input.text);
		return read.ok ? publishNow({ context, tx, record, now }, read.value, input) : read;
	});
}
