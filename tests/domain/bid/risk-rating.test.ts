import { describe, expect, it } from "vitest";
import { compareRatings, riskRating } from "~/domain/bid/risk-rating";

describe("the rating of a risk", () => {
	it.each([
		[1, 1, "Low, 1 of 25"],
		[2, 2, "Low, 4 of 25"],
		[1, 5, "Medium, 5 of 25"],
		[3, 3, "Medium, 9 of 25"],
		[2, 5, "High, 10 of 25"],
		[4, 4, "High, 16 of 25"],
		[4, 5, "Very high, 20 of 25"],
		[5, 5, "Very high, 25 of 25"],
	])("likelihood %i and impact %i is %s", (likelihood, impact, words) => {
		expect(riskRating({ likelihood, impact })?.words).toBe(words);
	});

	it("is none while either is not given", () => {
		expect(riskRating({ likelihood: 5, impact: null })).toBeNull();
		expect(riskRating({ likelihood: null, impact: 5 })).toBeNull();
	});

	it("orders the gravest first, the unrated last, equals as they were", () => {
		const risk = (name: string, likelihood: number | null, impact: number | null) => ({
			name,
			likelihood,
			impact,
		});
		const risks = [risk("a", 1, 2), risk("b", null, null), risk("c", 5, 4), risk("d", 2, 1), risk("e", 4, 5)];
		expect([...risks].sort(compareRatings).map(({ name }) => name)).toEqual(["c", "e", "a", "d", "b"]);
	});
});
