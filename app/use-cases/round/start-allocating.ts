import { moveRound } from "~/domain/lifecycle";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { waitingBids } from "~/domain/round/allocation-readiness";
import { assessmentStanding } from "~db/assessment/assessment";
import { roundById, setRoundState } from "~db/round/round";
import { type Context, movers, notFound, permitted, write } from "../context";

/** The bids that wait. */
type Waiting = { readonly bids: readonly string[] };

declare module "~/domain/outcome" {
	interface DetailsOf {
		"clarification-open": Waiting;
		"eligibility-unchecked": Waiting;
		"scores-stale"?: Waiting;
		"reconsideration-waits": Waiting;
		"assessment-incomplete"?: Waiting;
		"moderation-due": Waiting;
	}
}

/**
 * Takes a round from assessment to allocation. Refuses `move-not-possible`; `clarification-open` while an answer is
 * waited for; `scores-stale` while scores are of an earlier version; `eligibility-unchecked` and
 * `reconsideration-waits` while a check is due; `assessment-incomplete` while an eligible bid lacks assessments;
 * `moderation-due` while one must be moderated; `nothing-assessed`. Details: the references of the bids waited for.
 */
export function startAllocating(
	context: Context,
	input: { readonly roundId: string },
): Outcome<
	true,
	| PermissionRefusal
	| "move-not-possible"
	| "clarification-open"
	| "eligibility-unchecked"
	| "reconsideration-waits"
	| "scores-stale"
	| "assessment-incomplete"
	| "moderation-due"
	| "nothing-assessed"
> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		const moved = moveRound(round.state, "start-allocating", movers(context));
		if (!moved.ok) return moved;
		const standing = assessmentStanding(tx, round.id);
		const { asked, unchecked, reconsideration, stale, unassessed, unmoderated } = waitingBids(standing);
		const waiting = (
			code:
				| "clarification-open"
				| "eligibility-unchecked"
				| "reconsideration-waits"
				| "scores-stale"
				| "assessment-incomplete"
				| "moderation-due",
			message: string,
			bids: readonly string[],
		) => refused(code, `${message}: ${bids.join(", ")}`, { details: { bids } });
		if (asked.length > 0) return waiting("clarification-open", "an answer is waited for", asked);
		if (unchecked.length > 0)
			return waiting("eligibility-unchecked", "eligibility is not checked", unchecked);
		if (reconsideration.length > 0)
			return waiting("reconsideration-waits", "a partnership waits for reconsideration", reconsideration);
		if (stale.length > 0) return waiting("scores-stale", "scores are of an earlier version", stale);
		if (unassessed.length > 0)
			return waiting("assessment-incomplete", "the assessment is not complete", unassessed);
		if (unmoderated.length > 0) return waiting("moderation-due", "a score must be agreed", unmoderated);
		if (!standing.some(({ state }) => state === "assessed"))
			return refused("nothing-assessed", "no bid was assessed");
		setRoundState(tx, round.id, moved.value);
		record("start-allocating", { kind: "round", id: round.id }, {});
		return accepted(true);
	});
}
