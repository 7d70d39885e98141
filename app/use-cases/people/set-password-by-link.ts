import { accepted, type Outcome } from "~/domain/outcome";
import { acceptablePassword, type PasswordRefusal } from "~/domain/people/password-rule";
import { setPasswordHash } from "~db/people/people";
import { deleteSessionsOf, insertSession, markLinkUsed } from "~db/people/sign-in";
import { type Context, write } from "../context";
import { hashPassword } from "../passwords";
import { digestToken, newToken } from "../tokens";
import { ownerOfLink, readLink } from "./read-link";

/**
 * Sets a password by a one-time link, which can then no longer be used; ends all sessions of the person and opens a new
 * one, whose token it gives. Refused: `not-found` where the link does not hold, or the password is not acceptable.
 */
export async function setPasswordByLink(
	context: Context,
	{ token, password }: { readonly token: string; readonly password: string },
): Promise<Outcome<{ readonly token: string }, PasswordRefusal | "not-found">> {
	const link = readLink(context, token);
	if (!link.ok) return link;
	const { personId, name, email } = link.value;
	const acceptable = acceptablePassword(password, [name, email]);
	if (!acceptable.ok) return { ...acceptable, path: "wanted" };
	const passwordHash = await hashPassword(password);
	const themselves: Context = {
		...context,
		actor: { kind: "person", personId, name, email, memberships: [] },
	};
	return write(themselves, (tx, record) => {
		const machineNow = context.clock.machineNow();
		const still = ownerOfLink(tx, token, machineNow);
		if (!still.ok) return still;
		markLinkUsed(tx, digestToken(token), machineNow);
		setPasswordHash(tx, personId, passwordHash);
		deleteSessionsOf(tx, personId);
		const sessionToken = newToken();
		insertSession(tx, {
			tokenSha256: digestToken(sessionToken),
			personId,
			createdAt: machineNow,
			lastSeenAt: machineNow,
		});
		record("set-password", { kind: "person", id: personId }, { by: link.value.kind });
		return accepted({ token: sessionToken });
	});
}
