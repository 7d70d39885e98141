import { describe, expect, it } from "vitest";
import { measureAgreement } from "~/domain/assessment/agreement";
import { scoreBid } from "~/domain/assessment/bid-score";
import { ratio } from "~/domain/ratio";

const RULES = {
	criteria: [
		{ id: "need", weight: 50, perTheme: false },
		{ id: "value", weight: 50, perTheme: false },
	],
	thresholdHundredths: 0,
	moderationGap: 2,
};
const pair = (...rows: [number, number][]) =>
	scoreBid(
		RULES,
		[],
		rows.map(([need, value]) => ({
			submitted: true,
			scores: [
				{ criterionId: "need", themeCode: "", points: need, reason: "" },
				{ criterionId: "value", themeCode: "", points: value, reason: "" },
			],
		})),
		[],
	);

describe("agreement between assessors", () => {
	it("is the mean difference in points and how many are within one point", () => {
		const bids = [pair([3, 3], [3, 4]), pair([1, 5], [4, 5])];
		expect(measureAgreement(bids)).toEqual({ compared: 4, meanDifference: ratio(1n), withinOnePoint: 3 });
		expect(measureAgreement(bids, "need")).toEqual({
			compared: 2,
			meanDifference: ratio(3n, 2n),
			withinOnePoint: 1,
		});
	});

	it("leaves out bids that wait for an assessor, and is nothing where none can be compared", () => {
		expect(measureAgreement([pair([3, 3])])).toEqual({
			compared: 0,
			meanDifference: null,
			withinOnePoint: 0,
		});
	});
});
