import { describe, expect, test } from "vitest";
import type { ColumnUse } from "~/domain/needs/import-columns";
import { checkImport } from "~/domain/needs/import-figures";
import { cellText, columnName, type SheetCell } from "~/domain/table/sheet";

const AREAS = [
	{ id: "a", key: "A", name: "Ashford Partnership", areaName: "Ashford", areaGss: "E07000001" },
	{ id: "b", key: "B", name: "Brook Partnership", areaName: "Brook", areaGss: "E07000002" },
];
const COLUMNS: readonly ColumnUse[] = [{ use: "area" }, { use: "values", indicatorId: "need" }];
const cell = (text: string): SheetCell => (text === "" ? { kind: "blank" } : { kind: "text", text });
const row = (...texts: string[]) => texts.map(cell);
const blank = (cells: readonly SheetCell[]) =>
	cells.every((each) => cellText(each) === "" && each.kind !== "merged");
/** A table as it is taken of a sheet: rows that hold something keep their numbers. */
const table = ([first = [], ...rows]: readonly (readonly SheetCell[])[]) => ({
	headings: first.map(cellText),
	columns: [0, 1, 2, 3, 4],
	rows: rows.map((cells, place) => ({ number: place + 2, cells })).filter(({ cells }) => !blank(cells)),
});
const check = (
	rows: (readonly SheetCell[])[],
	columns = COLUMNS,
	known = new Set(["a"]),
	more: Parameters<typeof checkImport>[4] = {},
) =>
	checkImport(
		table([row("Area", "Need"), ...rows]),
		columns,
		AREAS,
		[{ id: "need", key: "need", known }],
		more,
	);
const NEW = {
	use: "new",
	title: "Crime",
	source: "Police",
	sourceDate: "2025-03-31",
	weight: "0.5",
} as const;

describe("an uploaded table", () => {
	test("names partnerships by name, area, area code or prefix, whatever the letter case and punctuation", () => {
		for (const name of ["ashford partnership", " Ashford ", "ASHFORD-PARTNERSHIP", "e07000001", "a"])
			expect(check([row(name, "30")]).figures).toEqual([
				{ column: 1, organisationId: "a", value: "30", per: null },
			]);
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
		expect(alone.figures).toMatchObject([{ column: 1, organisationId: "a", value: "2" }]);
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
			[
				{ kind: "merged", text: "A", first: "block" },
				{ kind: "merged", text: "A" },
			],
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
			["B8", "date"],
		]);
	});

	test("offers names that nearly are a partnership's, and never says that such is not in the file", () => {
		const rows = [row("Ashford [note 2]", "3"), row("Brook Partnership", "4"), row("Elsewhere", "5")];
		const told: readonly ColumnUse[] = [{ use: "area", others: "left-out" }, COLUMNS[1] as ColumnUse];
		const asked = check(rows, told);
		expect(asked.problems).toMatchObject([
			{ code: "area-nearly", row: 2, column: "A", text: "Ashford [note 2]" },
		]);
		expect(asked).toMatchObject({
			nearNames: [{ row: 2, text: "Ashford [note 2]", may: ["a"] }],
			leftOut: [],
			rowsLeftOut: [{ row: 4, text: "Elsewhere" }],
		});
		const taken = check(rows, told, undefined, { settled: { "Ashford [note 2]": "a" } });
		expect(taken).toMatchObject({
			problems: [],
			figures: [{ organisationId: "a" }, { organisationId: "b" }],
		});
		const refused = check(rows, COLUMNS, undefined, { settled: { "Ashford [note 2]": "" } });
		expect(refused.rowsLeftOut).toEqual([{ row: 2, text: "Ashford [note 2]" }]);
		expect(refused.problems).toMatchObject([{ code: "area-unknown", row: 4 }]);
	});

	test("has percentages in a column or plain numbers, not both", () => {
		expect(check([row("A", "12.5%"), row("B", "7%")])).toMatchObject({
			problems: [],
			figures: [{ value: "12.5" }, { value: "7" }],
		});
		expect(check([row("A", "12.5%"), row("B", "0.07")]).problems).toMatchObject([
			{ code: "percentages-mixed" },
		]);
	});

	test("says what is so of a figure that is none", () => {
		const codes = (text: string, more = {}) =>
			check([row("A", text)], COLUMNS, undefined, more).problems[0]?.code;
		expect([codes("[x]"), codes(".."), codes("1.2E+05"), codes("(5)")]).toEqual([
			"suppressed",
			"suppressed",
			"exponent",
			"negative",
		]);
		expect(codes("1,073", { commasUnclear: true })).toBe("comma-unclear");
		expect(codes("1,073")).toBeUndefined();
	});

	test("may have a name merged with the cell beside it", () => {
		const both: readonly ColumnUse[] = [{ use: "area" }, { use: "area" }, COLUMNS[1] as ColumnUse];
		const merged: SheetCell[] = [
			{ kind: "merged", text: "Ashford", first: "row" },
			{ kind: "merged", text: "Ashford" },
			cell("3"),
		];
		expect(check([merged], both)).toMatchObject({
			problems: [],
			figures: [{ organisationId: "a", value: "3" }],
		});
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
			figures: [{ column: 1, organisationId: "b", value: "0", per: null }],
			leftOut: ["a"],
			rowsLeftOut: [],
			nearNames: [],
		});
	});

	test("may name and code its partnerships in two columns, which must not disagree", () => {
		const both: readonly ColumnUse[] = [
			{ use: "area" },
			{ use: "area" },
			{ use: "values", indicatorId: "need" },
		];
		const named = check([row("City of Ashford", "E07000001", "3"), row("Brook", "", "4")], both);
		expect(named.problems).toEqual([]);
		expect(named.figures).toMatchObject([{ organisationId: "a" }, { organisationId: "b" }]);
		expect(check([row("Ashford", "E07000002", "3"), row("Nowhere", "E1", "4")], both).problems).toMatchObject(
			[
				{ code: "areas-disagree", row: 2, column: "B", text: "E07000002" },
				{ code: "area-unknown", row: 3, column: "A", text: "Nowhere" },
			],
		);
	});

	test("takes no area code of elsewhere beside a known name, where the partnership's own code is known", () => {
		const both: readonly ColumnUse[] = [
			{ use: "area", others: "left-out" },
			{ use: "area" },
			{ use: "values", indicatorId: "need" },
		];
		expect(check([row("Ashford", "e07009999", "3"), row("Brook", "e07000002", "4")], both)).toMatchObject({
			problems: [{ code: "areas-disagree", row: 2, column: "B", text: "e07009999" }],
			figures: [{ organisationId: "b" }],
			rowsLeftOut: [],
		});
		const uncoded = AREAS.map((each) => ({ ...each, areaGss: null }));
		const rows = [row("Area", "Code", "Need"), row("Ashford", "E07009999", "3")];
		const need = { id: "need", key: "need", known: new Set<string>() };
		expect(checkImport(table(rows), both, uncoded, [need]).problems).toEqual([]);
	});

	test("leaves out the rows of other areas where it is told to, and no other row that is wrong", () => {
		const told: readonly ColumnUse[] = [
			{ use: "area", others: "left-out" },
			{ use: "values", indicatorId: "need" },
		];
		const { problems, figures, rowsLeftOut, leftOut } = check(
			[row("England", "n/a"), row("A", "3"), row("Wales", ""), row("", "7"), row("B", "ten")],
			told,
		);
		expect(rowsLeftOut).toEqual([
			{ row: 2, text: "England" },
			{ row: 4, text: "Wales" },
		]);
		expect(leftOut).toEqual([]);
		expect(figures).toMatchObject([{ organisationId: "a", value: "3" }]);
		expect(problems).toMatchObject([
			{ code: "area-missing", row: 5 },
			{ code: "not-a-number", row: 6, column: "B" },
		]);
	});

	test("has a row left when the rows of others are left out", () => {
		const told: readonly ColumnUse[] = [{ use: "area", others: "left-out" }, NEW];
		const { problems, rowsLeftOut } = check([row("England", "1"), row("", ""), row("Wales", "2")], told);
		expect(rowsLeftOut.map(({ row: at }) => at)).toEqual([2, 4]);
		expect(problems).toEqual([{ code: "every-row-left-out", row: null, column: null, text: "" }]);
	});

	test("makes new rates of two columns, and says of each cell of both what is wrong", () => {
		const rates: readonly ColumnUse[] = [{ use: "area" }, { use: "skip" }, { ...NEW, base: 1 }];
		const { problems, figures } = check([row("A", "1,000", "60.1"), row("B", "", "58,4")], rates);
		expect(figures).toEqual([{ column: 2, organisationId: "a", value: "60.1", per: "1000" }]);
		expect(problems).toMatchObject([
			{ code: "not-a-number", row: 3, column: "C", text: "58,4" },
			{ code: "blank", row: 3, column: "B" },
		]);
		const shared = check([row("B", "", "2", "3")], [...rates, { ...NEW, title: "Theft", base: 1 }]);
		expect(shared.problems).toMatchObject([{ code: "blank", row: 2, column: "B" }]);
	});

	test("has no new indicator of a name that is taken, and no base among the partnerships", () => {
		const again = check([row("A", "1", "2")], [{ use: "area" }, { ...NEW, title: "NEED" }, NEW]);
		expect(again.problems).toMatchObject([{ code: "indicator-exists", column: "B", row: null }]);
		const lost = check([row("A", "1")], [{ use: "area" }, { ...NEW, base: 0 }]);
		expect(lost.problems).toContainEqual({
			code: "base-column-missing",
			row: null,
			column: "B",
			text: "Need",
		});
	});

	test("has its columns called as a spreadsheet calls them", () => {
		expect([0, 25, 26, 51, 52].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA"]);
	});
});
