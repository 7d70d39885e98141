import { type PublicBid, storedPublicBid } from "~/domain/bid/public-copy";
import { accepted, type Outcome } from "~/domain/outcome";
import { publishedBidOf } from "~db/bid/public-copies";
import { publishedOnBid } from "~db/decision/decision";
import { roundById } from "~db/round/round";
import { type Context, notFound, read } from "../context";

export type PublicBidPage = PublicBid & {
	readonly round: { readonly id: string; readonly title: string };
	readonly reference: string;
	/** The number of the decision that funded it. */
	readonly decision: string | null;
	readonly publishedAt: string;
	/** Of what is published, which is the file’s own. */
	readonly sha256: string;
	readonly text: string;
};

/** A winning bid as everybody may read it, from what was stored at its publication alone. */
export function readPublicBid(
	context: Context,
	input: { readonly roundId: string; readonly reference: string },
): Outcome<PublicBidPage, "not-found"> {
	return read(context, (tx): Outcome<PublicBidPage, "not-found"> => {
		const round = roundById(tx, input.roundId);
		const copy = round && publishedBidOf(tx, round.id, input.reference);
		if (!round || !copy?.content || !copy.sha256 || !copy.publishedAt) return notFound();
		return accepted({
			...storedPublicBid(copy.content),
			round: { id: round.id, title: round.title },
			reference: input.reference,
			decision: publishedOnBid(tx, copy.bidId)[0]?.decision.number ?? null,
			publishedAt: copy.publishedAt,
			sha256: copy.sha256,
			text: copy.content,
		});
	});
}
