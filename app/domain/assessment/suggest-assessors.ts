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

/**
 * Suggests who should score bids with fewer than two assessors, in the order given: nobody with a conflict, even work,
 * different colleagues paired where possible. Bids with the fewest possible assessors are served first.
 */
export function suggestAssessors(
	bids: readonly BidToAssign[],
	candidates: readonly Candidate[],
): readonly Suggestion[] {
	const given = new Map(bids.map(({ bidId, assessors }) => [bidId, [...assessors]]));
	const free = new Map(
		bids.map((bid) => [bid.bidId, candidates.filter((candidate) => !conflicted(candidate, bid))]),
	);
	const held = (personId: string) => [...given.values()].filter((people) => people.includes(personId)).length;
	const together = (personId: string, others: readonly string[]) =>
		[...given.values()].filter(
			(people) => people.includes(personId) && others.some((other) => people.includes(other)),
		).length;
	const hardestFirst = [...bids].sort(
		(a, b) => (free.get(a.bidId)?.length ?? 0) - (free.get(b.bidId)?.length ?? 0),
	);
	for (const { bidId } of hardestFirst) {
		const people = given.get(bidId) ?? [];
		while (people.length < ASSESSORS_PER_BID) {
			const [best] = (free.get(bidId) ?? [])
				.filter(({ personId }) => !people.includes(personId))
				.map(({ personId }) => ({ personId, load: held(personId), pairs: together(personId, people) }))
				.sort((a, b) => a.load - b.load || a.pairs - b.pairs);
			if (!best) break;
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
