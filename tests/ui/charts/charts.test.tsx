import { describe, expect, it } from "vitest";
import { appraise } from "~/domain/appraisal/appraise";
import { discountRatesOn } from "~/domain/appraisal/discount-rates";
import { NeedMoneyChart } from "~/ui/charts/need-money-chart";
import { RulesChart } from "~/ui/charts/rules-chart";
import { RunningTotalChart } from "~/ui/charts/running-total-chart";
import { along, roundUp, shortPounds } from "~/ui/charts/scale";
import { ScoreAmountChart } from "~/ui/charts/score-amount-chart";
import { renderPage } from "../../support/render-page";
import { share } from "../../support/written";

/** What the marks of a drawing say of themselves, and the cells of the table under it. */
function readingsOf(html: string) {
	const [drawing = "", table = ""] = html.split("</figure>");
	const marks = [...drawing.matchAll(/<title>([^<]*)<\/title>/g)].map(([, text]) => text);
	const rows = [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = ""]) =>
		[...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell),
	);
	return { drawing, marks, rows: rows.slice(1) };
}

describe("money beside need", () => {
	const rows = [
		{ name: "Birmingham", share: share("0.3921"), need: 12_548_124n, money: 19_500_000n },
		{ name: "Coventry", share: share("0.1158"), need: 3_706_511n, money: 0n },
	];
	const html = renderPage(<NeedMoneyChart id="need" scenario="By need" rows={rows} joint={0n} />);

	it("says in its marks what stands in the table under it", () => {
		const { marks, rows: cells } = readingsOf(html);
		for (const [name, , need, got] of cells) {
			expect(marks).toContain(`${name}, by the needs formula: ${need}`);
			expect(marks).toContain(`${name}, got: ${got}`);
		}
		expect(cells).toHaveLength(2);
	});

	it("draws bars in proportion, hatched for need and solid for money, with no style of its own", () => {
		const widths = [...html.matchAll(/<rect[^>]*width="([\d.]+)%" height="13"/g)].map(([, width]) =>
			Number(width),
		);
		expect(widths).toHaveLength(4);
		expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(195 / 125.48124, 2);
		expect(widths[3]).toBe(0);
		expect(html).toContain('fill="url(#need-hatch)"');
		expect(html).not.toContain("style=");
		expect(html).toContain('aria-labelledby="need-title need-description"');
	});
});

describe("money beside what was asked, where there is no needs formula", () => {
	it("has the same figures in its marks and its table, and no word of need", () => {
		const rows = [{ name: "Birmingham", share: null, need: 21_276_000n, money: 19_500_000n }];
		const html = renderPage(
			<NeedMoneyChart id="asked" beside="asked" scenario="By rank" rows={rows} joint={0n} />,
		);
		const { marks, rows: cells } = readingsOf(html);
		expect(marks).toContain("Birmingham, asked: £212,760.00");
		expect(cells).toEqual([["Birmingham", "£212,760.00", "£195,000.00", "£17,760.00 less"]]);
		expect(html).not.toMatch(/need|formula/i);
	});
});

describe("score against amount", () => {
	const bids = [
		{ reference: "B2", score: 8100n, asked: 9_500_000n, amount: 7_500_000n },
		{ reference: "B1", score: 7400n, asked: 10_000_000n, amount: 0n },
		{ reference: "SS2", score: 7750n, asked: 2_000_000n, amount: 2_000_000n },
		{ reference: "SS1", score: 4700n, asked: 1_000_000n, amount: 0n },
	];
	const html = renderPage(<ScoreAmountChart id="score" scenario="Optimum" bids={bids} threshold={5000n} />);

	it("says in its marks what stands in the table under it", () => {
		const { marks, rows } = readingsOf(html);
		for (const [reference, score, asked, gets, stands] of rows)
			expect(marks).toContain(
				`${reference}: scored ${score}, asked ${asked}, ${stands}${gets === "nothing" ? "" : `: ${gets}`}`,
			);
		expect(rows.map((row) => row[4])).toEqual([
			"funded at a reduced amount",
			"not funded",
			"funded in full",
			"below the threshold",
		]);
	});

	it("draws the threshold as a line that only the bids under it stand below", () => {
		const { marks, drawing } = readingsOf(html);
		expect(marks).toContain("Threshold: 50.00");
		const line = Number(
			/y1="([\d.]+)" y2="\1" class="tranche-chart__cut"/.exec(drawing.split("</figcaption>")[1] ?? "")?.[1],
		);
		const places = [...drawing.matchAll(/<svg x="[\d.]+%" y="([\d.]+)"[^>]*><title>(\w+)/g)];
		expect(places).toHaveLength(4);
		for (const [, y, reference] of places) expect(Number(y) > line).toBe(reference === "SS1");
	});

	it("says where a scale begins that does not begin at 0, in the drawing and to whoever does not see it", () => {
		expect(html).toContain("Score (the scale begins at 40, not at 0)");
		expect(html).toContain("upwards from 40 to 100");
		const fromNothing = renderPage(
			<ScoreAmountChart
				id="score"
				scenario="Optimum"
				bids={[{ reference: "B1", score: 700n, asked: 100n, amount: 0n }]}
				threshold={500n}
			/>,
		);
		expect(fromNothing).toContain(">Score</text>");
	});

	it("prints whole numbers at the scale, room for them kept beside the drawing", () => {
		const { drawing } = readingsOf(html);
		const labels = [...drawing.matchAll(/<text x="-6"[^>]*>([^<]*)</g)].map(([, label]) => label);
		expect(labels).toEqual(["40", "50", "60", "70", "80", "90", "100"]);
		expect(drawing).toContain("tranche-chart--beside");
	});
});

describe("what each rule funds", () => {
	it("marks a cell for each bid and scenario by fill, with the same figures in the table", () => {
		const html = renderPage(
			<RulesChart
				id="rules"
				bids={[
					{ reference: "B1", asked: 10_000_000n },
					{ reference: "B2", asked: 9_500_000n },
				]}
				columns={[
					{ id: "1", title: "Rank and skip", amounts: new Map([["B1", 10_000_000n]]) },
					{ id: "2", title: "Optimum", amounts: new Map([["B2", 7_500_000n]]) },
				]}
			/>,
		);
		const { marks, rows } = readingsOf(html);
		expect(rows).toEqual([
			["B1", "£100,000.00, in full", "nothing"],
			["B2", "nothing", "£75,000.00, reduced"],
		]);
		const [legend = ""] = html.split("</figcaption>");
		expect(legend.replace(/<[^>]*>/g, "")).toMatch(/A: ?Rank and skip.*B: ?Optimum/);
		expect(marks).toEqual([
			"B1, Rank and skip: £100,000.00, in full",
			"B1, Optimum: nothing",
			"B2, Rank and skip: nothing",
			"B2, Optimum: £75,000.00, reduced",
		]);
	});
});

it("scales whole numbers and names the ends of axes", () => {
	expect(along(1n, 3n, 292)).toBeCloseTo(97.33, 2);
	expect(along(5n, 0n, 292)).toBe(0);
	expect([roundUp(1n), roundUp(19_500_000n), roundUp(20_000_001n)]).toEqual([1n, 20_000_000n, 50_000_000n]);
	expect([shortPounds(20_000_000n), shortPounds(150_000_000n), shortPounds(25_000n)]).toEqual([
		"£200k",
		"£1.5m",
		"£250",
	]);
});

it("keeps each chart's table folded under its picture", () => {
	const html = renderPage(<RulesChart id="rules" bids={[{ reference: "B1", asked: 100n }]} columns={[]} />);
	const [picture = "", folded = ""] = html.split("<details");
	expect(picture).toContain("<svg");
	expect(picture).not.toContain("<table");
	expect(folded).toContain("<table");
});

describe("the running total of an appraisal", () => {
	const figures = appraise(
		{ costs: [share("300"), share("0"), share("0")], benefits: [share("0"), share("100"), share("300")] },
		discountRatesOn("2014-01-31"),
	);
	const html = renderPage(
		<RunningTotalChart id="total" years={["2014-15", "2015-16", "2016-17"]} figures={figures} />,
	);

	it("draws what is still to be paid back to the left of nothing, in proportion, and the rest to its right", () => {
		const bars = [...html.matchAll(/<rect x="([\d.]+)%"[^>]*width="([\d.]+)%" height="13"/g)].map(
			([, x, width]) => [Number(x), Number(width)],
		);
		expect(bars).toEqual([
			[0, 75],
			[25, 50],
			[75, 25],
		]);
	});

	it("says each year's figure beside its bar", () => {
		for (const words of ["2014-15: −£3.00", "2015-16: −£2.00", "2016-17: £1.00"])
			expect(html).toContain(words);
	});

	it("has a bar for no more years than can be read, and always the last", () => {
		const years = Array.from({ length: 126 }, (_, at) => `Year ${at}`);
		const many = renderPage(
			<RunningTotalChart
				id="many"
				years={years}
				figures={appraise(
					{ costs: years.map(() => share("1")), benefits: years.map(() => share("2")) },
					discountRatesOn("2014-01-31"),
				)}
			/>,
		);
		expect(many.match(/height="13"/g)?.length).toBeLessThanOrEqual(41);
		expect(many).toContain("Year 125: £1.26");
	});
});
