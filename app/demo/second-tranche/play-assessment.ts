import { assignAssessors } from "~/use-cases/assessment/assign-assessors";
import { checkEligibility } from "~/use-cases/assessment/check-eligibility";
import { saveScore } from "~/use-cases/assessment/save-score";
import { submitAssessment } from "~/use-cases/assessment/submit-assessment";
import { closeDueRounds } from "~/use-cases/round/close-due-rounds";
import { startAssessing } from "~/use-cases/round/start-assessing";
import { holder, must, type Stage } from "../stage";
import type { PublishedBid } from "./bid-data";
import { PUBLISHED_BIDS } from "./bids";
import { CRITERIA } from "./criteria";
import { INVENTED_SCORES, LEFT_TO_ASSESS } from "./scores";

function themesOf(bid: PublishedBid): readonly string[] {
	const codes = bid.interventions.flatMap(({ objectives }) =>
		objectives.map((code) => code.split(".")[0] ?? ""),
	);
	return [...new Set(codes)].sort();
}

function giveScores(
	stage: Stage,
	given: {
		readonly bid: PublishedBid;
		readonly assessmentId: string;
		readonly assessor: string;
		readonly points: string;
		readonly criteria: readonly string[];
		/** How many criteria are scored; the rest is left for a person. */
		readonly scored: number;
	},
): void {
	given.criteria.slice(0, given.scored).forEach((criterionId, place) => {
		const criterion = CRITERIA[place];
		const points = Number(given.points[place]);
		const themes = criterion?.perTheme ? themesOf(given.bid) : [""];
		must(
			saveScore(stage.as(given.assessor), {
				assessmentId: given.assessmentId,
				criterionId,
				revision: null,
				scores: themes.map((themeCode) => ({
					themeCode,
					points,
					reason: `${criterion?.descriptors[points]}. Invented for the demonstration.`,
				})),
			}),
		);
	});
}

/**
 * Eligibility, assignment and scores of the second tranche. C2 is left to its moderator; D1 lacks the last criterion of its
 * second assessor, and then a moderator, so that a person can finish the round.
 */
export function playAssessment(
	stage: Stage,
	roundId: string,
	criteria: readonly string[],
	bids: ReadonlyMap<string, string>,
): void {
	const fundManager = holder("fund-manager", "office");
	const assessors = [holder("assessor", "office", 0), holder("assessor", "office", 1)];
	stage.at("2013-10-11T16:00:00.000Z");
	closeDueRounds(stage.system);
	stage.at("2013-10-14T09:00:00.000Z");
	for (const { reference } of PUBLISHED_BIDS)
		must(
			checkEligibility(stage.as(fundManager), {
				bidId: bids.get(reference) ?? "",
				result: "eligible",
				reason: "",
			}),
		);
	must(startAssessing(stage.as(fundManager), { roundId }));
	const pairs = PUBLISHED_BIDS.flatMap(({ reference }) =>
		assessors.map((email) => ({ bidId: bids.get(reference) ?? "", personId: stage.people.get(email) ?? "" })),
	);
	const assessments = must(assignAssessors(stage.as(fundManager), { roundId, pairs }));
	stage.at("2013-10-18T15:00:00.000Z");
	PUBLISHED_BIDS.forEach((bid, place) => {
		assessors.forEach((assessor, which) => {
			const assessmentId = assessments[place * assessors.length + which] ?? "";
			const unfinished = which === 1 && bid.reference === LEFT_TO_ASSESS.waitingForSecondAssessor;
			const points = INVENTED_SCORES[bid.reference]?.[which] ?? "";
			const scored = unfinished ? criteria.length - 1 : criteria.length;
			giveScores(stage, { bid, assessmentId, assessor, points, criteria, scored });
			if (!unfinished) must(submitAssessment(stage.as(assessor), { assessmentId }));
		});
	});
}
