import { WHOLE_BID } from "~/domain/assessment/passage";
import { agreeScore } from "~/use-cases/assessment/agree-score";
import { assignAssessors } from "~/use-cases/assessment/assign-assessors";
import { checkEligibility } from "~/use-cases/assessment/check-eligibility";
import { closePanel } from "~/use-cases/assessment/close-panel";
import { holdPanel } from "~/use-cases/assessment/hold-panel";
import { minuteBid } from "~/use-cases/assessment/minute-bid";
import { NOTHING_SCORED } from "~/use-cases/assessment/read-criterion-revision";
import { saveScore } from "~/use-cases/assessment/save-score";
import { submitAssessment } from "~/use-cases/assessment/submit-assessment";
import { closeDueRounds } from "~/use-cases/round/close-due-rounds";
import { startAssessing } from "~/use-cases/round/start-assessing";
import { holder, must, type Stage } from "../stage";
import type { PublishedBid } from "./bid-data";
import { PUBLISHED_BIDS } from "./bids";
import { CRITERIA } from "./criteria";
import type { PlayedRound } from "./play-round";
import { AGREED_SCORES, INVENTED_SCORES, LEFT_TO_ASSESS } from "./scores";

function themesOf(bid: PublishedBid): readonly string[] {
	const codes = bid.interventions.flatMap(({ objectives }) =>
		objectives.map((code) => code.split(".")[0] ?? ""),
	);
	return [...new Set(codes)].sort();
}

/** What a reason of the demonstration rests on: the first intervention, for value and delivery the section itself. */
function passageOf({ interventions }: PublishedBid, place: number): string {
	const [first] = interventions;
	if (place === 2 && first?.costLines?.length) return "section:costs";
	return place === 1 || !first ? WHOLE_BID : `record:interventions:${first.title}`;
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
				revision: NOTHING_SCORED,
				scores: themes.map((themeCode) => ({
					themeCode,
					points,
					reason: `${criterion?.descriptors[points]}. Invented for the demonstration.`,
					passages: [{ at: passageOf(given.bid, place), quote: "" }],
				})),
			}),
		);
	});
}

/** Eligibility and assignment of one round; gives each bid's assessments, in the order of the assessors. */
function startAssessment(
	stage: Stage,
	{ roundId }: PlayedRound,
	bids: ReadonlyMap<string, string>,
	assessors: readonly string[],
): readonly string[] {
	const fundManager = holder("fund-manager", "office");
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
	return must(assignAssessors(stage.as(fundManager), { roundId, pairs }));
}

/** The scores of one round; left to people are D1's last criterion by its second assessor and SS5's submission. */
function playScores(
	stage: Stage,
	{ criteria, assessed }: PlayedRound,
	assessments: readonly string[],
	assessors: readonly string[],
): void {
	PUBLISHED_BIDS.forEach((bid, place) => {
		assessors.forEach((assessor, which) => {
			const assessmentId = assessments[place * assessors.length + which] ?? "";
			const unfinished =
				!assessed && which === 1 && bid.reference === LEFT_TO_ASSESS.waitingForSecondAssessor;
			const unsubmitted =
				!assessed && which === 0 && bid.reference === LEFT_TO_ASSESS.waitingForFirstAssessor;
			const points = INVENTED_SCORES[bid.reference]?.[which] ?? "";
			const scored = unfinished ? criteria.length - 1 : criteria.length;
			giveScores(stage, { bid, assessmentId, assessor, points, criteria, scored });
			if (!unfinished && !unsubmitted) must(submitAssessment(stage.as(assessor), { assessmentId }));
		});
	});
}

/** A panel meets, and the moderator agrees there what the two assessors put two points apart. */
function agreeScores(
	stage: Stage,
	{ roundId, criteria }: PlayedRound,
	bids: ReadonlyMap<string, string>,
	assessors: readonly string[],
): void {
	const email = holder("moderator", "office");
	const moderator = stage.as(email);
	const idOf = (each: string) => stage.people.get(each) ?? "";
	const meetingId = moderator.ids.next();
	must(
		holdPanel(moderator, {
			...{ roundId, key: meetingId, heldOn: "2013-10-21", place: "Room 3", others: "", order: "spread" },
			...{ chairId: idOf(email), attendeeIds: [email, ...assessors].map(idOf) },
			bidIds: AGREED_SCORES.map(({ reference }) => bids.get(reference) ?? ""),
		}),
	);
	for (const { reference, criterion, points } of AGREED_SCORES) {
		const bidId = bids.get(reference) ?? "";
		const minutes = "The assessors explained their scores and agreed. Invented for the demonstration.";
		must(minuteBid(moderator, { meetingId, bidId, revision: 1, left: [], minutes }));
		must(
			agreeScore(moderator, {
				...{ bidId, meetingId, points, criterionId: criteria[criterion] ?? "" },
				reason: "Both assessors agreed after talking it over. Invented for the demonstration.",
			}),
		);
	}
	const minutes =
		"The panel went through the bids on which scores lay far apart. Invented for the demonstration.";
	must(closePanel(moderator, { meetingId, minutes }));
}

/** Eligibility, assignment, scores. In a round for people, C2 waits to be moderated, SS5 and D1 to be submitted. */
export function playAssessment(
	stage: Stage,
	rounds: readonly PlayedRound[],
	bids: readonly ReadonlyMap<string, string>[],
): void {
	const assessors = [holder("assessor", "office", 0), holder("assessor", "office", 1)];
	const bidsOf = (which: number) => bids[which] ?? new Map<string, string>();
	stage.at("2013-10-11T16:00:00.000Z");
	closeDueRounds(stage.system);
	stage.at("2013-10-14T09:00:00.000Z");
	const assessments = rounds.map((round, which) => startAssessment(stage, round, bidsOf(which), assessors));
	stage.at("2013-10-18T15:00:00.000Z");
	rounds.forEach((round, which) => {
		playScores(stage, round, assessments[which] ?? [], assessors);
	});
	stage.at("2013-10-21T10:00:00.000Z");
	rounds.forEach((round, which) => {
		if (round.assessed) agreeScores(stage, round, bidsOf(which), assessors);
	});
}
