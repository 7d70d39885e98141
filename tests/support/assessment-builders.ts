import { laterBy } from "~/clock";
import { WHOLE_BID } from "~/domain/assessment/passage";
import { pence } from "~/domain/money";
import { assignAssessors } from "~/use-cases/assessment/assign-assessors";
import { checkEligibility } from "~/use-cases/assessment/check-eligibility";
import { readAssessment } from "~/use-cases/assessment/read-assessment";
import { saveScore } from "~/use-cases/assessment/save-score";
import { submitAssessment } from "~/use-cases/assessment/submit-assessment";
import { closeDueRounds } from "~/use-cases/round/close-due-rounds";
import { startAssessing } from "~/use-cases/round/start-assessing";
import { bidById } from "~db/bid/bid";
import { interest } from "~db/schema/people";
import { type BidParts, done, submittedBid } from "./bid-builders";
import { testWorld } from "./context";
import { must, openRoundIn, type RoundOptions } from "./round-builders";

/** The value of an outcome that a test counts on. */
export { done };

/** Bids that a test asks for beside the three. */
export type ExtraBids = (partnerships: {
	readonly birmingham: string;
	readonly coventry: string;
}) => readonly BidParts[];

/**
 * A round that is being assessed, played through the use cases: three bids (B1 of Birmingham, C1, C2 of Coventry, each
 * claiming themes 1 and 2), a fund manager, three assessors, a moderator, an auditor. Nothing is checked or assigned.
 */
export function assessingWorld({
	extra = () => [],
	linesOf = () => [],
	...more
}: Pick<RoundOptions, "pounds" | "years" | "tests"> & {
	readonly extra?: ExtraBids;
	/** The cost lines of the three bids, by title. */
	readonly linesOf?: (
		title: string,
	) => NonNullable<NonNullable<BidParts["interventions"]>[number]["costLines"]>;
} = {}) {
	const world = testWorld("2026-05-04T09:00:00.000Z");
	const birmingham = world.organisation("partnership", { name: "Birmingham Partnership", prefix: "B" });
	const coventry = world.organisation("partnership", { name: "Coventry Partnership", prefix: "C" });
	const round = openRoundIn(world, { partnerships: [birmingham, coventry], ...more });
	const signatory = {
		birmingham: world.person("signatory", birmingham, "Bea Signatory"),
		coventry: world.person("signatory", coventry, "Cora Signatory"),
	};
	const objectiveIds = round.themes.flatMap(({ objectives }) => objectives.slice(0, 1).map(({ id }) => id));
	const bid = (partnershipId: string, signatoryId: string, title: string, pounds: number) =>
		submittedBid(world, round.roundId, {
			partnershipId,
			signatoryId,
			title,
			interventions: [{ title, asked: pence(pounds * 100), objectiveIds, costLines: linesOf(title) }],
		}).bidId;
	const bids = {
		b1: bid(birmingham, signatory.birmingham, "Mediation service", 100_000),
		c1: bid(coventry, signatory.coventry, "Doorstep crime", 35_000),
		c2: bid(coventry, signatory.coventry, "Young people", 20_000),
	};
	const extraBids = extra({ birmingham, coventry }).map(
		(parts) =>
			submittedBid(world, round.roundId, {
				...parts,
				interventions: (parts.interventions ?? []).map((each) => ({ objectiveIds, ...each })),
				signatoryId: parts.partnershipId === birmingham ? signatory.birmingham : signatory.coventry,
			}).bidId,
	);
	const assessors = ["Ann Assessor", "Bob Assessor", "Cat Assessor"].map((name) =>
		world.person("assessor", round.officeId, name),
	) as [string, string, string];
	const moderator = world.person("moderator", round.officeId, "Mo Moderator");
	const auditor = world.person("auditor", round.officeId, "Audrey Auditor");
	world.clock.set(laterBy(world.clock.now(), 29 * 24 * 3_600_000));
	closeDueRounds(world.system);
	const manager = world.as(round.fundManager);
	must(startAssessing(manager, { roundId: round.roundId }));

	/** Finds bids eligible. */
	const eligible = (...bidIds: readonly string[]) => {
		for (const bidId of bidIds) must(checkEligibility(manager, { bidId, result: "eligible", reason: "" }));
	};
	/** Gives an eligible bid to people; gives the assessments in their order. */
	const assigned = (bidId: string, ...people: readonly string[]) =>
		must(
			assignAssessors(manager, {
				roundId: round.roundId,
				pairs: people.map((personId) => ({ bidId, personId })),
			}),
		);
	/** Fills an assessment in: digits in the order of the criteria, every claimed theme given the plan's figure. */
	const filled = (assessmentId: string, personId: string, digits: string) => {
		const opened = must(readAssessment(world.as(personId), { assessmentId })).criteria;
		for (const [place, criterionId] of round.criteria.entries()) {
			const points = Number(digits[place]);
			const given = (themeCode: string) => ({
				themeCode,
				points,
				reason: `Reason ${points} of ${personId}`,
				passages: [{ at: WHOLE_BID, quote: "" }],
			});
			must(
				saveScore(world.as(personId), {
					assessmentId,
					criterionId,
					revision: opened[place]?.revision ?? -1,
					scores: place === 0 ? [given("1"), given("2")] : [given("")],
				}),
			);
		}
	};
	/** Fills an assessment in and submits it. */
	const scored = (assessmentId: string, personId: string, digits: string) => {
		filled(assessmentId, personId, digits);
		must(submitAssessment(world.as(personId), { assessmentId }));
	};
	return {
		...world,
		...round,
		bids,
		extraBids,
		partnerships: { birmingham, coventry },
		signatory,
		assessors,
		moderator,
		auditor,
		manager,
		eligible,
		assigned,
		filled,
		scored,
		/** Puts an interest into the register. */
		interested: (personId: string, organisationId: string) =>
			world.db
				.insert(interest)
				.values({
					id: world.ids.next(),
					personId,
					organisationId,
					nature: "Family",
					declaredAt: world.clock.now(),
					recordedBy: personId,
				})
				.run(),
		stateOf: (bidId: string) => bidById(world.db, bidId)?.state,
		/** A bid found eligible and scored by the first two assessors. */
		scoredBid: (bidId: string, first: string, second: string) => {
			eligible(bidId);
			const [one, two] = assigned(bidId, assessors[0], assessors[1]) as [string, string];
			scored(one, assessors[0], first);
			scored(two, assessors[1], second);
			return [one, two] as const;
		},
	};
}
