import { whatIsLeft } from "~/domain/assessment/what-is-left";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { markAssessmentSubmitted, staleCriteriaOf } from "~db/assessment/assessment";
import { completeWhenScored } from "../assessment-stage";
import { type Context, write } from "../context";
import { assessmentToScore, type ScoringRefusal } from "./read-assessment-to-score";

/**
 * Submits and locks the actor's own assessment; with the last one, and nothing to moderate, the bid is assessed.
 * Refuses one that lacks points or a reason (`assessment-incomplete`), one with scores of an earlier version of the bid
 * that nobody confirmed (`scores-stale`), and a locked one.
 */
export function submitAssessment(
	context: Context,
	input: { readonly assessmentId: string },
): Outcome<{ readonly bidId: string }, ScoringRefusal | "assessment-incomplete" | "scores-stale"> {
	return write(context, (tx, record, now) => {
		const found = assessmentToScore(context, tx, input.assessmentId);
		if (!found.ok) return found;
		const { assessment, bid, standing, scores, criteria } = found.value;
		const stale = staleCriteriaOf(tx, assessment.id);
		const left = whatIsLeft(criteria, standing.themes, scores, stale).filter(({ state }) => state !== "done");
		if (left.some(({ state }) => state === "stale"))
			return refused("scores-stale", "the bid was changed since these scores were given");
		if (left.length > 0) return refused("assessment-incomplete", "points or reasons are missing");
		markAssessmentSubmitted(tx, assessment.id, now);
		record("submit-assessment", { kind: "assessment", id: assessment.id }, { bid: bid.id });
		const completed = completeWhenScored(tx, record, bid);
		return completed.ok ? accepted({ bidId: bid.id }) : completed;
	});
}
