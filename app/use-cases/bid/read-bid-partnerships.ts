import { askedOf } from "~/domain/bid/read-content";
import { type Pence, sumPence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidById } from "~db/bid/bid";
import { contentOf } from "~db/bid/content";
import { partnershipsOf } from "~db/bid/partnerships";
import { sectionOf } from "~db/bid/section";
import { partnershipsOfRound } from "~db/round/round";
import { type Context, notFound, read } from "../context";
import { type BidHead, bidHead } from "./read-bid-head";

export type BidPartnershipsView = {
	readonly bid: BidHead;
	readonly revision: number;
	readonly partnerships: readonly {
		readonly id: string;
		readonly name: string;
		readonly lead: boolean;
		readonly payee: boolean;
		/** Whether it said that it takes part; the lead does. */
		readonly accepted: boolean;
		/** Null where not given. */
		readonly amount: Pence | null;
	}[];
	/** Partnerships of the round that are not in the bid. */
	readonly others: readonly { readonly id: string; readonly name: string }[];
	/** What the bid asks, and what the partnerships' amounts come to. Null where nothing is given. */
	readonly asked: Pence | null;
	readonly sum: Pence | null;
};

/** The partnerships of a bid with payees and amounts, and who else could join it. */
export function readBidPartnerships(
	context: Context,
	input: { readonly bidId: string },
): Outcome<BidPartnershipsView, PermissionRefusal> {
	return read(context, (tx): Outcome<BidPartnershipsView, PermissionRefusal> => {
		const bid = bidHead(context, tx, input.bidId);
		if (!bid.ok) return bid;
		const row = bidById(tx, input.bidId);
		const content = contentOf(tx, input.bidId);
		if (!row || !content) return notFound();
		const own = partnershipsOf(tx, input.bidId);
		const amounts = own.flatMap(({ amount }) => (amount === null ? [] : [amount]));
		return accepted({
			bid: bid.value,
			revision: sectionOf(tx, input.bidId, "partnerships").revision,
			partnerships: own.map(({ id, name, position, payee, amount, acceptedAt }) => ({
				id,
				name,
				lead: position === 0,
				payee,
				accepted: position === 0 || acceptedAt !== null,
				amount,
			})),
			others: partnershipsOfRound(tx, row.roundId)
				.filter(({ id }) => !own.some((each) => each.id === id))
				.map(({ id, name }) => ({ id, name })),
			asked: askedOf(content),
			sum: amounts.length === 0 ? null : sumPence(amounts),
		});
	});
}
