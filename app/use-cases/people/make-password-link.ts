import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { dropUnsentLinks } from "~db/messages/outbox";
import { personById } from "~db/people/people";
import { type Context, notFound, permitted, write } from "../context";
import { makeLink } from "../one-time-link";

export type PasswordLink = {
	readonly kind: "invitation" | "password-reset";
	/** Path, such as /link/…; shown once. */
	readonly link: string;
	readonly expiresAt: string;
};

/**
 * Makes a link by which a person sets a password: an invitation as long as they have none, else a reset. Their earlier
 * link can no longer be used. Refuses for an account that ended (`account-ended`).
 */
export function makePasswordLink(
	context: Context,
	{ personId }: { readonly personId: string },
): Outcome<PasswordLink, PermissionRefusal | "account-ended"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-people");
		if (!allowed.ok) return allowed;
		const person = personById(tx, personId);
		if (!person) return notFound();
		if (person.endedAt !== null) return refused("account-ended", "the account has ended");
		const kind = person.passwordHash === null ? "invitation" : "password-reset";
		const made = makeLink(context, tx, personId, kind);
		dropUnsentLinks(tx, personId, context.clock.machineNow());
		record("make-password-link", { kind: "person", id: personId }, { kind, expiresAt: made.expiresAt });
		return accepted({ kind, ...made });
	});
}
