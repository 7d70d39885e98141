import { accepted, type Outcome } from "~/domain/outcome";
import { holdsAt, type Role } from "~/domain/roles";
import { rolesOfPerson } from "~db/people/membership";
import { personById } from "~db/people/people";
import { actingPerson, type Context, notFound, read } from "../context";

export type OwnAccount = {
	readonly name: string;
	readonly email: string;
	readonly hasPassword: boolean;
	readonly roles: readonly {
		readonly id: string;
		readonly role: Role;
		readonly organisationName: string;
		readonly startsAt: string;
		readonly endsAt: string | null;
		readonly over: boolean;
	}[];
};

/** One's own name, address and roles. Refused to nobody signed in. */
export function readOwnAccount(context: Context): Outcome<OwnAccount, "not-found"> {
	return read(context, (tx, now) => {
		const personId = actingPerson(context);
		const person = personId === null ? undefined : personById(tx, personId);
		if (!person) return notFound();
		const roles = rolesOfPerson(tx, person.id).map((held) => ({
			id: held.id,
			role: held.role,
			organisationName: held.organisationName,
			startsAt: held.startsAt,
			endsAt: held.endsAt,
			over: !holdsAt(held, now) && held.startsAt <= now,
		}));
		return accepted({
			name: person.name,
			email: person.email,
			hasPassword: person.passwordHash !== null,
			roles,
		});
	});
}
