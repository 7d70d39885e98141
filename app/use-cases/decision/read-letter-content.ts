import { hundredthsAsDecimal } from "~/domain/allocation/case/build-case";
import {
	firstFeedback,
	type LetterContent,
	type LetterScores,
	letterKind,
	reservePlaceOf,
} from "~/domain/decision/letter";
import type { NoticeContent } from "~/domain/decision/notice";
import type { Tx } from "~db/client";
import type { DecisionLineRow } from "~db/decision/decision";
import { droppedIn } from "~db/decision/letters";
import { frozenScheme } from "~db/round/round";
import { criterionScoresOf } from "../assessment/read-criterion-scores";
import { roundScores } from "../assessment/read-round-scores";

/** A letter quotes no passage of the bid. */
const NO_PASSAGES = () => [];

function scoredBid(tx: Tx, roundId: string, bidId: string) {
	const inRound = roundScores(tx, roundId);
	const standing = inRound?.bids.find(({ bid }) => bid.bidId === bidId);
	return inRound && standing ? { inRound, standing } : undefined;
}

/** Feedback to begin with, from the reasons given with a bid's scores and agreed with them; "" where it has none. */
export function drawnFeedback(tx: Tx, roundId: string, bidId: string): string {
	const scored = scoredBid(tx, roundId, bidId);
	if (!scored) return "";
	return firstFeedback(
		criterionScoresOf(scored.inRound, scored.standing, NO_PASSAGES).map(({ title, assessors, agreed }) => ({
			title,
			reasons: agreed ? [agreed.reason] : assessors.flatMap(({ given }) => given.map(({ reason }) => reason)),
		})),
	);
}

function scoresOf(tx: Tx, roundId: string, bidId: string): { readonly scores?: LetterScores } {
	const scored = scoredBid(tx, roundId, bidId);
	if (frozenScheme(tx, roundId)?.content.feedback !== "scores" || !scored) return {};
	const { inRound, standing } = scored;
	if (standing.score.state !== "complete" || standing.score.totalHundredths === null) return {};
	return {
		scores: {
			total: hundredthsAsDecimal(standing.score.totalHundredths),
			threshold: hundredthsAsDecimal(inRound.rules.thresholdHundredths),
			criteria: criterionScoresOf(inRound, standing, NO_PASSAGES).flatMap(({ title, weight, score }) =>
				score === null ? [] : [{ title, weight, score }],
			),
		},
	};
}

/** The letter that a line of a signed decision sends to its bid's partnerships; null for a line without a bid. */
export function letterOf(
	tx: Tx,
	notice: NoticeContent,
	{
		line,
		position,
		feedback,
	}: {
		readonly line: DecisionLineRow;
		readonly position: number;
		readonly feedback: string;
	},
): LetterContent | null {
	const said = notice.lines[position];
	const kind = said && letterKind(said);
	if (!said || !kind || line.bidId === null || notice.round === null) return null;
	const option = kind === "in-part" ? line.options.find(({ amount }) => amount === said.decided) : undefined;
	const dropped = option && droppedIn(tx, line.bidVersionId ?? "", option.position);
	return {
		format: "tranche-letter/1",
		kind,
		number: notice.number,
		decidingOffice: notice.decidingOffice.name,
		round: notice.round.title,
		bid: { reference: said.reference ?? "", title: said.title },
		asked: said.asked,
		decided: said.decided,
		dropped: dropped?.dropped ?? "",
		reservePlace: kind === "reserve" ? reservePlaceOf(notice.lines, said) : null,
		reason: said.reason,
		conditions: said.conditions,
		feedback,
		...scoresOf(tx, notice.round.id, line.bidId),
	};
}
