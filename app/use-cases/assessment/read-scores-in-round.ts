import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { receivedBids } from "~db/bid/bid";
import { roundById } from "~db/round/round";
import { type Context, notFound, read } from "../context";
import { type BidScores, readBidScores } from "./read-bid-scores";
import { readRanking } from "./read-ranking";

/** The scores of every bid of a round that the reader may see, as the bid's own page shows them, by reference. */
export function readScoresInRound(
	context: Context,
	input: { readonly roundId: string },
): Outcome<
	{ readonly round: { readonly title: string }; readonly bids: readonly BidScores[] },
	PermissionRefusal
> {
	return read(context, (tx) => {
		const ranking = readRanking(context, input);
		if (!ranking.ok) return ranking;
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		const bids = receivedBids(tx, round.id).flatMap(({ bidId }) => {
			const scores = readBidScores(context, { bidId });
			return scores.ok ? [scores.value] : [];
		});
		return accepted({ round: { title: round.title }, bids });
	});
}
