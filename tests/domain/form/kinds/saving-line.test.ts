import { describe, expect, it } from "vitest";
import {
	SAVING_LINE,
	type SavingLineValues,
	savingInWords,
	savingYears,
} from "~/domain/form/kinds/saving-line";
import { type Pence, pence } from "~/domain/money";

const pounds = (amount: number): Pence => pence(amount * 100);
const saving = (more: Partial<SavingLineValues>): SavingLineValues => ({
	description: "Merger of services",
	kind: "recurring",
	amount: null,
	qualifier: null,
	fromYear: "2014-15",
	cashable: true,
	beneficiary: "The boroughs",
	...more,
});
const judged = (more: Partial<SavingLineValues>) => {
	const checked = SAVING_LINE.check?.(saving(more));
	return checked?.ok ? null : [checked?.code, checked?.path];
};

describe("a saving", () => {
	it("may be from one amount to another", () => {
		expect(judged({ amount: pounds(1_000_000), amountTo: pounds(2_000_000) })).toBeNull();
		expect(judged({ amount: pounds(2_000_000), amountTo: pounds(2_000_000) })).toEqual([
			"upper-not-above",
			"amountTo",
		]);
		expect(judged({ amountTo: pounds(2) })).toEqual(["upper-not-above", "amountTo"]);
		expect(savingInWords(saving({ amount: pounds(1_000_000), amountTo: pounds(2_000_000) }))).toBe(
			"£1,000,000.00 to £2,000,000.00 a year",
		);
	});

	it("may be a percentage, or from one to another, of a stated amount or a baseline cost", () => {
		expect(judged({ percent: "20", percentTo: "25", base: pounds(40_000_000) })).toBeNull();
		expect(judged({ percent: "8", baseId: "b" })).toBeNull();
		expect(judged({ percent: "8" })).toEqual(["base-missing", "base"]);
		expect(judged({ base: pounds(1) })).toEqual(["percent-missing", "percent"]);
		expect(judged({ percent: "8", base: pounds(1), amount: pounds(1) })).toEqual([
			"amount-and-percent",
			"percent",
		]);
		expect(judged({ percent: "25", percentTo: "20", base: pounds(1) })).toEqual([
			"upper-not-above",
			"percentTo",
		]);
		expect(savingInWords(saving({ percent: "20", percentTo: "25" }))).toBe("20% to 25% a year");
	});

	it("may differ by year, and is then one saving", () => {
		const years = [
			{ year: "2015-16", amount: pounds(453_050) },
			{ year: "2016-17", amount: pounds(1_624_020) },
		];
		expect(judged({ years })).toBeNull();
		expect(judged({ years, amount: pounds(20_000) })).toEqual(["amount-and-years", "years"]);
		expect(judged({ years, amountTo: pounds(30_000) })).toEqual(["amount-and-years", "years"]);
		expect(savingInWords(saving({ years }))).toBe("£2,077,070.00 over 2 years");
	});

	it("ends in a year, or goes on for ever, and not both", () => {
		expect(judged({ amount: pounds(1), lastYear: "2016-17" })).toBeNull();
		expect(judged({ amount: pounds(1), lastYear: "2016-17", forEver: true })).toEqual([
			"last-year-for-ever",
			"lastYear",
		]);
		expect(judged({ amount: pounds(1), lastYear: "2012-13" })).toEqual([
			"last-year-before-first",
			"lastYear",
		]);
		expect(judged({ amount: pounds(1), lastYear: "2012-13", fromYear: null })).toEqual([
			"first-year-missing",
			"fromYear",
		]);
		expect(savingYears(saving({ lastYear: "2016-17" }))).toBe("2014-15 to 2016-17");
		expect(savingYears(saving({ forEver: true }))).toBe("2014-15, for ever");
	});
});
