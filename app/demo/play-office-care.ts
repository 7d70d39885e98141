import { laterBy } from "~/clock";
import { instantToLondon } from "~/domain/london-time";
import { ANSWERS_INTERESTS } from "~/domain/people/interest-answer";
import { endPractice } from "~/use-cases/assessment/end-practice";
import { readPractice } from "~/use-cases/assessment/read-practice";
import { scorePractice } from "~/use-cases/assessment/score-practice";
import { setPractice } from "~/use-cases/assessment/set-practice";
import { setScoresDue } from "~/use-cases/assessment/set-scores-due";
import { answerInterests } from "~/use-cases/people/answer-interests";
import { readOwnInterests } from "~/use-cases/people/read-own-interests";
import { DEMONSTRATION_ACCOUNTS } from "./accounts";
import { holder, must, type Stage } from "./stage";

const WEEK = 7 * 24 * 3_600_000;

/** Everybody says what interests they have but the third assessor, whose answer the office still waits for. */
function playAnswers(stage: Stage): void {
	const waits = holder("assessor", "office", 2);
	for (const { email, role } of DEMONSTRATION_ACCOUNTS) {
		if (!ANSWERS_INTERESTS.includes(role) || email === waits) continue;
		const { interests } = must(readOwnInterests(stage.as(email)));
		const none = interests.every(({ endedAt }) => endedAt !== null);
		must(answerInterests(stage.as(email), { answer: none ? "nothing-to-declare" : "as-registered" }));
	}
}

const PRACTICE = `An invented bid, to compare how we score.

Need. The town centre had 214 reports of violence last year, two in three on Friday and Saturday nights.

Proposal. Two marshals at each of three taxi ranks on both nights for a year, and a radio link to the control room.

Objectives. Fewer victims. The bid does not say how the scheme helps young people.

Money. £45,000 for shifts at £150 each. The council pays for the radios. Nothing is said of the second year.`;

/** What each of two assessors gave on each criterion, with the reason. */
const GIVEN = [
	[4, 3, 3, 2, 2],
	[2, 3, 4, 4, 2],
] as const;

/** The practice copy: two assessors have scored an invented bid and see how they differ; scores are due in a week. */
function playPractice(stage: Stage, roundId: string, machineNow: string): void {
	const fundManager = stage.as(holder("fund-manager", "office"));
	const dueOn = instantToLondon(laterBy(machineNow, WEEK)).date;
	must(setScoresDue(fundManager, { roundId, dueOn }));
	must(setPractice(fundManager, { roundId, title: "Marshals at the ranks", bidId: null, text: PRACTICE }));
	const { criteria } = must(readPractice(fundManager, { roundId }));
	for (const [place, points] of GIVEN.entries())
		must(
			scorePractice(stage.as(holder("assessor", "office", place)), {
				roundId,
				submit: true,
				scores: criteria.map(({ id, descriptors }, at) => ({
					criterionId: id,
					points: points[at] ?? 3,
					reason: `${descriptors[points[at] ?? 3] ?? ""}.`,
				})),
			}),
		);
	must(endPractice(fundManager, { roundId }));
}

/** What the office does beside its rounds today: interests are answered for, and assessors have practised. */
export function playOfficeCare(stage: Stage, machineNow: string, copyId: string): void {
	stage.at(machineNow);
	playAnswers(stage);
	playPractice(stage, copyId, machineNow);
}
