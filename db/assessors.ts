import { and, asc, eq, gt, isNull, lte, or } from "drizzle-orm";
import type { Candidate } from "~/domain/assessment/suggest-assessors";
import type { Tx } from "./client";
import { interest, membership, person } from "./schema/people";

export type Assessor = Candidate & { readonly name: string };

/** Everybody who holds the assessor's role at an instant, by name, with the partnerships they hold a role or an interest in. */
export function assessorsAt(tx: Tx, at: string): Assessor[] {
	const holds = and(lte(membership.startsAt, at), or(isNull(membership.endsAt), gt(membership.endsAt, at)));
	const people = tx
		.select({ personId: person.id, name: person.name })
		.from(person)
		.innerJoin(membership, eq(membership.personId, person.id))
		.where(and(eq(membership.role, "assessor"), isNull(person.endedAt), holds))
		.groupBy(person.id)
		.orderBy(asc(person.name), asc(person.id))
		.all();
	const roles = tx
		.select({ personId: membership.personId, organisationId: membership.organisationId })
		.from(membership)
		.where(holds)
		.all();
	const interests = tx
		.select({ personId: interest.personId, organisationId: interest.organisationId })
		.from(interest)
		.where(isNull(interest.endedAt))
		.all();
	return people.map((row) => ({
		...row,
		conflicts: [
			...new Set(
				[...roles, ...interests]
					.filter(({ personId }) => personId === row.personId)
					.map(({ organisationId }) => organisationId),
			),
		],
	}));
}
