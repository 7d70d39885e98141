import { describe, expect, it, test } from "vitest";
import { daysOfWhen, endsBefore, isWhen, parseWhen, whenInWords } from "~/domain/form/when";

describe("a time as people type it", () => {
	it.each([
		["14 March 2028", "2028-03-14", "14 March 2028"],
		["1/9/2026", "2026-09-01", "1 September 2026"],
		["March 2028", "in 2028-03", "March 2028"],
		["Oct 2009", "in 2009-10", "October 2009"],
		["2009-10", "2009-10", "2009-10"],
		["2009/10", "2009-10", "2009-10"],
		["Q2 2028-29", "Q2 2028-29", "July to September, 2028-29"],
		["quarter 4 of 2028/29", "Q4 2028-29", "January to March, 2028-29"],
		["July to September 2028-29", "Q2 2028-29", "July to September, 2028-29"],
		["month 3", "after 3", "month 3 after the award"],
		["Month 12 after the award", "after 12", "month 12 after the award"],
	])("reads %s", (typed, kept, words) => {
		expect(parseWhen(typed)).toBe(kept);
		expect(whenInWords(kept)).toBe(words);
		expect(parseWhen(words)).toBe(kept);
		expect(isWhen(kept)).toBe(true);
	});

	it.each(["", "soon", "2028", "31 February 2028", "Q5 2028-29", "2028-30", "month", "May"])(
		"takes %s for no time",
		(typed) => expect(parseWhen(typed)).toBeNull(),
	);
});

test("a time has a first and a last day; a month after the award has none yet", () => {
	expect(daysOfWhen("Q4 2028-29")).toEqual({ first: "2029-01-01", last: "2029-03-31" });
	expect(daysOfWhen("2028-29")).toEqual({ first: "2028-04-01", last: "2029-03-31" });
	expect(daysOfWhen("in 2028-12")).toEqual({ first: "2028-12-01", last: "2028-12-31" });
	expect(daysOfWhen("2028-03-14")).toEqual({ first: "2028-03-14", last: "2028-03-14" });
	expect(daysOfWhen("after 3")).toBeNull();
});

test("an end before its beginning is seen, and only where both can be compared", () => {
	expect(endsBefore("in 2028-06", "2028-29")).toBe(false);
	expect(endsBefore("2029-04-01", "2028-29")).toBe(true);
	expect(endsBefore("after 9", "after 3")).toBe(true);
	expect(endsBefore("after 3", "after 9")).toBe(false);
	expect(endsBefore("after 3", "2020-21")).toBe(false);
});
