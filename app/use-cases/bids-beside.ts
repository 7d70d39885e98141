import type { BidBeside } from "~/domain/bid/checks/counted-in-another-bid";
import type { BidContent } from "~/domain/bid/content";
import { bidSubject, bidsOf, submittedBid } from "~db/bid/bid";
import { contentOf } from "~db/bid/content";
import type { Tx } from "~db/client";
import { whoReadsBid } from "./bid/read-who-reads-bid";
import { type Context, permitted } from "./context";

/**
 * The other bids of a bid's partnerships in its round that this person may read: as they stand for their own people, as
 * submitted for the office. A bid that is closed to the person is left out, its reference too.
 */
export function bidsBeside(
	context: Context,
	tx: Tx,
	bidId: string,
	{ round, partnerships }: Pick<BidContent, "round" | "partnerships">,
): readonly BidBeside[] {
	const now = context.clock.now();
	const others = bidsOf(
		tx,
		partnerships.map(({ id }) => id),
		now,
	).filter((each) => each.roundId === round && each.id !== bidId && each.state !== "withdrawn");
	return others.flatMap(({ id, reference, title }) => {
		const isOwn = permitted(context, tx, "read-own-bid", bidSubject(tx, id, now)).ok;
		if (!isOwn && !whoReadsBid(context, tx, id).ok) return [];
		const content = isOwn ? contentOf(tx, id) : submittedBid(tx, id)?.content;
		return content ? [{ name: reference ?? `“${title}”`, content }] : [];
	});
}
