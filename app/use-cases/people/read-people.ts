import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal, Role } from "~/domain/roles";
import { rolesHolding } from "~db/membership";
import { allPeople } from "~db/people";
import { type Context, permitted, read } from "../context";

export type ListedPerson = {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly endedAt: string | null;
	readonly roles: readonly { readonly role: Role; readonly organisationName: string }[];
};

/** Everybody with the roles they hold now, those whose account ended last; and whether this person may change them. */
export function readPeople(
	context: Context,
): Outcome<{ readonly mayManage: boolean; readonly people: readonly ListedPerson[] }, PermissionRefusal> {
	return read(context, (tx, now) => {
		const allowed = permitted(context, tx, "read-people");
		if (!allowed.ok) return allowed;
		const held = rolesHolding(tx, now);
		const people = allPeople(tx).map((person) => ({
			...person,
			roles: held
				.filter(({ personId }) => personId === person.id)
				.map(({ role, organisationName }) => ({ role, organisationName })),
		}));
		const ended = (one: ListedPerson) => one.endedAt !== null;
		return accepted({
			mayManage: permitted(context, tx, "manage-people").ok,
			people: [...people.filter((one) => !ended(one)), ...people.filter(ended)],
		});
	});
}
