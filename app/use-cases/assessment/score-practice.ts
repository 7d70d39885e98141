import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { arePoints } from "~/domain/assessment/what-is-left";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import {
	insertPracticeAssessment,
	type PracticeScore,
	practiceAssessmentOf,
	practiceOf,
	savePracticeScores,
} from "~db/assessment/practice";
import { frozenScheme } from "~db/round/round";
import { actingPerson, type Context, notFound, permitted, write } from "../context";
import { practiceClosed } from "../practice-to-score";

export type ScorePracticeRefusal =
	| PermissionRefusal
	| "practice-ended"
	| "assessment-locked"
	| "criterion-unknown"
	| "points-invalid"
	| "points-missing"
	| "reason-missing"
	| "reason-too-long";

/**
 * Saves an assessor's points and reasons on a round's practice, and submits them where told: then each criterion needs
 * both (`points-missing`, `reason-missing`, path: the criterion) and nothing changes any more (`assessment-locked`).
 */
export function scorePractice(
	context: Context,
	input: {
		readonly roundId: string;
		readonly scores: readonly PracticeScore[];
		readonly submit: boolean;
	},
): Outcome<null, ScorePracticeRefusal> {
	return write(context, (tx, record, now): Outcome<null, ScorePracticeRefusal> => {
		const personId = actingPerson(context);
		if (personId === null) return notFound();
		const may = permitted(context, tx, "score-bid", { people: [personId] });
		if (!may.ok) return may;
		const practice = practiceOf(tx, input.roundId);
		const criteria = frozenScheme(tx, input.roundId)?.content.criteria;
		if (!practice || !criteria) return notFound();
		if (practiceClosed(context, tx, practice))
			return refused("interested", "an interest in the practice bid’s partnership");
		if (practice.endedAt !== null) return refused("practice-ended", "the practice has ended");
		const own = practiceAssessmentOf(tx, input.roundId, personId);
		if (own?.submittedAt) return refused("assessment-locked", "the practice was submitted");
		for (const { criterionId, points, reason } of input.scores) {
			if (!criteria.some(({ id }) => id === criterionId))
				return refused("criterion-unknown", "the scheme has no such criterion");
			if (points !== null && !arePoints(points))
				return refused("points-invalid", "points are whole numbers from 0 to 5", { path: criterionId });
			if (reason.length > LONGEST_REASON)
				return refused("reason-too-long", "the reason is too long", { path: criterionId });
		}
		if (input.submit)
			for (const { id } of criteria) {
				const given = input.scores.find(({ criterionId }) => criterionId === id);
				if (given?.points == null) return refused("points-missing", "no points", { path: id });
				if (given.reason.trim() === "") return refused("reason-missing", "no reason", { path: id });
			}
		const id = own?.id ?? context.ids.next();
		if (!own) insertPracticeAssessment(tx, { id, roundId: input.roundId, assessorId: personId });
		const part = { id, revision: (own?.revision ?? 0) + 1, submittedAt: input.submit ? now : null };
		savePracticeScores(tx, part, input.scores);
		record(
			input.submit ? "submit-practice" : "save-practice",
			{ kind: "round", id: input.roundId },
			{ scores: input.scores },
		);
		return accepted(null);
	});
}
