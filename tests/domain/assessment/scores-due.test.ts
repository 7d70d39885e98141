import { expect, it } from "vitest";
import { isOverdue, scoresReminder } from "~/domain/assessment/scores-due";

it("scores are overdue once their last day is over in London", () => {
	expect(isOverdue("2026-06-12", "2026-06-12T22:30:00.000Z")).toBe(false);
	expect(isOverdue("2026-06-12", "2026-06-12T23:30:00.000Z")).toBe(true);
	expect(isOverdue(null, "2026-06-12T23:30:00.000Z")).toBe(false);
});

it("reminds two working days before, over a weekend, and once they are late", () => {
	// 15 June 2026 is a Monday.
	const at = (now: string) => scoresReminder("2026-06-15", now);
	expect(at("2026-06-11T07:59:00.000Z")).toBe(null);
	expect(at("2026-06-11T08:00:00.000Z")).toBe("scores-due");
	expect(at("2026-06-15T22:59:00.000Z")).toBe("scores-due");
	expect(at("2026-06-15T23:00:00.000Z")).toBe("scores-overdue");
	expect(scoresReminder(null, "2026-06-15T23:00:00.000Z")).toBe(null);
});
