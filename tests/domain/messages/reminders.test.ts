import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantToLondon } from "~/domain/london-time";
import { isWorkingDay, reminderDue, workingDaysBefore } from "~/domain/messages/reminders";

describe("working days", () => {
	it.each([
		["2026-05-01", true],
		["2026-05-02", false],
		["2026-05-03", false],
		["2026-05-04", false],
		["2026-12-25", false],
		["2026-12-28", false],
		["2027-12-28", false],
		["2026-12-29", true],
	])("%s: %s", (date, works) => {
		expect(isWorkingDay(date)).toBe(works);
	});

	it("are counted back to the same time in London, past weekends, bank holidays and the change of clocks", () => {
		// Friday 29 May 2026, 5pm: seven working days back is Tuesday 19 May, past the Spring bank holiday.
		expect(workingDaysBefore("2026-05-29T16:00:00.000Z", 7)).toBe("2026-05-19T16:00:00.000Z");
		expect(workingDaysBefore("2026-05-29T16:00:00.000Z", 1)).toBe("2026-05-28T16:00:00.000Z");
		// Good Friday and Easter Monday, and clocks that went forward on 29 March.
		expect(workingDaysBefore("2026-04-07T11:00:00.000Z", 7)).toBe("2026-03-25T12:00:00.000Z");
		expect(workingDaysBefore("2026-12-29T12:00:00.000Z", 1)).toBe("2026-12-24T12:00:00.000Z");
	});

	it("before a closing are always working days", () => {
		const days = fc.integer({ min: Date.UTC(2026, 0, 20), max: Date.UTC(2030, 11, 31) });
		fc.assert(
			fc.property(days, fc.integer({ min: 1, max: 10 }), (at, back) => {
				const before = workingDaysBefore(new Date(at).toISOString(), back);
				expect(before < new Date(at).toISOString()).toBe(true);
				expect(isWorkingDay(instantToLondon(before).date)).toBe(true);
			}),
			{ numRuns: 200 },
		);
	});
});

describe("the reminder that is due", () => {
	const closesAt = "2026-05-29T16:00:00.000Z";

	it.each([
		["2026-05-19T15:59:59.999Z", null],
		["2026-05-19T16:00:00.000Z", "seven-days"],
		["2026-05-28T15:59:59.999Z", "seven-days"],
		["2026-05-28T16:00:00.000Z", "one-day"],
		["2026-05-29T13:59:59.999Z", "one-day"],
		["2026-05-29T14:00:00.000Z", "two-hours"],
		["2026-05-29T15:59:59.999Z", "two-hours"],
		["2026-05-29T16:00:00.000Z", null],
	])("at %s: %s", (now, kind) => {
		expect(reminderDue(closesAt, now)?.kind ?? null).toBe(kind);
	});
});
