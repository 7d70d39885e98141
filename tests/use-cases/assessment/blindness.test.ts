import { describe, expect, it } from "vitest";
import type { Outcome } from "~/domain/outcome";
import { fileText } from "~/domain/stored-text";
import { readAgreement } from "~/use-cases/assessment/read-agreement";
import { readAssessment } from "~/use-cases/assessment/read-assessment";
import { readAssignments } from "~/use-cases/assessment/read-assignments";
import { readBidScores } from "~/use-cases/assessment/read-bid-scores";
import { readModeration } from "~/use-cases/assessment/read-moderation";
import { readOwnAssessments } from "~/use-cases/assessment/read-own-assessments";
import { readRanking } from "~/use-cases/assessment/read-ranking";
import { reopenAssessment } from "~/use-cases/assessment/reopen-assessment";
import { assessmentStanding } from "~db/assessment/assessment";
import { assessingWorld } from "../../support/assessment-builders";
import { codeOf, done } from "../../support/bid-builders";

/** The first assessor of B1 has submitted, the second has not. */
function oneIn() {
	const world = assessingWorld();
	const [ann, bob] = world.assessors;
	world.eligible(world.bids.b1);
	const [one, two] = world.assigned(world.bids.b1, ann, bob) as [string, string];
	world.scored(one, ann, "15432");
	return { ...world, ann, bob, one, two };
}

const OF_ANN = /Reason \d of/;

describe("before both assessments are in", () => {
	it("the other assessor learns nothing of the first one's scores, whatever they read", () => {
		const { as, bob, two, bids, roundId } = oneIn();
		const reads: readonly Outcome<unknown>[] = [
			readAssessment(as(bob), { assessmentId: two }),
			readOwnAssessments(as(bob)),
			readBidScores(as(bob), { bidId: bids.b1 }),
		];
		for (const outcome of reads) expect(fileText({ read: done(outcome) })).not.toMatch(OF_ANN);
		expect(done(readBidScores(as(bob), { bidId: bids.b1 }))).toMatchObject({
			state: "waiting",
			totalHundredths: null,
			criteria: [],
			earlier: [],
		});
		for (const refusal of [
			readRanking(as(bob), { roundId }),
			readModeration(as(bob), { roundId }),
			readAssignments(as(bob), { roundId }),
		])
			expect(codeOf(refusal)).toBe("not-found");
	});

	it("nobody in the office sees a score either, only how far it is", () => {
		const world = oneIn();
		for (const person of [world.fundManager, world.moderator, world.auditor]) {
			const context = world.as(person);
			const scores = done(readBidScores(context, { bidId: world.bids.b1 }));
			expect(scores.assessors.map(({ submitted, totalHundredths }) => [submitted, totalHundredths])).toEqual([
				[true, null],
				[false, null],
			]);
			expect(scores.criteria).toEqual([]);
			const ranking = done(readRanking(context, { roundId: world.roundId }));
			expect(ranking.ranked).toEqual([]);
			expect(ranking.notScored).toMatchObject([
				{ reference: "B1", totalHundredths: null, spreadHundredths: null, waitsFor: "submission" },
			]);
			expect(done(readAgreement(context, { roundId: world.roundId })).agreement[0]?.compared).toBe(0);
		}
		expect(assessmentStanding(world.db, world.roundId)[0]).toMatchObject({
			reference: "B1",
			assigned: 2,
			submitted: 1,
			toModerate: false,
		});
	});

	it("an assessor of other bids cannot read this one's scores", () => {
		const { as, assessors, bids } = oneIn();
		expect(codeOf(readBidScores(as(assessors[2]), { bidId: bids.b1 }))).toBe("not-found");
	});
});

describe("once both are in", () => {
	it("assessors of the bid read each other's", () => {
		const { as, ann, bob, two, bids, scored } = oneIn();
		scored(two, bob, "14432");
		const read = done(readBidScores(as(bob), { bidId: bids.b1 }));
		expect(read.criteria[1]?.assessors.map(({ score }) => score)).toEqual(["5.00", "4.00"]);
		expect(JSON.stringify(read)).toContain(`Reason 5 of ${ann}`);
		expect(read.mayReopen).toBe(false);
	});

	it("a reopened assessment hides both again, the earlier one included", () => {
		const { as, manager, bob, one, two, bids, scored } = oneIn();
		scored(two, bob, "14432");
		done(reopenAssessment(manager, { assessmentId: one, reason: "Misread" }));
		for (const context of [as(bob), manager])
			expect(JSON.stringify(done(readBidScores(context, { bidId: bids.b1 })))).not.toMatch(OF_ANN);
	});

	it("partnerships never read scores or assessors' names; the board does without names, with the pack", () => {
		const { as, bob, two, bids, scored, signatory, db, roundId, organisation, person } = oneIn();
		scored(two, bob, "14432");
		expect(codeOf(readBidScores(as(signatory.birmingham), { bidId: bids.b1 }))).toBe("not-found");
		const member = as(person("board-member", organisation("board")));
		expect(codeOf(readBidScores(member, { bidId: bids.b1 }))).toBe("not-found");
		db.$client.prepare("UPDATE round SET state = 'with-board' WHERE id = ?").run(roundId);
		const read = done(readBidScores(member, { bidId: bids.b1 }));
		expect(read.assessors.map(({ name }) => name)).toEqual(["First assessor", "Second assessor"]);
		expect(JSON.stringify(read)).not.toMatch(/Ann|Bob/);
		expect(codeOf(readBidScores(as(signatory.birmingham), { bidId: bids.b1 }))).toBe("not-found");
	});
});
