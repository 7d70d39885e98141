import { arePoints } from "~/domain/assessment/what-is-left";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import { toDecimal } from "~/domain/ratio";
import type { PermissionRefusal } from "~/domain/roles";
import { scoresInRound } from "~db/assessment/assessment";
import { insertModeration } from "~db/assessment/moderation";
import { meetingsThatMinuted } from "~db/assessment/panel";
import { bidSubject } from "~db/bid/bid";
import { bidAtStage, bidInStage, completeWhenScored } from "../assessment-stage";
import { actorId, type Context, permitted, write } from "../context";

export type AgreeRefusal =
	| PermissionRefusal
	| "moderator-scored"
	| StateRefusal
	| "assessments-not-in"
	| "moderation-not-needed"
	| "already-agreed"
	| "points-invalid"
	| "reason-missing"
	| "meeting-unknown";

/**
 * Agrees the points of a criterion on which the rule demands it, with a reason. Refuses a moderator who has scored in
 * the round (`moderator-scored`) or has an interest in the bid, a criterion before all assessments are in, one needing
 * no agreement, one that is agreed, and a meeting that is closed or has not minuted the bid (`meeting-unknown`). The
 * bid moves on to assessed with the last criterion agreed.
 */
export function agreeScore(
	context: Context,
	input: {
		readonly bidId: string;
		readonly criterionId: string;
		readonly points: number;
		readonly reason: string;
		/** The panel's meeting that agrees it; absent: outside any. */
		readonly meetingId?: string | null;
	},
): Outcome<{ readonly roundId: string; readonly complete: boolean }, AgreeRefusal> {
	return write(context, (tx, record, now): Outcome<{ roundId: string; complete: boolean }, AgreeRefusal> => {
		const may = permitted(context, tx, "moderate-bid", bidSubject(tx, input.bidId, context.clock.now()));
		if (!may.ok) return may;
		const found = bidAtStage(tx, input.bidId, "moderate-bid");
		if (!found.ok) return found;
		const { bid, round, standing } = found.value;
		const moderatorId = actorId(context);
		if (scoresInRound(tx, round.id, moderatorId))
			return refused("moderator-scored", "a moderator scores no bid of the round");
		if (standing.score.state === "waiting")
			return refused("assessments-not-in", "not all assessments of the bid are in");
		const criterion = standing.score.criteria.find(({ criterionId }) => criterionId === input.criterionId);
		if (!criterion?.trigger)
			return refused("moderation-not-needed", "the assessors' scores stand on this criterion");
		if (criterion.agreed !== null) return refused("already-agreed", "this criterion was agreed before");
		const possible = bidInStage(found.value, "moderate-bid");
		if (!possible.ok) return possible;
		if (!arePoints(input.points))
			return refused("points-invalid", "points are whole numbers from 0 to 5", { path: "points" });
		const reason = input.reason.trim();
		if (reason === "") return refused("reason-missing", "an agreed score needs a reason", { path: "reason" });
		const meetingId = input.meetingId ?? null;
		if (meetingId !== null && !meetingsThatMinuted(tx, round.id, bid.id).some(({ id }) => id === meetingId))
			return refused("meeting-unknown", "no open meeting has minuted the bid", { path: "meetingId" });
		insertModeration(tx, {
			id: context.ids.next(),
			bidId: bid.id,
			bidVersionId: standing.bid.versionId,
			criterionId: input.criterionId,
			trigger: criterion.trigger,
			agreedPoints: input.points,
			before: criterion.scores.map((score, place) => ({
				assessorId: standing.assessments[place]?.assessorId ?? "",
				score: toDecimal(score, 2),
			})),
			reason,
			meetingId,
			moderatorId,
			at: now,
		});
		record(
			"agree-score",
			{ kind: "bid", id: bid.id },
			{
				criterion: input.criterionId,
				trigger: criterion.trigger,
				points: input.points,
				reason,
				meeting: meetingId,
			},
		);
		const completed = completeWhenScored(tx, record, bid);
		return completed.ok ? accepted({ roundId: round.id, complete: completed.value }) : completed;
	});
}
