import type { MessageChoice } from "~/domain/messages/choices";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { switchedOffBy } from "~db/messages/choices";
import { actingPerson, type Context, notFound, permitted, read } from "../context";

/** Which messages one does without. */
export function readOwnChoices(
	context: Context,
): Outcome<{ readonly switchedOff: readonly MessageChoice[] }, PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "keep-own-messages");
		if (!allowed.ok) return allowed;
		const personId = actingPerson(context);
		return personId === null ? notFound() : accepted({ switchedOff: switchedOffBy(tx, personId) });
	});
}
