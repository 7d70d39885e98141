import { describe, expect, it } from "vitest";
import { type LiveAssessment, scoreBid } from "~/domain/assessment/bid-score";
import type { Score } from "~/domain/assessment/criterion-score";
import { ratio, toPlainDecimal } from "~/domain/ratio";

const CRITERIA = [
	{ id: "plan", weight: 30, perTheme: true },
	{ id: "need", weight: 20, perTheme: false },
	{ id: "value", weight: 20, perTheme: false },
	{ id: "delivery", weight: 15, perTheme: false },
	{ id: "succession", weight: 15, perTheme: false },
];
const RULES = { criteria: CRITERIA, thresholdHundredths: 5000, moderationGap: 2 };
const THEMES = ["1", "2", "4"];

/** An assessment from digits in the order of the criteria, every claimed theme given the plan's figure. */
function assessed(digits: string): LiveAssessment {
	const scores = CRITERIA.flatMap(({ id, perTheme }, place): Score[] =>
		(perTheme ? THEMES : [""]).map((themeCode) => ({
			criterionId: id,
			themeCode,
			points: Number(digits[place]),
			reason: "because",
		})),
	);
	return { submitted: true, scores };
}

const score = (pair: string, agreed: { criterionId: string; points: number }[] = []) =>
	scoreBid(RULES, THEMES, pair.split(" ").map(assessed), agreed);

describe("the scores of the second tranche give its published-order totals", () => {
	it.each([
		["S1", "43333 43433", "68"],
		["C1", "33444 43434", "71.5"],
		["W1", "32333 33333", "58"],
		["W2", "33334 43334", "66"],
		["B1", "34434 44434", "74"],
		["B2", "43444 54444", "81"],
		["SS1", "23322 32222", "47"],
		["SS2", "34444 44534", "77.5"],
		["SS3", "33433 44433", "69"],
		["SS4", "33444 34444", "72"],
		["SS5", "22333 33333", "55"],
	])("%s: %s → %s, with nothing to moderate", (_, pair, total) => {
		const result = score(pair);
		expect(result.state).toBe("complete");
		if (result.state === "waiting") return;
		expect(toPlainDecimal(ratio(BigInt(result.totalHundredths ?? 0), 100n))).toBe(total);
	});

	it("C2 has a gap of two on delivery and no total until it is agreed; agreed 3 gives 64", () => {
		const before = score("33343 34423");
		expect(before).toMatchObject({ state: "to-moderate", totalHundredths: null });
		if (before.state === "waiting") throw new Error("both are in");
		expect(
			before.criteria
				.filter(({ trigger }) => trigger)
				.map(({ criterionId, trigger }) => [criterionId, trigger]),
		).toEqual([["delivery", "gap"]]);
		expect(score("33343 34423", [{ criterionId: "delivery", points: 3 }])).toMatchObject({
			state: "complete",
			totalHundredths: 6400,
		});
	});

	it("D1 straddles the threshold, 52 against 46, on the plan alone; agreed 3 gives 52", () => {
		const before = score("32233 22233");
		expect(before).toMatchObject({ state: "to-moderate", assessorTotals: [5200, 4600] });
		if (before.state === "waiting") throw new Error("both are in");
		expect(
			before.criteria
				.filter(({ trigger }) => trigger)
				.map(({ criterionId, trigger }) => [criterionId, trigger]),
		).toEqual([["plan", "threshold"]]);
		expect(score("32233 22233", [{ criterionId: "plan", points: 3 }])).toMatchObject({
			state: "complete",
			totalHundredths: 5200,
		});
	});
});
