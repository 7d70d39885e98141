import { type BidEligibility, readBidEligibility } from "../assessment/read-bid-eligibility";
import { type BidScores, readBidScores } from "../assessment/read-bid-scores";
import { readSubmittedBid, type SubmittedBidShown } from "../bid/submission/read-submitted-bid";
import type { Context } from "../context";

/** A bid as it is printed with its round. */
export type PrintedBidShown = {
	readonly bid: SubmittedBidShown;
	readonly eligibility: BidEligibility;
	readonly scores: BidScores;
};

/** A bid whole, as it is printed with its round; null where the reader may not read all of it, for an interest say. */
export function readPrintedBid(context: Context, bidId: string): PrintedBidShown | null {
	const bid = readSubmittedBid(context, { bidId });
	const eligibility = readBidEligibility(context, { bidId });
	const scores = readBidScores(context, { bidId });
	if (!bid.ok || !eligibility.ok || !scores.ok) return null;
	return { bid: bid.value, eligibility: eligibility.value, scores: scores.value };
}
