import { and, asc, desc, eq, isNull, max } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Tx } from "../client";
import { type Asked, insertsInto, row, rows } from "../prepared";
import { interest, interestAnswer, organisation, person } from "../schema/people";

const recorder = alias(person, "recorder");

function register(tx: Tx) {
	return tx
		.select({
			id: interest.id,
			personId: interest.personId,
			name: person.name,
			organisationId: interest.organisationId,
			organisationName: organisation.name,
			nature: interest.nature,
			declaredAt: interest.declaredAt,
			endedAt: interest.endedAt,
			recordedBy: recorder.name,
		})
		.from(interest)
		.innerJoin(person, eq(person.id, interest.personId))
		.innerJoin(organisation, eq(organisation.id, interest.organisationId))
		.leftJoin(recorder, eq(recorder.id, interest.recordedBy));
}

type Entry = ReturnType<ReturnType<typeof register>["all"]>[number];

const presentFirst = (rows: readonly Entry[]): Entry[] => [
	...rows.filter(({ endedAt }) => endedAt === null),
	...rows.filter(({ endedAt }) => endedAt !== null),
];

/** The whole register: present interests first, by name; then ended ones, newest first. */
export function allInterests(tx: Tx) {
	return presentFirst(register(tx).orderBy(asc(person.name), desc(interest.declaredAt)).all());
}

/** A person's interests, present ones first. */
export function interestsOf(tx: Tx, personId: string) {
	const own = register(tx).where(eq(interest.personId, personId));
	return presentFirst(own.orderBy(desc(interest.declaredAt)).all());
}

/** An entry of the register; undefined where there is none. */
export function interestById(tx: Tx, id: string) {
	return register(tx).where(eq(interest.id, id)).get();
}

/** A person's present interest in an organisation; undefined where there is none. */
export const presentInterest = row((tx, personId: Asked, organisationId: Asked) =>
	tx
		.select({ id: interest.id })
		.from(interest)
		.where(
			and(
				eq(interest.personId, personId),
				eq(interest.organisationId, organisationId),
				isNull(interest.endedAt),
			),
		),
);

/** Enters an interest in the register. */
export function insertInterest(tx: Tx, row: typeof interest.$inferInsert): void {
	tx.insert(interest).values(row).run();
}

/** Ends an interest; the entry stays. */
export function endInterest(tx: Tx, id: string, at: string): void {
	tx.update(interest).set({ endedAt: at }).where(eq(interest.id, id)).run();
}

/** Adds what a person says of their interests as a whole. */
export const insertInterestAnswer = insertsInto(interestAnswer);

/** A person's last answer about their interests; undefined where they never gave one. */
export const lastInterestAnswer = row((tx, personId: Asked) =>
	tx
		.select({ answer: interestAnswer.answer, at: interestAnswer.at })
		.from(interestAnswer)
		.where(eq(interestAnswer.personId, personId))
		.orderBy(desc(interestAnswer.at), desc(interestAnswer.id))
		.limit(1),
);

const lastAnswers = rows((tx) =>
	tx
		.select({ personId: interestAnswer.personId, at: max(interestAnswer.at) })
		.from(interestAnswer)
		.groupBy(interestAnswer.personId),
);

/** When each person who ever answered did so last. */
export function interestsAnsweredAt(tx: Tx): ReadonlyMap<string, string> {
	return new Map(lastAnswers(tx).map(({ personId, at }) => [personId, at ?? ""]));
}
