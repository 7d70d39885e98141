import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import { dropUnsentLinks, waitingLinkOf } from "~db/messages/outbox";
import { insertPerson, personByEmail, personById } from "~db/people/people";
import { type Context, permitted, write } from "../context";
import { makeLink } from "../one-time-link";
import { tell } from "../tell";

export type Invited = {
	readonly personId: string;
	/** The invitation to copy, its path shown once, such as /link/…; null where it goes by mail. */
	readonly invitation: { readonly link: string; readonly expiresAt: string } | null;
};

function invite(context: Context, tx: Tx, personId: string): Invited {
	if (!context.mailer) return { personId, invitation: makeLink(context, tx, personId, "invitation") };
	if (waitingLinkOf(tx, personId)?.state !== "waiting") {
		const askedAt = context.clock.machineNow();
		dropUnsentLinks(tx, personId, askedAt);
		tell(context, tx, "invitation", { askedAt }, [personId]);
	}
	return { personId, invitation: null };
}

/**
 * Adds a person and makes their invitation, by mail where the installation sends any. With a `key`, which becomes
 * their identifier, a repeat adds nobody and makes the invitation anew, but where one still waits
 * to be sent. Refuses an address that somebody has (`email-taken`).
 */
export function createPerson(
	context: Context,
	input: { readonly key?: string; readonly name: string; readonly email: string },
): Outcome<Invited, PermissionRefusal | "email-taken"> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "manage-people");
		if (!allowed.ok) return allowed;
		const email = input.email.trim().toLowerCase();
		const repeated = input.key ? personById(tx, input.key) : undefined;
		if (repeated && repeated.email === email && repeated.passwordHash === null)
			return accepted(invite(context, tx, repeated.id));
		if (personByEmail(tx, email))
			return refused("email-taken", "somebody has this address", { path: "email" });
		const personId = repeated || !input.key ? context.ids.next() : input.key;
		insertPerson(tx, { id: personId, name: input.name, email, createdAt: now });
		record("create-person", { kind: "person", id: personId }, { after: { name: input.name, email } });
		return accepted(invite(context, tx, personId));
	});
}
