import { accepted, type Outcome } from "~/domain/outcome";
import { linkHolds } from "~/domain/people/link-limits";
import type { Tx } from "~db/client";
import { personById } from "~db/people/people";
import { linkByToken } from "~db/people/sign-in";
import { type Context, notFound, read } from "../context";
import { digestToken } from "../tokens";

export type LinkOwner = {
	readonly personId: string;
	readonly name: string;
	readonly email: string;
	readonly kind: "invitation" | "password-reset";
};

/** For whom a one-time link is, inside a transaction at hand; refused as `readLink` says. */
export function ownerOfLink(tx: Tx, token: string, machineNow: string): Outcome<LinkOwner, "not-found"> {
	const link = linkByToken(tx, digestToken(token));
	if (!link || !linkHolds(link, machineNow)) return notFound();
	const person = personById(tx, link.personId);
	if (!person || person.endedAt !== null) return notFound();
	return accepted({ personId: person.id, name: person.name, email: person.email, kind: link.kind });
}

/** For whom a one-time link is. `not-found` alike if unknown, used, older than 7 days or of an ended account. */
export function readLink(context: Context, token: string): Outcome<LinkOwner, "not-found"> {
	return read(context, (tx) => ownerOfLink(tx, token, context.clock.machineNow()));
}
