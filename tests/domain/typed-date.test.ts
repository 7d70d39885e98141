import { describe, expect, it } from "vitest";
import { typedDate } from "~/domain/typed-date";

const boxes = (day: string, month: string, year: string) => ({ day, month, year });

describe("a day as people write it", () => {
	it.each([
		"1/9/2026",
		"01.09.2026",
		"1-9-26",
		"1 9 2026",
		"2026-09-01",
		"2026/9/1",
		"2026-09-01T00:00:00.000Z",
		"1 September 2026",
		"1st Sept 2026",
		"1 SEP. ’26",
		"1-Sep-26",
		"Tuesday 1 September 2026",
		"Tues, 1st of September 2026",
		"September 1st, 2026",
		"  1  september\u00a02026 ",
	])("'%s' in one box is 1 September 2026", (text) => {
		expect(typedDate(boxes(text, "", ""))).toEqual({ date: "2026-09-01" });
		expect(typedDate(boxes("", "", text))).toEqual({ date: "2026-09-01" });
	});

	it.each([
		[boxes("1st", "Sept", "2026"), "2026-09-01"],
		[boxes("22nd", "sep.", "26"), "2026-09-22"],
		[boxes("3RD", "SEPTEMBER", "’26"), "2026-09-03"],
		[boxes("011", "009", "2026"), "2026-09-11"],
		[boxes("1", "1", "79"), "2079-01-01"],
		[boxes("1", "1", "80"), "1980-01-01"],
		[boxes("1", "1", "00"), "2000-01-01"],
	])("%o is %s", (typed, date) => expect(typedDate(typed)).toEqual({ date }));

	it.each([
		[boxes("", "", ""), "missing"],
		[boxes("1/9", "", ""), "month-missing"],
		[boxes("", "9", "2026"), "day-missing"],
		[boxes("1", "9", ""), "year-missing"],
		[boxes("1", "9", "026"), "year-unclear"],
		[boxes("31/9/2026", "", ""), "unreal"],
		[boxes("9/31/2026", "", ""), "unreal"],
		[boxes("1", "ma", "2026"), "unreal"],
		[boxes("1", "ju", "2026"), "unreal"],
		[boxes("first", "9", "2026"), "unreal"],
		[boxes("1", "9/2026", "2026"), "unreal"],
	])("%o is refused as %s", (typed, fault) => expect(typedDate(typed)).toEqual({ fault }));
});
