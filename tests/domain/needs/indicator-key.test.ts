import { expect, test } from "vitest";
import { indicatorKey } from "~/domain/needs/indicator-key";

test("an indicator's key is its title, plain", () => {
	expect(indicatorKey("Population, 2011 (census)")).toBe("population-2011-census");
});

test("a title without a letter from a to z or a digit still has a key of its own", () => {
	const keys = ["人口", "犯罪", "£"].map(indicatorKey);
	expect(keys).toEqual(["indicator-4eba-53e3", "indicator-72af-7f6a", "indicator-a3"]);
});
