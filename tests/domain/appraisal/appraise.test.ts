import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appraise } from "~/domain/appraisal/appraise";
import { type DiscountRates, discountRatesOn } from "~/domain/appraisal/discount-rates";
import { STRESSES, stressed } from "~/domain/appraisal/stress";
import { add, compare, multiply, type Ratio, ratio, subtract, toDecimal, ZERO } from "~/domain/ratio";
import { CHESHIRE } from "../../support/published-appraisals";

const GREEN_BOOK = discountRatesOn("2014-01-31");
const flat = (percent: string): DiscountRates => ({
	source: "a published guide",
	from: "2014-01-01",
	bands: [{ fromYear: 1, toYear: 125, percent }],
});

/** Whole pounds as pence. */
const pounds = (...amounts: readonly number[]) => amounts.map((amount) => ratio(BigInt(amount) * 100n));
/** Pounds of pence, rounded to whole pounds or so many decimals. */
const shown = (amount: Ratio, places = 0) => toDecimal(multiply(amount, ratio(1n, 100n)), places);
const inThousands = (amount: Ratio) => toDecimal(multiply(amount, ratio(1n, 100_000n)), 1);
const percent = (share: Ratio | null) => share && toDecimal(multiply(share, ratio(100n)), 1);
/** Net benefits alone: what is below zero is a cost. */
function ofNet(net: readonly number[], rates = GREEN_BOOK) {
	return appraise(
		{
			costs: pounds(...net.map((amount) => Math.max(0, -amount))),
			benefits: pounds(...net.map((amount) => Math.max(0, amount))),
		},
		rates,
	);
}
const yearsOf = ({ payback }: ReturnType<typeof appraise>) =>
	payback.kind === "never" ? payback.kind : toDecimal(payback.years, 3);

describe("an appraisal", () => {
	it("discounts every year but the first", () => {
		const result = ofNet([...Array<number>(10).fill(1000), -500]);
		expect(shown(result.npv, 2)).toBe("8253.23");
	});

	it("gives present costs and benefits, their ratio, and both again with a costlier building and less saved", () => {
		const run = [0, 300, 300, 300, 300, 300].map((amount) => amount * 1000);
		const saved = [0, 1130, 1130, 1130, 1130, 1130].map((amount) => amount * 1000);
		const built = (amount: number) => run.map((each, year) => (year === 0 ? amount : each));
		const result = appraise({ costs: pounds(...built(1_200_000)), benefits: pounds(...saved) }, GREEN_BOOK);
		expect([result.presentCosts, result.presentBenefits, result.npv].map(inThousands)).toEqual([
			"2554.5",
			"5102.0",
			"2547.5",
		]);
		expect(toDecimal(result.bcr ?? ZERO, 3)).toBe("1.997");
		const worse = stressed(
			{ costs: pounds(...built(1_680_000)), benefits: pounds(...saved) },
			"savings-down",
		);
		expect(inThousands(appraise(worse, GREEN_BOOK).npv)).toBe("1047.1");
	});

	it("says after how many years the money is back, discounted and not", () => {
		const result = ofNet([-100, 30, 30, 30, 30, 30]);
		expect(shown(result.npv, 2)).toBe("35.45");
		expect(yearsOf(result)).toBe("3.333");
		expect(yearsOf({ ...result, payback: result.discountedPayback })).toBe("3.610");
		expect(yearsOf(ofNet([-800_000, 2_440_000]))).toBe("0.328");
	});

	it("keeps the minus of a value below zero", () => {
		const result = ofNet([-150_000, 12_000, 25_000, 25_000, 35_000, 40_000], flat("3"));
		expect(shown(result.npv, 2)).toBe("-26304.68");
		expect(yearsOf(result)).toBe("never");
	});

	it("agrees with what a published bid of seven years says of itself", () => {
		const result = appraise(
			{ costs: pounds(...CHESHIRE.costByYear), benefits: pounds(...CHESHIRE.benefitByYear) },
			GREEN_BOOK,
		);
		expect(shown(result.net)).toBe("6557740");
		expect(shown(multiply(result.npv, ratio(1n, 10n)))).toBe("524209");
		expect(shown(result.peak.amount)).toBe("2560130");
		expect(result.peak.year).toBe(2);
		expect(percent(result.netReturn)).toBe("75.3");
		expect(percent(result.grossReturn)).toBe("175.3");
		expect(yearsOf(result)).toBe("3.489");
	});

	it("lowers the rate after 30 and 75 years without reaching back", () => {
		const { years } = appraise({ costs: Array(126).fill(ZERO), benefits: Array(126).fill(ZERO) }, GREEN_BOOK);
		const factor = (year: number) => toDecimal(years[year]?.factor ?? ZERO, 4);
		expect([0, 1, 30, 31, 75].map(factor)).toEqual(["1.0000", "0.9662", "0.3563", "0.3459", "0.0942"]);
		expect(multiply(years[76]?.factor ?? ZERO, ratio(1025n, 1000n))).toEqual(years[75]?.factor);
		expect(() => appraise({ costs: Array(127).fill(ZERO), benefits: [] }, GREEN_BOOK)).toThrow(RangeError);
	});

	it("has no ratio and no return where nothing is paid, and no switching value where nothing is saved", () => {
		const free = ofNet([0, 10]);
		expect([free.bcr, free.netReturn, free.grossReturn]).toEqual([null, null, null]);
		expect(free.payback).toMatchObject({ kind: "paid-back", year: 0 });
		expect(ofNet([-10, 0]).switchingValue).toBeNull();
		expect(ofNet([-10, 0]).peak).toEqual({ amount: ratio(1000n), year: 0 });
	});

	it("says where what was paid back is lost again", () => {
		expect(ofNet([-100, 150, -80, 40]).payback).toMatchObject({
			kind: "not-sustained",
			year: 1,
			belowAgain: 2,
			years: ratio(2n, 3n),
		});
	});
});

const anyAmounts = fc.array(
	fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 0n, max: 10n ** 9n })),
	{ minLength: 1, maxLength: 40 },
);
const flowsOf = (rows: readonly (readonly [bigint, bigint])[]) => ({
	costs: rows.map(([cost]) => ratio(cost)),
	benefits: rows.map(([, benefit]) => ratio(benefit)),
});

describe("any appraisal", () => {
	it("adds up: years to totals, present benefits less present costs to the net present value", () => {
		fc.assert(
			fc.property(anyAmounts, (rows) => {
				const result = appraise(flowsOf(rows), GREEN_BOOK);
				expect(result.years.at(-1)?.cumulative).toEqual(result.net);
				expect(result.years.at(-1)?.cumulativeDiscounted).toEqual(result.npv);
				expect(result.npv).toEqual(subtract(result.presentBenefits, result.presentCosts));
				if (result.netReturn && result.grossReturn)
					expect(add(result.netReturn, ratio(1n))).toEqual(result.grossReturn);
			}),
		);
	});

	it("is worth nothing at its switching value", () => {
		fc.assert(
			fc.property(anyAmounts, (rows) => {
				const flows = flowsOf(rows);
				const { switchingValue } = appraise(flows, GREEN_BOOK);
				if (switchingValue === null) return;
				const benefits = flows.benefits.map((each) => multiply(each, switchingValue));
				expect(appraise({ ...flows, benefits }, GREEN_BOOK).npv).toEqual(ZERO);
			}),
		);
	});

	it("is never worth more under a stress", () => {
		fc.assert(
			fc.property(anyAmounts, fc.constantFrom(...STRESSES), (rows, stress) => {
				const flows = flowsOf(rows);
				const [before, after] = [flows, stressed(flows, stress)].map(
					(each) => appraise(each, GREEN_BOOK).npv,
				);
				expect(compare(after ?? ZERO, before ?? ZERO)).toBeLessThanOrEqual(0);
			}),
		);
	});

	it("is paid back no sooner when discounted, where it pays first and saves afterwards", () => {
		fc.assert(
			fc.property(fc.bigInt({ min: 1n, max: 10n ** 6n }), anyAmounts, (first, rows) => {
				const { payback, discountedPayback } = appraise(
					{
						costs: [ratio(first), ...rows.map(() => ZERO)],
						benefits: [ZERO, ...rows.map(([, benefit]) => ratio(benefit))],
					},
					GREEN_BOOK,
				);
				if (discountedPayback.kind === "never") return;
				expect(payback.kind).toBe("paid-back");
				if (payback.kind === "paid-back")
					expect(compare(payback.years, discountedPayback.years)).toBeLessThanOrEqual(0);
			}),
		);
	});
});
