import { pence } from "~/domain/money";
import type { PublishedLine } from "~/domain/needs/published-year";

/** The four partnerships of Worcestershire: key, name, area, an area code of it, accountable body. */
export const PARTNERSHIPS = [
	["BR", "Bromsgrove Community Safety Partnership", "Bromsgrove", "E07000234", "Bromsgrove District Council"],
	["RE", "Redditch Community Safety Partnership", "Redditch", "E07000236", "Redditch Borough Council"],
	// Three districts and no code of its own: it stands under Worcester's.
	[
		"SW",
		"South Worcestershire Community Safety Partnership",
		"South Worcestershire",
		"E07000237",
		"Worcester City Council",
	],
	[
		"WF",
		"Wyre Forest Community Safety Partnership",
		"Wyre Forest",
		"E07000239",
		"Wyre Forest District Council",
	],
] as const;
export type Key = (typeof PARTNERSHIPS)[number][0];
export const KEYS = PARTNERSHIPS.map(([key]) => key);

/** What each had in 2011-12, in pounds. */
export const IN_2011: Readonly<Record<Key, number>> = { BR: 71_695, RE: 107_400, SW: 238_858, WF: 109_385 };

export const PAPER = "Worcestershire Safer Communities Board, paper on its allocation, Table 1";

type Year = {
	readonly financialYear: string;
	readonly title: string;
	readonly publishedTotal: number | null;
	readonly note: string;
	readonly income: Readonly<Record<string, number>>;
	readonly topSlices: Readonly<Record<string, number>>;
	readonly partnerships: Readonly<Record<Key, number>>;
};

/** The published table, year by year, in pounds as printed. */
export const YEARS: readonly Year[] = [
	{
		financialYear: "2010-11",
		title: "Community safety funding",
		publishedTotal: 707_000,
		note: "The printed lines come to £707,753, which is £753 more than the printed total.",
		income: { "Community Safety Fund": 575_000, "County grant contribution": 132_000 },
		topSlices: {
			"Board commissioning": 32_975,
			"Drug and alcohol action team": 89_000,
			"County community safety team": 35_000,
		},
		partnerships: { BR: 87_574, RE: 90_327, SW: 269_882, WF: 102_995 },
	},
	{
		financialYear: "2011-12",
		title: "Community safety funding",
		publishedTotal: 644_338,
		note: "",
		income: { "Community Safety Fund": 544_338, "County grant contribution": 100_000 },
		topSlices: {
			"Board commissioning": 20_000,
			"Drug and alcohol action team": 69_000,
			"County community safety team": 28_000,
		},
		partnerships: IN_2011,
	},
	{
		financialYear: "2012-13",
		title: "Provisional allocation",
		publishedTotal: null,
		note: "Why the two differ by £383: £275,000 is 0.5215 of the £527,338 that the four had together in 2011-12, but each published line is 0.5222 of what that partnership had. So every line is about 0.14% too high, by £52, £78, £174 and £79, and together they share £383 that the fund does not hold. Ours take the same proportions of 2011-12 from £275,000 itself and round by largest remainder, so that they come to it exactly. The paper does not say how its lines were made.",
		income: { "Community Safety Fund": 275_000 },
		topSlices: {},
		partnerships: { BR: 37_440, RE: 56_086, SW: 124_735, WF: 57_122 },
	},
];

/** A year's lines with the partnerships as the database knows them. */
export function linesOfYear(year: Year, organisation: (key: string) => string): readonly PublishedLine[] {
	const named = (kind: "income" | "top-slice", lines: Readonly<Record<string, number>>) =>
		Object.entries(lines).map(([title, pounds]) => ({
			kind,
			title,
			organisationId: null,
			amount: pence(pounds * 100),
		}));
	return [
		...named("income", year.income),
		...named("top-slice", year.topSlices),
		...PARTNERSHIPS.map(([key, name]) => ({
			kind: "partnership" as const,
			title: name,
			organisationId: organisation(key),
			amount: pence(year.partnerships[key] * 100),
		})),
	];
}
