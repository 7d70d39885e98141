import type { AboutOf, MessageKind } from "~/domain/messages/kinds";
import { bidSubject, draftsOfRound, subjectsInRound } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { queueMessage } from "~db/messages/outbox";
import { holdersOfRole, peopleWithRole } from "~db/people/membership";
import { withSuccessors } from "~db/people/people";
import { partnershipsOfRound } from "~db/round/round";
import type { Context } from "./context";

/** How the keys of all messages of a kind about something begin. */
export function keysBegin<K extends MessageKind>(kind: K, about: AboutOf<K>): string {
	const parts = [kind, ...Object.values(about)].map((part) => part.replace(/[^A-Za-z0-9_-]+/g, "-"));
	return `${parts.join(".")}.`;
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
	// It can stand in a Message-ID, and says what it is about and for whom, so that nothing is told twice.
	const begin = keysBegin(kind, about);
	for (const personId of new Set(people))
		queueMessage(tx, {
			key: `${begin}${personId}`,
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
	if (drafts.length === 0) return [];
	const subjects = subjectsInRound(tx, roundId, now);
	const partnerships = drafts.flatMap(({ id }) => subjects.get(id)?.subject.partnerships ?? []);
	return peopleOf(tx, [...new Set(partnerships)], now);
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

/** Those who run rounds; a message says nothing to one of them whom an interest keeps from what it is about. */
export function fundManagers(tx: Tx, now: string): string[] {
	return peopleWithRole(tx, "fund-manager", now);
}
