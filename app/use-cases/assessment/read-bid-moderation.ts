import { accepted, type Outcome } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { scoresInRound } from "~db/assessment/assessment";
import { meetingsThatMinuted } from "~db/assessment/panel";
import { bidById, bidSubject } from "~db/bid/bid";
import { roundById } from "~db/round/round";
import { whoReadsBid } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";
import { type BidScores, scoresShown } from "./read-bid-scores";
import { passagesOf } from "./read-passages";
import { roundScoresOfBid } from "./read-round-scores";

export type BidModeration = Omit<BidScores, "earlier" | "mayReopen" | "mayModerate"> & {
	readonly mayModerate: boolean;
	/** The actor is a moderator but scores a bid of this round. */
	readonly scoredHere: boolean;
	/** Open meetings of the panel that minuted the bid: one of them can agree a score. */
	readonly meetings: readonly { readonly id: string; readonly heldOn: string; readonly place: string }[];
};

/** A bid's criteria for its moderator: both assessors' points and reasons, once all are in, and what to agree. */
export function readBidModeration(
	context: Context,
	input: { readonly bidId: string },
): Outcome<BidModeration, PermissionRefusal> {
	return read(context, (tx) => {
		const subject = bidSubject(tx, input.bidId, context.clock.now());
		const reader = whoReadsBid(context, tx, input.bidId);
		if (!reader.ok) return reader;
		const may = permitted(context, tx, "read-assessments", subject);
		if (!may.ok) return may;
		const bid = bidById(tx, input.bidId);
		const round = bid && roundById(tx, bid.roundId);
		const inRound = round && roundScoresOfBid(tx, round.id, input.bidId);
		const standing = inRound?.bids.find((row) => row.bid.bidId === input.bidId);
		if (!round || !inRound || !standing) return notFound();
		const moderator = permitted(context, tx, "moderate-bid", subject).ok;
		const scoredHere = context.actor.kind === "person" && scoresInRound(tx, round.id, context.actor.personId);
		return accepted({
			...scoresShown(inRound, standing, round, { named: true, passages: passagesOf(tx, standing.bid) }),
			mayModerate: moderator && !scoredHere && roundAllows("moderate-bid", round.state),
			scoredHere: moderator && scoredHere,
			meetings: meetingsThatMinuted(tx, round.id, input.bidId),
		});
	});
}
