import { inPublishedOrder } from "~/domain/assessment/ranking";
import type { BidState } from "~/domain/lifecycle";
import { type Pence, pence } from "~/domain/money";
import type { Tx } from "~db/client";
import { type RoundScores, roundScores } from "./read-round-scores";

export type RankingRow = {
	readonly bidId: string;
	readonly versionId: string;
	readonly reference: string;
	readonly title: string;
	readonly state: BidState;
	/** Names, the lead first. */
	readonly partnerships: readonly string[];
	readonly asked: Pence;
	/** The instant of the last submission. */
	readonly received: string;
	/** Hundredths of a point; null: not scored, which is not zero. */
	readonly totalHundredths: number | null;
	/** Hundredths between the highest and the lowest assessor's own total; null where not all are in. */
	readonly spreadHundredths: number | null;
	/** Whether a moderator agreed one of its scores. */
	readonly moderated: boolean;
	/** How far a bid without a total is. */
	readonly waitsFor: "assessors" | "submission" | "moderation" | null;
};

/** The eligible bids of a round in published order, those not scored after them by reference. Asks no permission. */
export function rankingInRound(tx: Tx, roundId: string): readonly RankingRow[] {
	const scores = roundScores(tx, roundId);
	return scores ? rankingRows(scores) : [];
}

function rankingRows({ bids }: RoundScores): readonly RankingRow[] {
	const rows = bids
		.filter(({ eligibility }) => eligibility === "eligible")
		.map(({ bid, score, assessments, moderations }): RankingRow => {
			const totals = score.state === "waiting" ? [] : score.assessorTotals;
			return {
				bidId: bid.bidId,
				versionId: bid.versionId,
				reference: bid.reference,
				title: bid.content.title,
				state: bid.state,
				partnerships: bid.content.partnerships.map(({ name }) => name),
				asked: bid.options[0]?.amount ?? pence(0),
				received: bid.received,
				totalHundredths: score.state === "complete" ? score.totalHundredths : null,
				spreadHundredths: totals.length === 0 ? null : Math.max(...totals) - Math.min(...totals),
				moderated: moderations.length > 0,
				waitsFor:
					score.state === "complete"
						? null
						: score.state === "to-moderate"
							? "moderation"
							: assessments.length < 2
								? "assessors"
								: "submission",
			};
		});
	return inPublishedOrder(rows);
}
