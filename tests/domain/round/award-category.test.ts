import fc from "fast-check";
import { expect, it } from "vitest";
import { pence } from "~/domain/money";
import { categoryAt, categoryInWords, isWithin } from "~/domain/round/award-category";

const pounds = (amount: number) => pence(amount * 100);
const PILOT = { title: "Pilot", least: pounds(5_000), most: pounds(50_000) };
const LARGE = { title: "Large", least: pounds(50_001), most: pounds(150_000) };

it("a category is said with its amounts, and holds both of them", () => {
	expect(categoryInWords(PILOT)).toBe("Pilot, £5,000.00 to £50,000.00");
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 200_000 }), (amount) => {
			expect(isWithin(PILOT, pounds(amount))).toBe(amount >= 5_000 && amount <= 50_000);
		}),
	);
});

it("a bid is of its own category at any amount but those at which it falls back on another", () => {
	const bid = {
		category: LARGE,
		reducedVersions: [{ amount: pounds(60_000) }, { amount: pounds(40_000), category: PILOT }],
	};
	expect([90_000, 60_000, 40_000, 0].map((amount) => categoryAt(bid, pounds(amount)))).toEqual([
		"Large",
		"Large",
		"Pilot",
		"Large",
	]);
	expect(categoryAt({ reducedVersions: [] }, pounds(1))).toBeUndefined();
});
