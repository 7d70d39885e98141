import type { BidContent } from "~/domain/bid/content";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { contentOf } from "~db/bid-content";
import { type Context, notFound, read } from "../context";
import { type BidHead, bidHead } from "./read-bid-head";

/** A bid as it stands now, draft or not, for its own partnerships' people. */
export function readBid(
	context: Context,
	input: { readonly bidId: string },
): Outcome<{ readonly bid: BidHead; readonly content: BidContent }, PermissionRefusal> {
	return read(context, (tx): Outcome<{ bid: BidHead; content: BidContent }, PermissionRefusal> => {
		const bid = bidHead(context, tx, input.bidId);
		if (!bid.ok) return bid;
		const content = contentOf(tx, input.bidId);
		return content ? accepted({ bid: bid.value, content }) : notFound();
	});
}
