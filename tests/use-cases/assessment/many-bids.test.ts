import { describe, expect, it } from "vitest";
import { agreeScore } from "~/use-cases/assessment/agree-score";
import { assignAssessors } from "~/use-cases/assessment/assign-assessors";
import { assignSuggested } from "~/use-cases/assessment/assign-suggested";
import { readAssessment } from "~/use-cases/assessment/read-assessment";
import { readAssignments } from "~/use-cases/assessment/read-assignments";
import { readBidScores } from "~/use-cases/assessment/read-bid-scores";
import { readRanking } from "~/use-cases/assessment/read-ranking";
import { saveScore } from "~/use-cases/assessment/save-score";
import { submitAssessment } from "~/use-cases/assessment/submit-assessment";
import { readBidsInRound } from "~/use-cases/round/read-bids-in-round";
import { openDatabase } from "~db/client";
import { assessingWorld, done } from "../../support/assessment-builders";
import { codeOf } from "../../support/bid-builders";
import { queriesOf } from "../../support/counted-queries";

type World = ReturnType<typeof assessingWorld>;

const bidsMore = (bids: number) =>
	assessingWorld({
		extra: ({ birmingham }) =>
			Array.from({ length: bids }, (_, place) => ({
				partnershipId: birmingham,
				title: `Bid ${place + 1}`,
				interventions: [{ title: "Events", asked: 100_000n }],
			})),
	});

const rankingOf = (world: World, person = world.fundManager) =>
	done(readRanking(world.as(person), { roundId: world.roundId }));

describe("the scores of a round", () => {
	it("are put together once for each version of the data, for all who read them", () => {
		const world = assessingWorld();
		world.scoredBid(world.bids.b1, "33333", "33333");
		rankingOf(world);
		const again = queriesOf(() => rankingOf(world, world.auditor));
		expect(again.filter((sql) => /"assessment_score"|"bid_version"|"bid_option"/.test(sql))).toEqual([]);
	});

	it("are read anew as soon as anything is saved, and of other bids not at all", () => {
		const world = assessingWorld();
		world.scoredBid(world.bids.b1, "33333", "33333");
		world.eligible(world.bids.c1);
		const [ann, bob] = world.assessors;
		const [first = "", second = ""] = world.assigned(world.bids.c1, ann, bob);
		const totals = () => rankingOf(world).ranked.map(({ reference }) => reference);
		expect(totals()).toEqual(["B1"]);
		world.scored(first, ann, "44444");
		expect(totals()).toEqual(["B1"]);
		world.scored(second, bob, "44444");
		const asked = queriesOf(() => expect(totals()).toEqual(["C1", "B1"]));
		expect(asked.filter((sql) => sql.includes('from "assessment_score"'))).toHaveLength(2);
	});

	it("are read anew after another process has written", () => {
		const world = assessingWorld();
		world.eligible(world.bids.c1);
		const [ann, bob] = world.assessors;
		const [first = "", second = ""] = world.assigned(world.bids.c1, ann, bob);
		world.scored(first, ann, "44444");
		world.filled(second, bob, "44444");
		expect(rankingOf(world).ranked).toEqual([]);
		const other = openDatabase(world.db.$client.name);
		done(submitAssessment({ ...world.as(bob), db: other }, { assessmentId: second }));
		other.$client.close();
		expect(rankingOf(world).ranked.map(({ reference }) => reference)).toEqual(["C1"]);
	});

	it("show each reader their own: a title that an interest closes to one stays closed to them alone", () => {
		const world = assessingWorld();
		world.eligible(world.bids.b1, world.bids.c1);
		const titles = (person: string) =>
			done(readBidsInRound(world.as(person), { roundId: world.roundId })).bids.map(({ title }) => title);
		expect(titles(world.fundManager)).toEqual(["Mediation service", "Doorstep crime", "Young people"]);
		world.interested(world.auditor, world.partnerships.coventry);
		expect(titles(world.auditor)).toEqual(["Mediation service", null, null]);
		expect(titles(world.fundManager)).toEqual(["Mediation service", "Doorstep crime", "Young people"]);
		expect(rankingOf(world, world.auditor).notScored.map(({ title }) => title)).toEqual([
			"Mediation service",
			null,
		]);
	});
});

describe("work on one bid", () => {
	/** What is asked when one bid is worked on in a round of so many more. */
	const askedWith = (bids: number) => {
		const world = bidsMore(bids);
		world.eligible(world.bids.c1, world.bids.c2, ...world.extraBids);
		const [ann, bob, cat] = world.assessors;
		const { roundId, bids: own } = world;
		const pairs = (bidId: string, ...people: readonly string[]) =>
			people.map((personId) => ({ bidId, personId }));
		const [assessmentId = ""] = world.assigned(own.c1, ann);
		world.scoredBid(own.b1, "11111", "44444");
		const open = done(readAssessment(world.as(ann), { assessmentId })).criteria;
		const scores = { themeCode: "", points: 3, reason: "Sources are named." };
		return {
			"assign one": queriesOf(() =>
				done(assignAssessors(world.manager, { roundId, pairs: pairs(own.c2, bob, cat) })),
			),
			"save a score": queriesOf(() =>
				done(
					saveScore(world.as(ann), {
						assessmentId,
						criterionId: world.criteria[1] ?? "",
						revision: open[1]?.revision ?? -1,
						scores: [scores],
					}),
				),
			),
			moderate: queriesOf(() =>
				done(
					agreeScore(world.as(world.moderator), {
						bidId: own.b1,
						criterionId: world.criteria[1] ?? "",
						points: 3,
						reason: "Talked over.",
					}),
				),
			),
			"read its scores": queriesOf(() => done(readBidScores(world.manager, { bidId: own.b1 }))),
		};
	};

	it("asks the same whether there are three bids or thirty more", () => {
		expect(askedWith(30)).toEqual(askedWith(0));
	});
});

describe("assigning as suggested", () => {
	const suggestionOf = (world: World) =>
		done(readAssignments(world.manager, { roundId: world.roundId })).suggestion;

	it("assigns all bids of the round at once, each with an entry of its own", () => {
		const world = bidsMore(57);
		world.eligible(...Object.values(world.bids), ...world.extraBids);
		const { roundId } = world;
		expect(done(assignSuggested(world.manager, { roundId, suggestion: suggestionOf(world) }))).toEqual({
			bids: 60,
		});
		const { bids } = done(readAssignments(world.manager, { roundId }));
		expect(bids.every(({ assessors }) => assessors.length === 2)).toBe(true);
		const entries = world.db.$client
			.prepare("SELECT count(*), count(DISTINCT bid_id) FROM audit_entry WHERE action = 'assign-assessor'")
			.raw()
			.get();
		expect(entries).toEqual([120, 60]);
	});

	it("leaves out the bids in which the fund manager has an interest, and shows no suggestion for them", () => {
		const world = assessingWorld();
		const { roundId } = world;
		const { b1, c1 } = world.bids;
		world.eligible(b1, c1);
		world.interested(world.fundManager, world.partnerships.coventry);
		const read = () => done(readAssignments(world.manager, { roundId }));
		expect(read().bids).toMatchObject([
			{ bidId: b1, mayAdd: true, mayReplace: true, suggested: [{}, {}] },
			{ bidId: c1, mayAdd: false, mayReplace: false, suggested: [] },
		]);
		expect(done(assignSuggested(world.manager, { roundId, suggestion: suggestionOf(world) }))).toEqual({
			bids: 1,
		});
		expect(read().bids.map(({ assessors }) => assessors.length)).toEqual([2, 0]);
		expect(codeOf(assignSuggested(world.manager, { roundId, suggestion: suggestionOf(world) }))).toBe(
			"nobody-chosen",
		);
	});

	it("works everything out before it writes", () => {
		const world = bidsMore(10);
		world.eligible(...Object.values(world.bids), ...world.extraBids);
		const suggestion = suggestionOf(world);
		const asked = queriesOf(() =>
			done(assignSuggested(world.manager, { roundId: world.roundId, suggestion })),
		);
		const begun = asked.findIndex((sql) => /begin immediate/i.test(sql));
		const within = asked.slice(begun).filter((sql) => /^select/i.test(sql));
		expect(begun).toBeGreaterThan(-1);
		expect(within.filter((sql) => /"bid_version"|"assessment_score"/.test(sql))).toEqual([]);
	});

	it("refuses another suggestion than the reader saw, one that suggests nobody, and whoever may not assign", () => {
		const world = assessingWorld();
		const { roundId } = world;
		world.eligible(world.bids.b1);
		const seen = suggestionOf(world);
		world.eligible(world.bids.c1);
		const send = (suggestion: string, person = world.fundManager) =>
			codeOf(assignSuggested(world.as(person), { roundId, suggestion }));
		expect(send(seen)).toBe("suggestion-changed");
		const [ann, bob] = world.assessors;
		for (const bidId of [world.bids.b1, world.bids.c1]) world.assigned(bidId, ann, bob);
		expect(send(suggestionOf(world))).toBe("nobody-chosen");
		expect(send(suggestionOf(world), world.auditor)).toBe("forbidden");
	});
});
