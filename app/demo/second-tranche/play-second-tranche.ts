import { openRound } from "~/use-cases/round/open-round";
import { holder, must, type Stage } from "../stage";
import { playAssessment } from "./play-assessment";
import { playBids } from "./play-bids";
import { playDecision } from "./play-decision";
import { playDirectDecision } from "./play-direct-decision";
import { playCopyOfFund, playFund, playPlan } from "./play-funds";
import { playIllustration, playNeeds } from "./play-needs";
import { COPY, planRound, SECOND_TRANCHE } from "./play-round";

/**
 * The second tranche of 2013, to its published decision, and a copy to the middle of assessment. Gives both, and a
 * bid that won.
 */
export async function playSecondTranche(
	stage: Stage,
): Promise<{ readonly roundId: string; readonly copyId: string; readonly winningBidId: string }> {
	stage.at("2013-08-19T09:00:00.000Z");
	const fundId = playFund(stage);
	const planId = playPlan(stage);
	await playDirectDecision(stage, fundId);
	stage.at("2013-09-11T09:00:00.000Z");
	const published = planRound(stage, {
		...SECOND_TRANCHE,
		fundId,
		planId,
		needsVersionId: playNeeds(stage, fundId),
	});
	const copyFundId = playCopyOfFund(stage);
	const copy = planRound(stage, {
		...COPY,
		fundId: copyFundId,
		planId,
		needsVersionId: playNeeds(stage, copyFundId),
	});
	playIllustration(stage, copyFundId);
	const rounds = [published, copy];
	stage.at("2013-09-16T08:00:00.000Z");
	for (const { roundId } of rounds) must(openRound(stage.as(holder("fund-manager", "office")), { roundId }));
	const bids = playBids(stage, rounds);
	playAssessment(stage, rounds, bids);
	await playDecision(stage, published, bids[0] ?? new Map());
	return { roundId: published.roundId, copyId: copy.roundId, winningBidId: bids[0]?.get("B2") ?? "" };
}
