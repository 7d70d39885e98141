import { expect, it } from "vitest";
import { discountRatesOn, LAST_DISCOUNTED_YEAR, percentOf } from "~/domain/appraisal/discount-rates";

it("takes the rates that applied on the day", () => {
	expect(percentOf(discountRatesOn("2003-03-31"), 1)).toBe("6");
	expect(percentOf(discountRatesOn("2003-04-01"), 1)).toBe("3.5");
	expect(discountRatesOn("1970-01-01").from).toBe("1989-04-01");
});

it("has a rate for each year up to the last and none beyond", () => {
	const rates = discountRatesOn("2026-01-01");
	expect([1, 30, 31, 75, 76, LAST_DISCOUNTED_YEAR].map((year) => percentOf(rates, year))).toEqual([
		"3.5",
		"3.5",
		"3.0",
		"3.0",
		"2.5",
		"2.5",
	]);
	expect(() => percentOf(rates, LAST_DISCOUNTED_YEAR + 1)).toThrow(RangeError);
});
