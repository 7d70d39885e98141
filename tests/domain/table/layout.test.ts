import { describe, expect, test } from "vitest";
import { proposeHeadings, proposeLeftOut, takeTable } from "~/domain/table/layout";
import type { Sheet, SheetCell } from "~/domain/table/sheet";

const cell = (text: string): SheetCell => (text === "" ? { kind: "blank" } : { kind: "text", text });
const merged = (text: string, width: number): SheetCell[] =>
	Array.from({ length: width }, (_, place) => ({
		kind: "merged",
		text,
		...(place === 0 ? { first: "row" as const } : {}),
	}));
/** A sheet of rows from 1 on; a row may be given as cells. */
const sheet = (...rows: (readonly (string | SheetCell)[])[]): Sheet => ({
	columns: (rows[0] ?? []).map((_, place) => place),
	rows: rows.map((row, place) => ({
		number: place + 1,
		cells: row.map((each) => (typeof each === "string" ? cell(each) : each)),
	})),
});
const NAMES = ["Ashford", "Brook"];
const isName = (text: string) => NAMES.includes(text);
const reasons = (of: Sheet) =>
	proposeLeftOut(of, proposeHeadings(of), isName).map(({ number, reason }) => [number, reason]);

describe("the headings of a sheet", () => {
	test("are its first row where nothing stands above it, also where they are years", () => {
		expect(proposeHeadings(sheet(["Area", "2021", "2022"], ["Ashford", "4", "5"]))).toEqual({
			first: 1,
			count: 1,
		});
	});

	test("stand below titles and notes, merged or not", () => {
		const titled = sheet(
			merged("Recorded crime", 3),
			["This worksheet contains one table.", "", ""],
			["Area", "Crime", "Population"],
			["Ashford", "4", "5"],
			["Brook", "4", "5"],
		);
		expect(proposeHeadings(titled)).toEqual({ first: 3, count: 1 });
	});

	test("may take up two rows: those of groups stand over the columns they are merged over", () => {
		const grouped = sheet(
			["", ...merged("Recorded crime", 2), "Population"],
			["Area", "2021", "2022", "2021"],
			["Ashford", "4", "5", "6"],
			["Brook", "4", "5", "6"],
		);
		expect(proposeHeadings(grouped)).toEqual({ first: 1, count: 2 });
		expect(takeTable(grouped, { first: 1, count: 2 }, []).headings).toEqual([
			"Area",
			"Recorded crime 2021",
			"Recorded crime 2022",
			"Population 2021",
		]);
	});
});

describe("rows that are likely no data", () => {
	test("are units, totals, rows without a name, notes, copyright lines and headings again", () => {
		const whole = sheet(
			["Area", "Crime", "Population"],
			["", "number", "thousands"],
			["Ashford", "4", "5"],
			["Area", "Crime", "Population"],
			["Brook", "[x]", ".."],
			["Total", "8", "10"],
			["", "8", "10"],
			["", "Crown copyright", ""],
			["1. Figures exclude fraud and are as recorded by the police in the year.", "", ""],
		);
		expect(reasons(whole)).toEqual([
			[2, "units"],
			[4, "headings-again"],
			[6, "total"],
			[7, "no-name"],
			[8, "note"],
			[9, "note"],
		]);
		expect(
			takeTable(whole, { first: 1, count: 1 }, [2, 4, 6, 7, 8, 9]).rows.map(({ number }) => number),
		).toEqual([3, 5]);
	});

	test("never are rows that name a partnership, or may name another area", () => {
		expect(
			reasons(sheet(["Area", "Crime"], ["Ashford", ""], ["England", "9"], ["Wales", ""], ["Brook", "c"])),
		).toEqual([]);
	});
});

test("a hidden row is proposed to be left out, though it names an area", () => {
	const { columns, rows } = sheet(["Area", "Need"], ["Ashford", "4"], ["Brook", "5"]);
	const hiding = rows.map((row) => (row.number === 3 ? { ...row, hidden: true as const } : row));
	expect(reasons({ columns, rows: hiding })).toEqual([[3, "hidden"]]);
});
