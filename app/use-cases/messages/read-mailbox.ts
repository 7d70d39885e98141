import type { Message } from "~/domain/messages/message";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { installationMode } from "~db/installation";
import { mailboxOf } from "~db/messages/outbox";
import { actingPerson, type Context, notFound, permitted, read } from "../context";

export type MailboxMessage = Message & { readonly key: string; readonly at: string };

/** One's own messages in a demonstration, newest first. In a live installation they go by mail: not found. */
export function readMailbox(context: Context): Outcome<readonly MailboxMessage[], PermissionRefusal> {
	return read(context, (tx): Outcome<readonly MailboxMessage[], PermissionRefusal> => {
		const allowed = permitted(context, tx, "keep-own-messages");
		if (!allowed.ok) return allowed;
		const personId = actingPerson(context);
		if (personId === null || installationMode(tx) !== "demo") return notFound();
		return accepted(
			mailboxOf(tx, personId).flatMap(({ key, at, message }) => (message ? [{ ...message, key, at }] : [])),
		);
	});
}
