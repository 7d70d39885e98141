import { accepted, type Outcome } from "~/domain/outcome";
import { deleteSessionsOf } from "~db/people/sign-in";
import { type Context, notFound, write } from "../context";

/** Ends every session of the person who asks, this one included. Refused as `not-found` to nobody. */
export function signOutEverywhere(context: Context): Outcome<true, "not-found"> {
	const { actor } = context;
	if (actor.kind !== "person") return notFound();
	return write(context, (tx) => {
		deleteSessionsOf(tx, actor.personId);
		return accepted(true);
	});
}
