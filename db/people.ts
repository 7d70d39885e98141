import { and, eq, isNull } from "drizzle-orm";
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
