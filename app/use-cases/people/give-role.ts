import { instantToLondon } from "~/domain/london-time";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { canGive, roleDates } from "~/domain/people/role-dates";
import type { PermissionRefusal, Role } from "~/domain/roles";
import { insertMembership, rolesOfPerson } from "~db/people/membership";
import { organisationById } from "~db/people/organisation";
import { personById } from "~db/people/people";
import { actingPerson, type Context, notFound, permitted, write } from "../context";
import { takeBackWork } from "../take-back-work";

export type RoleToGive = {
	readonly personId: string;
	readonly organisationId: string;
	readonly role: Role;
	/** London days; null: from now, without end. */
	readonly from: string | null;
	readonly to: string | null;
};

type Refusals =
	| PermissionRefusal
	| "account-ended"
	| "own-role"
	| "role-not-of-organisation"
	| "organisation-ended"
	| "ends-before-start"
	| "role-held";

/**
 * Gives a person a dated role in an organisation. Refuses a role that such an organisation does not give, an
 * organisation or account that ended, dates that cross, a role held at that time (`role-held`), and one's own
 * (`own-role`).
 */
export function giveRole(
	context: Context,
	input: RoleToGive,
): Outcome<{ readonly membershipId: string }, Refusals> {
	return write(context, (tx, record, now): Outcome<{ readonly membershipId: string }, Refusals> => {
		const allowed = permitted(context, tx, "manage-people");
		if (!allowed.ok) return allowed;
		const { personId, organisationId, role } = input;
		const person = personById(tx, personId);
		if (!person) return notFound();
		if (person.endedAt !== null) return refused("account-ended", "the account has ended");
		if (actingPerson(context) === personId) return refused("own-role", "nobody gives themselves a role");
		const organisation = organisationById(tx, organisationId);
		if (!organisation || !canGive(organisation.kind, role))
			return refused("role-not-of-organisation", "not a role of this organisation", { path: "held" });
		if (organisation.endsOn !== null && organisation.endsOn < instantToLondon(now).date)
			return refused("organisation-ended", "the organisation has ended", { path: "held" });
		const dates = roleDates(input, now);
		if (!dates.ok) return dates;
		const { startsAt, endsAt } = dates.value;
		const clash = rolesOfPerson(tx, personId).some(
			(held) =>
				held.role === role &&
				held.organisationId === organisationId &&
				(held.endsAt === null || startsAt < held.endsAt) &&
				(endsAt === null || held.startsAt < endsAt),
		);
		if (clash) return refused("role-held", "the person holds this role already", { path: "held" });
		const membershipId = context.ids.next();
		insertMembership(tx, { id: membershipId, personId, organisationId, role, startsAt, endsAt });
		record(
			"give-role",
			{ kind: "person", id: personId, organisationId },
			{ membershipId, organisationId, role, startsAt, endsAt },
		);
		if (organisation.kind === "partnership" && startsAt <= now)
			takeBackWork(context, tx, record, { personId, organisationId }, now);
		return accepted({ membershipId });
	});
}
