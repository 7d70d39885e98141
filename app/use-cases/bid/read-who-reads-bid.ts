import { accepted, type Outcome } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import { isInterested, type PermissionRefusal, type Subject } from "~/domain/roles";
import { roundStateAt } from "~/domain/round/shown-state";
import { bidById, bidSubject, subjectsInRound } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { interestsAt } from "~db/people/people";
import { type RoundRow, roundById } from "~db/round/round";
import { actingPerson, type Context, notFound, permitted } from "../context";

/** Whether the bids of a round are still closed to everybody outside their partnerships, because bidding goes on. */
export function isSealed(round: RoundRow, now: string): boolean {
	return !roundAllows("read-submitted-bid", roundStateAt(round, now));
}

/**
 * As whom the actor may read a submitted bid: office and assessors once bidding has closed, the board's readers once it
 * is with the board. Refused to others (`not-found`), and for an interest (`interested`). Every page of a bid and its
 * round asks it; a draft decision asks `closedByInterest` alone.
 */
export function whoReadsBid(
	context: Context,
	tx: Tx,
	bidId: string,
): Outcome<"office" | "pack", PermissionRefusal> {
	const now = context.clock.now();
	const bid = bidById(tx, bidId);
	const round = bid && roundById(tx, bid.roundId);
	if (!round || bid.state === "draft" || isSealed(round, now)) return notFound();
	return readsAs(context, tx, round, bidSubject(tx, bidId, now));
}

function readsAs(
	context: Context,
	tx: Tx,
	round: RoundRow,
	subject: Required<Subject>,
): Outcome<"office" | "pack", PermissionRefusal> {
	const office = permitted(context, tx, "read-submitted-bid", subject);
	if (office.ok) return accepted("office");
	const pack = roundAllows("read-bid-in-pack", round.state)
		? permitted(context, tx, "read-bid-in-pack", subject)
		: notFound();
	if (pack.ok) return accepted("pack");
	return office.code === "interested" ? office : pack;
}

/** Whether a role or an interest of the actor in one of a bid's partnerships closes it to them. */
export function closedByInterest(context: Context, tx: Tx, bidId: string): boolean {
	const now = context.clock.now();
	const person = actingPerson(context);
	const interests = person === null ? [] : interestsAt(tx, person, now);
	return isInterested(context.actor, bidSubject(tx, bidId, now), interests, now);
}

/** The same of every bid of a round, drafts included; nothing closes a bid of another. */
export function closedInRound(context: Context, tx: Tx, roundId: string): (bidId: string) => boolean {
	const now = context.clock.now();
	const person = actingPerson(context);
	const interests = person === null ? [] : interestsAt(tx, person, now);
	const bids = subjectsInRound(tx, roundId, now);
	return (bidId) => isInterested(context.actor, bids.get(bidId)?.subject ?? {}, interests, now);
}

/** The references of those among some bids of a round that an interest of the actor closes to them. */
export function referencesClosed(
	context: Context,
	tx: Tx,
	roundId: string | null,
	bids: readonly { readonly bidId: string | null; readonly reference: string | null }[],
): ReadonlySet<string> {
	if (roundId === null) return new Set();
	const closed = closedInRound(context, tx, roundId);
	return new Set(
		bids.flatMap(({ bidId, reference }) =>
			bidId !== null && reference !== null && closed(bidId) ? [reference] : [],
		),
	);
}

/** The same question about every bid of a round: asked once of those that are alike to permission. */
export function whoReadsBidsOf(
	context: Context,
	tx: Tx,
	roundId: string,
): (bidId: string) => Outcome<"office" | "pack", PermissionRefusal> {
	const now = context.clock.now();
	const round = roundById(tx, roundId);
	if (!round || isSealed(round, now)) return () => notFound();
	const bids = subjectsInRound(tx, roundId, now);
	const person = actingPerson(context);
	const known = new Map<string, ReturnType<typeof readsAs>>();
	return (bidId) => {
		const bid = bids.get(bidId);
		if (!bid || bid.state === "draft") return notFound();
		const { partnerships, people } = bid.subject;
		const own = people.filter((id) => id === person);
		const alike = JSON.stringify([partnerships, own]);
		const answer = known.get(alike) ?? readsAs(context, tx, round, { partnerships, people: own });
		known.set(alike, answer);
		return answer;
	};
}

/** The title of a round's bids, as `titleIfRead` gives it of one. */
export function titlesRead(
	context: Context,
	tx: Tx,
	roundId: string,
): (bid: { readonly bidId: string; readonly title: string }) => string | null {
	const reads = whoReadsBidsOf(context, tx, roundId);
	return ({ bidId, title }) => (reads(bidId).ok ? title : null);
}

/** A bid's title where the actor may read the bid; null where an interest, or open bidding, closes it to them. */
export function titleIfRead(
	context: Context,
	tx: Tx,
	bid: { readonly bidId: string; readonly title: string },
): string | null {
	return whoReadsBid(context, tx, bid.bidId).ok ? bid.title : null;
}
