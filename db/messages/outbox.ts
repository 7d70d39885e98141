import { and, asc, count, desc, eq, gte, inArray, lt, lte, sql } from "drizzle-orm";
import { LINK_KINDS } from "~/domain/messages/kinds";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { outbox } from "../schema/messages";
import { person } from "../schema/people";

export type OutboxRow = typeof outbox.$inferSelect;

/** Puts a message in the outbox; one that stands there under its key already stays as it is. */
export function queueMessage(
	tx: Tx,
	message: Pick<OutboxRow, "key" | "kind" | "personId" | "about" | "at" | "nextAttemptAt">,
): void {
	tx.insert(outbox)
		.values({ ...message, state: "waiting" })
		.onConflictDoNothing()
		.run();
}

const firstBetween = row((tx, from: Asked, to: Asked) =>
	tx
		.select({ key: outbox.key })
		.from(outbox)
		.where(and(gte(outbox.key, from), lt(outbox.key, to)))
		.limit(1),
);

/** Whether any message was queued under a key that begins so, whatever became of it. */
export function isQueued(tx: Tx, begin: string): boolean {
	return firstBetween(tx, begin, `${begin}~`) !== undefined;
}

/** The message to try next at an instant of the machine's clock, least tried first; undefined where none is due. */
export const dueMessage = row((tx, machineNow: Asked) =>
	tx
		.select()
		.from(outbox)
		.where(and(eq(outbox.state, "waiting"), lte(outbox.nextAttemptAt, machineNow)))
		.orderBy(asc(outbox.attempts), asc(outbox.at), asc(outbox.key))
		.limit(1),
);

/** Takes a waiting message to try it: one more attempt, and nobody else takes it until `until`. False: it was taken. */
export function takeMessage(tx: Tx, { key, attempts, nextAttemptAt }: OutboxRow, until: string): boolean {
	const unchanged = and(eq(outbox.state, "waiting"), eq(outbox.nextAttemptAt, nextAttemptAt));
	const taken = tx
		.update(outbox)
		.set({ attempts: attempts + 1, nextAttemptAt: until })
		.where(and(eq(outbox.key, key), eq(outbox.attempts, attempts), unchanged))
		.run();
	return (taken as { readonly changes: number }).changes > 0;
}

/** Says what became of a message. */
export function settleMessage(
	tx: Tx,
	key: string,
	settled: Partial<Pick<OutboxRow, "state" | "lastAnswer" | "settledAt" | "shown" | "nextAttemptAt">>,
): void {
	tx.update(outbox).set(settled).where(eq(outbox.key, key)).run();
}

/** Keeps every waiting message until an instant, where it would be tried earlier. */
export function keepAllUntil(tx: Tx, until: string): void {
	tx.update(outbox)
		.set({ nextAttemptAt: until })
		.where(and(eq(outbox.state, "waiting"), lte(outbox.nextAttemptAt, until)))
		.run();
}

/** Sends no link to a person that was not sent so far: another was made in its place. */
export function dropUnsentLinks(tx: Tx, personId: string, machineNow: string): void {
	tx.update(outbox)
		.set({ state: "not-needed", settledAt: machineNow })
		.where(
			and(
				eq(outbox.personId, personId),
				inArray(outbox.state, ["waiting", "given-up"]),
				inArray(outbox.kind, [...LINK_KINDS]),
			),
		)
		.run();
}

/** The link to a person that still waits to be sent; undefined where there is none. */
export const waitingLinkOf = row((tx, personId: Asked) =>
	tx
		.select({ kind: outbox.kind, state: outbox.state })
		.from(outbox)
		.where(
			and(
				eq(outbox.personId, personId),
				inArray(outbox.state, ["waiting", "given-up"]),
				inArray(outbox.kind, [...LINK_KINDS]),
			),
		)
		.orderBy(desc(outbox.at)),
);

/** Tries every message again that was given up. Gives how many. */
export function retryGivenUp(tx: Tx, machineNow: string): number {
	const tried = tx
		.update(outbox)
		.set({ state: "waiting", attempts: 0, nextAttemptAt: machineNow, settledAt: null })
		.where(eq(outbox.state, "given-up"))
		.run();
	return (tried as { readonly changes: number }).changes;
}

/** Forgets messages about what happened before an instant. */
export function forgetMessagesBefore(tx: Tx, instant: string): void {
	tx.delete(outbox).where(lte(outbox.at, instant)).run();
}

/** What was not sent: waiting or given up, the longest waiting first, with whom it is for. */
export const unsentMessages = rows((tx) =>
	tx
		.select({
			key: outbox.key,
			kind: outbox.kind,
			personId: outbox.personId,
			name: person.name,
			at: outbox.at,
			state: outbox.state,
			attempts: outbox.attempts,
			nextAttemptAt: outbox.nextAttemptAt,
			lastAnswer: outbox.lastAnswer,
		})
		.from(outbox)
		.innerJoin(person, eq(person.id, outbox.personId))
		.where(inArray(outbox.state, ["waiting", "given-up"]))
		.orderBy(asc(outbox.at), asc(outbox.key)),
);

/** How many messages wait or were given up, and how many of these the mail server has answered already. */
export const outboxCounts = rows((tx) =>
	tx
		.select({ state: outbox.state, count: count(), tried: count(outbox.lastAnswer) })
		.from(outbox)
		.where(inArray(outbox.state, ["waiting", "given-up"]))
		.groupBy(outbox.state),
);

/** What a demonstration's mailbox shows a person, newest first. */
export const mailboxOf = rows((tx, personId: Asked) =>
	tx
		.select({ key: outbox.key, kind: outbox.kind, at: outbox.at, message: outbox.shown })
		.from(outbox)
		.where(and(eq(outbox.personId, personId), eq(outbox.state, "sent"), sql`${outbox.shown} IS NOT NULL`))
		.orderBy(desc(outbox.at), asc(outbox.key)),
);
