import { expect, it } from "vitest";
import { financialYearOf, isFinancialYear } from "~/domain/fund/financial-year";

it("is two years in a row, the turn of a century included", () => {
	expect(["2013-14", "1999-00", "2099-00"].every(isFinancialYear)).toBe(true);
	expect(["2013-15", "2013-2014", "2013/14", "13-14", "2013-13", ""].some(isFinancialYear)).toBe(false);
});

it("runs from April to March", () => {
	expect(financialYearOf("2013-10-11")).toBe("2013-14");
	expect(financialYearOf("2014-03-31")).toBe("2013-14");
	expect(financialYearOf("2014-04-01")).toBe("2014-15");
	expect(financialYearOf("2000-01-01")).toBe("1999-00");
});
