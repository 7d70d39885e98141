import { describe, expect, test } from "vitest";
import { guessColumns } from "~/domain/needs/import-columns";
import { cellText, type SheetCell } from "~/domain/table/sheet";

const AREAS = [
	{ id: "a", key: "A", name: "Ashford Partnership", areaName: "Ashford", areaGss: "E07000001" },
	{ id: "b", key: "B", name: "Brook Partnership", areaName: "Brook", areaGss: "E07000002" },
];
const INDICATORS = [
	{ id: "population", key: "population-2021", title: "Population, 2021", kind: "count" },
	{ id: "crime", key: "recorded-crime", title: "Recorded crime (all)", kind: "rate" },
] as const;
const row = (...texts: string[]) =>
	texts.map((text): SheetCell => (text === "" ? { kind: "blank" } : { kind: "text", text }));
const guess = (headings: readonly SheetCell[], ...rows: (readonly SheetCell[])[]) =>
	guessColumns(
		{ headings: headings.map(cellText), rows: rows.map((cells, place) => ({ number: place + 2, cells })) },
		INDICATORS,
		AREAS,
	);
const POPULATION = { use: "values", indicatorId: "population" };
const CRIME = { use: "values", indicatorId: "crime" };
const BASES = { use: "per", indicatorId: "crime" };

describe("what the columns of a table are likely to be", () => {
	test("follows an indicator's title or key, whatever the letter case, spaces and punctuation", () => {
		for (const heading of ["Population, 2021", "population-2021", "POPULATION_2021", " population  2021 "])
			expect(guess(row("Area", heading))).toEqual([{ use: "area" }, POPULATION]);
		expect(guess(row("Area", "Population"))[1]).toEqual({ use: "skip" });
	});

	test("knows the bases of rates, and that counts have none", () => {
		for (const heading of [
			"Base of Recorded crime (all)",
			"recorded crime: base",
			"bases for recorded-crime",
		])
			expect(guess(row("Area", "recorded crime all", heading))).toEqual([{ use: "area" }, CRIME, BASES]);
		expect(guess(row("Area", "Base of population 2021"))[1]).toEqual({ use: "skip" });
	});

	test("takes for the partnerships every column that names most of them, whatever stands over it", () => {
		const figures = ["4", "5"] as const;
		expect(
			guess(
				row("Recorded crime", "Where", "2021 code"),
				row(figures[0], "ashford", "E07000001"),
				row(figures[1], "Brook", "E07000002"),
			),
		).toEqual([CRIME, { use: "area" }, { use: "area" }]);
	});

	test("finds them in a table of the whole country too, where few rows name one", () => {
		const country = ["England", "Wales", "Scotland"].map((name) => row(name, "x", "1"));
		expect(guess(row("", "", ""), ...country, row("Brook", "E07000002", "2"))).toEqual([
			{ use: "area" },
			{ use: "area" },
			{ use: "skip" },
		]);
	});

	test("goes by the heading where no cell names a partnership, else by the first column", () => {
		expect(guess(row("Notes", "LAD21CD"), row("", "E06000001"))).toEqual([{ use: "skip" }, { use: "area" }]);
		expect(guess(row("Notes", "Local authority name"))[1]).toEqual({ use: "area" });
		expect(guess(row("x", "y"))).toEqual([{ use: "area" }, { use: "skip" }]);
	});

	test("finds the partnerships by names that are nearly theirs", () => {
		expect(guess(row("x", "Place"), row("1", "Ashford [note 2]"), row("2", "City of Brook"))).toEqual([
			{ use: "skip" },
			{ use: "area" },
		]);
	});

	test("is guessed for one column alone", () => {
		expect(guess(row("Area", "Recorded crime", "recorded-crime"))).toEqual([
			{ use: "area" },
			CRIME,
			{ use: "skip" },
		]);
	});
});

test("a hidden column is proposed to be left out", () => {
	const rows = [{ number: 2, cells: row("Ashford", "Ashford", "4", "5") }];
	const headings = ["Area", "Area", "Population, 2021", "Recorded crime (all)"];
	const table = { headings, rows, columns: [0, 1, 2, 4], hiddenColumns: [0, 4] };
	expect(guessColumns(table, INDICATORS, AREAS)).toEqual([
		{ use: "skip" },
		{ use: "area" },
		POPULATION,
		{ use: "skip" },
	]);
});
