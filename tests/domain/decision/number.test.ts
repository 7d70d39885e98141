import { describe, expect, it } from "vitest";
import { nextSequence, printedNumber, storedNumber, yearOfDecisions } from "~/domain/decision/number";

describe("numbers of decisions", () => {
	it("are a year and a sequence, stored one way round and printed the other", () => {
		expect(storedNumber({ year: 2013, sequence: 14 })).toBe("2013-014");
		expect(printedNumber("2013-014")).toBe("014/2013");
		expect(storedNumber({ year: 2013, sequence: 1014 })).toBe("2013-1014");
		expect(printedNumber("2013-1014")).toBe("1014/2013");
	});

	it("go on after those given and those used before, whichever is further", () => {
		expect(nextSequence([], 0)).toBe(1);
		expect(nextSequence([1, 2], 13)).toBe(14);
		expect(nextSequence([14, 15], 13)).toBe(16);
		expect(nextSequence([15, 14], 13)).toBe(16);
	});

	it("take the year in which the fund's financial year begins", () => {
		expect(yearOfDecisions("2013-14")).toEqual({ ok: true, value: 2013 });
		expect(yearOfDecisions("2013")).toMatchObject({ code: "financial-year-invalid" });
	});
});
