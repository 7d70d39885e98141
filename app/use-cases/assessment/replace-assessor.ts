import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { assessmentById, endAssessment, insertAssessment, isLive } from "~db/assessment/assessment";
import { bidSubject } from "~db/bid/bid";
import { bidAtStage, bidInStage, returnToAssessment } from "../assessment-stage";
import { type FitnessRefusal, fitToScore } from "../assessor-fitness";
import { actorId, type Context, permitted, write } from "../context";

export type ReplaceRefusal =
	| PermissionRefusal
	| StateRefusal
	| "not-live"
	| "already-moderated"
	| "reason-missing"
	| FitnessRefusal;

/**
 * Gives an assessment to another assessor, with a reason: the old one is kept and counts no more, an assessed bid waits
 * again. Refuses once a score is agreed (`already-moderated`), an ended one (`not-live`), and whoever has an
 * interest in the bid (`interested`). Gives the new one.
 */
export function replaceAssessor(
	context: Context,
	input: { readonly assessmentId: string; readonly personId: string; readonly reason: string },
): Outcome<{ readonly assessmentId: string; readonly roundId: string }, ReplaceRefusal> {
	return write(
		context,
		(tx, record, now): Outcome<{ assessmentId: string; roundId: string }, ReplaceRefusal> => {
			const may = permitted(context, tx, "replace-assessor");
			if (!may.ok) return may;
			const old = assessmentById(tx, input.assessmentId);
			if (!old) return refused("not-found", "no such assessment");
			const independent = permitted(context, tx, "replace-assessor", bidSubject(tx, old.bidId, now));
			if (!independent.ok) return independent;
			const found = bidAtStage(tx, old.bidId, "replace-assessor");
			if (!found.ok) return found;
			const { bid, round, standing } = found.value;
			if (!isLive(old)) return refused("not-live", `the assessment was ${old.state}`);
			if (standing.moderations.length > 0)
				return refused("already-moderated", "a moderator has agreed a score of this bid");
			const possible = bidInStage(found.value, "replace-assessor");
			if (!possible.ok) return possible;
			const reason = input.reason.trim();
			if (reason === "")
				return refused("reason-missing", "replacing an assessor needs a reason", { path: "reason" });
			const fit = fitToScore(tx, found.value, input.personId, now);
			if (!fit.ok) return fit;
			const returned = returnToAssessment(tx, record, bid);
			if (!returned.ok) return returned;
			endAssessment(tx, old.id, { state: "replaced", reason, at: now, by: actorId(context) });
			const id = context.ids.next();
			insertAssessment(tx, {
				id,
				roundId: round.id,
				bidId: bid.id,
				bidVersionId: standing.bid.versionId,
				assessorId: input.personId,
				state: "assigned",
				previousId: old.id,
				assignedAt: now,
				assignedBy: actorId(context),
			});
			record(
				"replace-assessor",
				{ kind: "assessment", id },
				{ bid: bid.id, before: old.assessorId, after: input.personId, replaced: old.id, reason },
			);
			return accepted({ assessmentId: id, roundId: round.id });
		},
	);
}
