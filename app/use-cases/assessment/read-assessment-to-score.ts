import type { Score } from "~/domain/assessment/criterion-score";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import type { CriterionContent } from "~/domain/round/scheme";
import { type AssessmentRow, assessmentById, scoresByAssessment } from "~db/assessment/assessment";
import { bidSubject } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { type BidAtStage, bidAtStage, bidInStage } from "../assessment-stage";
import { type Context, permitted } from "../context";

export type ScoringRefusal = PermissionRefusal | StateRefusal | "assessment-locked";

/** An assessment that its assessor may write in, with its bid and scheme. */
export type AssessmentToScore = BidAtStage & {
	readonly assessment: AssessmentRow;
	readonly scores: readonly Score[];
	readonly criteria: readonly CriterionContent[];
};

/**
 * The actor's own assessment, open for writing. Refuses another's (`not-found`), one whose assessor has an interest
 * in the bid (`interested`), a submitted or ended one (`assessment-locked`) and a round that is not being assessed.
 */
export function assessmentToScore(
	context: Context,
	tx: Tx,
	assessmentId: string,
	action: "score-bid" | "decline-assessment" = "score-bid",
): Outcome<AssessmentToScore, ScoringRefusal> {
	const own = ownAssessment(context, tx, assessmentId);
	if (!own.ok) return own;
	const found = bidAtStage(tx, own.value.bidId, action);
	if (!found.ok) return found;
	if (own.value.state !== "assigned")
		return refused("assessment-locked", `the assessment is ${own.value.state}`);
	const possible = bidInStage(found.value, action);
	if (!possible.ok) return possible;
	return accepted({
		...found.value,
		assessment: own.value,
		scores: scoresByAssessment(tx, [assessmentId]).get(assessmentId) ?? [],
		criteria: found.value.inRound.scheme.content.criteria,
	});
}

/** The actor's own assessment in any state; refused to everybody else and where an interest stands in the way. */
export function ownAssessment(
	context: Context,
	tx: Tx,
	assessmentId: string,
): Outcome<AssessmentRow, PermissionRefusal> {
	const row = assessmentById(tx, assessmentId);
	const subject = row
		? { partnerships: bidSubject(tx, row.bidId, context.clock.now()).partnerships, people: [row.assessorId] }
		: {};
	const may = permitted(context, tx, "score-bid", subject);
	if (!may.ok) return may.code === "interested" ? may : refused("not-found", "no such assessment of yours");
	return row ? accepted(row) : refused("not-found", "no such assessment");
}
