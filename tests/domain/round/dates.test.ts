import { expect, it } from "vitest";
import { firstDateOutOfOrder, type RoundDates } from "~/domain/round/dates";

const DATES: RoundDates = {
	opensAt: "2013-09-16T08:00:00.000Z",
	closesAt: "2013-10-11T16:00:00.000Z",
	boardMeetsOn: "2013-11-05",
	decisionExpectedOn: "2013-11-06",
	spendBy: "2014-03-31",
};
const wrong = (change: Partial<RoundDates>) => firstDateOutOfOrder({ ...DATES, ...change })?.date ?? null;

it("passes dates in order, those left out included", () => {
	expect(wrong({})).toBeNull();
	expect(wrong({ boardMeetsOn: null, decisionExpectedOn: null, spendBy: null })).toBeNull();
	expect(wrong({ boardMeetsOn: "2013-10-11" })).toBeNull();
});

it("names the first date that comes too early", () => {
	expect(wrong({ closesAt: DATES.opensAt })).toBe("closesAt");
	expect(wrong({ boardMeetsOn: "2013-10-10" })).toBe("boardMeetsOn");
	expect(wrong({ decisionExpectedOn: "2013-11-04" })).toBe("decisionExpectedOn");
	expect(wrong({ boardMeetsOn: null, decisionExpectedOn: "2013-10-10" })).toBe("decisionExpectedOn");
	expect(wrong({ spendBy: "2013-11-05" })).toBe("spendBy");
});

it("reads the closing day in London", () => {
	expect(wrong({ closesAt: "2013-10-10T23:30:00.000Z", boardMeetsOn: "2013-10-10" })).toBe("boardMeetsOn");
});
