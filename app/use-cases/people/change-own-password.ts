import { accepted, type Outcome } from "~/domain/outcome";
import { acceptablePassword, type PasswordRefusal } from "~/domain/people/password-rule";
import { setPasswordHash } from "~db/people/people";
import { deleteSessionsOf, deleteUnusedLinksOf, insertSession } from "~db/people/sign-in";
import { type Context, notFound, write } from "../context";
import { hashPassword } from "../passwords";
import { digestToken, newToken } from "../tokens";
import { readOwnPasswordMatch } from "./read-own-password-match";

type Refusals = PasswordRefusal | "password-wrong" | "sign-in-must-wait" | "not-found";

/**
 * Changes one's own password, in exchange for the present one. Ends all sessions and gives the token of a new one.
 * Refused: the present password is wrong, too many tries, or the new one is not acceptable.
 */
export async function changeOwnPassword(
	context: Context,
	{ present, wanted }: { readonly present: string; readonly wanted: string },
): Promise<Outcome<{ readonly token: string }, Refusals>> {
	const { actor } = context;
	if (actor.kind !== "person") return notFound();
	const acceptable = acceptablePassword(wanted, [actor.name, actor.email]);
	if (!acceptable.ok) return { ...acceptable, path: "wanted" };
	const matches = await readOwnPasswordMatch(context, present);
	if (!matches.ok) return matches;
	const passwordHash = await hashPassword(wanted);
	return write(context, (tx, record) => {
		const machineNow = context.clock.machineNow();
		setPasswordHash(tx, actor.personId, passwordHash);
		deleteSessionsOf(tx, actor.personId);
		deleteUnusedLinksOf(tx, actor.personId);
		const token = newToken();
		insertSession(tx, {
			tokenSha256: digestToken(token),
			personId: actor.personId,
			createdAt: machineNow,
			lastSeenAt: machineNow,
		});
		record("change-own-password", { kind: "person", id: actor.personId }, {});
		return accepted({ token });
	});
}
