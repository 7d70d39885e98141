import { instantToLondon, londonToInstant } from "../london-time";
import { workingDaysBefore } from "../messages/reminders";

/** So many working days before scores are due, assessors are reminded. */
export const SCORES_DUE_DAYS = 2;

/** Whether the last day to submit scores is over at an instant; never where none was set. */
export function isOverdue(dueOn: string | null, now: string): boolean {
	return dueOn !== null && instantToLondon(now).date > dueOn;
}

/** Which reminder about scores is due at an instant: from some working days before, and once they are late. */
export function scoresReminder(dueOn: string | null, now: string): "scores-due" | "scores-overdue" | null {
	if (dueOn === null) return null;
	if (isOverdue(dueOn, now)) return "scores-overdue";
	const nineOnTheDay = londonToInstant({ date: dueOn, time: "09:00" });
	if (!nineOnTheDay.ok) return null;
	return workingDaysBefore(nineOnTheDay.value, SCORES_DUE_DAYS) <= now ? "scores-due" : null;
}
