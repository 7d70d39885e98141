import type { Trigger } from "~/domain/assessment/bid-score";
import type { RoundState } from "~/domain/lifecycle";
import { accepted, type Outcome } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import { toDecimal } from "~/domain/ratio";
import type { PermissionRefusal } from "~/domain/roles";
import { scoresInRound } from "~db/assessment/assessment";
import { roundById } from "~db/round/round";
import { titlesRead } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";
import { shownStateFor } from "../decision/read-shown-state";
import { type PanelLine, panelLines } from "./read-panel";
import { roundScores } from "./read-round-scores";

export type ModerationLine = {
	readonly bidId: string;
	readonly reference: string;
	/** Null where an interest of the reader closes the bid to them. */
	readonly title: string | null;
	readonly state: "waiting" | "to-moderate" | "complete";
	/** The criteria that the rule picks out; none of a bid that is closed to the reader. */
	readonly criteria: readonly {
		readonly title: string;
		readonly trigger: Trigger;
		readonly spread: string;
		readonly agreed: number | null;
	}[];
	/** Each assessor's own total, hundredths of a point. */
	readonly assessorTotals: readonly number[];
};

export type RoundModeration = {
	readonly round: { readonly id: string; readonly title: string; readonly state: RoundState };
	readonly moderationGap: number;
	/** Hundredths of a point of standard deviation; null where the scheme has no such rule. */
	readonly moderationDeviation: number | null;
	readonly thresholdHundredths: number;
	/** Bids whose assessments are all in and that the rule picks out, the ones still to agree first. */
	readonly bids: readonly ModerationLine[];
	/** Eligible bids whose assessments are not all in. */
	readonly waiting: number;
	readonly meetings: readonly PanelLine[];
	/** Whether the actor may set up a meeting of the panel now. */
	readonly mayHoldPanel: boolean;
	/** The actor moderates in this round. */
	readonly mayModerate: boolean;
	/** The actor is a moderator but scores in this round. */
	readonly scoredHere: boolean;
};

/** What a round's moderation rule picks out. */
export function readModeration(
	context: Context,
	input: { readonly roundId: string },
): Outcome<RoundModeration, PermissionRefusal> {
	return read(context, (tx) => {
		const may = permitted(context, tx, "read-assessments");
		if (!may.ok) return may;
		const round = roundById(tx, input.roundId);
		const inRound = round && roundScores(tx, round.id);
		if (!round || !inRound) return notFound();
		const eligible = inRound.bids.filter(({ eligibility }) => eligibility === "eligible");
		const criteria = inRound.scheme.content.criteria;
		const titleOf = titlesRead(context, tx, round.id);
		const scores = eligible.map(({ score }) => score);
		const moderator = permitted(context, tx, "moderate-bid").ok;
		const scoredHere = context.actor.kind === "person" && scoresInRound(tx, round.id, context.actor.personId);
		const lines = eligible.flatMap(({ bid, score }): readonly ModerationLine[] => {
			if (score.state === "waiting" || score.criteria.every(({ trigger }) => trigger === null)) return [];
			const title = titleOf(bid);
			return [
				{
					bidId: bid.bidId,
					reference: bid.reference,
					title,
					state: score.state,
					assessorTotals: title === null ? [] : score.assessorTotals,
					criteria: score.criteria.flatMap(({ criterionId, trigger, spread, agreed }) =>
						trigger && title !== null
							? {
									title: criteria.find(({ id }) => id === criterionId)?.title ?? "",
									trigger,
									spread: toDecimal(spread, 2),
									agreed,
								}
							: [],
					),
				},
			];
		});
		return accepted({
			round: { id: round.id, title: round.title, state: shownStateFor(context, tx, round.state) },
			moderationGap: inRound.rules.moderationGap,
			moderationDeviation: inRound.rules.moderationDeviation ?? null,
			thresholdHundredths: inRound.rules.thresholdHundredths,
			bids: [
				...lines.filter(({ state }) => state === "to-moderate"),
				...lines.filter(({ state }) => state === "complete"),
			],
			waiting: scores.filter(({ state }) => state === "waiting").length,
			meetings: panelLines(tx, round.id),
			mayHoldPanel: roundAllows("hold-panel", round.state) && permitted(context, tx, "hold-panel").ok,
			mayModerate: roundAllows("moderate-bid", round.state) && moderator && !scoredHere,
			scoredHere: moderator && scoredHere,
		});
	});
}
