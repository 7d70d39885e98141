import { instantToLondon } from "~/domain/london-time";
import { accepted, type Outcome } from "~/domain/outcome";
import { linkHolds } from "~/domain/people/link-limits";
import { KINDS } from "~/domain/people/role-names";
import { type PermissionRefusal, ROLES_OF } from "~/domain/roles";
import type { Tx } from "~db/client";
import { waitingLinkOf } from "~db/messages/outbox";
import { rolesOfPerson } from "~db/people/membership";
import { organisationsHolding } from "~db/people/organisation";
import { type PersonRow, personById } from "~db/people/people";
import { newestUnusedLinkOf } from "~db/people/sign-in";
import { actingPerson, type Context, notFound, permitted, read } from "../context";
import { readHandover } from "./read-handover";

function rolesToGive(tx: Tx, today: string) {
	return KINDS.filter((kind) => ROLES_OF[kind].length > 0).flatMap((kind) =>
		organisationsHolding(tx, kind, today).map(({ id, name }) => ({
			organisationId: id,
			organisationName: name,
			roles: ROLES_OF[kind],
		})),
	);
}

function describe(context: Context, tx: Tx, person: PersonRow, now: string) {
	const link = newestUnusedLinkOf(tx, person.id);
	const machineNow = context.clock.machineNow();
	const toSend = waitingLinkOf(tx, person.id);
	return {
		id: person.id,
		name: person.name,
		email: person.email,
		revision: person.revision,
		endedAt: person.endedAt,
		hasPassword: person.passwordHash !== null,
		link:
			link && linkHolds({ ...link, usedAt: null }, machineNow)
				? { kind: link.kind, expiresAt: link.expiresAt }
				: null,
		/** A link that is to go by mail and has not; given-up: the mail server did not take it. */
		linkByMail: toSend ? { kind: toSend.kind, state: toSend.state } : null,
		sendsMail: context.mailer !== undefined,
		roles: rolesOfPerson(tx, person.id).map((held) => ({
			id: held.id,
			role: held.role,
			organisationId: held.organisationId,
			organisationName: held.organisationName,
			startsAt: held.startsAt,
			endsAt: held.endsAt,
			over: held.endsAt !== null && held.endsAt <= now,
		})),
		rolesToGive: rolesToGive(tx, instantToLondon(now).date),
		handover: readHandover(tx, person, now),
		isOneself: actingPerson(context) === person.id,
	};
}

export type PersonDescription = ReturnType<typeof describe> & { readonly mayManage: boolean };

/** A person with roles past and present, the state of their link, and what they leave, or would leave, to hand over. */
export function readPerson(context: Context, id: string): Outcome<PersonDescription, PermissionRefusal> {
	return read(context, (tx, now) => {
		const allowed = permitted(context, tx, "read-people");
		if (!allowed.ok) return allowed;
		const person = personById(tx, id);
		if (!person) return notFound();
		const mayManage = permitted(context, tx, "manage-people").ok;
		return accepted({ ...describe(context, tx, person, now), mayManage });
	});
}
