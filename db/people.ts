import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Membership } from "~/domain/roles";
import type { Tx } from "./client";
import { interest, membership, organisation, person, session } from "./schema/people";

/** The partnerships a person has an interest in, as the register stands. */
export function activeInterests(tx: Tx, personId: string): { readonly organisationId: string }[] {
	return tx
		.select({ organisationId: interest.organisationId })
		.from(interest)
		.where(and(eq(interest.personId, personId), isNull(interest.endedAt)))
		.all();
}

/** A person by identifier; undefined where there is none. */
export function personById(tx: Tx, id: string) {
	return tx.select().from(person).where(eq(person.id, id)).get();
}

/** A person by e-mail address (any letter case); undefined where there is none. */
export function personByEmail(tx: Tx, email: string) {
	return tx.select().from(person).where(eq(person.email, email.trim().toLowerCase())).get();
}

/** A person's memberships, past and to come included. */
export function membershipsOf(tx: Tx, personId: string): Membership[] {
	return tx
		.select({
			organisationId: membership.organisationId,
			role: membership.role,
			startsAt: membership.startsAt,
			endsAt: membership.endsAt,
		})
		.from(membership)
		.where(eq(membership.personId, personId))
		.all();
}

/** The partnership itself and those that took its place by merger, in order: whose people answer for its records. */
export function withSuccessors(tx: Tx, organisationId: string): string[] {
	const chain = [organisationId];
	for (let current: string | undefined = organisationId; current; ) {
		const next: string | null | undefined = tx
			.select({ successorId: organisation.successorId })
			.from(organisation)
			.where(eq(organisation.id, current))
			.get()?.successorId;
		current = next && !chain.includes(next) ? next : undefined;
		if (current) chain.push(current);
	}
	return chain;
}

/** A session by the digest of its token; undefined where there is none. */
export function sessionByToken(tx: Tx, tokenSha256: string) {
	return tx.select().from(session).where(eq(session.tokenSha256, tokenSha256)).get();
}

/** Notes that a session was used, by the machine's clock. */
export function touchSession(tx: Tx, tokenSha256: string, machineNow: string): void {
	tx.update(session).set({ lastSeenAt: machineNow }).where(eq(session.tokenSha256, tokenSha256)).run();
}

/** Sets a person's password hash; the password itself is never stored. */
export function setPasswordHash(tx: Tx, personId: string, passwordHash: string): void {
	tx.update(person).set({ passwordHash }).where(eq(person.id, personId)).run();
}

export type PersonRow = typeof person.$inferSelect;

/** Everybody, by name, those whose account ended included. Password hashes stay in the table. */
export function allPeople(tx: Tx) {
	return tx
		.select({ id: person.id, name: person.name, email: person.email, endedAt: person.endedAt })
		.from(person)
		.orderBy(asc(person.name), asc(person.email))
		.all();
}

/** Names of people by identifier, for lists that name who did what. */
export function namesOfPeople(tx: Tx, ids: readonly string[]): ReadonlyMap<string, string> {
	const rows = tx
		.select({ id: person.id, name: person.name })
		.from(person)
		.where(inArray(person.id, [...new Set(ids)]))
		.all();
	return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Adds a person. */
export function insertPerson(tx: Tx, row: typeof person.$inferInsert): void {
	tx.insert(person).values(row).run();
}

/** Changes a person's name or address and raises the revision by one. */
export function updatePerson(
	tx: Tx,
	id: string,
	change: { readonly name: string; readonly email: string },
): void {
	tx.update(person)
		.set({ ...change, revision: sql`${person.revision} + 1` })
		.where(eq(person.id, id))
		.run();
}

/** Marks a person's account as ended. */
export function endPerson(tx: Tx, id: string, at: string): void {
	tx.update(person)
		.set({ endedAt: at, revision: sql`${person.revision} + 1` })
		.where(eq(person.id, id))
		.run();
}
