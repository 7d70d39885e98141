import { accepted } from "~/domain/outcome";
import { deleteSession } from "~db/people/sign-in";
import { type Context, write } from "../context";
import { digestToken } from "../tokens";

/** Ends the session of a token, if there is one. Never refused. */
export function signOut(context: Context, { token }: { readonly token: string | null }): void {
	if (token === null) return;
	write(context, (tx) => {
		deleteSession(tx, digestToken(token));
		return accepted(true);
	});
}
