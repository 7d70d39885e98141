import { expect, it } from "vitest";
import { appraiseBid } from "~/domain/appraisal/bid-appraisal";
import { discountRatesOn } from "~/domain/appraisal/discount-rates";
import { appraisalNotes } from "~/explain/appraisal-notes";
import { bidContent, costLine, interventionContent } from "../support/bid-content";
import { pounds } from "../support/written";

const RATES = discountRatesOn("2014-01-31");
const saving = {
	description: "Fewer calls",
	kind: "recurring",
	amount: pounds("10.00"),
	fromYear: "2015-16",
	cashable: true,
	beneficiary: "The police",
} as const;

it("say in what years a bid's figures are counted where the bid leaves it open", () => {
	const content = bidContent({
		interventions: [
			interventionContent({
				asked: pounds("95.00"),
				costLines: [
					{ ...costLine("A post", "90.00"), financialYear: "2014-15", lastYear: "2016-17" },
					{ ...costLine("A sign", "5.00"), optimismBias: "10" },
				],
			}),
		],
		savings: [
			saving,
			{ ...saving, description: "x".repeat(100), fromYear: null, cashable: null },
			{ ...saving, description: "Hall hire", kind: "income" },
		],
	});
	expect(appraisalNotes(appraiseBid(content, RATES))).toEqual([
		"Counted in 2014-15, the first year, as no year is given: “A sign”.",
		"Divided evenly over their years: “A post”.",
		"The whole cost is what is asked and the money from others.",
		"Costs include £0.50 for optimism bias.",
		`Counted from 2015-16, the year after the first, as no year is given: “${"x".repeat(80)}…”.`,
		`Counted every year to 2023-24, as no end is given. Savings without an end count for 10 years from the first year of the bid: “Fewer calls” and “${"x".repeat(80)}…”.`,
		"Counted once, as no last year is given: “Hall hire”.",
		`Not counted as cashable, as that is not known yet: “${"x".repeat(80)}…”.`,
	]);
});

it("say nothing where the bid says it all", () => {
	const content = bidContent({
		interventions: [
			interventionContent({
				asked: pounds("90.00"),
				costLines: [{ ...costLine("A post", "90.00"), financialYear: "2014-15" }],
			}),
		],
		funding: [],
		savings: [{ ...saving, lastYear: "2016-17" }],
	});
	expect(appraisalNotes(appraiseBid(content, RATES))).toEqual([]);
});

it("say what is asked beyond the lines, and that money from others is added beside lines that say theirs", () => {
	const content = bidContent({
		interventions: [
			interventionContent({
				asked: pounds("100.00"),
				costLines: [
					{ ...costLine("A post", "60.00"), financialYear: "2014-15", need: pounds("70.00") },
					{ ...costLine("A car", "30.00"), financialYear: "2014-15" },
				],
			}),
		],
		savings: [{ ...saving, lastYear: "2016-17" }],
	});
	expect(appraisalNotes(appraiseBid(content, RATES))).toEqual([
		"£10.00 more is asked than the cost lines come to. It counts in the years of those lines, in proportion: “Engagement events”.",
		"Money from others is added, as not every cost line says what it costs in all. What the other lines say that others pay counts too, so some of it may count twice.",
	]);
});
