import { describe, expect, it } from "vitest";
import { appraise } from "~/domain/appraisal/appraise";
import { discountRatesOn } from "~/domain/appraisal/discount-rates";
import { ratio } from "~/domain/ratio";
import { exactPounds, explainedFigures, paybackFigure } from "~/explain/appraisal-figures";
import { CHESHIRE } from "../support/published-appraisals";

const RATES = discountRatesOn("2014-01-31");
const pounds = (amounts: readonly number[]) => amounts.map((amount) => ratio(BigInt(amount) * 100n));
const YEARS = ["2014-15", "2015-16", "2016-17", "2017-18", "2018-19", "2019-20", "2020-21"];

function explained(costs: readonly number[], benefits: readonly number[]) {
	const figures = appraise({ costs: pounds(costs), benefits: pounds(benefits) }, RATES);
	const all = explainedFigures({ figures, years: YEARS.slice(0, costs.length) });
	return (name: string) => all.find((each) => each.name === name);
}

describe("the figures of an appraisal in words", () => {
	it("open to their formula with the numbers in it", () => {
		const figure = explained(CHESHIRE.costByYear, CHESHIRE.benefitByYear);
		expect(figure("Net present value")?.value).toMatch(/^£5,242,09/);
		expect(figure("Net present value")?.working.join(" ")).toContain(
			"£453,050.00 × 0.9662 (2015-16) + £1,624,020.00 × 0.9335 (2016-17)",
		);
		expect(figure("Net return")).toEqual({
			name: "Net return",
			value: "75.3%",
			working: [
				"(Savings − costs) ÷ costs, not discounted",
				"(£15,268,540.00 − £8,710,800.00) ÷ £8,710,800.00 = 75.3%",
			],
		});
		expect(figure("Gross return")?.value).toBe("175.3%");
		expect(figure("Payback")?.value).toBe("3.49 years");
		expect(figure("Payback")?.working.slice(-2)).toEqual([
			"At the end of 2017-18, £1,033,470.00 is still to be paid back. 2018-19 brings £2,112,330.00.",
			"3 + £1,033,470.00 ÷ £2,112,330.00 = 3.49 years",
		]);
		expect(figure("Most money out at once")?.value).toBe("£2,560,130.00");
		expect(figure("Most money out at once")?.working[0]).toContain("It is reached in 2016-17.");
	});

	it("say so where there is none, and never a nought instead", () => {
		const free = explained([0, 0], [0, 10]);
		expect(free("Benefit-cost ratio")?.value).toBe("None, as nothing is paid");
		expect(free("Net return")?.working.at(-1)).toBe("There is nothing to divide by.");
		const idle = explained([10, 0], [0, 0]);
		expect(idle("Switching value")?.value).toBe("None, as nothing is saved");
		expect(idle("Payback")?.value).toBe("Not by the end of 2015-16");
		expect(idle("Payback")?.working.at(-1)).toBe("The running total is still −£10.00 at the end of 2015-16.");
	});

	it("say where what is paid back is lost again", () => {
		const { payback } = appraise({ costs: pounds([100, 0, 80]), benefits: pounds([0, 150, 0]) }, RATES);
		expect(paybackFigure(payback, YEARS)).toBe("0.67 years, but not sustained: below zero again in 2016-17");
	});

	it("round an amount once, to the penny", () => {
		expect(exactPounds(ratio(-2_630_468n, 2n))).toBe("−£13,152.34");
		expect(exactPounds(ratio(1n, 3n))).toBe("£0.00");
	});
});
