import { expect, it } from "vitest";
import { parseFinancialYear } from "~/domain/bid/financial-year";

it.each([
	["2013-14", "2013-14"],
	[" 2013/14 ", "2013-14"],
	["2013-2014", "2013-14"],
	["2013 to 2014", "2013-14"],
	["2099-00", "2099-00"],
	["2013", null],
	["2013-15", null],
	["2014-13", null],
	["２０１３-14", null],
	["next year", null],
])("the financial year typed as “%s” is %s", (typed, year) => {
	expect(parseFinancialYear(typed)).toBe(year);
});
