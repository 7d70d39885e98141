import { describe, expect, it } from "vitest";
import { agreeScore } from "~/use-cases/assessment/agree-score";
import { readModeration } from "~/use-cases/assessment/read-moderation";
import { rankingInRound, readRanking } from "~/use-cases/assessment/read-ranking";
import { reopenAssessment } from "~/use-cases/assessment/reopen-assessment";
import { startAllocating } from "~/use-cases/round/start-allocating";
import { assessingWorld } from "../../support/assessment-builders";
import { codeOf, done } from "../../support/bid-builders";

/** B1 has a gap of two on delivery (the fourth criterion); C1 straddles the threshold on the plan (the first). */
function toModerate() {
	const world = assessingWorld();
	const gap = world.scoredBid(world.bids.b1, "33343", "34423");
	const straddling = world.scoredBid(world.bids.c1, "32233", "22233");
	const [plan, need, , delivery] = world.criteria as [string, string, string, string];
	const agree = (bidId: string, criterionId: string, points = 3, reason = "Half the partners have signed") =>
		agreeScore(world.as(world.moderator), { bidId, criterionId, points, reason });
	return { ...world, gap, straddling, plan, need, delivery, agree };
}

describe("moderation", () => {
	it("lists what the rule picks out, and why", () => {
		const { as, moderator, roundId } = toModerate();
		const { bids, mayModerate } = done(readModeration(as(moderator), { roundId }));
		expect(mayModerate).toBe(true);
		expect(bids.map(({ reference, criteria }) => [reference, criteria])).toEqual([
			["B1", [{ title: "Deliverability", trigger: "gap", spread: "2.00", agreed: null }]],
			["C1", [{ title: "Contribution to the plan", trigger: "threshold", spread: "1.00", agreed: null }]],
		]);
	});

	it("cannot be skipped: without it the bid has no total, stays eligible and the round does not move on", () => {
		const { db, manager, roundId, bids, stateOf, eligible, assigned, assessors, scored } = toModerate();
		expect(
			rankingInRound(db, roundId).map(({ reference, totalHundredths, waitsFor }) => [
				reference,
				totalHundredths,
				waitsFor,
			]),
		).toEqual([
			["B1", null, "moderation"],
			["C1", null, "moderation"],
		]);
		expect([bids.b1, bids.c1].map(stateOf)).toEqual(["eligible", "eligible"]);
		eligible(bids.c2);
		const [one, two] = assigned(bids.c2, assessors[0], assessors[1]) as [string, string];
		scored(one, assessors[0], "33333");
		scored(two, assessors[1], "33333");
		expect(startAllocating(manager, { roundId })).toMatchObject({
			code: "moderation-due",
			details: { bids: ["B1", "C1"] },
		});
	});

	it("completes the bid with the agreed points: 64 and 52", () => {
		const { db, roundId, bids, stateOf, agree, delivery, plan } = toModerate();
		expect(done(agree(bids.b1, delivery))).toMatchObject({ complete: true });
		expect(done(agree(bids.c1, plan))).toMatchObject({ complete: true });
		expect([bids.b1, bids.c1].map(stateOf)).toEqual(["assessed", "assessed"]);
		expect(
			rankingInRound(db, roundId).map(({ reference, totalHundredths, moderated }) => [
				reference,
				totalHundredths,
				moderated,
			]),
		).toEqual([
			["B1", 6400, true],
			["C1", 5200, true],
		]);
	});

	it("refuses a moderator who scores a bid of the round, also another bid", () => {
		const { as, assessors, bids, delivery, db, officeId, eligible, assigned, agree } = toModerate();
		const cat = assessors[2];
		db.$client
			.prepare(
				"INSERT INTO membership (id, person_id, organisation_id, role, starts_at) VALUES ('m', ?, ?, 'moderator', '2000-01-01T00:00:00.000Z')",
			)
			.run(cat, officeId);
		eligible(bids.c2);
		assigned(bids.c2, cat);
		const input = { bidId: bids.b1, criterionId: delivery, points: 3, reason: "Agreed" };
		expect(codeOf(agreeScore(as(cat), input))).toBe("moderator-scored");
		expect(codeOf(agree(bids.b1, delivery))).toBe("accepted");
	});

	it("refuses a moderator with an interest, and everybody who is no moderator", () => {
		const { as, manager, moderator, interested, partnerships, bids, delivery, agree, assessors } =
			toModerate();
		const input = { bidId: bids.b1, criterionId: delivery, points: 3, reason: "Agreed" };
		expect(codeOf(agreeScore(manager, input))).toBe("forbidden");
		expect(codeOf(agreeScore(as(assessors[0]), input))).toBe("not-found");
		interested(moderator, partnerships.birmingham);
		expect(codeOf(agree(bids.b1, delivery))).toBe("interested");
	});

	it("needs points from 0 to 5, a reason, a criterion that was picked out, and happens once", () => {
		const { bids, need, delivery, agree } = toModerate();
		expect(codeOf(agree(bids.b1, delivery, 6))).toBe("points-invalid");
		expect(codeOf(agree(bids.b1, delivery, 3, " "))).toBe("reason-missing");
		expect(codeOf(agree(bids.b1, need))).toBe("moderation-not-needed");
		expect(codeOf(agree(bids.c2, delivery))).toBe("assessments-not-in");
		done(agree(bids.b1, delivery));
		expect(codeOf(agree(bids.b1, delivery, 4))).toBe("already-agreed");
	});

	it("ends the opening of assessments again", () => {
		const { manager, gap, bids, delivery, agree } = toModerate();
		done(agree(bids.b1, delivery));
		expect(codeOf(reopenAssessment(manager, { assessmentId: gap[0], reason: "Misread" }))).toBe(
			"already-moderated",
		);
	});
});

describe("the ranking page", () => {
	it("gives order, running total and spread, and lists apart what is not scored", () => {
		const { manager, roundId, bids, agree, delivery, eligible } = toModerate();
		done(agree(bids.b1, delivery));
		eligible(bids.c2);
		const ranking = done(readRanking(manager, { roundId }));
		expect(ranking).toMatchObject({ money: 32000000n, thresholdHundredths: 5000, rule: "rank-and-skip" });
		expect(ranking.ranked).toMatchObject([
			{
				place: 1,
				reference: "B1",
				totalHundredths: 6400,
				spreadHundredths: 200,
				runningTotal: 10000000n,
				line: "within-money",
			},
		]);
		expect(ranking.notScored.map(({ reference, waitsFor }) => [reference, waitsFor])).toEqual([
			["C1", "moderation"],
			["C2", "assessors"],
		]);
	});

	it("is read by the office, by the board only with the pack, and by no assessor or partnership", () => {
		const { as, auditor, moderator, assessors, signatory, roundId, db, person, organisation } = toModerate();
		for (const id of [auditor, moderator]) expect(codeOf(readRanking(as(id), { roundId }))).toBe("accepted");
		for (const id of [assessors[0], signatory.birmingham])
			expect(codeOf(readRanking(as(id), { roundId }))).toBe("not-found");
		const member = person("board-member", organisation("board"));
		expect(codeOf(readRanking(as(member), { roundId }))).toBe("not-found");
		db.$client.prepare("UPDATE round SET state = 'with-board' WHERE id = ?").run(roundId);
		expect(codeOf(readRanking(as(member), { roundId }))).toBe("accepted");
	});

	it("does not tell the board that a decision is signed before it is published", () => {
		const { as, manager, roundId, db, person, organisation } = toModerate();
		const member = as(person("board-member", organisation("board")));
		db.$client.prepare("UPDATE round SET state = 'decided' WHERE id = ?").run(roundId);
		expect(done(readRanking(member, { roundId })).round.state).toBe("with-board");
		expect(done(readRanking(manager, { roundId })).round.state).toBe("decided");
	});
});
