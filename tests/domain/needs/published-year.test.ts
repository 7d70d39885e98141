import { expect, test } from "vitest";
import { pence } from "~/domain/money";
import {
	besidePublished,
	partnershipLines,
	publishedSums,
	splitPartnershipLines,
} from "~/domain/needs/published-year";

const line = (
	kind: "income" | "top-slice" | "partnership",
	pounds: number,
	organisationId: string | null = null,
) => ({
	kind,
	title: kind,
	organisationId,
	amount: pence(pounds * 100),
});

test("the table of 2010-11 comes to £753 more than its printed total", () => {
	const lines = [
		line("income", 707_000),
		...[32_975, 89_000, 35_000].map((pounds) => line("top-slice", pounds)),
		...[87_574, 90_327, 269_882, 102_995].map((pounds) => line("partnership", pounds)),
	];
	expect(publishedSums(lines, pence(70_700_000))).toMatchObject({
		given: 70_775_300n,
		overIncome: 75_300n,
		overTotal: 75_300n,
	});
});

test("published lines beside ours differ by row and come to £383 more together", () => {
	const ours = [37_388, 56_008, 124_561, 57_043].map((pounds, place) => ({
		organisationId: `p${place}`,
		amount: pence(pounds * 100),
	}));
	const lines = [37_440, 56_086, 124_735, 57_122].map((pounds, place) =>
		line("partnership", pounds, `p${place}`),
	);
	const beside = besidePublished(ours, lines);
	expect(beside.rows.map(({ difference }) => difference)).toEqual([5200n, 7800n, 17_400n, 7900n]);
	expect(beside.published - beside.ours).toBe(38_300n);
});

test("a partnership that was not published has no difference and is in neither sum", () => {
	const beside = besidePublished([{ organisationId: "x", amount: pence(1) }], []);
	expect(beside).toEqual({
		rows: [{ organisationId: "x", published: null, ours: 1n, difference: null }],
		published: 0n,
		ours: 0n,
	});
});

const printedLine = (title: string, organisationId: string | null, amount: string) => ({
	...{ kind: "partnership" as const, title, organisationId, amount },
});

test("a table that is edited keeps printed names and places, each line by itself", () => {
	const before = [
		{ ...printedLine("Grant", null, "900"), kind: "income" as const },
		printedLine("Redditch CSP", "r", "100"),
		printedLine("County fund", null, "30"),
		printedLine("Redditch CSP, second line", "r", "20"),
		printedLine("Malvern CSP", "m", "50"),
	];
	expect(splitPartnershipLines(before)).toEqual({
		first: new Map([
			["r", before[1]],
			["m", before[4]],
		]),
		further: [before[2], before[3]],
	});
	const typed = new Map([
		["m", { name: "Malvern today", amount: "55" }],
		["r", { name: "Redditch today", amount: "100" }],
		["w", { name: "Worcester", amount: "70" }],
	]);
	const second = printedLine("Redditch CSP, second line", "r", "25");
	const more = printedLine("Worcester, capital", "w", "5");
	expect(partnershipLines(before, typed, [null, second, more])).toEqual([
		before[1],
		second,
		printedLine("Malvern CSP", "m", "55"),
		printedLine("Worcester", "w", "70"),
		more,
	]);
	expect(partnershipLines(before, new Map(), [before[2] ?? null, second])).toEqual([before[2], second]);
});

test("two lines that are printed for one partnership are added up beside ours", () => {
	const lines = [line("partnership", 100, "r"), line("partnership", 20, "r")];
	expect(besidePublished([{ organisationId: "r", amount: pence(11_000) }], lines).rows).toMatchObject([
		{ published: 12_000n, difference: 1000n },
	]);
});
