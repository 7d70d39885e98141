import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { endMembership, peopleWithRole, rolesOfPerson } from "~db/people/membership";
import { endPerson, personById } from "~db/people/people";
import { deleteSessionsOf, deleteUnusedLinksOf } from "~db/people/sign-in";
import { type Context, notFound, permitted, write } from "../context";
import { type Handover, readHandover } from "./read-handover";

/**
 * Ends a person's account, roles and sessions at once; their name stays on what they did. Gives what
 * they leave to hand over. Refuses an account that ended (`account-ended`) and the last administrator's.
 */
export function endAccount(
	context: Context,
	{ personId }: { readonly personId: string },
): Outcome<Handover, PermissionRefusal | "account-ended" | "last-administrator"> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "manage-people");
		if (!allowed.ok) return allowed;
		const person = personById(tx, personId);
		if (!person) return notFound();
		if (person.endedAt !== null) return refused("account-ended", "the account has ended");
		const left = readHandover(tx, person, now);
		const live = rolesOfPerson(tx, personId).filter(({ endsAt }) => endsAt === null || endsAt > now);
		for (const { id } of live) endMembership(tx, id, now);
		endPerson(tx, personId, now);
		if (
			live.some(({ role }) => role === "administrator") &&
			peopleWithRole(tx, "administrator", now).length === 0
		)
			return refused("last-administrator", "nobody would be left to administer");
		deleteSessionsOf(tx, personId);
		deleteUnusedLinksOf(tx, personId);
		record("end-account", { kind: "person", id: personId }, { roles: live.map(({ id }) => id), left });
		return accepted(left);
	});
}
