import { and, asc, count, desc, eq, inArray, isNull } from "drizzle-orm";
import type { BidState } from "~/domain/lifecycle";
import { type Pence, sumPence } from "~/domain/money";
import { receivedIn } from "../bid/received";
import type { Tx } from "../client";
import { type Asked, rows } from "../prepared";
import { bid, bidOption, bidPartnership, bidVersion } from "../schema/bid";

const countsByState = rows((tx, roundId: Asked) =>
	tx
		.select({ state: bid.state, count: count() })
		.from(bid)
		.where(eq(bid.roundId, roundId))
		.groupBy(bid.state),
);

/** How many bids of a round stand in each state; states that no bid stands in are left out. */
export function bidCounts(tx: Tx, roundId: string): ReadonlyMap<BidState, number> {
	const rows = countsByState(tx, roundId);
	return new Map(rows.map((row) => [row.state, row.count]));
}

/** Bids of a round that were submitted and are neither drafts again nor withdrawn, by reference. */
export const bidsReceived = rows((tx, roundId: Asked) =>
	tx
		.select({ id: bid.id, reference: bid.reference, state: bid.state, title: bid.title })
		.from(bid)
		.where(receivedIn(roundId))
		.orderBy(asc(bid.reference)),
);

const partnershipRows = rows((tx, roundId: Asked) =>
	tx
		.select({ id: bidPartnership.organisationId })
		.from(bidPartnership)
		.innerJoin(bid, eq(bid.id, bidPartnership.bidId))
		.where(receivedIn(roundId)),
);

/** The partnerships that stand behind a bid received in a round, joint bids included. */
export function partnershipsThatBid(tx: Tx, roundId: string): ReadonlySet<string> {
	const rows = partnershipRows(tx, roundId);
	return new Set(rows.map(({ id }) => id));
}

/** The sum, in pence, of what the bids received ask for: option 0 of each one's latest version. */
export function askedInRound(tx: Tx, roundId: string): Pence {
	const received = bidsReceived(tx, roundId).map(({ id }) => id);
	if (received.length === 0) return sumPence([]);
	const versions = tx
		.select({ bidId: bidVersion.bidId, asked: bidOption.amount })
		.from(bidVersion)
		.innerJoin(bidOption, and(eq(bidOption.bidVersionId, bidVersion.id), eq(bidOption.position, 0)))
		.where(and(inArray(bidVersion.bidId, received), isNull(bidVersion.takenBackAt)))
		.orderBy(desc(bidVersion.version))
		.all();
	const latest = new Map<string, Pence>();
	for (const { bidId, asked } of versions) if (!latest.has(bidId)) latest.set(bidId, asked);
	return sumPence([...latest.values()]);
}
