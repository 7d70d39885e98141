import { describe, expect, test } from "vitest";
import { yearTotal } from "~/domain/needs/year-on-year";
import { pounds, share } from "../../support/written";

describe("all partnerships together", () => {
	test("have the change of the sums, and its percentage of the year before", () => {
		const rows = [
			["71695.00", "37388.00"],
			["107400.00", "56008.00"],
			["238858.00", "124561.00"],
			["109385.00", "57043.00"],
		].map(([prior = "", amount = ""]) => ({ prior: pounds(prior), amount: pounds(amount) }));
		expect(yearTotal(rows)).toEqual({
			prior: pounds("527338.00"),
			amount: pounds("275000.00"),
			change: pounds("-252338.00"),
			changePercent: share("-25233800/527338"),
		});
	});

	test("have no sum of the year before where one partnership's is not known", () => {
		const rows = [
			{ prior: pounds("5.00"), amount: pounds("4.00") },
			{ prior: null, amount: pounds("1.00") },
		];
		expect(yearTotal(rows)).toEqual({
			prior: null,
			amount: pounds("5.00"),
			change: null,
			changePercent: null,
		});
	});
});
