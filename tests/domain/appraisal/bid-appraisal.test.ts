import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appraiseBid, canBeAppraised, FIRST_VIEW, HORIZON_YEARS } from "~/domain/appraisal/bid-appraisal";
import { discountRatesOn } from "~/domain/appraisal/discount-rates";
import type { BidContent, InterventionContent } from "~/domain/bid/content";
import { type Pence, pence } from "~/domain/money";
import { multiply, type Ratio, ratio, sum, toDecimal, ZERO } from "~/domain/ratio";
import { bidContent, costLine, interventionContent } from "../../support/bid-content";
import { CHESHIRE } from "../../support/published-appraisals";
import { pounds } from "../../support/written";

const RATES = discountRatesOn("2014-01-31");
type Saving = BidContent["savings"][number];
type Line = InterventionContent["costLines"][number];

const saving = (more: Partial<Saving>): Saving => ({
	description: "Fewer calls",
	kind: "recurring",
	amount: null,
	fromYear: null,
	cashable: true,
	beneficiary: "The police",
	...more,
});
const line = (amount: string, more: Partial<Line> = {}): Line => ({ ...costLine("Radios", amount), ...more });
const bid = (costLines: readonly Line[], savings: readonly Saving[], more: Partial<BidContent> = {}) =>
	appraiseBid(
		bidContent({
			interventions: [
				interventionContent({ asked: costLines.length > 0 ? null : pounds("100.00"), costLines }),
			],
			funding: [],
			savings,
			...more,
		}),
		RATES,
	);
const shown = (amounts: readonly Ratio[]) =>
	amounts.map((amount) => toDecimal(multiply(amount, ratio(1n, 100n)), 2));
const costsOf = (appraisal: ReturnType<typeof appraiseBid>, costs: "whole" | "funder" = "whole") =>
	shown(appraisal.figures({ ...FIRST_VIEW, costs }).years.map(({ cost }) => cost));
const savedBy = (appraisal: ReturnType<typeof appraiseBid>, more: Partial<typeof FIRST_VIEW> = {}) =>
	shown(appraisal.figures({ ...FIRST_VIEW, ...more }).years.map(({ benefit }) => benefit));

describe("the costs of a bid", () => {
	it("fall in their years: as the line says, divided evenly to the penny, or in the first year of the bid", () => {
		const appraisal = bid(
			[
				line("100.00", { description: "A post", financialYear: "2014-15", lastYear: "2016-17" }),
				line("30.00", {
					description: "A car",
					years: [
						{ year: "2014-15", amount: pounds("10.00") },
						{ year: "2015-16", amount: pounds("20.00") },
					],
				}),
				line("5.00", { description: "A sign" }),
			],
			[],
		);
		expect(appraisal.years).toEqual(["2014-15", "2015-16", "2016-17"]);
		expect(costsOf(appraisal)).toEqual(["48.34", "53.33", "33.33"]);
		expect(appraisal.notes).toMatchObject({ undated: ["A sign"], dividedEvenly: ["A post"] });
	});

	it("are what is asked for the funder, and with what others pay for everybody", () => {
		const appraisal = bid(
			[
				line("20.00", { need: pounds("100.00"), match: pounds("50.00"), payer: "The council " }),
				line("10.00", { match: pounds("5.00"), payer: "The council" }),
			],
			[],
		);
		expect(costsOf(appraisal, "funder")).toEqual(["30.00"]);
		expect(costsOf(appraisal)).toEqual(["115.00"]);
		expect(appraisal.payers.map(({ who, total }) => [who.kind, who.name, ...shown([total])])).toEqual([
			["fund", "", "30.00"],
			["other", "The council", "55.00"],
			["nobody-named", "", "30.00"],
		]);
	});

	it("are raised by a line's optimism bias beyond what is asked, and say by how much", () => {
		const appraisal = bid([line("200.00", { optimismBias: "12.5" }), line("100.00")], []);
		expect(costsOf(appraisal)).toEqual(["325.00"]);
		expect(shown([appraisal.optimismBias])).toEqual(["25.00"]);
		expect(costsOf(appraisal, "funder")).toEqual(["300.00"]);
	});

	it("count money from others once: beside what is asked, or within the whole cost of the lines", () => {
		const funding: BidContent["funding"] = [
			{ source: "Council", kind: "cash", amount: pounds("40.00"), confirmed: true, financialYear: "2015-16" },
			{ source: "College", kind: "in-kind", amount: null, confirmed: true },
		];
		const beside = bid([line("60.00", { financialYear: "2014-15" })], [], { funding });
		expect(costsOf(beside)).toEqual(["60.00", "40.00"]);
		expect(costsOf(beside, "funder")).toEqual(["60.00", "0.00"]);
		expect(beside.notes).toMatchObject({ funding: "added", fundingNotValued: ["College"] });
		const within = bid([line("60.00", { need: pounds("100.00"), financialYear: "2015-16" })], [], {
			funding,
		});
		expect(costsOf(within)).toEqual(["100.00"]);
		expect(within.notes.funding).toBe("within-lines");
	});

	it("count all money from others where any line does not say its whole cost", () => {
		const funding: BidContent["funding"] = [
			{ source: "Council", kind: "cash", amount: pounds("40.00"), confirmed: true },
		];
		const whole = line("60.00", { need: pounds("70.00") });
		const some = bid([whole, line("20.00")], [], { funding });
		expect(costsOf(some)).toEqual(["130.00"]);
		expect(some.notes.funding).toBe("added-beside-some");
		const all = bid([whole, line("20.00", { match: pounds("0.00") })], [], { funding });
		expect(costsOf(all)).toEqual(["90.00"]);
		expect(all.notes.funding).toBe("within-lines");
	});

	it("hold what is asked beyond the lines, as the fund's, in the years of the lines and in proportion", () => {
		const asking = (asked: string) =>
			bid([], [], {
				interventions: [
					interventionContent({
						asked: pounds(asked),
						costLines: [
							line("60.00", { financialYear: "2014-15" }),
							line("30.00", { financialYear: "2016-17", need: pounds("50.00") }),
						],
					}),
				],
			});
		const more = asking("100.00");
		expect(costsOf(more, "funder")).toEqual(["66.67", "0.00", "33.33"]);
		expect(costsOf(more)).toEqual(["66.67", "0.00", "53.33"]);
		expect(more.notes).toMatchObject({
			beyondLines: { titles: ["Engagement events"], amount: pounds("10.00") },
			withoutLines: [],
		});
		const less = asking("80.00");
		expect(costsOf(less, "funder")).toEqual(["60.00", "0.00", "30.00"]);
		expect(less.notes.beyondLines.titles).toEqual([]);
	});

	it("are what an intervention asks where it has no lines", () => {
		const appraisal = bid([], []);
		expect(costsOf(appraisal)).toEqual(["100.00"]);
		expect(appraisal.years).toEqual(["Year 0"]);
		expect(appraisal.notes.withoutLines).toEqual(["Engagement events"]);
	});
});

describe("the savings of a bid", () => {
	const first = [line("100.00", { financialYear: "2014-15" })];

	it("come once, every year to the last, or to the horizon, each counted once", () => {
		const once = bid(first, [saving({ kind: "receipt", amount: pounds("9.00"), fromYear: "2015-16" })]);
		expect(savedBy(once)).toEqual(["0.00", "9.00"]);
		const shared = bid(first, [
			saving({ kind: "one-off", amount: pounds("6.00"), fromYear: "2015-16", lastYear: "2017-18" }),
		]);
		expect(savedBy(shared)).toEqual(["0.00", "2.00", "2.00", "2.00"]);
		expect(shared.savings.notes.dividedEvenly).toEqual(["Fewer calls"]);
		const yearly = bid(first, [
			saving({ kind: "income", amount: pounds("6.00"), fromYear: "2015-16", lastYear: "2016-17" }),
		]);
		expect(savedBy(yearly)).toEqual(["0.00", "6.00", "6.00"]);
		const open = bid(first, [saving({ amount: pounds("1.00"), fromYear: "2016-17" })]);
		expect(open.years).toHaveLength(HORIZON_YEARS);
		expect(open.years.at(-1)).toBe("2023-24");
		expect(savedBy(open)).toEqual(["0.00", "0.00", ...Array(8).fill("1.00")]);
		expect(open.savings.notes.toHorizon).toEqual(["Fewer calls"]);
	});

	it("come every year as income or an avoided cost only where the bid says until when, or for ever", () => {
		for (const kind of ["income", "avoided-cost"] as const) {
			const given = (more: Partial<Saving>) =>
				bid(first, [saving({ kind, amount: pounds("6.00"), fromYear: "2015-16", ...more })]);
			expect(savedBy(given({}))).toEqual(["0.00", "6.00"]);
			expect(given({}).savings.notes).toMatchObject({ once: ["Fewer calls"], toHorizon: [] });
			expect(savedBy(given({ lastYear: "2016-17" }))).toEqual(["0.00", "6.00", "6.00"]);
			expect(savedBy(given({ forEver: true }))).toEqual(["0.00", ...Array(9).fill("6.00")]);
			expect(given({ forEver: true }).savings.notes).toMatchObject({ once: [], toHorizon: ["Fewer calls"] });
		}
	});

	it("are a percentage of their base to the penny, or from one percentage to another", () => {
		const base = { title: "Call centre", amount: pounds("100.10") };
		const years = { fromYear: "2015-16", lastYear: "2016-17" };
		const part = bid(first, [saving({ percent: "12.5", base, ...years })]);
		expect(savedBy(part)).toEqual(["0.00", "12.51", "12.51"]);
		expect([part.hasRange, part.savings.notQuantified]).toEqual([false, []]);
		const range = bid(first, [saving({ percent: "5", percentTo: "10", base, ...years })]);
		expect(savedBy(range)).toEqual(["0.00", "5.01", "5.01"]);
		expect(savedBy(range, { end: "high" })).toEqual(["0.00", "10.01", "10.01"]);
		expect(range.hasRange).toBe(true);
		expect(bid(first, [saving({ percent: "5" })]).savings.notQuantified).toHaveLength(1);
	});

	it("follow their amounts by year where these are given", () => {
		const appraisal = bid(first, [
			saving({
				years: [
					{ year: "2015-16", amount: pounds("1.00") },
					{ year: "2017-18", amount: pounds("3.00") },
				],
			}),
		]);
		expect(savedBy(appraisal)).toEqual(["0.00", "1.00", "0.00", "3.00"]);
		expect(appraisal.savings.notes.undated).toEqual([]);
	});

	it("are cashable only where the bid says so", () => {
		const appraisal = bid(first, [
			saving({ amount: pounds("1.00"), fromYear: "2014-15", lastYear: "2014-15" }),
			saving({ amount: pounds("2.00"), fromYear: "2014-15", lastYear: "2014-15", cashable: false }),
			saving({ amount: pounds("4.00"), fromYear: "2014-15", lastYear: "2014-15", cashable: null }),
		]);
		expect(savedBy(appraisal)).toEqual(["7.00"]);
		expect(savedBy(appraisal, { savings: "cashable" })).toEqual(["1.00"]);
	});

	it("have a low and a high end", () => {
		const appraisal = bid(first, [
			saving({ amount: pounds("1.00"), amountTo: pounds("3.00"), fromYear: "2014-15", lastYear: "2014-15" }),
		]);
		expect([savedBy(appraisal), savedBy(appraisal, { end: "high" })]).toEqual([["1.00"], ["3.00"]]);
		expect(appraisal.hasRange).toBe(true);
		expect(bid(first, [saving({ amount: pounds("1.00") })]).hasRange).toBe(false);
	});

	it("stand apart where they are in a budget already or only illustrative, and are listed where nobody can say", () => {
		const appraisal = bid(first, [
			saving({ amount: pounds("5.00"), budgeted: true }),
			saving({ amount: pounds("5.00"), commitment: "illustrative" }),
			saving({ amount: null, notQuantifiedWhy: "No baseline" }),
		]);
		expect(savedBy(appraisal)).toEqual(["0.00"]);
		expect(appraisal.savings.apart.map(({ why }) => why)).toEqual(["already-budgeted", "illustrative"]);
		expect(appraisal.savings.notes.toHorizon).toEqual([]);
		expect(appraisal.savings.notQuantified).toEqual([{ title: "Fewer calls", why: "No baseline" }]);
	});

	it("begin no year that is not counted: budgeted, illustrative, without a figure, or money not added", () => {
		const counted = saving({ amount: pounds("30000.00"), fromYear: "2015-16", lastYear: "2019-20" });
		const early = { amount: pounds("5000.00"), fromYear: "2012-13" };
		const funding: BidContent["funding"] = [
			{ source: "Council", kind: "cash", amount: pounds("9.00"), confirmed: true, financialYear: "2011-12" },
			{ source: "College", kind: "in-kind", amount: null, confirmed: true, financialYear: "2010-11" },
		];
		const appraisal = bid(
			[line("100000.00", { need: pounds("100000.00"), financialYear: "2014-15" })],
			[
				counted,
				saving({ ...early, budgeted: true }),
				saving({ ...early, commitment: "illustrative", kind: "one-off" }),
				saving({ ...early, amount: null }),
			],
			{ funding },
		);
		const { npv, payback } = appraisal.figures(FIRST_VIEW);
		expect(appraisal.years).toEqual(["2014-15", "2015-16", "2016-17", "2017-18", "2018-19", "2019-20"]);
		expect(shown([npv])).toEqual(["35451.57"]);
		expect(payback.kind === "paid-back" && toDecimal(payback.years, 2)).toBe("3.33");
		expect(appraisal.savings.apart.map(({ low }) => shown([sum(low.map(({ amount }) => amount))]))).toEqual([
			["30000.00"],
			["0.00"],
		]);
	});

	it("make an appraisal only where one of them has a figure", () => {
		expect(canBeAppraised({ savings: [saving({})] })).toBe(false);
		expect(canBeAppraised({ savings: [saving({ amount: pounds("1.00") })] })).toBe(true);
		expect(canBeAppraised({ savings: [saving({ percent: "5" })] })).toBe(false);
		const base = { title: "", amount: pounds("1.00") };
		expect(canBeAppraised({ savings: [saving({ percent: "5", base })] })).toBe(true);
	});

	it("say what falls after the years looked at", () => {
		const late = bid(first, [saving({ amount: pounds("1.00"), fromYear: "2030-31" })]);
		expect(late.notes.tooLate).toEqual(["Fewer calls"]);
		const far = bid(first, [saving({ kind: "receipt", amount: pounds("1.00"), fromYear: "2999-00" })]);
		expect(far.years).toHaveLength(126);
		expect(far.notes.tooLate).toEqual(["Fewer calls"]);
	});
});

describe("published bids", () => {
	it("give their own figures: seven years of costs and benefits", () => {
		const years = (amounts: readonly number[]) =>
			amounts.map((amount, at) => ({ year: `${2014 + at}-${15 + at}`, amount: pence(amount * 100) }));
		const whole = years(CHESHIRE.costByYear);
		const appraisal = bid(
			[line("8710800.00", { description: "All partners", years: whole })],
			[saving({ years: years(CHESHIRE.benefitByYear), beneficiary: "Local partners" })],
		);
		const figures = appraisal.figures(FIRST_VIEW);
		expect(shown([figures.net, figures.peak.amount])).toEqual(["6557740.00", "2560130.00"]);
		expect(figures.payback).toMatchObject({ kind: "paid-back", year: 4 });
	});

	it("give their own figures: six cost lines of an alliance, a saving a year from the year after", () => {
		const needs = ["125000", "75000", "175000", "150000", "150000", "125000"];
		const asked = ["31250", "18750", "43750", "37500", "37500", "31250"];
		const saved = ["150000", "300000", "400000", "515000", "775000", "300000"];
		const appraisal = bid(
			needs.map((need, at) => line(`${asked[at]}.00`, { need: pounds(`${need}.00`) })),
			saved.map((amount) => saving({ amount: pounds(`${amount}.00`) })),
		);
		const figures = appraisal.figures(FIRST_VIEW);
		expect(shown([figures.costs])).toEqual(["800000.00"]);
		expect(figures.payback.kind === "paid-back" && toDecimal(figures.payback.years, 3)).toBe("0.328");
		expect(costsOf(appraisal, "funder")[0]).toBe("200000.00");
	});
});

it("adds up whatever a bid says: each year and payer to the whole, each penny once", () => {
	const anyYear = fc.constantFrom("2014-15", "2015-16", "2018-19");
	const amount = fc.bigInt({ min: 1n, max: 10n ** 8n }).map((value) => value as Pence);
	const anyLine = fc
		.record({
			amount,
			more: fc.bigInt({ min: 0n, max: 10n ** 6n }),
			from: fc.option(anyYear),
			last: fc.option(anyYear),
		})
		.map(({ amount, more, from, last }) => ({
			...line("1.00"),
			amount,
			need: pence(amount + more),
			financialYear: from,
			...(last && from && last >= from ? { lastYear: last } : {}),
		}));
	fc.assert(
		fc.property(fc.array(anyLine, { minLength: 1, maxLength: 6 }), (lines) => {
			const appraisal = bid(lines, []);
			const total = lines.reduce((all, { need }) => all + need, 0n);
			expect(appraisal.figures(FIRST_VIEW).costs).toEqual(ratio(total));
			expect(sum(appraisal.payers.map((payer) => payer.total))).toEqual(ratio(total));
			expect(appraisal.figures({ ...FIRST_VIEW, costs: "funder" }).costs).toEqual(
				ratio(lines.reduce((all, each) => all + each.amount, 0n)),
			);
			expect(appraisal.figures(FIRST_VIEW).benefits).toEqual(ZERO);
		}),
	);
});
