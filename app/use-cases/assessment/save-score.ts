import { placesOf, type Score, scoreAt } from "~/domain/assessment/criterion-score";
import {
	checkedPassage,
	MOST_PASSAGES,
	type PassagePicked,
	type PassageRefusal,
} from "~/domain/assessment/passage";
import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { arePoints } from "~/domain/assessment/what-is-left";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { confirmElsewhere, saveScores, staleCriteriaOf } from "~db/assessment/assessment";
import { contentsOfVersions } from "~db/bid/version";
import { changedMeanwhile } from "../changed-meanwhile";
import { type Context, write } from "../context";
import { practiceFirst } from "../practice-to-score";
import { assessmentToScore, type ScoringRefusal } from "./read-assessment-to-score";
import { criterionRevision } from "./read-criterion-revision";
import { placesIn } from "./read-passages";

export type SaveScoreRefusal =
	| ScoringRefusal
	| "practice-first"
	| "criterion-unknown"
	| "points-invalid"
	| "reason-too-long"
	| PassageRefusal
	| "changed-meanwhile";

/**
 * Saves points (or null) and reasons on one criterion, each with what in the bid it rests on, for each theme where it
 * is scored by theme; themes the bid does not claim are refused, and words not where they are quoted from. Saving
 * what stands confirms it where the bid was changed since. `revision` is that of the criterion's form, as its page
 * read it.
 */
export function saveScore(
	context: Context,
	input: {
		readonly assessmentId: string;
		readonly criterionId: string;
		readonly revision: number;
		readonly scores: readonly (Omit<Score, "criterionId" | "passages"> & {
			/** Absent: those that stand there. */
			readonly passages?: readonly PassagePicked[];
		})[];
	},
): Outcome<null, SaveScoreRefusal> {
	return write(context, (tx, record): Outcome<null, SaveScoreRefusal> => {
		const found = assessmentToScore(context, tx, input.assessmentId);
		if (!found.ok) return found;
		if (practiceFirst(context, tx, found.value.round.id))
			return refused("practice-first", "the practice bid of the round comes first");
		const { assessment, standing, scores, criteria } = found.value;
		const criterion = criteria.find(({ id }) => id === input.criterionId);
		if (!criterion) return refused("criterion-unknown", "the scheme has no such criterion");
		const places = placesOf(criterion, standing.themes);
		const version = assessment.bidVersionId;
		const content = contentsOfVersions(tx, [version]).get(version);
		const given = input.scores.map((score) => ({
			...{ ...score, criterionId: criterion.id },
			passages: (
				score.passages ??
				scoreAt(scores, { ...score, criterionId: criterion.id })?.passages ??
				[]
			).slice(0, MOST_PASSAGES),
		}));
		for (const { themeCode, points, reason, passages } of given) {
			if (!places.some((place) => place.themeCode === themeCode))
				return refused("criterion-unknown", "the bid does not claim this theme", { path: themeCode });
			if (points !== null && !arePoints(points))
				return refused("points-invalid", "points are whole numbers from 0 to 5", { path: themeCode });
			if (reason.length > LONGEST_REASON)
				return refused("reason-too-long", `a reason has at most ${LONGEST_REASON} characters`, {
					path: themeCode,
				});
			for (const [place, passage] of passages.entries()) {
				const stands = checkedPassage(content ? placesIn(content) : [], passage);
				if (!stands.ok) return { ...stands, path: `${themeCode}.${place}` };
			}
		}
		const before = places.flatMap((place) => scoreAt(scores, place) ?? []);
		const present = criterionRevision(before);
		const after = given.map(({ passages, ...score }) => ({
			...score,
			passages: passages.map(({ at, quote }) => ({ at, quote, version })),
		}));
		const same = criterionRevision(merged(before, after)) === present;
		const stale = staleCriteriaOf(tx, assessment.id).has(criterion.id);
		if (same && !stale) return accepted(null);
		if (input.revision !== present)
			return changedMeanwhile(
				tx,
				{ kind: "assessment", id: assessment.id, revision: present },
				Object.fromEntries(
					before.flatMap(({ themeCode, points, reason }) => [
						[`points.${themeCode}`, points === null ? "" : String(points)],
						[`reason.${themeCode}`, reason],
					]),
				),
			);
		saveScores(tx, assessment.id, after, assessment.revision + 1);
		confirmElsewhere(tx, assessment.id, places);
		record(
			same ? "confirm-score" : "save-score",
			{ kind: "assessment", id: assessment.id },
			{ bid: assessment.bidId, criterion: criterion.id, before, after },
		);
		return accepted(null);
	});
}

function merged(before: readonly Score[], after: readonly Score[]): readonly Score[] {
	return [...before.filter((score) => scoreAt(after, score) === undefined), ...after];
}
