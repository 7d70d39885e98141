import { ASSESSORS_PER_BID } from "~/domain/assessment/bid-score";
import { inPublishedOrder, type Line, type RankedBid, rankBids } from "~/domain/assessment/ranking";
import type { BidState, RoundState } from "~/domain/lifecycle";
import { type Pence, pence } from "~/domain/money";
import { onceFor } from "~/domain/once-for";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import type { SchemeContent } from "~/domain/round/scheme";
import type { Tx } from "~db/client";
import { roundById } from "~db/round/round";
import { isSealed, titlesRead } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";
import { shownStateFor } from "../decision/read-shown-state";
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

/** The ranking of some scores, made once for as long as they are kept. */
const rankingRows = onceFor(madeRanking);

function madeRanking({ bids }: RoundScores): readonly RankingRow[] {
	const rows = bids
		.filter(({ eligibility }) => eligibility === "eligible")
		.map(({ bid, score, assessments, moderations }): RankingRow => {
			const totals = score.state === "waiting" ? [] : score.assessorTotals;
			return {
				bidId: bid.bidId,
				versionId: bid.versionId,
				reference: bid.reference,
				title: bid.title,
				state: bid.state,
				partnerships: bid.partnershipNames,
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
							: assessments.length < ASSESSORS_PER_BID
								? "assessors"
								: "submission",
			};
		});
	return inPublishedOrder(rows);
}

type Shown = Omit<RankingRow, "asked" | "title"> & {
	/** Null where an interest of the reader closes the bid to them. */
	readonly title: string | null;
};

export type RankedShown = Shown & {
	readonly asked: Pence;
	readonly place: number;
	readonly splitFromAbove: RankedBid<unknown>["splitFromAbove"];
	readonly tied: boolean;
	/** Null below the threshold. */
	readonly runningTotal: Pence | null;
	readonly line: Line;
};

export type RankingShown = {
	readonly round: { readonly id: string; readonly title: string; readonly state: RoundState };
	readonly money: Pence;
	readonly thresholdHundredths: number;
	readonly rule: SchemeContent["rule"]["method"];
	readonly ranked: readonly RankedShown[];
	readonly notScored: readonly (Shown & { readonly asked: Pence })[];
	/** References of the bids found ineligible. */
	readonly ineligible: readonly string[];
	/** Whether the office reads it: then links lead to the pages of scoring and scenarios. */
	readonly office: boolean;
	/** Whether the reader may also see scenarios. */
	readonly mayReadScenarios: boolean;
};

/**
 * The ranking of a round: the published order, the running total of what is asked, the lines of the threshold and
 * the money. For the office at any time after closing; for readers of the board pack once the round is with the board.
 */
export function readRanking(
	context: Context,
	input: { readonly roundId: string },
): Outcome<RankingShown, PermissionRefusal> {
	return read(context, (tx, now) => {
		const round = roundById(tx, input.roundId);
		const office = permitted(context, tx, "read-ranking");
		const inPack =
			round !== undefined &&
			roundAllows("read-ranking-in-pack", round.state) &&
			permitted(context, tx, "read-ranking-in-pack").ok;
		if (!office.ok && !inPack) return refused("not-found", "no such record for this person");
		const scores = round && roundScores(tx, round.id);
		if (!round || !scores) return notFound();
		const sealed = isSealed(round, now);
		const titleOf = titlesRead(context, tx, round.id);
		const { ranked, notScored } = rankBids(
			sealed ? [] : rankingRows(scores),
			scores.rules.thresholdHundredths,
			round.amount,
		);
		return accepted({
			round: { id: round.id, title: round.title, state: shownStateFor(context, tx, round.state) },
			money: round.amount,
			thresholdHundredths: scores.rules.thresholdHundredths,
			rule: scores.scheme.content.rule.method,
			ranked: ranked.map(({ bid, runningTotal, ...rest }) => ({
				...bid,
				...rest,
				title: titleOf(bid),
				asked: bid.asked,
				runningTotal: runningTotal === null ? null : runningTotal,
			})),
			notScored: notScored.map((row) => ({
				...row,
				title: titleOf(row),
				asked: row.asked,
			})),
			ineligible: sealed
				? []
				: scores.bids
						.filter(({ eligibility }) => eligibility === "ineligible")
						.map(({ bid }) => bid.reference),
			office: office.ok,
			mayReadScenarios: permitted(context, tx, "read-scenarios").ok,
		});
	});
}
