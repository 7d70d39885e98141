import { describe, expect, it } from "vitest";
import { readIsoInstant } from "~/domain/allocation/case/iso-instant";
import { ratio, toFraction } from "~/domain/ratio";

describe("readIsoInstant", () => {
	it.each([
		["1970-01-01T00:00:00Z", "0/1"],
		["2013-10-11T15:02:11Z", "1381503731/1"],
		["2013-10-11T16:02:11+01:00", "1381503731/1"],
		["2013-10-11T09:32:11-05:30", "1381503731/1"],
		["2013-10-11T15:02Z", "1381503720/1"],
		["1969-12-31T23:59:59.5Z", "-1/2"],
		["2000-02-29T00:00:00Z", "951782400/1"],
		["2013-10-11T15:02:11.000000001Z", "1381503731000000001/1000000000"],
	])("reads %s", (text, seconds) => {
		const read = readIsoInstant(text);
		expect(read && toFraction(read)).toBe(seconds);
	});

	it("agrees with the calendar of the language over four hundred years", () => {
		for (let year = 1800; year < 2200; year++)
			for (const day of ["01-01", "02-28", "03-01", "12-31"]) {
				const text = `${year}-${day}T12:34:56Z`;
				expect(readIsoInstant(text)).toEqual(ratio(BigInt(Date.parse(text)), 1000n));
			}
	});

	it.each([
		"2013-10-11",
		"2013-10-11T15:02:11",
		"2013-10-11 15:02:11Z",
		"2013-13-11T15:02:11Z",
		"2013-04-31T15:02:11Z",
		"1900-02-29T15:02:11Z",
		"2013-10-11T24:00:00Z",
		"2013-10-11T15:60:00Z",
		"2013-10-11T15:02:60Z",
		"2013-10-11T15:02:11+24:00",
		"2013-10-11t15:02:11z",
		"yesterday",
	])("refuses %s", (text) => {
		expect(readIsoInstant(text)).toBeNull();
	});
});
