import type { BidContent } from "~/domain/bid/content";
import type { BidState, RoundState } from "~/domain/lifecycle";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidById, bidSubject, submittedBid } from "~db/bid/bid";
import { roundById } from "~db/round/round";
import { bidToWrite } from "../../bid-guard";
import { type Context, notFound, permitted, read } from "../../context";
import { shownStateFor } from "../../decision/read-shown-state";
import { whoReadsBid } from "../read-who-reads-bid";

export type SubmittedBidShown = {
	readonly bidId: string;
	readonly reference: string;
	readonly version: number;
	readonly sha256: string;
	/** When it was first received, and when this version was sent: later, where it answers a clarification. */
	readonly received: string;
	readonly sent: string;
	readonly state: BidState;
	readonly content: BidContent;
	readonly round: { readonly id: string; readonly title: string; readonly state: RoundState };
	/** Pages about the bid that this reader may open. */
	readonly may: { readonly eligibility: boolean; readonly scores: boolean; readonly publish: boolean };
};

/**
 * The version of a bid that stands, for the office and its assessors once bidding has closed, and for the board and the
 * deciding office once it is with the board. Refuses all others (`not-found`) and an interest (`interested`).
 */
export function readSubmittedBid(
	context: Context,
	input: { readonly bidId: string },
): Outcome<SubmittedBidShown, PermissionRefusal> {
	return read(context, (tx) => {
		const row = bidById(tx, input.bidId);
		const round = row && roundById(tx, row.roundId);
		const reader = whoReadsBid(context, tx, input.bidId);
		if (!reader.ok) return reader;
		const bid = submittedBid(tx, input.bidId);
		if (!row || !round || !bid) return notFound();
		const office =
			reader.value === "office" &&
			permitted(context, tx, "read-assessments", bidSubject(tx, input.bidId, context.clock.now())).ok;
		return accepted({
			bidId: bid.bidId,
			reference: bid.reference,
			version: bid.version,
			sha256: bid.sha256,
			received: bid.received,
			sent: bid.sent,
			// What became of the bid is nobody's business until the decision is published, when the state says it.
			state: bid.state,
			content: bid.content,
			round: { id: round.id, title: round.title, state: shownStateFor(context, tx, round.state) },
			may: {
				eligibility: office,
				scores: office || reader.value === "pack",
				publish: bidToWrite(context, tx, "publish-bid", input.bidId).ok,
			},
		});
	});
}
