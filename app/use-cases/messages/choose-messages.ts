import { MESSAGE_CHOICES, type MessageChoice } from "~/domain/messages/choices";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { setSwitchedOff, switchedOffBy } from "~db/messages/choices";
import { actingPerson, type Context, notFound, permitted, write } from "../context";

/** Sets which of the messages that can be switched off one gets. It holds for all that is sent from now on. */
export function chooseMessages(
	context: Context,
	{ wanted }: { readonly wanted: readonly MessageChoice[] },
): Outcome<true, PermissionRefusal> {
	return write(context, (tx, record): Outcome<true, PermissionRefusal> => {
		const allowed = permitted(context, tx, "keep-own-messages");
		if (!allowed.ok) return allowed;
		const personId = actingPerson(context);
		if (personId === null) return notFound();
		const before = switchedOffBy(tx, personId);
		const after = MESSAGE_CHOICES.filter((choice) => !wanted.includes(choice));
		if (before.length === after.length && after.every((choice) => before.includes(choice)))
			return accepted(true);
		setSwitchedOff(tx, personId, after);
		record("choose-messages", { kind: "person", id: personId }, { before, after });
		return accepted(true);
	});
}
