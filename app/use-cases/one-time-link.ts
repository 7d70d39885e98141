import { laterBy } from "~/clock";
import { LINK_LIFE_MS } from "~/domain/people/link-limits";
import type { Tx } from "~db/client";
import { deleteUnusedLinksOf, insertLink } from "~db/people/sign-in";
import { actingPerson, type Context } from "./context";
import { digestToken, newToken } from "./tokens";

/** Makes a person's one-time link in place of any unused: its path, never stored, and its end (machine's clock). */
export function makeLink(
	context: Context,
	tx: Tx,
	personId: string,
	kind: "invitation" | "password-reset",
): { readonly link: string; readonly expiresAt: string } {
	const createdAt = context.clock.machineNow();
	const expiresAt = laterBy(createdAt, LINK_LIFE_MS);
	const token = newToken();
	deleteUnusedLinksOf(tx, personId);
	insertLink(tx, {
		tokenSha256: digestToken(token),
		kind,
		personId,
		createdBy: actingPerson(context),
		createdAt,
		expiresAt,
	});
	return { link: `/link/${token}`, expiresAt };
}
