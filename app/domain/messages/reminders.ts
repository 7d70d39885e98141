import { instantToLondon, londonToInstant } from "../london-time";
import { BANK_HOLIDAYS } from "./bank-holidays";

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The reminders before a closing, the earliest first: so many working days, or so long, before it. */
export const REMINDERS = [
	{ kind: "seven-days", workingDays: 7 },
	{ kind: "one-day", workingDays: 1 },
	{ kind: "two-hours", milliseconds: 2 * HOUR },
] as const;

/** So many working days before answers to the office are due its people are reminded. */
export const ANSWERS_DUE_DAYS = 2;

export type ReminderKind = (typeof REMINDERS)[number]["kind"];

/** Whether people work on a day (2026-05-04): Monday to Friday, no bank holiday. */
export function isWorkingDay(date: string): boolean {
	const weekday = new Date(`${date}T00:00:00.000Z`).getUTCDay();
	return weekday !== 0 && weekday !== 6 && !BANK_HOLIDAYS.has(date);
}

function dayBefore(date: string): string {
	return new Date(Date.parse(`${date}T00:00:00.000Z`) - DAY).toISOString().slice(0, 10);
}

/** The instant at the same time of day in London so many working days before; an hour before where clocks skip it. */
export function workingDaysBefore(instant: string, days: number): string {
	const { date, time } = instantToLondon(instant);
	let [day, left] = [date, days];
	while (left > 0) {
		day = dayBefore(day);
		if (isWorkingDay(day)) left -= 1;
	}
	const found = londonToInstant({ date: day, time });
	return found.ok ? found.value : new Date(Date.parse(`${day}T${time}:00.000Z`) - HOUR).toISOString();
}

/** The instant from which a reminder is due. */
function dueFrom(reminder: (typeof REMINDERS)[number], closesAt: string): string {
	if ("workingDays" in reminder) return workingDaysBefore(closesAt, reminder.workingDays);
	return new Date(Date.parse(closesAt) - reminder.milliseconds).toISOString();
}

/**
 * The reminder that is due at an instant, with the instant from which it is: the latest that has come, so that a
 * service that was stopped sends one and not three. Null before the first and from the closing on.
 */
export function reminderDue(
	closesAt: string,
	now: string,
): { readonly kind: ReminderKind; readonly from: string } | null {
	if (now >= closesAt) return null;
	const come = REMINDERS.map((each) => ({ kind: each.kind, from: dueFrom(each, closesAt) }));
	return (
		come
			.filter(({ from }) => from <= now)
			.sort((a, b) => (a.from < b.from ? -1 : 1))
			.at(-1) ?? null
	);
}
