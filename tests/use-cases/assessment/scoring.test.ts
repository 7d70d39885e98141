import { describe, expect, it } from "vitest";
import { readAssessment } from "~/use-cases/assessment/read-assessment";
import { readBidScores } from "~/use-cases/assessment/read-bid-scores";
import { NOTHING_SCORED } from "~/use-cases/assessment/read-criterion-revision";
import { readOwnAssessments } from "~/use-cases/assessment/read-own-assessments";
import { reopenAssessment } from "~/use-cases/assessment/reopen-assessment";
import { saveScore } from "~/use-cases/assessment/save-score";
import { submitAssessment } from "~/use-cases/assessment/submit-assessment";
import { assessmentById, scoresByAssessment } from "~db/assessment/assessment";
import { assessingWorld } from "../../support/assessment-builders";
import { codeOf, done } from "../../support/bid-builders";

function twoAssessors() {
	const world = assessingWorld();
	const [ann, bob] = world.assessors;
	world.eligible(world.bids.b1);
	const [one, two] = world.assigned(world.bids.b1, ann, bob) as [string, string];
	return { ...world, ann, bob, one, two, asAnn: world.as(ann), asBob: world.as(bob) };
}

describe("scoring", () => {
	it("saves points without a reason and a reason without points, to come back to", () => {
		const { asAnn, one, criteria } = twoAssessors();
		const scores = [
			{ themeCode: "1", points: 4, reason: "" },
			{ themeCode: "2", points: null, reason: "Says little on offending" },
		];
		done(
			saveScore(asAnn, {
				assessmentId: one,
				criterionId: criteria[0] ?? "",
				revision: NOTHING_SCORED,
				scores,
			}),
		);
		const [plan] = done(readAssessment(asAnn, { assessmentId: one })).criteria;
		expect(plan).toMatchObject({
			progress: "in-progress",
			places: [
				{ themeCode: "1", themeTitle: "Protecting people from harm", points: 4, reason: "" },
				{ themeCode: "2", points: null, reason: "Says little on offending" },
			],
		});
		expect(done(readOwnAssessments(asAnn)).rounds[0]?.assessments).toMatchObject([
			{ reference: "B1 (R1)", state: "in-progress", criteriaDone: 0, criteriaInAll: 5 },
		]);
	});

	it("refuses points outside 0 to 5, a theme not claimed and a criterion of another scheme", () => {
		const { asAnn, one, criteria } = twoAssessors();
		const save = (criterionId: string, themeCode: string, points: number) =>
			codeOf(
				saveScore(asAnn, {
					assessmentId: one,
					criterionId,
					revision: NOTHING_SCORED,
					scores: [{ themeCode, points, reason: "" }],
				}),
			);
		expect(save(criteria[1] ?? "", "", 6)).toBe("points-invalid");
		expect(save(criteria[1] ?? "", "", 2.5)).toBe("points-invalid");
		expect(save(criteria[0] ?? "", "9", 3)).toBe("criterion-unknown");
		expect(save("nothing", "", 3)).toBe("criterion-unknown");
	});

	it("shows both texts when another window saved the criterion meanwhile", () => {
		const { asAnn, one, criteria } = twoAssessors();
		const criterionId = criteria[1] ?? "";
		const opened = done(readAssessment(asAnn, { assessmentId: one })).criteria[1]?.revision ?? 0;
		const save = (points: number, reason: string) =>
			saveScore(asAnn, {
				assessmentId: one,
				criterionId,
				revision: opened,
				scores: [{ themeCode: "", points, reason }],
			});
		done(save(3, "Good figures"));
		expect(save(4, "Very good figures")).toMatchObject({
			code: "changed-meanwhile",
			details: { theirs: { "points.": "3", "reason.": "Good figures" }, by: "Ann Assessor" },
		});
		expect(codeOf(save(3, "Good figures"))).toBe("accepted");
		const other = { assessmentId: one, criterionId: criteria[2] ?? "", revision: opened };
		expect(codeOf(saveScore(asAnn, { ...other, scores: [{ themeCode: "", points: 1, reason: "" }] }))).toBe(
			"accepted",
		);
	});

	it("is submitted when every place has points and a reason, and is locked then", () => {
		const { asAnn, ann, one, criteria, filled } = twoAssessors();
		expect(submitAssessment(asAnn, { assessmentId: one })).toMatchObject({ code: "assessment-incomplete" });
		filled(one, ann, "43333");
		done(submitAssessment(asAnn, { assessmentId: one }));
		expect(codeOf(submitAssessment(asAnn, { assessmentId: one }))).toBe("assessment-locked");
		const scores = [{ themeCode: "", points: 5, reason: "Second thoughts" }];
		expect(
			codeOf(
				saveScore(asAnn, {
					assessmentId: one,
					criterionId: criteria[1] ?? "",
					revision: NOTHING_SCORED,
					scores,
				}),
			),
		).toBe("assessment-locked");
	});

	it("is nobody else's: not the other assessor's, the fund manager's or a stranger's", () => {
		const { asBob, one, manager, signatory, as, criteria } = twoAssessors();
		for (const context of [asBob, manager, as(signatory.birmingham)]) {
			const scores = [{ themeCode: "", points: 5, reason: "Mine" }];
			const input = { assessmentId: one, criterionId: criteria[1] ?? "", revision: NOTHING_SCORED, scores };
			expect(codeOf(saveScore(context, input))).toBe("not-found");
			expect(codeOf(submitAssessment(context, { assessmentId: one }))).toBe("not-found");
			expect(codeOf(readAssessment(context, { assessmentId: one }))).toBe("not-found");
		}
	});

	it("stops when the assessor declares an interest", () => {
		const { asAnn, ann, one, interested, partnerships } = twoAssessors();
		interested(ann, partnerships.birmingham);
		expect(codeOf(readAssessment(asAnn, { assessmentId: one }))).toBe("interested");
		expect(codeOf(submitAssessment(asAnn, { assessmentId: one }))).toBe("interested");
		expect(done(readOwnAssessments(asAnn)).rounds).toEqual([]);
	});

	it("waits for the round to be assessed", () => {
		const { asAnn, one, db, roundId } = twoAssessors();
		db.$client.prepare("UPDATE round SET state = 'allocating' WHERE id = ?").run(roundId);
		expect(codeOf(submitAssessment(asAnn, { assessmentId: one }))).toBe("round-not-assessing");
	});
});

describe("a bid with both assessments in", () => {
	it("is assessed by itself when nothing must be agreed", () => {
		const { asAnn, scoredBid, bids, stateOf } = assessedWorld();
		scoredBid(bids.b1, "43333", "43433");
		expect(stateOf(bids.b1)).toBe("assessed");
		expect(done(readBidScores(asAnn, { bidId: bids.b1 }))).toMatchObject({
			state: "complete",
			totalHundredths: 6800,
		});
	});

	it("waits for a moderator where the rule demands it", () => {
		const { scoredBid, bids, stateOf } = assessedWorld();
		scoredBid(bids.b1, "33343", "34423");
		expect(stateOf(bids.b1)).toBe("eligible");
	});
});

describe("opening a submitted assessment again", () => {
	it("keeps the old one, starts the new one from its points and brings the bid back", () => {
		const { manager, scoredBid, bids, stateOf, db, asAnn, assessors, scored } = assessedWorld();
		const [one] = scoredBid(bids.b1, "43333", "43433");
		const { assessmentId } = done(
			reopenAssessment(manager, { assessmentId: one, reason: "A cost line was misread" }),
		);
		expect(stateOf(bids.b1)).toBe("eligible");
		expect(assessmentById(db, one)).toMatchObject({
			state: "reopened",
			endedReason: "A cost line was misread",
		});
		const own = done(readAssessment(asAnn, { assessmentId }));
		expect(own).toMatchObject({ state: "assigned", reopenedReason: "A cost line was misread" });
		expect(own.criteria.map(({ places }) => places[0]?.points)).toEqual([4, 3, 3, 3, 3]);
		scored(assessmentId, assessors[0], "23333");
		expect(
			scoresByAssessment(db, [one])
				.get(one)
				?.map(({ points }) => points),
		).toContain(4);
		const { earlier } = done(readBidScores(manager, { bidId: bids.b1 }));
		expect(earlier).toMatchObject([
			{ name: "Ann Assessor", state: "reopened", reason: "A cost line was misread" },
		]);
		expect(earlier[0]?.criteria[0]?.given.map(({ points }) => points)).toEqual([4, 4]);
	});

	it("needs a reason, a submitted assessment and the fund manager", () => {
		const { manager, scoredBid, bids, as, auditor, asAnn, eligible, assigned, assessors } = assessedWorld();
		const [one] = scoredBid(bids.b1, "43333", "43433");
		eligible(bids.c1);
		const [unsent] = assigned(bids.c1, assessors[2]) as [string];
		expect(codeOf(reopenAssessment(manager, { assessmentId: one, reason: " " }))).toBe("reason-missing");
		expect(codeOf(reopenAssessment(manager, { assessmentId: unsent, reason: "Why" }))).toBe("not-submitted");
		expect(codeOf(reopenAssessment(as(auditor), { assessmentId: one, reason: "Why" }))).toBe("forbidden");
		expect(codeOf(reopenAssessment(asAnn, { assessmentId: one, reason: "Why" }))).toBe("not-found");
	});
});

function assessedWorld() {
	const world = assessingWorld();
	return { ...world, asAnn: world.as(world.assessors[0]) };
}
