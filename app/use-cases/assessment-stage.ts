import { moveBid } from "~/domain/lifecycle";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { Action } from "~/domain/permissions";
import { possibleNow, type StateRefusal } from "~/domain/possible-now";
import { type BidRow, bidById, updateBid } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { type RoundRow, roundById } from "~db/round/round";
import { type BidInAssessment, type RoundScores, roundScoresOfBid } from "./assessment/read-round-scores";
import type { Record } from "./context";

/** A bid with its round, its scores and the scheme they follow. `inRound` holds this bid alone. */
export type BidAtStage = {
	readonly bid: BidRow;
	readonly round: RoundRow;
	readonly standing: BidInAssessment;
	readonly inRound: RoundScores;
};

/**
 * A submitted bid whose round is in a state for this action. Refuses one not submitted (`not-found`) and a round
 * in another state (`round-not-assessing`). The bid's own state is asked by `bidInStage`.
 */
export function bidAtStage(
	tx: Tx,
	bidId: string,
	action: Action,
): Outcome<BidAtStage, "not-found" | StateRefusal> {
	const bid = bidById(tx, bidId);
	const round = bid && roundById(tx, bid.roundId);
	const inRound = round && roundScoresOfBid(tx, round.id, bidId);
	const standing = inRound?.bids.find((candidate) => candidate.bid.bidId === bidId);
	if (!bid || !round || !inRound || !standing) return refused("not-found", "no such submitted bid");
	const possible = possibleNow(action, { round: round.state });
	return possible.ok ? accepted({ bid, round, standing, inRound }) : possible;
}

/** Whether the state of a bid whose round was found in order allows this action too. */
export function bidInStage({ bid, round }: BidAtStage, action: Action): Outcome<true, StateRefusal> {
	return possibleNow(action, { round: round.state, bid: bid.state });
}

/** Moves an eligible bid on to assessed as soon as all its assessments are in and nothing waits for a moderator. */
export function completeWhenScored(
	tx: Tx,
	record: Record,
	bid: BidRow,
): Outcome<boolean, "move-not-possible"> {
	const scored = roundScoresOfBid(tx, bid.roundId, bid.id)?.bids[0]?.score;
	if (scored?.state !== "complete") return accepted(false);
	const moved = moveBid(bid.state, "complete-assessment");
	if (!moved.ok) return moved;
	updateBid(tx, bid.id, { state: moved.value });
	record("complete-assessment", { kind: "bid", id: bid.id }, { totalHundredths: scored.totalHundredths });
	return accepted(true);
}

/** Brings a bid back from assessed to eligible, because one of its assessments is no longer in. */
export function returnToAssessment(tx: Tx, record: Record, bid: BidRow): Outcome<true, "move-not-possible"> {
	if (bid.state !== "assessed") return accepted(true);
	const moved = moveBid(bid.state, "reopen-assessment");
	if (!moved.ok) return moved;
	updateBid(tx, bid.id, { state: moved.value });
	record("return-to-assessment", { kind: "bid", id: bid.id }, { from: "assessed", to: moved.value });
	return accepted(true);
}
