import type { BidState } from "~/domain/lifecycle";
import { type Pence, pence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { roundStateAt } from "~/domain/round/shown-state";
import { receivedBids } from "~db/bid/bid";
import { roundById } from "~db/round/round";
import { isSealed, titlesRead } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";

export type BidsPage = {
	readonly round: { readonly id: string; readonly title: string };
	readonly bids: readonly {
		readonly bidId: string;
		readonly reference: string;
		readonly partnerships: readonly string[];
		/** Null where an interest of the reader stands in the way. */
		readonly title: string | null;
		/** The category of award that it asks for; null where it names none. */
		readonly category: string | null;
		/** What was asked, and the smallest amount it could be reduced to (null: none). */
		readonly asked: Pence;
		readonly reducibleTo: Pence | null;
		readonly received: string;
		readonly state: BidState;
	}[];
};

/** A round's received bids, by reference, for those who may read them, once bidding has closed (`not-found` before). */
export function readBidsInRound(
	context: Context,
	input: { readonly roundId: string },
): Outcome<BidsPage, PermissionRefusal> {
	return read(context, (tx, now) => {
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		const state = roundStateAt(round, now);
		const inPack = roundAllows("read-bid-in-pack", state) && permitted(context, tx, "read-bid-in-pack").ok;
		const allowed = permitted(context, tx, "read-submitted-bid");
		if (!allowed.ok && !inPack) return allowed;
		if (isSealed(round, now)) return notFound();
		const titleOf = titlesRead(context, tx, round.id);
		return accepted({
			round: { id: round.id, title: round.title },
			bids: receivedBids(tx, round.id).map((bid) => {
				const smallest = bid.options.at(-1);
				return {
					bidId: bid.bidId,
					reference: bid.reference,
					partnerships: bid.partnershipNames,
					title: titleOf(bid),
					category: bid.category?.title ?? null,
					asked: bid.options[0]?.amount ?? pence(0),
					reducibleTo: smallest && smallest.position > 0 ? smallest.amount : null,
					received: bid.received,
					state: bid.state,
				};
			}),
		});
	});
}
