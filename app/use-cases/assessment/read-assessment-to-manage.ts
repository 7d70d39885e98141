import { accepted, type Outcome } from "~/domain/outcome";
import { possibleNow, roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { type AssessmentRow, assessmentById, isLive } from "~db/assessment/assessment";
import { assessorsAt } from "~db/assessment/assessors";
import { bidSubject } from "~db/bid/bid";
import { roundById } from "~db/round/round";
import { fitToScore } from "../assessor-fitness";
import { titleIfRead } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";
import { roundScoresOfBid } from "./read-round-scores";

export type AssessmentToManage = {
	readonly assessmentId: string;
	readonly assessor: string;
	readonly state: AssessmentRow["state"];
	readonly bid: { readonly id: string; readonly reference: string; readonly title: string | null };
	readonly round: { readonly id: string; readonly title: string };
	/** Who could take it over. */
	readonly candidates: readonly { readonly personId: string; readonly name: string }[];
	/** Until a moderator has agreed a score of the bid. */
	readonly mayReplace: boolean;
	readonly mayReopen: boolean;
};

/** An assessment as the fund manager deals with it: whose it is and how far, without points or reasons. */
export function readAssessmentToManage(
	context: Context,
	input: { readonly assessmentId: string },
): Outcome<AssessmentToManage, PermissionRefusal> {
	return read(context, (tx, now) => {
		const may = permitted(context, tx, "assign-assessors");
		if (!may.ok) return may;
		const row = assessmentById(tx, input.assessmentId);
		const round = row && roundById(tx, row.roundId);
		const inRound = round && roundScoresOfBid(tx, round.id, row.bidId);
		const standing = inRound?.bids.find(({ bid }) => bid.bidId === row?.bidId);
		if (!row || !round || !inRound || !standing) return notFound();
		const independent = permitted(context, tx, "assign-assessors", bidSubject(tx, row.bidId, now));
		if (!independent.ok) return independent;
		const stage = { round, standing };
		const settled = standing.moderations.length > 0;
		return accepted({
			assessmentId: row.id,
			assessor: row.assessorName,
			state: row.state,
			bid: {
				id: standing.bid.bidId,
				reference: standing.bid.reference,
				title: titleIfRead(context, tx, {
					bidId: standing.bid.bidId,
					title: standing.bid.content.title,
				}),
			},
			round: { id: round.id, title: round.title },
			candidates: assessorsAt(tx, now)
				.filter(({ personId }) => fitToScore(tx, stage, personId, now).ok)
				.map(({ personId, name }) => ({ personId, name })),
			mayReplace: possibleNow("replace-assessor", { round: round.state }).ok && isLive(row) && !settled,
			mayReopen:
				roundAllows("reopen-assessment", round.state) &&
				row.state === "submitted" &&
				!settled &&
				permitted(context, tx, "reopen-assessment").ok,
		});
	});
}
