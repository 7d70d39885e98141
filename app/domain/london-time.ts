import { accepted, type Outcome, refused } from "./outcome";

/** A calendar day and a time of day as clocks in London show them: `2013-10-11`, `17:00`. */
export type LondonTime = { readonly date: string; readonly time: string };
export type LondonTimeRefusal = "time-invalid" | "time-missing" | "time-doubled";

const LONDON = new Intl.DateTimeFormat("en-GB", {
	timeZone: "Europe/London",
	year: "numeric",
	month: "2-digit",
	day: "2-digit",
	hour: "2-digit",
	minute: "2-digit",
	hourCycle: "h23",
});

const MONTHS = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
] as const;

/** The names of the months in order, January first. */
export const MONTH_NAMES: readonly string[] = MONTHS;

/** How many minutes are known at a time. */
const MOST_MINUTES = 2000;

/** What London's clocks show, by the minute as an instant names it. */
const known = new Map<string, LondonTime>();

/** Gives the London day and time of an instant (ISO 8601 with Z or an offset). */
export function instantToLondon(instant: string): LondonTime {
	const minute = instant.endsWith("Z") ? instant.slice(0, "2013-10-11T17:00".length) : instant;
	const found = known.get(minute);
	if (found) return found;
	if (known.size >= MOST_MINUTES) known.clear();
	const shown = shownInLondon(instant);
	known.set(minute, shown);
	return shown;
}

function shownInLondon(instant: string): LondonTime {
	const parts = new Map(LONDON.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
	const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? "";
	return {
		date: `${part("year")}-${part("month")}-${part("day")}`,
		time: `${part("hour")}:${part("minute")}`,
	};
}

/** Says whether a text is a day of the calendar, written `2013-10-11`. */
export function isRealDate(date: string): boolean {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
	if (!match) return false;
	const instant = new Date(`${date}T00:00:00.000Z`);
	return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}

/**
 * The instant at which London clocks show a day and a time, as ISO 8601 with milliseconds and Z. Refuses what is none,
 * and on nights when clocks change what does not happen (`time-missing`) or happens twice (`time-doubled`).
 */
export function londonToInstant(local: LondonTime): Outcome<string, LondonTimeRefusal> {
	if (!isRealDate(local.date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(local.time))
		return refused("time-invalid", "this is no day and time");
	const asIfUtc = new Date(`${local.date}T${local.time}:00.000Z`).getTime();
	const candidates = [0, 1, 2]
		.map((hours) => new Date(asIfUtc - hours * 3_600_000).toISOString())
		.filter((instant) => {
			const shown = instantToLondon(instant);
			return shown.date === local.date && shown.time === local.time;
		});
	const [only, second] = candidates;
	if (only === undefined) return refused("time-missing", "clocks skip this time that night");
	if (second !== undefined) return refused("time-doubled", "clocks show this time twice that night");
	return accepted(only);
}

/** Writes a day as people read it: `11 October 2013`. Takes `2013-10-11` or an instant, which is read in London. */
export function formatDate(dateOrInstant: string): string {
	const date = dateOrInstant.length > 10 ? instantToLondon(dateOrInstant).date : dateOrInstant;
	const [year = "", month = "", day = ""] = date.split("-");
	return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}

/** Writes a time of day as people read it: `5:00pm`, `midday`, `midnight`. Takes `17:00`. */
export function formatTime(time: string): string {
	if (time === "00:00") return "midnight";
	if (time === "12:00") return "midday";
	const [hour = "", minute = ""] = time.split(":");
	const hours = Number(hour);
	return `${hours % 12 === 0 ? 12 : hours % 12}:${minute}${hours < 12 ? "am" : "pm"}`;
}

/** Writes an instant in London's time: `11 October 2013 at 5:00pm`. */
export function formatInstant(instant: string): string {
	const { date, time } = instantToLondon(instant);
	return `${formatDate(date)} at ${formatTime(time)}`;
}

function counted(count: number, unit: string): string {
	return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/**
 * Says how long one instant is before another: `3 days and 4 hours`, `4 hours and 10 minutes`, `less than a minute`.
 * Rounded down, so that nobody is promised time that is not there; null when the second is not later.
 */
export function formatTimeLeft(from: string, to: string): string | null {
	const left = new Date(to).getTime() - new Date(from).getTime();
	if (left <= 0) return null;
	const minutes = Math.floor(left / 60_000);
	const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
	const parts =
		days > 0
			? [[days, "day"] as const, [hours, "hour"] as const]
			: [[hours, "hour"] as const, [rest, "minute"] as const];
	const said = parts.filter(([count]) => count > 0).map(([count, unit]) => counted(count, unit));
	return said.length > 0 ? said.join(" and ") : "less than a minute";
}
