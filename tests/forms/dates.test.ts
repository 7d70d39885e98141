import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { dateTimeValues, dateValues, londonDate, londonDateTime, optionalLondonDate } from "~/forms/dates";

const wording = { what: "Closing date", missing: "Enter the closing date" };

const UNREAL = "Closing date must be a real date, like 1 September 2026, 1/9/2026 or 2026-09-01";

function outcome(field: z.ZodMiniType, typed: unknown): unknown {
	const result = z.safeParse(field, typed);
	if (result.success) return result.data;
	const issue = result.error.issues[0];
	return [issue?.path.join("."), issue?.message];
}

function boxes(day: string, month: string, year: string) {
	return { day, month, year };
}

describe("a date in three boxes", () => {
	it.each([
		[boxes("11", "10", "2013"), "2013-10-11"],
		[boxes(" 1", "9", "2013 "), "2013-09-01"],
		[boxes("29", "February", "2012"), "2012-02-29"],
		[boxes("5", "oct", "2013"), "2013-10-05"],
		[boxes("1st", "Sept.", "26"), "2026-09-01"],
		[boxes("1/9/2026", "", ""), "2026-09-01"],
	])("%o is %s", (typed, date) => expect(outcome(londonDate(wording), typed)).toBe(date));

	it.each([
		[boxes("", "", ""), ["", "Enter the closing date"]],
		[boxes("", "10", "2013"), ["", "Closing date must include a day"]],
		[boxes("11", "", "2013"), ["month", "Closing date must include a month"]],
		[boxes("11", "10", ""), ["year", "Closing date must include a year"]],
		[
			boxes("11", "10", "201"),
			["year", "Closing date must have a year of 4 numbers. Years of 2 numbers are taken as 1980 to 2079"],
		],
		[boxes("31", "9", "2013"), ["", UNREAL]],
		[boxes("11", "ju", "2013"), ["", UNREAL]],
		[boxes("x", "9", "2013"), ["", UNREAL]],
	])("%o is refused at its box", (typed, error) =>
		expect(outcome(londonDate(wording), typed)).toEqual(error),
	);

	it("may be left blank where it is optional, but not half", () => {
		const optional = optionalLondonDate({ what: "To" });
		expect(outcome(optional, boxes("", " ", ""))).toBeNull();
		expect(outcome(optional, boxes("1", "", "2014"))).toEqual(["month", "To must include a month"]);
	});
});

describe("a date with a time in London", () => {
	function typed(time: string, date = boxes("11", "10", "2013")) {
		return outcome(londonDateTime(wording), { ...date, time });
	}

	it.each(["17:00", "5pm", "5:00 pm", "5.00PM"])("'%s' is an instant", (time) =>
		expect(typed(time)).toBe("2013-10-11T16:00:00.000Z"),
	);

	it.each([
		["12am", "2013-10-10T23:00:00.000Z"],
		["12pm", "2013-10-11T11:00:00.000Z"],
		["midday", "2013-10-11T11:00:00.000Z"],
	])("'%s' is on the right side of the day", (time, instant) => expect(typed(time)).toBe(instant));

	it.each(["5", "25:00", "13pm", "17:60", "soon"])("'%s' is refused", (time) =>
		expect(typed(time)).toEqual(["time", "Closing date must have a time, like 17:00 or 5pm"]),
	);

	it("needs a time", () => expect(typed("")).toEqual(["time", "Closing date must include a time"]));

	it("is refused in words on the nights when clocks change", () => {
		expect(typed("01:30", boxes("31", "3", "2013"))).toEqual([
			"time",
			"1:30am on 31 March 2013 does not happen, because the clocks go forward. Enter another time",
		]);
		expect(typed("1:30am", boxes("27", "10", "2013"))).toEqual([
			"time",
			"1:30am on 27 October 2013 happens twice, because the clocks go back. Enter another time",
		]);
	});
});

describe("the boxes filled", () => {
	it("from a day, an instant or nothing", () => {
		expect(dateValues("opens", "2013-09-06")).toEqual({
			"opens.day": "6",
			"opens.month": "9",
			"opens.year": "2013",
		});
		expect(dateTimeValues("closes", "2013-10-11T16:00:00.000Z")).toMatchObject({
			"closes.day": "11",
			"closes.time": "17:00",
		});
		expect(dateTimeValues("closes", null)).toEqual({
			"closes.day": "",
			"closes.month": "",
			"closes.year": "",
			"closes.time": "",
		});
	});
});
