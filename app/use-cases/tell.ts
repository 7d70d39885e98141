import type { AboutOf, MessageKind } from "~/domain/messages/kinds";
import { bidSubject, draftsOfRound } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { queueMessage } from "~db/messages/outbox";
import { holdersOfRole } from "~db/people/membership";
import { withSuccessors } from "~db/people/people";
import { partnershipsOfRound } from "~db/round/round";
import type { Context } from "./context";

/** A key that can stand in a Message-ID: what it is about and for whom, so that nothing is told twice. */
export function keyOf<K extends MessageKind>(kind: K, about: AboutOf<K>, personId: string): string {
	const parts = [kind, ...Object.values(about), personId];
	return parts.map((part) => part.replace(/[^A-Za-z0-9_-]+/g, "-")).join(".");
}

/** Puts a message to each of these people in the outbox, in the transaction of what it tells of; never one twice. */
export function tell<K extends MessageKind>(
	context: Context,
	tx: Tx,
	kind: K,
	about: AboutOf<K>,
	people: readonly string[],
): void {
	const [at, nextAttemptAt] = [context.clock.now(), context.clock.machineNow()];
	for (const personId of new Set(people))
		queueMessage(tx, {
			key: keyOf(kind, about, personId),
			...{ kind, personId, about, at, nextAttemptAt },
		});
}

/** The people of partnerships at an instant: those who write bids and those who sign them. */
export function peopleOf(tx: Tx, partnershipIds: readonly string[], now: string): string[] {
	const roles = ["bidder", "signatory"] as const;
	const found = partnershipIds.flatMap((id) => roles.flatMap((role) => holdersOfRole(tx, role, id, now)));
	return [...new Set(found)];
}

/** The people of all partnerships with a draft in a round; of those begun before an instant where one is given. */
export function peopleWithDrafts(tx: Tx, roundId: string, now: string, begunBefore = now): string[] {
	const drafts = draftsOfRound(tx, roundId).filter(({ createdAt }) => createdAt <= begunBefore);
	return [...new Set(drafts.flatMap(({ id }) => peopleOfBid(tx, id, now)))];
}

/** The people of a bid's partnerships. */
export function peopleOfBid(tx: Tx, bidId: string, now: string): string[] {
	return peopleOf(tx, bidSubject(tx, bidId, now).partnerships, now);
}

/** Those who can sign a bid. */
export function signatoriesOfBid(tx: Tx, bidId: string, now: string): string[] {
	const { partnerships } = bidSubject(tx, bidId, now);
	return [...new Set(partnerships.flatMap((id) => holdersOfRole(tx, "signatory", id, now)))];
}

/** The people of all partnerships that may bid in a round, or that have taken the place of one. */
export function peopleOfRound(tx: Tx, roundId: string, now: string): string[] {
	const partnerships = partnershipsOfRound(tx, roundId).flatMap(({ id }) => withSuccessors(tx, id, now));
	return peopleOf(tx, [...new Set(partnerships)], now);
}
