import { moveBid } from "~/domain/lifecycle";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { shownRoundState } from "~/domain/round/shown-state";
import { type BidRow, bidById, updateBid } from "~db/bid";
import type { Tx } from "~db/client";
import { type RoundRow, roundById } from "~db/round";
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
 * A submitted bid whose round is being assessed. Refuses a bid that was not submitted (`not-found`) and a round in another
 * state than those given (`round-not-assessing`, which does not say the state: it may not be public yet).
 */
export function bidAtStage(
	tx: Tx,
	bidId: string,
	states: readonly RoundRow["state"][] = ["assessing"],
): Outcome<BidAtStage, "not-found" | "round-not-assessing"> {
	const bid = bidById(tx, bidId);
	const round = bid && roundById(tx, bid.roundId);
	const inRound = round && roundScoresOfBid(tx, round.id, bidId);
	const standing = inRound?.bids.find((candidate) => candidate.bid.bidId === bidId);
	if (!bid || !round || !inRound || !standing) return refused("not-found", "no such submitted bid");
	// Somebody refused here may not know yet that the round is decided.
	const state = shownRoundState(round.state, false);
	if (!states.includes(round.state))
		return refused("round-not-assessing", `the round is ${state}`, { details: { state } });
	return accepted({ bid, round, standing, inRound });
}

/** The states of a round in which bids are checked and given to assessors. */
export const CHECKING: readonly RoundRow["state"][] = ["closed", "assessing"];

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
