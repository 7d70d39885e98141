import { describe, expect, it } from "vitest";
import { COST_LINE, type GivenCostLine, productText, yearsText } from "~/domain/form/kinds/cost-line";
import { type Pence, pence } from "~/domain/money";

const pounds = (amount: number): Pence => pence(amount * 100);
const line = (more: Partial<GivenCostLine>): GivenCostLine => ({
	interventionId: "a",
	description: "Additional early intervention",
	quantity: null,
	unitCost: null,
	amount: null,
	financialYear: "2014-15",
	nature: null,
	qualifier: null,
	...more,
});
const judged = (more: Partial<GivenCostLine>) => {
	const checked = COST_LINE.check?.(line(more));
	if (!checked) throw new Error("nothing judges a cost line");
	return checked.ok
		? checked.value.amount
		: { code: checked.code, path: checked.path, says: checked.message };
};

describe("a cost line", () => {
	it("is quantity × times × unit cost", () => {
		expect(judged({ quantity: "7", times: "2", unitCost: pounds(20_000) })).toBe(pounds(280_000));
		expect(judged({ quantity: "7", times: "2", unitCost: pounds(20_000), amount: pounds(240_000) })).toEqual({
			code: "amounts-differ",
			path: "amount",
			says: "7 × 2 × £20,000.00 is £280,000.00, but the amount is £240,000.00. Correct one of them, or leave the amount blank",
		});
		expect(judged({ times: "2", amount: pounds(5) })).toMatchObject({
			code: "quantity-missing",
			path: "quantity",
		});
		expect(productText({ quantity: "7", times: "2", unitCost: pounds(20_000) })).toBe("7 × 2 × £20,000.00");
	});

	it("may ask for a part, or for nothing, of what it costs in all", () => {
		expect(judged({ amount: pounds(140_920), need: pounds(704_600) })).toBe(pounds(140_920));
		expect(judged({ amount: pounds(0), need: pounds(35_000) })).toBe(0n);
		expect(judged({ amount: pounds(0) })).toMatchObject({ code: "amount-not-above-zero", path: "amount" });
		expect(judged({ amount: pounds(10), need: pounds(9) })).toMatchObject({
			code: "asked-above-need",
			path: "need",
		});
		expect(judged({ amount: pounds(300), match: pounds(201), need: pounds(500) })).toMatchObject({
			code: "parts-above-need",
			path: "match",
		});
	});

	it("may be divided by year, and its years come to its amount", () => {
		const years = [
			{ year: "2014-15", amount: pounds(100) },
			{ year: "2015-16", amount: pounds(50) },
		];
		expect(judged({ years })).toBe(pounds(150));
		expect(judged({ years, amount: pounds(150) })).toBe(pounds(150));
		expect(judged({ years, amount: pounds(140) })).toEqual({
			code: "amounts-by-year-differ",
			path: "years",
			says: "The years come to £150.00, but the amount is £140.00",
		});
	});

	it("may run over several years, the last not before the first", () => {
		const run = { amount: pounds(150), lastYear: "2016-17" };
		expect(judged(run)).toBe(pounds(150));
		expect(judged({ ...run, financialYear: null })).toMatchObject({ code: "first-year-missing" });
		expect(judged({ ...run, lastYear: "2013-14" })).toMatchObject({ code: "last-year-before-first" });
		expect(yearsText({ financialYear: "2014-15", lastYear: "2016-17" })).toBe("2014-15 to 2016-17");
		expect(yearsText({ financialYear: "2014-15", lastYear: "2014-15" })).toBe("2014-15");
		expect(yearsText({ financialYear: null, lastYear: null })).toBeNull();
	});
});
