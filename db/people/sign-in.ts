import { and, asc, desc, eq, gt, inArray, isNull, lte } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, row } from "../prepared";
import { oneTimeLink, session, signInFailure } from "../schema/people";

/** Opens a session for a person under the digest of its token. */
export function insertSession(tx: Tx, row: typeof session.$inferInsert): void {
	tx.insert(session).values(row).run();
}

/** Ends one session. */
export function deleteSession(tx: Tx, tokenSha256: string): void {
	tx.delete(session).where(eq(session.tokenSha256, tokenSha256)).run();
}

/** Ends all sessions of a person. */
export function deleteSessionsOf(tx: Tx, personId: string): void {
	tx.delete(session).where(eq(session.personId, personId)).run();
}

/** Removes sessions that began at or before an instant: they hold no longer. */
export function deleteSessionsBegunBefore(tx: Tx, instant: string): void {
	tx.delete(session).where(lte(session.createdAt, instant)).run();
}

/** The instants of a subject's failed sign-ins after an instant, in order. */
export function failuresSince(tx: Tx, subjectSha256: string, after: string): string[] {
	return tx
		.select({ at: signInFailure.at })
		.from(signInFailure)
		.where(and(eq(signInFailure.subjectSha256, subjectSha256), gt(signInFailure.at, after)))
		.orderBy(asc(signInFailure.at))
		.all()
		.map(({ at }) => at);
}

/** Notes a failed sign-in under each subject; gives the rows' numbers. */
export function insertFailures(tx: Tx, subjects: readonly string[], at: string): number[] {
	return subjects.map(
		(subjectSha256) =>
			tx.insert(signInFailure).values({ subjectSha256, at }).returning({ id: signInFailure.id }).get().id,
	);
}

/** Forgets single failures by number. */
export function deleteFailures(tx: Tx, ids: readonly number[]): void {
	tx.delete(signInFailure)
		.where(inArray(signInFailure.id, [...ids]))
		.run();
}

/** Forgets the failures of a subject. */
export function deleteFailuresOf(tx: Tx, subjectSha256: string): void {
	tx.delete(signInFailure).where(eq(signInFailure.subjectSha256, subjectSha256)).run();
}

/** Forgets all failures at or before an instant. */
export function deleteFailuresBefore(tx: Tx, instant: string): void {
	tx.delete(signInFailure).where(lte(signInFailure.at, instant)).run();
}

/** Stores a one-time link by the digest of its token. */
export function insertLink(tx: Tx, row: typeof oneTimeLink.$inferInsert): void {
	tx.insert(oneTimeLink).values(row).run();
}

/** A one-time link by the digest of its token; undefined where there is none. */
export const linkByToken = row((tx, tokenSha256: Asked) =>
	tx.select().from(oneTimeLink).where(eq(oneTimeLink.tokenSha256, tokenSha256)),
);

/** Marks a one-time link as used. */
export function markLinkUsed(tx: Tx, tokenSha256: string, machineNow: string): void {
	tx.update(oneTimeLink).set({ usedAt: machineNow }).where(eq(oneTimeLink.tokenSha256, tokenSha256)).run();
}

/** Takes away the links of a person that were not used. */
export function deleteUnusedLinksOf(tx: Tx, personId: string): void {
	tx.delete(oneTimeLink)
		.where(and(eq(oneTimeLink.personId, personId), isNull(oneTimeLink.usedAt)))
		.run();
}

const linkUsedSince = row((tx, personId: Asked, since: Asked) =>
	tx
		.select({ usedAt: oneTimeLink.usedAt })
		.from(oneTimeLink)
		.where(and(eq(oneTimeLink.personId, personId), gt(oneTimeLink.usedAt, since))),
);

/** Whether a person has used a one-time link since an instant of the machine's clock. */
export function hasUsedLinkSince(tx: Tx, personId: string, machineInstant: string): boolean {
	return linkUsedSince(tx, personId, machineInstant) !== undefined;
}

/** The newest link of a person that was not used; undefined where there is none. */
export const newestUnusedLinkOf = row((tx, personId: Asked) =>
	tx
		.select({ kind: oneTimeLink.kind, expiresAt: oneTimeLink.expiresAt })
		.from(oneTimeLink)
		.where(and(eq(oneTimeLink.personId, personId), isNull(oneTimeLink.usedAt)))
		.orderBy(desc(oneTimeLink.createdAt)),
);
