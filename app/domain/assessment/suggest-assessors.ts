import { ASSESSORS_PER_BID } from "./bid-score";

/** Somebody who may be given bids. */
export type Candidate = {
	readonly personId: string;
	/** Partnerships in which they hold a role or declare an interest. */
	readonly conflicts: readonly string[];
};

/** A bid and those who have it already. */
export type BidToAssign = {
	readonly bidId: string;
	/** Its partnerships, successors of merged ones included. */
	readonly partnerships: readonly string[];
	readonly assessors: readonly string[];
	/** Who gave it back: suggested for it no more. */
	readonly declinedBy?: readonly string[];
};

export type Suggestion = {
	readonly bidId: string;
	/** Assessors to add. */
	readonly personIds: readonly string[];
	/** How many are still missing because too few are free of conflict. */
	readonly missing: number;
};

/** Whether an assessor holds a role or an interest in one of a bid's partnerships. */
export function conflicted(candidate: Candidate, bid: Pick<BidToAssign, "partnerships">): boolean {
	return bid.partnerships.some((partnership) => candidate.conflicts.includes(partnership));
}

/** How many bids each person has, and each two together, counted on as bids are given. */
function workOf(bids: Iterable<readonly string[]>) {
	const load = new Map<string, number>();
	const pairs = new Map<string, number>();
	const both = (a: string, b: string) => JSON.stringify(a < b ? [a, b] : [b, a]);
	const add = (personId: string, others: readonly string[]) => {
		load.set(personId, (load.get(personId) ?? 0) + 1);
		for (const other of others) pairs.set(both(personId, other), (pairs.get(both(personId, other)) ?? 0) + 1);
	};
	for (const people of bids)
		for (const [place, person] of people.entries()) add(person, people.slice(0, place));
	return {
		add,
		held: (personId: string) => load.get(personId) ?? 0,
		together: (personId: string, others: readonly string[]) =>
			others.reduce((sum, other) => sum + (pairs.get(both(personId, other)) ?? 0), 0),
	};
}

/**
 * Suggests who should score bids with fewer than two assessors, in the order given: nobody with a conflict or who gave
 * the bid back, even work, different colleagues paired where possible. Bids with the fewest possible assessors are
 * served first.
 */
export function suggestAssessors(
	bids: readonly BidToAssign[],
	candidates: readonly Candidate[],
): readonly Suggestion[] {
	const given = new Map(bids.map(({ bidId, assessors }) => [bidId, [...assessors]]));
	const free = new Map(
		bids.map((bid) => [
			bid.bidId,
			candidates.filter(
				(candidate) => !conflicted(candidate, bid) && !bid.declinedBy?.includes(candidate.personId),
			),
		]),
	);
	const work = workOf(given.values());
	const hardestFirst = [...bids].sort(
		(a, b) => (free.get(a.bidId)?.length ?? 0) - (free.get(b.bidId)?.length ?? 0),
	);
	for (const { bidId } of hardestFirst) {
		const people = given.get(bidId) ?? [];
		while (people.length < ASSESSORS_PER_BID) {
			const [best] = (free.get(bidId) ?? [])
				.filter(({ personId }) => !people.includes(personId))
				.map(({ personId }) => ({
					personId,
					load: work.held(personId),
					pairs: work.together(personId, people),
				}))
				.sort((a, b) => a.load - b.load || a.pairs - b.pairs);
			if (!best) break;
			work.add(best.personId, people);
			people.push(best.personId);
		}
	}
	return bids.map(({ bidId, assessors }) => {
		const people = given.get(bidId) ?? [];
		return {
			bidId,
			personIds: people.slice(assessors.length),
			missing: Math.max(0, ASSESSORS_PER_BID - people.length),
		};
	});
}
