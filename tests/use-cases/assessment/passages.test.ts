import { expect, it } from "vitest";
import { placesOfBid } from "~/domain/assessment/passage";
import { readAgreement } from "~/use-cases/assessment/read-agreement";
import { readAssessment } from "~/use-cases/assessment/read-assessment";
import { readBidScores } from "~/use-cases/assessment/read-bid-scores";
import { NOTHING_SCORED } from "~/use-cases/assessment/read-criterion-revision";
import { saveScore } from "~/use-cases/assessment/save-score";
import { submitAssessment } from "~/use-cases/assessment/submit-assessment";
import { submittedBid } from "~db/bid/bid";
import { assessingWorld } from "../../support/assessment-builders";
import { codeOf, done } from "../../support/bid-builders";

function scoring() {
	const world = assessingWorld();
	const [ann, bob] = world.assessors;
	world.eligible(world.bids.b1);
	const [one, two] = world.assigned(world.bids.b1, ann, bob) as [string, string];
	const content = submittedBid(world.db, world.bids.b1)?.content;
	const places = content ? placesOfBid(content) : [];
	const need = world.criteria[1] ?? "";
	const save = (passages: readonly { at: string; quote: string }[], reason = "Sound figures") =>
		saveScore(world.as(ann), {
			...{ assessmentId: one, criterionId: need, revision: NOTHING_SCORED },
			scores: [{ themeCode: "", points: 3, reason, passages }],
		});
	return { ...world, ann, bob, one, two, places, need, save };
}

it("a reason rests on places that the bid has, and quotes words that stand there", () => {
	const { places, save, as, ann, one } = scoring();
	const place = places.find(({ at }) => at.startsWith("record:interventions"));
	if (!place) throw new Error("the bid has an intervention");
	expect(codeOf(save([{ at: "section:nothing-like-it", quote: "" }]))).toBe("passage-unknown");
	expect(codeOf(save([{ at: "", quote: "loose words" }]))).toBe("passage-unknown");
	expect(save([{ at: place.at, quote: "words that nobody wrote" }])).toMatchObject({
		code: "quote-not-found",
		path: ".0",
	});
	expect(codeOf(save([{ at: place.at, quote: "x".repeat(501) }]))).toBe("quote-too-long");
	expect(codeOf(save([{ at: "nothing", quote: "anything" }]))).toBe("quote-not-found");
	const words = ` ${place.text.split("\n")[0]?.toUpperCase()}  `;
	done(
		save([
			{ at: place.at, quote: words },
			{ at: "bid", quote: "" },
		]),
	);
	const given = done(readAssessment(as(ann), { assessmentId: one })).criteria[1]?.places[0];
	expect(given?.passages).toEqual([
		{ label: place.label, quote: words, section: "interventions", still: "same" },
		{ label: "The bid as a whole", quote: "", section: null, still: "same" },
	]);
});

it("an assessment without a place for each reason cannot be submitted", () => {
	const { filled, ann, as, one, need } = scoring();
	filled(one, ann, "43333");
	const revision = done(readAssessment(as(ann), { assessmentId: one })).criteria[1]?.revision ?? 0;
	const without = { themeCode: "", points: 3, reason: "Sound", passages: [] };
	done(saveScore(as(ann), { assessmentId: one, criterionId: need, revision, scores: [without] }));
	expect(codeOf(submitAssessment(as(ann), { assessmentId: one }))).toBe("assessment-incomplete");
});

it("the place and the words quoted are kept where a score is saved without naming them again", () => {
	const { save, as, ann, one, need, places } = scoring();
	const at = places.find((place) => place.section !== null)?.at ?? "";
	done(save([{ at, quote: "" }]));
	const revision = done(readAssessment(as(ann), { assessmentId: one })).criteria[1]?.revision ?? 0;
	const scores = [{ themeCode: "", points: 4, reason: "Better" }];
	done(saveScore(as(ann), { assessmentId: one, criterionId: need, revision, scores }));
	const given = done(readAssessment(as(ann), { assessmentId: one })).criteria[1]?.places[0];
	expect(given).toMatchObject({ points: 4, picked: [{ at, quote: "" }] });
});

it("everybody who may read the scores reads the place too, once all are in, with the sum that makes the total", () => {
	const { scored, one, two, ann, bob, manager, bids } = scoring();
	scored(one, ann, "43333");
	expect(done(readBidScores(manager, { bidId: bids.b1 }))).toMatchObject({ criteria: [], sum: null });
	scored(two, bob, "43433");
	const { criteria, sum, totalHundredths } = done(readBidScores(manager, { bidId: bids.b1 }));
	expect(criteria[0]?.assessors[1]?.given[0]?.passages).toMatchObject([{ label: "The bid as a whole" }]);
	expect(sum).toMatchObject({ weights: 100, effectiveWeights: "100", hundredths: totalHundredths });
});

it("leniency and agreement rest on bids with all assessments in, and leave the official ranking alone", () => {
	const world = assessingWorld();
	const { bids, manager, roundId } = world;
	world.scoredBid(bids.b1, "43333", "33333");
	world.scoredBid(bids.c1, "44444", "43444");
	const shown = done(readAgreement(manager, { roundId }));
	// Ann gives 4 points of 100 more on B1 and 5 more on C1 than Bob, whatever the weights: half of it each way.
	expect(shown.assessors.map(({ name, bids: scored }) => [name, scored])).toEqual([
		["Ann Assessor", 2],
		["Bob Assessor", 2],
	]);
	const [ann, bob] = shown.assessors.map(({ leniencyHundredths }) => leniencyHundredths);
	expect(ann).toBeGreaterThan(0);
	expect((ann ?? 0) + (bob ?? 0)).toBe(0);
	// Everybody scored every bid: adjusted totals are the official ones, and no place moves.
	expect(shown.bids.map(({ place, adjustedPlace }) => place === adjustedPlace)).toEqual([true, true]);
	for (const { totalHundredths, adjustedHundredths } of shown.bids)
		expect(Math.abs((totalHundredths ?? 0) - (adjustedHundredths ?? 0))).toBeLessThanOrEqual(1);
	expect(done(readAgreement(manager, { roundId }))).toEqual(shown);
	for (const context of [world.as(world.assessors[0]), world.as(world.signatory.coventry)])
		expect(codeOf(readAgreement(context, { roundId }))).toBe("not-found");
});
