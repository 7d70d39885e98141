import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LiveAssessment, scoreBid } from "~/domain/assessment/bid-score";
import { criterionScore, type Score } from "~/domain/assessment/criterion-score";
import { exactTotal, toHundredths } from "~/domain/assessment/total";
import { ratio } from "~/domain/ratio";

const PLAN = { id: "plan", weight: 60, perTheme: true };
const NEED = { id: "need", weight: 40, perTheme: false };
const RULES = { criteria: [PLAN, NEED], thresholdHundredths: 5000, moderationGap: 2 };

const given = (criterionId: string, themeCode: string, points: number | null): Score => ({
	criterionId,
	themeCode,
	points,
	reason: "",
});
const assessment = (
	plan: readonly (number | null)[],
	need: number | null,
	submitted = true,
): LiveAssessment => ({
	submitted,
	scores: [...plan.map((points, at) => given("plan", String(at), points)), given("need", "", need)],
});

describe("a criterion scored by theme", () => {
	it("is the exact mean of the claimed themes' points", () => {
		const scores = [given("plan", "1", 3), given("plan", "2", 4), given("plan", "4", 3)];
		expect(criterionScore(PLAN, ["1", "2", "4"], scores)).toEqual(ratio(10n, 3n));
	});

	it("ignores points on a theme that the bid does not claim", () => {
		const scores = [given("plan", "1", 3), given("plan", "9", 0)];
		expect(criterionScore(PLAN, ["1"], scores)).toEqual(ratio(3n));
	});

	it("has no score, not zero, while one theme has none", () => {
		expect(criterionScore(PLAN, ["1", "2"], [given("plan", "1", 3)])).toBeNull();
		expect(criterionScore(PLAN, ["1", "2"], [given("plan", "1", 0), given("plan", "2", 0)])).toEqual(
			ratio(0n),
		);
	});
});

describe("a total", () => {
	it("is rounded once, half up, to a hundredth", () => {
		expect(toHundredths(ratio(49_995n, 1000n))).toBe(5000);
		expect(toHundredths(ratio(49_994_999n, 1_000_000n))).toBe(4999);
	});

	it("does not round on the way: thirds of a point add up", () => {
		// 60 × (10/3) ÷ 5 + 40 × (7/2) ÷ 5 = 40 + 28
		expect(exactTotal([PLAN, NEED], (id) => (id === "plan" ? ratio(10n, 3n) : ratio(7n, 2n)))).toEqual(
			ratio(68n),
		);
	});
});

describe("a bid's score", () => {
	it("waits for a second assessor and for every submission", () => {
		expect(scoreBid(RULES, ["0"], [assessment([3], 3)], []).state).toBe("waiting");
		expect(scoreBid(RULES, ["0"], [assessment([3], 3), assessment([3], 3, false)], []).state).toBe("waiting");
		expect(
			scoreBid(RULES, ["0"], [assessment([3], 3), assessment([3], 3), assessment([3], 3, false)], []),
		).toEqual({
			state: "waiting",
		});
	});

	it("must be agreed on every criterion that differs when totals straddle the threshold", () => {
		// 60×2÷5 + 40×3÷5 = 48 against 60×3÷5 + 40×2÷5 = 52
		const score = scoreBid(RULES, ["0"], [assessment([2], 3), assessment([3], 2)], []);
		expect(score.state).toBe("to-moderate");
		if (score.state === "waiting") return;
		expect(score.criteria.map(({ trigger }) => trigger)).toEqual(["threshold", "threshold"]);
		const half = scoreBid(
			RULES,
			["0"],
			[assessment([2], 3), assessment([3], 2)],
			[{ criterionId: "plan", points: 3 }],
		);
		expect(half).toMatchObject({ state: "to-moderate", totalHundredths: null });
	});

	it("counts a total at the threshold as above it", () => {
		// 60×3÷5 + 40×2÷5 = 52 and 60×2.5÷5 + 40×2.5÷5 = 50
		const score = scoreBid(
			{ ...RULES, criteria: [PLAN, { ...NEED, perTheme: true }] },
			["0", "1"],
			[
				{
					submitted: true,
					scores: [
						given("plan", "0", 3),
						given("plan", "1", 3),
						given("need", "0", 2),
						given("need", "1", 2),
					],
				},
				{
					submitted: true,
					scores: [
						given("plan", "0", 2),
						given("plan", "1", 3),
						given("need", "0", 2),
						given("need", "1", 3),
					],
				},
			],
			[],
		);
		expect(score).toMatchObject({ state: "complete", assessorTotals: [5200, 5000] });
	});

	it("ignores agreed points where the rule demanded none", () => {
		const score = scoreBid(
			RULES,
			["0"],
			[assessment([3], 3), assessment([4], 3)],
			[{ criterionId: "need", points: 0 }],
		);
		expect(score).toMatchObject({ state: "complete", totalHundredths: 6600 });
	});
});

const points = fc.integer({ min: 0, max: 5 });
const pairs = fc.integer({ min: 1, max: 4 }).chain((themes) =>
	fc.record({
		themes: fc.constant(Array.from({ length: themes }, (_, at) => String(at))),
		first: fc.tuple(fc.array(points, { minLength: themes, maxLength: themes }), points),
		second: fc.tuple(fc.array(points, { minLength: themes, maxLength: themes }), points),
	}),
);

describe("whatever two assessors give", () => {
	it("the total lies in 0 to 100 and does not depend on their order", () => {
		fc.assert(
			fc.property(pairs, fc.tuple(points, points), ({ themes, first, second }, [plan, need]) => {
				const agreed = [
					{ criterionId: "plan", points: plan },
					{ criterionId: "need", points: need },
				];
				const both = [assessment(...first), assessment(...second)];
				const there = scoreBid(RULES, themes, both, agreed);
				const back = scoreBid(RULES, themes, [...both].reverse(), agreed);
				if (there.state !== "complete" || back.state !== "complete") throw new Error("it has a total");
				expect(there.totalHundredths).toBe(back.totalHundredths);
				expect(there.totalHundredths).toBeGreaterThanOrEqual(0);
				expect(there.totalHundredths).toBeLessThanOrEqual(10_000);
			}),
		);
	});

	it("more points never lower the total, unless a moderator must then agree it", () => {
		fc.assert(
			fc.property(pairs, ({ themes, first, second }) => {
				const raised = [first[0], Math.min(5, first[1] + 1)] as const;
				const before = scoreBid(RULES, themes, [assessment(...first), assessment(...second)], []);
				const after = scoreBid(RULES, themes, [assessment(...raised), assessment(...second)], []);
				if (before.state === "complete" && after.state === "complete")
					expect(after.totalHundredths ?? 0).toBeGreaterThanOrEqual(before.totalHundredths ?? 0);
			}),
		);
	});

	it("there is a total without agreement only where no gap reaches two and both totals are on one side", () => {
		fc.assert(
			fc.property(pairs, ({ themes, first, second }) => {
				const score = scoreBid(RULES, themes, [assessment(...first), assessment(...second)], []);
				if (score.state !== "complete") return;
				const sides = new Set(score.assessorTotals.map((total) => total >= 5000));
				expect(sides.size).toBe(1);
				for (const { spread } of score.criteria)
					expect(Number(spread.numerator)).toBeLessThan(2 * Number(spread.denominator));
			}),
		);
	});
});

describe("a standard deviation as a rule of moderation", () => {
	const three = (...points: readonly number[]) => points.map((each) => assessment([3], each));
	const triggers = (moderationDeviation: number | null, ...points: readonly number[]) => {
		const rules = { ...RULES, thresholdHundredths: 0, moderationGap: 5, moderationDeviation };
		const score = scoreBid(rules, ["0"], three(...points), []);
		return score.state === "waiting" ? null : score.criteria.map(({ trigger }) => trigger);
	};

	it("picks out a criterion above it, not at it", () => {
		// 2, 3, 4: mean 3, variance 2/3, standard deviation 0.8165.
		expect(triggers(81, 2, 3, 4)).toEqual([null, "deviation"]);
		expect(triggers(82, 2, 3, 4)).toEqual([null, null]);
		// 2 and 4 are 1 from their mean: exactly 1, which is not above 1.
		expect(triggers(100, 2, 4)).toEqual([null, null]);
		expect(triggers(99, 2, 4)).toEqual([null, "deviation"]);
		expect(triggers(null, 0, 4)).toEqual([null, null]);
	});

	it("stands behind the gap, and asks for an agreed score as that does", () => {
		const rules = { ...RULES, thresholdHundredths: 0, moderationDeviation: 40 };
		const both = scoreBid(rules, ["0"], three(1, 3), []);
		expect(both).toMatchObject({ state: "to-moderate", criteria: [{}, { trigger: "gap" }] });
		const agreed = scoreBid(rules, ["0"], three(2, 3), [{ criterionId: "need", points: 3 }]);
		expect(agreed).toMatchObject({ state: "complete", criteria: [{}, { trigger: "deviation", agreed: 3 }] });
	});
});
