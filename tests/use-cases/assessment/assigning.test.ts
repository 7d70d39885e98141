import { describe, expect, it } from "vitest";
import { agreeScore } from "~/use-cases/assessment/agree-score";
import { assignAssessors } from "~/use-cases/assessment/assign-assessors";
import { checkEligibility } from "~/use-cases/assessment/check-eligibility";
import { readAssignments } from "~/use-cases/assessment/read-assignments";
import { replaceAssessor } from "~/use-cases/assessment/replace-assessor";
import { assessmentById } from "~db/assessment/assessment";
import { assessingWorld } from "../../support/assessment-builders";
import { codeOf, done } from "../../support/bid-builders";

describe("assigning assessors", () => {
	it("takes the balanced suggestion, which leaves out who has an interest", () => {
		const world = assessingWorld();
		const [ann, bob, cat] = world.assessors;
		world.eligible(world.bids.b1, world.bids.c1, world.bids.c2);
		world.interested(ann, world.partnerships.coventry);
		const { bids, candidatesFor } = done(readAssignments(world.manager, { roundId: world.roundId }));
		const suggested = Object.fromEntries(
			bids.map(({ reference, suggested: people }) => [reference, people.map(({ personId }) => personId)]),
		);
		expect(suggested.C1?.sort()).toEqual([bob, cat].sort());
		expect(suggested.C2?.sort()).toEqual([bob, cat].sort());
		expect(suggested.B1).toContain(ann);
		expect(candidatesFor(world.bids.c1).map(({ personId }) => personId)).toEqual([bob, cat]);
		const pairs = bids.flatMap(({ bidId, suggested: people }) =>
			people.map(({ personId }) => ({ bidId, personId })),
		);
		expect(done(assignAssessors(world.manager, { roundId: world.roundId, pairs }))).toHaveLength(6);
	});

	it("refuses an interested person, and then assigns nobody", () => {
		const world = assessingWorld();
		const [ann, bob] = world.assessors;
		world.eligible(world.bids.b1);
		world.interested(bob, world.partnerships.birmingham);
		const refusal = assignAssessors(world.manager, {
			roundId: world.roundId,
			pairs: [ann, bob].map((personId) => ({ bidId: world.bids.b1, personId })),
		});
		expect(refusal).toMatchObject({
			code: "assessor-conflicted",
			details: { name: "Bob Assessor", reference: "B1" },
		});
		expect(done(readAssignments(world.manager, { roundId: world.roundId })).bids[0]?.assessors).toEqual([]);
	});

	it("refuses who holds a role in the partnership", () => {
		const world = assessingWorld();
		const both = world.person("assessor", world.officeId, "Double Role");
		world.db.$client
			.prepare(
				"INSERT INTO membership (id, person_id, organisation_id, role, starts_at) VALUES ('m', ?, ?, 'bidder', '2000-01-01T00:00:00.000Z')",
			)
			.run(both, world.partnerships.birmingham);
		world.eligible(world.bids.b1);
		expect(codeOf(assignOne(world, world.bids.b1, both))).toBe("assessor-conflicted");
	});

	it("refuses a bid that is not eligible, somebody who is no assessor, and the same person twice", () => {
		const world = assessingWorld();
		const [ann] = world.assessors;
		expect(codeOf(assignOne(world, world.bids.b1, ann))).toBe("bid-not-eligible");
		done(
			checkEligibility(world.manager, { bidId: world.bids.c1, result: "ineligible", reason: "Out of area" }),
		);
		expect(codeOf(assignOne(world, world.bids.c1, ann))).toBe("bid-not-eligible");
		world.eligible(world.bids.b1);
		expect(codeOf(assignOne(world, world.bids.b1, world.auditor))).toBe("not-an-assessor");
		world.assigned(world.bids.b1, ann);
		expect(codeOf(assignOne(world, world.bids.b1, ann))).toBe("already-assigned");
	});

	it("adds nobody once all assessments are in and can be read", () => {
		const world = assessingWorld();
		world.scoredBid(world.bids.b1, "33343", "34423");
		expect(codeOf(assignOne(world, world.bids.b1, world.assessors[2]))).toBe("assessments-in");
		expect(done(readAssignments(world.manager, { roundId: world.roundId })).bids[0]?.mayAdd).toBe(false);
	});

	it("is the fund manager's alone", () => {
		const world = assessingWorld();
		world.eligible(world.bids.b1);
		const input = { roundId: world.roundId, pairs: [{ bidId: world.bids.b1, personId: world.assessors[0] }] };
		expect(codeOf(assignAssessors(world.as(world.moderator), input))).toBe("forbidden");
		expect(codeOf(assignAssessors(world.as(world.signatory.birmingham), input))).toBe("not-found");
	});
});

describe("replacing an assessor", () => {
	it("keeps the old assessment with its reason and its scores", () => {
		const world = assessingWorld();
		const [ann, bob, cat] = world.assessors;
		const [one] = world.scoredBid(world.bids.b1, "43333", "43433");
		expect(world.stateOf(world.bids.b1)).toBe("assessed");
		done(replaceAssessor(world.manager, { assessmentId: one, personId: cat, reason: "Left the office" }));
		expect(assessmentById(world.db, one)).toMatchObject({
			state: "replaced",
			endedReason: "Left the office",
		});
		expect(world.stateOf(world.bids.b1)).toBe("eligible");
		const [line] = done(readAssignments(world.manager, { roundId: world.roundId })).bids;
		expect(line?.assessors.map(({ personId, submitted }) => [personId, submitted])).toEqual([
			[bob, true],
			[cat, false],
		]);
		expect(line?.assessors.map(({ personId }) => personId)).not.toContain(ann);
	});

	it("needs a reason and a person who may score the bid", () => {
		const world = assessingWorld();
		const [ann, bob, cat] = world.assessors;
		world.eligible(world.bids.b1);
		const [one] = world.assigned(world.bids.b1, ann, bob) as [string, string];
		expect(codeOf(replaceAssessor(world.manager, { assessmentId: one, personId: cat, reason: "" }))).toBe(
			"reason-missing",
		);
		expect(codeOf(replaceAssessor(world.manager, { assessmentId: one, personId: bob, reason: "Ill" }))).toBe(
			"already-assigned",
		);
		world.interested(cat, world.partnerships.birmingham);
		expect(codeOf(replaceAssessor(world.manager, { assessmentId: one, personId: cat, reason: "Ill" }))).toBe(
			"assessor-conflicted",
		);
	});

	it("ends when a moderator has agreed a score, and a moderator scores no bid", () => {
		const world = assessingWorld();
		const [one] = world.scoredBid(world.bids.b1, "33343", "34423");
		done(
			agreeScore(world.as(world.moderator), {
				bidId: world.bids.b1,
				criterionId: world.criteria[3] ?? "",
				points: 3,
				reason: "Half of the partners have signed",
			}),
		);
		expect(
			codeOf(
				replaceAssessor(world.manager, { assessmentId: one, personId: world.assessors[2], reason: "Ill" }),
			),
		).toBe("already-moderated");
		world.db.$client
			.prepare("UPDATE membership SET role = 'assessor' WHERE person_id = ?")
			.run(world.moderator);
		world.eligible(world.bids.c1);
		expect(codeOf(assignOne(world, world.bids.c1, world.moderator))).toBe("assessor-moderated");
	});
});

function assignOne(world: ReturnType<typeof assessingWorld>, bidId: string, personId: string) {
	return assignAssessors(world.manager, { roundId: world.roundId, pairs: [{ bidId, personId }] });
}
