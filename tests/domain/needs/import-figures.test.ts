import { describe, expect, test } from "vitest";
import { type ColumnUse, checkImport, guessColumns } from "~/domain/needs/import-figures";
import { columnName, type SheetCell } from "~/domain/needs/sheet";

const AREAS = [
	{ id: "a", key: "A", name: "Ashford Partnership", areaName: "Ashford", areaGss: "E07000001" },
	{ id: "b", key: "B", name: "Brook Partnership", areaName: "Brook", areaGss: "E07000002" },
];
const COLUMNS: readonly ColumnUse[] = [{ use: "area" }, { use: "values", indicatorId: "need" }];
const cell = (text: string): SheetCell => (text === "" ? { kind: "blank" } : { kind: "text", text });
const row = (...texts: string[]) => texts.map(cell);
const check = (
	rows: (readonly SheetCell[])[],
	columns = COLUMNS,
	hasFigure = (_: string, area: string) => area === "a",
) => checkImport([row("Area", "Need"), ...rows], columns, AREAS, hasFigure);

describe("an uploaded table", () => {
	test("names partnerships by name, area, area code or prefix, in any letter case", () => {
		for (const name of ["ashford partnership", " Ashford ", "e07000001", "a"])
			expect(check([row(name, "30")]).figures).toEqual([{ column: 1, organisationId: "a", value: "30" }]);
	});

	test("may write thousands with commas; the figure is kept as a plain decimal", () => {
		const { problems, figures } = check([row("A", "1,073,045"), row("B", "60.10")]);
		expect(problems).toEqual([]);
		expect(figures.map(({ value }) => value)).toEqual(["1073045", "60.10"]);
	});

	test("takes a base only beside a figure: the version's own, or one of the same table", () => {
		const base: ColumnUse = { use: "per", indicatorId: "need" };
		const alone = check([row("A", "2"), row("B", "3")], [{ use: "area" }, base]);
		expect(alone.problems).toEqual([{ code: "base-without-figure", row: 3, column: "B", text: "3" }]);
		expect(alone.figures).toEqual([{ column: 1, organisationId: "a", value: "2" }]);
		const both = check(
			[row("A", "2", "20"), row("B", "3", "30")],
			[{ use: "area" }, base, { use: "values", indicatorId: "need" }],
		);
		expect(both.problems).toEqual([]);
	});

	test("has every problem named by row and column, not only the first", () => {
		const { problems } = check([
			row("Ashford", "thirty"),
			row("Nowhere", "-5"),
			row("A", ""),
			row("", "12"),
			[cell("B"), { kind: "formula", text: "=1+1" }],
			[{ kind: "merged" }, { kind: "merged" }],
			[cell("Brook"), { kind: "other", text: "2011-03-27" }],
		]);
		expect(problems.map(({ row: at, column, code }) => [`${column}${at}`, code])).toEqual([
			["B2", "not-a-number"],
			["A3", "area-unknown"],
			["B3", "negative"],
			["A4", "area-twice"],
			["B4", "blank"],
			["A5", "area-missing"],
			["B6", "formula"],
			["A7", "merged"],
			["B7", "merged"],
			["A8", "area-twice"],
			["B8", "not-a-number"],
		]);
	});

	test("takes text that begins like a formula for one", () => {
		for (const text of ["=2+3", "+5", "@SUM(A1)"])
			expect(check([row("A", text), row("B", "1")]).problems).toMatchObject([{ code: "formula", row: 2 }]);
	});

	test("has rows, a column of partnerships, a column of figures, and no use twice", () => {
		expect(check([]).problems).toMatchObject([{ code: "no-rows" }]);
		expect(check([row("A", "1")], [{ use: "skip" }, { use: "skip" }]).problems).toMatchObject([
			{ code: "area-column-missing" },
			{ code: "no-figures-chosen" },
		]);
		const need = { use: "values", indicatorId: "need" } as const;
		expect(check([row("A", "1", "2")], [{ use: "area" }, need, need]).problems).toMatchObject([
			{ code: "column-twice", column: "C" },
		]);
	});

	test("skips empty rows and says who is left out", () => {
		expect(check([row("", ""), row("B", "0")])).toEqual({
			problems: [],
			figures: [{ column: 1, organisationId: "b", value: "0" }],
			leftOut: ["a"],
		});
	});

	test("is understood from its headings where they say enough", () => {
		const indicators = [{ id: "need", key: "need", title: "Need" }];
		expect(guessColumns([row("Notes", "GSS code", "NEED", "Base of need")], indicators)).toEqual([
			{ use: "skip" },
			{ use: "area" },
			{ use: "values", indicatorId: "need" },
			{ use: "per", indicatorId: "need" },
		]);
		expect(guessColumns([row("", "x")], indicators)[0]).toEqual({ use: "area" });
	});

	test("has its columns called as a spreadsheet calls them", () => {
		expect([0, 25, 26, 51, 52].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA"]);
	});
});
