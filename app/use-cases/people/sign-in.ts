import { laterBy } from "~/clock";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { SESSION_LONGEST_MS } from "~/domain/people/session-limits";
import { personByEmail, personById } from "~db/people/people";
import { deleteSession, deleteSessionsBegunBefore, insertSession } from "~db/people/sign-in";
import { type Context, write } from "../context";
import { passwordMatches } from "../passwords";
import { countTry, forgiveTry } from "../sign-in-tries";
import { digestToken, newToken } from "../tokens";

export type SignIn = {
	readonly email: string;
	readonly password: string;
	/** Where the request came from. */
	readonly address: string;
	/** Which browser it is, where it signed in to this account before. */
	readonly knownBrowser?: string | null;
	/** The session token that came with the request; that session ends. */
	readonly replacing: string | null;
};

/**
 * Opens a session for an e-mail address and its password. Refuses alike, after the same time, whatever is wrong
 * (`sign-in-failed`) and, after too many failures, `sign-in-must-wait` (details `{until}`), with or without account.
 */
export async function signIn(
	context: Context,
	{ email, password, address, knownBrowser = null, replacing }: SignIn,
): Promise<Outcome<{ readonly token: string }, "sign-in-failed" | "sign-in-must-wait">> {
	const counted = countTry(context, { account: email, address, knownBrowser });
	if (!counted.ok) return counted;
	const found = personByEmail(context.db, email);
	const matches = await passwordMatches(found?.passwordHash ?? null, password);
	const failed = refused("sign-in-failed", "wrong e-mail address or password");
	if (!found || !matches) {
		context.refused?.(failed.code);
		return failed;
	}
	const opened = write(context, (tx) => {
		const person = personById(tx, found.id);
		if (!person || person.endedAt !== null || person.passwordHash !== found.passwordHash) return failed;
		const machineNow = context.clock.machineNow();
		deleteSessionsBegunBefore(tx, laterBy(machineNow, -SESSION_LONGEST_MS));
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
	if (opened.ok) forgiveTry(context, counted.value);
	return opened;
}
