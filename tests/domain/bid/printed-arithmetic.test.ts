import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculationIn, poundsRangeIn, printedFaults, printedTotals } from "~/domain/bid/printed-arithmetic";
import { pence } from "~/domain/money";

const gives = (text: string) => printedFaults(text).map((fault) => fault.gives);

describe("a calculation printed in words", () => {
	it.each([
		["155 + 30 = 188", "185"],
		["£155k and £30k comes to £188k", "£185,000"],
		["8% + 8% = 18%", "16%"],
		["a saving of 8% and a further 8%, together 18%", "16%"],
		["7 × £20,000 × 2 = £240,000", "£280,000"],
		["20 × £1,098 + 20 × £800 = £38,000", "£37,960"],
		["six sessions at £104 (£652)", "£624"],
		["20 to 25% of £40m is £6m to £9m", "£8,000,000 to £10,000,000"],
		["20% to 25% of £40m (£12m)", "£8,000,000 to £10,000,000"],
		["7.4% of 5,102 is 500", "377.54"],
	])("is found where it does not come to what is printed: %s", (text, expected) => {
		expect(gives(text)).toEqual([expected]);
	});

	it.each([
		"155 + 30 = 185",
		"8% + 8% = 16%",
		"7 × £20,000 × 2 = £280,000",
		"six sessions at £104 (£624)",
		"20 to 25% of £40m is £8m to £10m",
		"20 to 25% of £40m (£9m)",
		"7.4% of 6,757 is 500",
		"a third of £1m and 12 posts by 2016",
		"between 2013 and 2015 costs fell by 8%",
		"Open 9 to 5, 7 days a week; 300 homes in 4 wards, £40,000 in all",
		"£145,000 and £100,000 for 2 years",
		"In 2014 and 2015 total £5,000 was spent; years 1 and 2 total £40,000",
		"Wards 3 and 4 total 12,000 residents",
		"A room of 5m x 3m = 15m",
		"12 sessions at £40 (£50 with VAT)",
		"two posts at £35,000 each = £70k",
		"25% of 400 young people are 16 to 24",
		"60% of 500 offenders (150 of whom are women)",
		"£10 and £20, in total 500 vouchers",
		"12 × £1,000 = £14,400 including VAT",
		"£1,000 + £2,000 = £3,600 (incl. VAT)",
		"two posts at £35,000 each = £84,000 with on-costs",
	])("is left alone where it does, or where there is none: %s", (text) => {
		expect(gives(text)).toEqual([]);
	});

	it("is looked for in little time, however long a text of figures is", () => {
		for (const text of [
			"£1,000 + £2,000 + ",
			"1 and 2, ",
			"1 x 1 x ",
			"1".repeat(30),
			"12 % of the ",
			"7 x 7 x 7 + ",
			"1 + ",
		])
			expect(gives(text.repeat(2000))).toEqual([]);
	}, 5_000);

	it("is never found where sums and products are printed as they are", () => {
		const figure = fc.integer({ min: 1, max: 9_999_999 });
		const pounds = (amount: number) => `£${amount.toLocaleString("en-GB")}`;
		fc.assert(
			fc.property(
				fc.array(figure, { minLength: 2, maxLength: 6 }),
				figure,
				fc.integer({ min: 1, max: 99 }),
				(parts, price, count) => {
					const sum = parts.reduce((total, part) => total + part, 0);
					expect(gives(`${parts.map(pounds).join(" + ")} = ${pounds(sum)}`)).toEqual([]);
					expect(gives(`${count} × ${pounds(price)} = ${pounds(count * price)}`)).toEqual([]);
					expect(gives(`${count} × ${pounds(price)} = ${pounds(count * price + 1)}`)).toHaveLength(1);
				},
			),
		);
	});
});

it("what so many at so much come to, and a range of pounds, are read from a line's words", () => {
	expect(calculationIn("Interpreter: 6 sessions of 2 hours at £52 an hour")).toBe(pence(62_400));
	expect(calculationIn("Two officers at £31,500.50")).toBe(pence(6_300_100));
	for (const other of [
		"Rent at £400 a month",
		"Grade 5 officer at £35,000",
		"2 hours a week for 40 weeks at £30",
		"2 officers at £30,000 for 3 years",
		"2 officers at £30,000 plus on-costs",
		"2 officers at £35k",
		"2 officers at £1.2m",
		"5 officers at £30 per hour",
	])
		expect(calculationIn(other)).toBeNull();
	expect(poundsRangeIn("Pilot, put at £25,000 to £30,000")).toEqual({
		from: pence(2_500_000),
		to: pence(3_000_000),
	});
	for (const other of ["From 9 to 5", "£10 to £20k", "£1,000 to £1.5m", "£5 to 10 families"])
		expect(poundsRangeIn(other)).toBeNull();
	for (const yearly of ["total £500 a month", "total of £5k a year"])
		expect(printedTotals(yearly)).toEqual([]);
	expect(printedTotals("Total cost: £9m over five years")).toEqual([
		{ said: "Total cost: £9m", amount: 900_000_000n, slack: 50_000_000n },
	]);
});
