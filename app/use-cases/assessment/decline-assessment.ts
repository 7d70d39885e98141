import { accepted, type Outcome, refused } from "~/domain/outcome";
import { endAssessment } from "~db/assessment/assessment";
import { actorId, type Context, write } from "../context";
import { fundManagers, tell } from "../tell";
import { assessmentToScore, type ScoringRefusal } from "./read-assessment-to-score";

/**
 * Gives an assessment that is not submitted back to the office, by its assessor, with a reason: it is kept and counts
 * no more, and the fund managers are told so that they give the bid to somebody else.
 */
export function declineAssessment(
	context: Context,
	input: { readonly assessmentId: string; readonly reason: string },
): Outcome<{ readonly reference: string }, ScoringRefusal | "reason-missing"> {
	return write(
		context,
		(tx, record, now): Outcome<{ reference: string }, ScoringRefusal | "reason-missing"> => {
			const found = assessmentToScore(context, tx, input.assessmentId, "decline-assessment");
			if (!found.ok) return found;
			const { assessment, standing } = found.value;
			const reason = input.reason.trim();
			if (reason === "") return refused("reason-missing", "declining needs a reason", { path: "reason" });
			endAssessment(tx, assessment.id, { state: "declined", reason, at: now, by: actorId(context) });
			record(
				"decline-assessment",
				{ kind: "assessment", id: assessment.id },
				{ bid: assessment.bidId, assessor: assessment.assessorId, reason },
			);
			tell(context, tx, "assessment-declined", { assessmentId: assessment.id }, fundManagers(tx, now));
			return accepted({ reference: standing.bid.reference });
		},
	);
}
