import { describe, expect, it } from "vitest";
import { askedByYear } from "~/domain/bid/asked-by-year";
import { completeness } from "~/domain/bid/completeness";
import type { BidContent } from "~/domain/bid/content";
import { bidOptions } from "~/domain/bid/options";
import { pence } from "~/domain/money";
import { bidContent, interventionContent } from "../../support/bid-content";
import { must } from "../../support/round-builders";
import { pounds } from "../../support/written";

type Line = BidContent["interventions"][number]["costLines"][number];

const line = (amount: string, more: object = {}): Line => ({
	description: "Staff",
	quantity: null,
	unitCost: null,
	amount: pounds(amount),
	financialYear: null,
	nature: null,
	qualifier: null,
	...more,
});
const intervention = (key: string, asked: string, costLines: readonly Line[]) =>
	interventionContent({ key, title: key, asked: pounds(asked), costLines });
const yearsOf = (content: BidContent) => Object.fromEntries(askedByYear(content) ?? [["none", pence(0)]]);

const both = bidContent({
	interventions: [
		intervention("a", "100", [
			line("60", { financialYear: "2026-27" }),
			line("40", { financialYear: "2027-28" }),
		]),
		intervention("b", "30", [line("30", { financialYear: "2027-28" })]),
	],
});

describe("what a bid asks by year", () => {
	it("is the sum of its cost lines, each in its year or as it is divided itself", () => {
		expect(yearsOf(both)).toEqual({ "2026-27": pounds("60"), "2027-28": pounds("70") });
		const divided = line("90", {
			financialYear: "2026-27",
			lastYear: "2028-29",
			years: [
				{ year: "2026-27", amount: pounds("50") },
				{ year: "2028-29", amount: pounds("40") },
			],
		});
		expect(yearsOf(bidContent({ interventions: [intervention("a", "90", [divided])] }))).toEqual({
			"2026-27": pounds("50"),
			"2028-29": pounds("40"),
		});
	});

	it("divides a line over several years evenly, to the penny, where it gives no amounts", () => {
		const over = line("100", { financialYear: "2026-27", lastYear: "2028-29" });
		expect(yearsOf(bidContent({ interventions: [intervention("a", "100", [over])] }))).toEqual({
			"2026-27": pounds("33.34"),
			"2027-28": pounds("33.33"),
			"2028-29": pounds("33.33"),
		});
	});

	it.each([
		["a line without a year", [line("100")]],
		["lines that do not come to what is asked", [line("99.99", { financialYear: "2026-27" })]],
		["no lines", []],
	])("is not said with %s", (_, costLines) => {
		expect(askedByYear(bidContent({ interventions: [intervention("a", "100", costLines)] }))).toBeNull();
	});

	it("of a reduced version is each intervention's part in its years, or the total as the whole is divided", () => {
		const content = {
			...both,
			reducedVersions: [
				{
					amount: pounds("80"),
					dropped: "",
					interventions: [
						{ key: "a", amount: pounds("50") },
						{ key: "b", amount: pounds("30") },
					],
				},
				{ amount: pounds("13.01"), dropped: "", interventions: null },
			],
		};
		expect(must(bidOptions(content)).map(({ years }) => Object.fromEntries(years ?? []))).toEqual([
			{ "2026-27": pounds("60"), "2027-28": pounds("70") },
			{ "2026-27": pounds("30"), "2027-28": pounds("50") },
			{ "2026-27": pounds("6"), "2027-28": pounds("7.01") },
		]);
	});
});

describe("a bid in a round that limits years", () => {
	const remarks = (content: BidContent, years: Record<string, string> | null) => {
		const limits = years && new Map(Object.entries(years).map(([year, amount]) => [year, pounds(amount)]));
		const { blocks, warnings } = completeness(content, "given", undefined, undefined, limits);
		const ofYears = ["years-missing", "asks-above-year", "year-without-money"];
		return [...blocks, ...warnings].filter(({ code }) => ofYears.includes(code)).map(({ code }) => code);
	};

	it("cannot be submitted before each intervention says its years; without limits nobody asks", () => {
		const without = bidContent({ interventions: [intervention("a", "100", [line("100")])] });
		expect(remarks(without, { "2026-27": "100" })).toEqual(["years-missing"]);
		expect(remarks(without, null)).toEqual([]);
	});

	it("is told of years for which the round has too little, and of those for which it has nothing", () => {
		expect(remarks(both, { "2026-27": "60", "2027-28": "70" })).toEqual([]);
		expect(remarks(both, { "2026-27": "59.99", "2027-28": "70" })).toEqual(["asks-above-year"]);
		expect(remarks(both, { "2026-27": "130" })).toEqual(["year-without-money"]);
	});
});
