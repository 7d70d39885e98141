import { and, asc, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import type { Role } from "~/domain/roles";
import type { Tx } from "../client";
import { type Asked, rows } from "../prepared";
import { membership, organisation, person } from "../schema/people";

export type HeldRole = {
	readonly id: string;
	readonly personId: string;
	readonly name: string;
	readonly organisationId: string;
	readonly organisationName: string;
	readonly role: Role;
	readonly startsAt: string;
	readonly endsAt: string | null;
};

function heldRoles(tx: Tx) {
	return tx
		.select({
			id: membership.id,
			personId: membership.personId,
			name: person.name,
			organisationId: membership.organisationId,
			organisationName: organisation.name,
			role: membership.role,
			startsAt: membership.startsAt,
			endsAt: membership.endsAt,
		})
		.from(membership)
		.innerJoin(person, eq(person.id, membership.personId))
		.innerJoin(organisation, eq(organisation.id, membership.organisationId));
}

const notOverAt = (at: string) => or(isNull(membership.endsAt), gt(membership.endsAt, at));
const holdsAt = (at: string) => and(lte(membership.startsAt, at), notOverAt(at), isNull(person.endedAt));

/** A role held by somebody somewhere, by identifier; undefined where there is none. */
export function heldRoleById(tx: Tx, id: string): HeldRole | undefined {
	return heldRoles(tx).where(eq(membership.id, id)).get();
}

/** All roles of a person, newest first. */
export function rolesOfPerson(tx: Tx, personId: string): HeldRole[] {
	return heldRoles(tx)
		.where(eq(membership.personId, personId))
		.orderBy(asc(membership.startsAt))
		.all()
		.reverse();
}

/** All roles held in an organisation, by name. */
export function rolesInOrganisation(tx: Tx, organisationId: string): HeldRole[] {
	return heldRoles(tx)
		.where(eq(membership.organisationId, organisationId))
		.orderBy(asc(person.name), asc(membership.startsAt))
		.all();
}

/** The roles that hold at an instant, of people whose account has not ended. */
export function rolesHolding(tx: Tx, at: string): HeldRole[] {
	return heldRoles(tx).where(holdsAt(at)).orderBy(asc(organisation.name)).all();
}

/** The roles that these people hold at an instant. */
export function rolesHeldBy(tx: Tx, people: readonly string[], at: string): HeldRole[] {
	return heldRoles(tx)
		.where(and(holdsAt(at), inArray(membership.personId, [...people])))
		.orderBy(asc(organisation.name))
		.all();
}

/** The people who hold a role in an organisation at an instant. */
export function holdersOfRole(tx: Tx, role: Role, organisationId: string, at: string): string[] {
	return rolesIn(tx, organisationId, role)
		.filter(({ startsAt, endsAt }) => startsAt <= at && (endsAt === null || endsAt > at))
		.map(({ personId }) => personId);
}

const rolesIn = rows((tx, organisationId: Asked, role: Asked) =>
	heldRoles(tx).where(
		and(eq(membership.role, role), eq(membership.organisationId, organisationId), isNull(person.endedAt)),
	),
);

/** The people who hold a role anywhere at an instant. */
export function peopleWithRole(tx: Tx, role: Role, at: string): string[] {
	return [...new Set(rolesHolding(tx, at).flatMap((held) => (held.role === role ? [held.personId] : [])))];
}

/** Gives a person a role. */
export function insertMembership(tx: Tx, row: typeof membership.$inferInsert): void {
	tx.insert(membership).values(row).run();
}

/** Sets when a role ends. */
export function endMembership(tx: Tx, id: string, endsAt: string): void {
	tx.update(membership).set({ endsAt }).where(eq(membership.id, id)).run();
}
