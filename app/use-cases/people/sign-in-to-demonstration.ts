import { accepted, type Outcome, refused } from "~/domain/outcome";
import { installationMode } from "~db/installation";
import { personByEmail } from "~db/people/people";
import { deleteSession, insertSession } from "~db/people/sign-in";
import { type Context, write } from "../context";
import { digestToken, newToken } from "../tokens";

/**
 * Opens a session for one of the demonstration's accounts without a password. Refused as `not-found` in a live
 * installation, for an address that is not among the `offered`, and for an account that ended.
 */
export function signInToDemonstration(
	context: Context,
	{
		email,
		offered,
		replacing,
	}: { readonly email: string; readonly offered: readonly string[]; readonly replacing: string | null },
): Outcome<{ readonly token: string }, "not-found"> {
	return write(context, (tx) => {
		const person = personByEmail(tx, email);
		if (installationMode(tx) !== "demo" || !offered.includes(email) || !person || person.endedAt !== null)
			return refused("not-found", "no such account of a demonstration");
		const machineNow = context.clock.machineNow();
		if (replacing) deleteSession(tx, digestToken(replacing));
		const token = newToken();
		insertSession(tx, {
			tokenSha256: digestToken(token),
			personId: person.id,
			createdAt: machineNow,
			lastSeenAt: machineNow,
		});
		return accepted({ token });
	});
}
