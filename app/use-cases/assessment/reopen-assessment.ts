import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import {
	assessmentById,
	endAssessment,
	insertAssessment,
	saveScores,
	scoresByAssessment,
} from "~db/assessment/assessment";
import { bidSubject } from "~db/bid/bid";
import { bidAtStage, bidInStage, returnToAssessment } from "../assessment-stage";
import { actorId, type Context, permitted, write } from "../context";

/**
 * Opens a submitted assessment again, with a reason: the old one is kept, a new one starts from its points and reasons,
 * an assessed bid waits again. Refuses once a score is agreed (`already-moderated`), and for an
 * interest in the bid (`interested`). Gives the new one.
 */
export function reopenAssessment(
	context: Context,
	input: { readonly assessmentId: string; readonly reason: string },
): Outcome<
	{ readonly assessmentId: string; readonly bidId: string; readonly roundId: string },
	PermissionRefusal | StateRefusal | "not-submitted" | "already-moderated" | "reason-missing"
> {
	return write(context, (tx, record, now) => {
		const may = permitted(context, tx, "reopen-assessment");
		if (!may.ok) return may;
		const old = assessmentById(tx, input.assessmentId);
		if (!old) return refused("not-found", "no such assessment");
		const independent = permitted(context, tx, "reopen-assessment", bidSubject(tx, old.bidId, now));
		if (!independent.ok) return independent;
		const found = bidAtStage(tx, old.bidId, "reopen-assessment");
		if (!found.ok) return found;
		const { bid, round, standing } = found.value;
		if (old.state !== "submitted") return refused("not-submitted", `the assessment is ${old.state}`);
		if (standing.moderations.length > 0)
			return refused("already-moderated", "a moderator has agreed a score of this bid");
		const possible = bidInStage(found.value, "reopen-assessment");
		if (!possible.ok) return possible;
		const reason = input.reason.trim();
		if (reason === "")
			return refused("reason-missing", "opening an assessment again needs a reason", { path: "reason" });
		const returned = returnToAssessment(tx, record, bid);
		if (!returned.ok) return returned;
		endAssessment(tx, old.id, { state: "reopened", reason, at: now, by: actorId(context) });
		const id = context.ids.next();
		insertAssessment(tx, {
			id,
			roundId: round.id,
			bidId: bid.id,
			bidVersionId: standing.bid.versionId,
			assessorId: old.assessorId,
			state: "assigned",
			previousId: old.id,
			assignedAt: now,
			assignedBy: actorId(context),
		});
		saveScores(tx, id, scoresByAssessment(tx, [old.id]).get(old.id) ?? [], 1);
		record(
			"reopen-assessment",
			{ kind: "assessment", id },
			{ bid: bid.id, assessor: old.assessorId, reopened: old.id, reason },
		);
		return accepted({ assessmentId: id, bidId: bid.id, roundId: round.id });
	});
}
