import { describe, expect, test } from "vitest";
import { appraiseBid } from "~/domain/appraisal/bid-appraisal";
import { discountRatesOn } from "~/domain/appraisal/discount-rates";
import { appraiseOptions } from "~/domain/appraisal/options-appraisal";
import { optionsOfContent } from "~/domain/appraisal/options-of-content";
import { askedByYear } from "~/domain/bid/asked-by-year";
import { checked } from "~/domain/bid/checks";
import { figuresOfContent, findDiscrepancies } from "~/domain/bid/discrepancies";
import { bidOptions } from "~/domain/bid/options";
import { askedOf } from "~/domain/bid/read-content";
import { pence } from "~/domain/money";
import { ratio } from "~/domain/ratio";
import { contentOf } from "~db/bid/content";
import { bid } from "~db/schema/bid";
import { demonstration } from "../support/demonstration";

const pounds = (amount: number) => pence(amount * 100);

async function businessCase() {
	const { db } = await demonstration();
	const found = db
		.select()
		.from(bid)
		.all()
		.find(({ title }) => title === "One front door for families at risk");
	const content = found && contentOf(db, found.id);
	if (!content) throw new Error("the business case is there");
	return { db, found, content };
}

describe("the whole business case of the demonstration", () => {
	test("was submitted, taken back, changed and submitted again, and nothing in it is doubtful", async () => {
		const { db, found, content } = await businessCase();
		expect(found.state).toBe("submitted");
		const versions = db.$client
			.prepare("SELECT version FROM bid_version WHERE bid_id = ? ORDER BY version")
			.pluck()
			.all(found.id);
		expect(versions).toEqual([1, 2]);
		expect(findDiscrepancies(figuresOfContent(content))).toEqual([]);
		expect(checked(content)).toEqual([]);
	});

	test("asks £540,000 by year within what its round pays, in its award category, and less in the one below", async () => {
		const { content } = await businessCase();
		expect(askedOf(content)).toBe(pounds(540_000));
		expect([...(askedByYear(content) ?? [])]).toEqual([
			["2026-27", pounds(290_000)],
			["2027-28", pounds(220_000)],
			["2028-29", pounds(30_000)],
		]);
		const options = bidOptions(content);
		expect(options.ok && options.value.map(({ amount, category }) => [amount, category?.title])).toEqual([
			[pounds(540_000), "Programme"],
			[pounds(150_000), "Pilot"],
		]);
	});

	test("has savings that give an appraisal, alternatives that are judged, and a file", async () => {
		const { content } = await businessCase();
		const appraisal = appraiseBid(content, discountRatesOn("2026-05-01"));
		expect(appraisal.payers[0]?.total).toEqual(ratio(54_000_000n));
		expect(appraisal.savings.counted.map(({ low, high }) => [low[0], high[0]])).toEqual([
			[
				{ year: 2027, amount: ratio(28_000_000n) },
				{ year: 2027, amount: ratio(35_000_000n) },
			],
			[
				{ year: 2027, amount: ratio(1_800_000n) },
				{ year: 2027, amount: ratio(1_800_000n) },
			],
		]);
		expect(appraisal.savings.notQuantified).toHaveLength(1);
		const options = optionsOfContent(content);
		expect(options && appraiseOptions(options.criteria, options.alternatives).ranked[0]).toMatchObject({
			title: "One team, one case system",
		});
		expect(content.files?.map(({ name }) => name)).toEqual(["Sample of cases.csv"]);
	});
});
