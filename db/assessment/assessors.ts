import { and, asc, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import type { Candidate } from "~/domain/assessment/suggest-assessors";
import type { Role } from "~/domain/roles";
import type { Tx } from "../client";
import { interestsAt } from "../people/people";
import { membership, person } from "../schema/people";

export type Assessor = Candidate & { readonly name: string };

/** Everybody who holds the assessor's role at an instant, by name, with the partnerships they have an interest in. */
export function assessorsAt(tx: Tx, at: string): Assessor[] {
	return holdersAt(tx, at, ["assessor"]);
}

/** The same of everybody who holds one of some roles. */
export function holdersAt(tx: Tx, at: string, roles: readonly Role[]): Assessor[] {
	const holds = and(lte(membership.startsAt, at), or(isNull(membership.endsAt), gt(membership.endsAt, at)));
	const people = tx
		.select({ personId: person.id, name: person.name })
		.from(person)
		.innerJoin(membership, eq(membership.personId, person.id))
		.where(and(inArray(membership.role, [...roles]), isNull(person.endedAt), holds))
		.groupBy(person.id)
		.orderBy(asc(person.name), asc(person.id))
		.all();
	return people.map((row) => ({
		...row,
		conflicts: interestsAt(tx, row.personId, at).map(({ organisationId }) => organisationId),
	}));
}
