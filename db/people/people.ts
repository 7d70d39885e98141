import {
	and,
	asc,
	count,
	desc,
	eq,
	exists,
	inArray,
	isNotNull,
	isNull,
	lt,
	lte,
	notInArray,
	or,
	sql,
} from "drizzle-orm";
import { IDLE_ROUND_STATES } from "~/domain/lifecycle";
import { instantToLondon } from "~/domain/london-time";
import type { Role } from "~/domain/roles";
import { readOnce, type Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { interest, membership, organisation, person, session } from "../schema/people";
import { round } from "../schema/round";

/** Interests that are declared, and those that ended while a round was running whose decision is not published yet. */
const declaredInterests = rows((tx, personId: Asked) => {
	const running = tx
		.select({ id: round.id })
		.from(round)
		.where(and(notInArray(round.state, [...IDLE_ROUND_STATES]), lte(round.opensAt, interest.endedAt)));
	return tx
		.select({ id: interest.organisationId })
		.from(interest)
		.where(and(eq(interest.personId, personId), or(isNull(interest.endedAt), exists(running))));
});

const partnershipsServed = rows((tx, personId: Asked) =>
	tx
		.select({ id: membership.organisationId, startsAt: membership.startsAt, endsAt: membership.endsAt })
		.from(membership)
		.innerJoin(organisation, eq(organisation.id, membership.organisationId))
		.where(and(eq(membership.personId, personId), eq(organisation.kind, "partnership"))),
);

/**
 * The partnerships a person has an interest in at an instant: declared, ended while a round not yet published was
 * running, or by a role, and those that took the place of any by merger.
 */
export function interestsAt(tx: Tx, personId: string, now: string): { readonly organisationId: string }[] {
	const { declared, served } = readOnce(tx, `interests of ${personId}`, () => ({
		declared: declaredInterests(tx, personId),
		served: partnershipsServed(tx, personId),
	}));
	const serves = served.filter(
		({ startsAt, endsAt }) => startsAt <= now && (endsAt === null || endsAt > now),
	);
	const own = [...declared, ...serves];
	if (own.length === 0) return [];
	return allWithSuccessors(
		tx,
		own.map(({ id }) => id),
		now,
	).map((organisationId) => ({ organisationId }));
}

/** A person by identifier; undefined where there is none. */
export const personById = row((tx, id: Asked) => tx.select().from(person).where(eq(person.id, id)));

const personAtAddress = row((tx, value: Asked) => tx.select().from(person).where(eq(person.email, value)));

/** A person by e-mail address (any letter case); undefined where there is none. */
export function personByEmail(tx: Tx, email: string) {
	return personAtAddress(tx, email.trim().toLowerCase());
}

/** A person's memberships, past and to come included. */
export const membershipsOf = rows((tx, personId: Asked) =>
	tx
		.select({
			organisationId: membership.organisationId,
			role: membership.role,
			startsAt: membership.startsAt,
			endsAt: membership.endsAt,
		})
		.from(membership)
		.where(eq(membership.personId, personId)),
);

const mergedBefore = rows((tx, date: Asked) =>
	tx
		.select({ id: organisation.id, successorId: organisation.successorId })
		.from(organisation)
		.where(and(isNotNull(organisation.successorId), lt(organisation.endsOn, date))),
);

/** Gives a partnership and its successors in order, each from the day after the last London day of the one before. */
export function successionsAt(tx: Tx, now: string): (organisationId: string) => string[] {
	return successionsOn(tx, instantToLondon(now).date);
}

/** The same on a day. */
export function successionsOn(tx: Tx, today: string): (organisationId: string) => string[] {
	const next = readOnce(
		tx,
		`mergers before ${today}`,
		() => new Map(mergedBefore(tx, today).map(({ id, successorId }) => [id, successorId])),
	);
	return (organisationId) => {
		const chain = [organisationId];
		for (let at = next.get(organisationId); at && !chain.includes(at); at = next.get(at)) chain.push(at);
		return chain;
	};
}

/** Partnerships with all that have gone into one of them by `now`: whose records their people answer for. */
export function withPredecessors(tx: Tx, organisationIds: readonly string[], now: string): string[] {
	const withLater = successionsAt(tx, now);
	const merged = mergedBefore(tx, instantToLondon(now).date).map(({ id }) => id);
	const before = merged.filter((id) => withLater(id).some((later) => organisationIds.includes(later)));
	return [...new Set([...organisationIds, ...before])];
}

/** The partnership itself and those that have taken its place by `now`, in order: their people answer for it. */
export function withSuccessors(tx: Tx, organisationId: string, now: string): string[] {
	return successionsAt(tx, now)(organisationId);
}

/** Several partnerships with those that have taken their place by `now`, each once: as permission asks of a subject. */
export function allWithSuccessors(tx: Tx, organisationIds: readonly string[], now: string): string[] {
	return [...new Set(organisationIds.flatMap(successionsAt(tx, now)))];
}

const successorOf = row((tx, current: Asked) =>
	tx.select({ successorId: organisation.successorId }).from(organisation).where(eq(organisation.id, current)),
);

/** Whether a partnership is to go into another one day, by itself or by way of those that take its place. */
export function mergesInto(tx: Tx, organisationId: string, otherId: string): boolean {
	const passed = new Set<string>();
	for (let current: string | null = organisationId; current !== null && !passed.has(current); ) {
		if (current === otherId) return true;
		passed.add(current);
		const row: { successorId: string | null } | undefined = successorOf(tx, current);
		current = row?.successorId ?? null;
	}
	return false;
}

/** A session by the digest of its token; undefined where there is none. */
export const sessionByToken = row((tx, tokenSha256: Asked) =>
	tx.select().from(session).where(eq(session.tokenSha256, tokenSha256)),
);

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
export const allPeople = rows(
	(tx) =>
		tx
			.select({ id: person.id, name: person.name, email: person.email, endedAt: person.endedAt })
			.from(person)
			.orderBy(asc(person.name), asc(person.email)),
	{ scans: "the register of interests names everybody" },
);

/** Which people a list asks for: by words in name or address, by a role held now, by whether the account has ended. */
export type PeopleFilter = {
	readonly words: readonly string[];
	readonly role: Role | null;
	readonly ended: boolean | null;
};

function peopleMatching({ words, role, ended }: PeopleFilter, now: string) {
	const holding = sql`EXISTS (SELECT 1 FROM ${membership} WHERE ${membership.personId} = ${person.id}
		AND ${membership.role} = ${role} AND ${membership.startsAt} <= ${now}
		AND (${membership.endsAt} IS NULL OR ${membership.endsAt} > ${now}))`;
	return and(
		...words.map((word) => sql`instr(lower(${person.name} || ' ' || ${person.email}), ${word}) > 0`),
		role === null ? undefined : and(holding, isNull(person.endedAt)),
		ended === null ? undefined : ended ? isNotNull(person.endedAt) : isNull(person.endedAt),
	);
}

/** How many people match. */
export function countPeople(tx: Tx, filter: PeopleFilter, now: string): number {
	return tx.select({ people: count() }).from(person).where(peopleMatching(filter, now)).get()?.people ?? 0;
}

/** Matching people in order, those whose account has ended last. */
export function peoplePage(
	tx: Tx,
	filter: PeopleFilter,
	now: string,
	{
		by,
		offset,
		limit,
	}: {
		readonly by: "name" | "name-down" | "email" | "newest";
		readonly offset: number;
		readonly limit: number;
	},
) {
	const name = sql`${person.name} COLLATE NOCASE`;
	const orders = {
		name: [asc(name)],
		"name-down": [desc(name)],
		email: [],
		newest: [desc(person.createdAt)],
	};
	return tx
		.select({ id: person.id, name: person.name, email: person.email, endedAt: person.endedAt })
		.from(person)
		.where(peopleMatching(filter, now))
		.orderBy(sql`${person.endedAt} IS NOT NULL`, ...orders[by], asc(person.email))
		.limit(limit)
		.offset(offset)
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
