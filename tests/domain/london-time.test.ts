import { describe, expect, it } from "vitest";
import {
	formatDate,
	formatInstant,
	formatTime,
	formatTimeLeft,
	instantToLondon,
	isRealDate,
	londonToInstant,
} from "~/domain/london-time";

describe("a time typed in London", () => {
	it.each([
		["summer, an hour ahead", "2013-09-16", "09:00", "2013-09-16T08:00:00.000Z"],
		["the closing time of the second tranche", "2013-10-11", "17:00", "2013-10-11T16:00:00.000Z"],
		["winter", "2013-12-01", "09:00", "2013-12-01T09:00:00.000Z"],
		["the minute before clocks go forward", "2013-03-31", "00:59", "2013-03-31T00:59:00.000Z"],
		["the minute clocks go forward to", "2013-03-31", "02:00", "2013-03-31T01:00:00.000Z"],
		["the hour before the doubled one", "2013-10-27", "00:59", "2013-10-26T23:59:00.000Z"],
		["the hour after the doubled one", "2013-10-27", "02:00", "2013-10-27T02:00:00.000Z"],
		["a leap day", "2012-02-29", "12:00", "2012-02-29T12:00:00.000Z"],
		["midnight in summer, the day before in UTC", "2026-07-01", "00:00", "2026-06-30T23:00:00.000Z"],
	])("%s becomes one instant", (_what, date, time, instant) => {
		expect(londonToInstant({ date, time })).toEqual({ ok: true, value: instant });
		expect(instantToLondon(instant)).toEqual({ date, time });
	});

	it.each(["01:00", "01:30", "01:59"])("%s is skipped when clocks go forward", (time) => {
		expect(londonToInstant({ date: "2013-03-31", time })).toMatchObject({ ok: false, code: "time-missing" });
	});

	it.each(["01:00", "01:30", "01:59"])("%s happens twice when clocks go back", (time) => {
		expect(londonToInstant({ date: "2013-10-27", time })).toMatchObject({ ok: false, code: "time-doubled" });
	});

	it.each([
		["2013-02-29", "09:00"],
		["2013-13-01", "09:00"],
		["2013-10-11", "24:00"],
		["2013-10-11", "9:00"],
		["11/10/2013", "09:00"],
	])("%s %s is refused as no time", (date, time) => {
		expect(londonToInstant({ date, time })).toMatchObject({ ok: false, code: "time-invalid" });
	});

	it("gives every hour of a year back as it was, but for the skipped and the doubled one", () => {
		const refused: string[] = [];
		for (let day = 0; day < 365; day++)
			for (let hour = 0; hour < 24; hour++) {
				const local = new Date(Date.UTC(2013, 0, 1 + day, hour)).toISOString();
				const typed = { date: local.slice(0, 10), time: local.slice(11, 16) };
				const instant = londonToInstant(typed);
				if (instant.ok) expect(instantToLondon(instant.value)).toEqual(typed);
				else refused.push(`${typed.date} ${typed.time} ${instant.code}`);
			}
		expect(refused).toEqual(["2013-03-31 01:00 time-missing", "2013-10-27 01:00 time-doubled"]);
	});
});

describe("times as people read them", () => {
	it("says an instant in London's time", () => {
		expect(formatInstant("2013-10-11T16:00:00.000Z")).toBe("11 October 2013 at 5:00pm");
		expect(formatInstant("2013-12-01T09:05:00.000Z")).toBe("1 December 2013 at 9:05am");
		expect(formatInstant("2013-06-30T23:00:00.000Z")).toBe("1 July 2013 at midnight");
		expect(formatInstant("2013-12-01T12:00:00.000Z")).toBe("1 December 2013 at midday");
	});

	it("says a day, and the London day of an instant", () => {
		expect(formatDate("2013-10-11")).toBe("11 October 2013");
		expect(formatDate("2013-06-30T23:30:00.000Z")).toBe("1 July 2013");
	});

	it.each([
		["00:01", "12:01am"],
		["11:59", "11:59am"],
		["12:30", "12:30pm"],
		["23:59", "11:59pm"],
	])("says %s as %s", (time, said) => expect(formatTime(time)).toBe(said));

	it.each([
		["2013-10-08T11:30:00.000Z", "3 days and 4 hours"],
		["2013-10-10T16:00:00.000Z", "1 day"],
		["2013-10-11T11:50:00.000Z", "4 hours and 10 minutes"],
		["2013-10-11T15:00:00.000Z", "1 hour"],
		["2013-10-11T15:58:59.000Z", "1 minute"],
		["2013-10-11T15:59:30.000Z", "less than a minute"],
	])("from %s to the closing time says %s", (now, left) => {
		expect(formatTimeLeft(now, "2013-10-11T16:00:00.000Z")).toBe(left);
	});

	it("says nothing is left at the closing instant itself", () => {
		expect(formatTimeLeft("2013-10-11T16:00:00.000Z", "2013-10-11T16:00:00.000Z")).toBeNull();
	});
});

it("knows the days of the calendar", () => {
	expect(isRealDate("2012-02-29")).toBe(true);
	expect(isRealDate("2100-02-29")).toBe(false);
	expect(isRealDate("2013-09-31")).toBe(false);
	expect(isRealDate("2013-9-3")).toBe(false);
});
