import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { londonToInstant } from "~/domain/london-time";
import { type CalendarEvent, calendarText } from "~/domain/public/calendar";

const event = (more: Partial<CalendarEvent>): CalendarEvent => ({
	uid: "round-closes@tranche",
	title: "Closes for bids",
	description: "Fund; £1,000",
	href: "https://tranche.example.org/rounds/r",
	stamp: "2013-09-02T08:00:00.000Z",
	when: { at: "2013-10-11T16:00:00.000Z" },
	...more,
});

const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

describe("a calendar", () => {
	it.each([
		["in summer", { date: "2013-10-11", time: "17:00" }, "20131011T160000Z"],
		["in winter", { date: "2013-11-11", time: "17:00" }, "20131111T170000Z"],
		["after the clocks went back", { date: "2013-10-27", time: "02:00" }, "20131027T020000Z"],
	])("writes a time of London %s as an instant in UTC", (_, local, written) => {
		const instant = londonToInstant(local);
		expect(instant.ok).toBe(true);
		const lines = unfolded(
			calendarText("Rounds", [event({ when: { at: instant.ok ? instant.value : "" } })]),
		);
		expect(lines).toContain(`DTSTART:${written}`);
		expect(lines).toContain(`DTEND:${written}`);
	});

	it("writes a day as a whole day, to the end of a month and a year", () => {
		const days = (on: string) => unfolded(calendarText("Rounds", [event({ when: { on } })])).slice(9, 11);
		expect(days("2014-03-31")).toEqual(["DTSTART;VALUE=DATE:20140331", "DTEND;VALUE=DATE:20140401"]);
		expect(days("2015-12-31")).toEqual(["DTSTART;VALUE=DATE:20151231", "DTEND;VALUE=DATE:20160101"]);
	});

	it("keeps a title to its property, whatever it holds", () => {
		const text = calendarText("R", [event({ title: "A; B, C\\D\r\nEND:VEVENT\u0001" })]);
		expect(unfolded(text)).toContain("SUMMARY:A\\; B\\, C\\\\D\\nEND:VEVENT");
	});

	it("says that the dates of a cancelled round are off", () => {
		expect(calendarText("R", [event({ cancelled: true })])).toContain("STATUS:CANCELLED");
	});

	it("has no line above 75 bytes and cuts no letter", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 300 }), (title) => {
				const text = calendarText("R", [event({ title })]);
				for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
				expect(text).not.toContain("\ufffd");
				expect(unfolded(text).filter((line) => line.startsWith("SUMMARY:"))).toHaveLength(1);
			}),
			{ numRuns: 100 },
		);
	});
});
