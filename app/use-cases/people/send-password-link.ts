import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { dropUnsentLinks, waitingLinkOf } from "~db/messages/outbox";
import { personById } from "~db/people/people";
import { type Context, notFound, permitted, write } from "../context";
import { tell } from "../tell";

export type Mailed = { readonly mailed: true };
export type SendLinkRefusal = PermissionRefusal | "account-ended" | "mail-not-set-up";

/**
 * Sends a person a link by which they set a password: an invitation as long as they have none. It is made as it is
 * sent, so that it stands nowhere but in the mail; one that waits already is enough. Refuses for an account that ended
 * (`account-ended`) and where no mail is set up (`mail-not-set-up`).
 */
export function sendPasswordLink(
	context: Context,
	{ personId }: { readonly personId: string },
): Outcome<Mailed, SendLinkRefusal> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-people");
		if (!allowed.ok) return allowed;
		const person = personById(tx, personId);
		if (!person) return notFound();
		if (person.endedAt !== null) return refused("account-ended", "the account has ended");
		if (!context.mailer) return refused("mail-not-set-up", "this installation sends no mail");
		const kind = person.passwordHash === null ? "invitation" : "password-reset";
		const askedAt = context.clock.machineNow();
		if (waitingLinkOf(tx, personId)?.state !== "waiting") {
			dropUnsentLinks(tx, personId, askedAt);
			tell(context, tx, kind, { askedAt }, [personId]);
		}
		record("make-password-link", { kind: "person", id: personId }, { kind, by: "mail" });
		return accepted({ mailed: true });
	});
}
