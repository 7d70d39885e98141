import { instantToLondon } from "~/domain/london-time";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import { insertMembership, peopleWithRole } from "~db/people/membership";
import { insertOrganisation, organisationsHolding } from "~db/people/organisation";
import { insertPerson, personByEmail } from "~db/people/people";
import { type Context, permitted, write } from "../context";
import { makeLink } from "../one-time-link";

export type FirstAdministrator = {
	readonly email: string;
	readonly name: string;
	/** The office they belong to, made where there is none. */
	readonly office?: { readonly name: string; readonly startsOn: string };
};

function officeFor(context: Context, tx: Tx, office: FirstAdministrator["office"], now: string) {
	const today = instantToLondon(now).date;
	const existing = organisationsHolding(tx, "office", today)[0];
	if (existing) return { id: existing.id, made: null };
	const id = context.ids.next();
	const made = office ?? { name: "Office of the commissioner", startsOn: today };
	insertOrganisation(tx, { id, kind: "office", ...made });
	return { id, made };
}

/**
 * Makes an installation's first administrator, an office where there is none, and the path of an invitation, for the
 * shell command. Refuses where there is an administrator (`administrator-exists`) and `email-taken`.
 */
export function createFirstAdministrator(
	context: Context,
	{ email, name, office }: FirstAdministrator,
): Outcome<
	{ readonly personId: string; readonly officeId: string; readonly link: string },
	PermissionRefusal | "administrator-exists" | "email-taken"
> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "manage-people");
		if (!allowed.ok) return allowed;
		if (peopleWithRole(tx, "administrator", now).length > 0)
			return refused(
				"administrator-exists",
				"this installation has an administrator: ask them to add people",
			);
		const address = email.trim().toLowerCase();
		if (personByEmail(tx, address)) return refused("email-taken", "somebody has this address");
		const { id: officeId, made } = officeFor(context, tx, office, now);
		if (made) record("create-organisation", { kind: "organisation", id: officeId }, { after: made });
		const personId = context.ids.next();
		insertPerson(tx, { id: personId, name, email: address, createdAt: now });
		const membershipId = context.ids.next();
		insertMembership(tx, {
			id: membershipId,
			personId,
			organisationId: officeId,
			role: "administrator",
			startsAt: now,
		});
		record(
			"create-first-administrator",
			{ kind: "person", id: personId },
			{ after: { name, email: address, officeId, membershipId } },
		);
		const { link } = makeLink(context, tx, personId, "invitation");
		return accepted({ personId, officeId, link });
	});
}
