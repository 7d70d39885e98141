import { accepted, type Outcome, refused } from "~/domain/outcome";
import { dayAfter, startOfDay } from "~/domain/people/role-dates";
import type { PermissionRefusal } from "~/domain/roles";
import { endMembership, heldRoleById, peopleWithRole } from "~db/people/membership";
import { deleteSessionsOf } from "~db/people/sign-in";
import { type Context, notFound, permitted, write } from "../context";

type Refusals = PermissionRefusal | "role-ended" | "ends-before-start" | "ends-later" | "last-administrator";

/**
 * Ends a role: now, closing the person's sessions, or at the end of a London day to come. Refuses `role-ended`, a day
 * that has passed (`ends-before-start`), one after the role's end (`ends-later`) and `last-administrator`.
 */
export function endRole(
	context: Context,
	{ membershipId, on }: { readonly membershipId: string; readonly on: string | null },
): Outcome<{ readonly personId: string }, Refusals> {
	return write(context, (tx, record, now): Outcome<{ readonly personId: string }, Refusals> => {
		const allowed = permitted(context, tx, "manage-people");
		if (!allowed.ok) return allowed;
		const held = heldRoleById(tx, membershipId);
		if (!held) return notFound();
		if (held.endsAt !== null && held.endsAt <= now) return refused("role-ended", "this role has ended");
		const endsAt = on === null ? now : startOfDay(dayAfter(on));
		if (endsAt < now) return refused("ends-before-start", "that day has passed", { path: "on" });
		if (held.endsAt !== null && endsAt > held.endsAt)
			return refused("ends-later", "the role ends before that day", { path: "on" });
		endMembership(tx, membershipId, endsAt);
		if (held.role === "administrator" && peopleWithRole(tx, "administrator", endsAt).length === 0)
			return refused("last-administrator", "nobody would be left to administer");
		if (on === null) deleteSessionsOf(tx, held.personId);
		record(
			"end-role",
			{ kind: "person", id: held.personId, organisationId: held.organisationId },
			{
				membershipId,
				role: held.role,
				organisationId: held.organisationId,
				before: held.endsAt,
				after: endsAt,
			},
		);
		return accepted({ personId: held.personId });
	});
}
