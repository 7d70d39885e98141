import * as z from "zod/mini";
import { formatDate, formatTime, instantToLondon, londonToInstant } from "~/domain/london-time";
import { DATE_FORMS, type DateFault, LAST_SHORT_YEAR, type TypedDate, typedDate } from "~/domain/typed-date";

/** Words for a date: `missing` is the whole sentence, `what` begins the others ("Opening date"). */
export type DateWording = { readonly what: string; readonly missing: string };

/** One thing wrong with a date; without a part, the first box is at fault. */
type Fault = { readonly part?: "month" | "year" | "time"; readonly message: string };

const SHORT_YEARS = `Years of 2 numbers are taken as 1980 to 20${LAST_SHORT_YEAR}`;

function readDate(typed: TypedDate, { what, missing }: DateWording): string | Fault {
	const read = typedDate(typed);
	if ("date" in read) return read.date;
	const faults: Readonly<Record<DateFault, Fault>> = {
		missing: { message: missing },
		"day-missing": { message: `${what} must include a day` },
		"month-missing": { part: "month", message: `${what} must include a month` },
		"year-missing": { part: "year", message: `${what} must include a year` },
		"year-unclear": { part: "year", message: `${what} must have a year of 4 numbers. ${SHORT_YEARS}` },
		unreal: { message: `${what} must be a real date, ${DATE_FORMS}` },
	};
	return faults[read.fault];
}

/** Reads a time of day as people type it: `17:00`, `5pm`, `5:30pm`, `9.15am`, `midday`; null when it is none. */
function readTime(text: string): string | null {
	const typed = text.trim().toLowerCase().replaceAll(" ", "");
	if (typed === "midday" || typed === "noon") return "12:00";
	if (typed === "midnight") return "00:00";
	const match = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/.exec(typed);
	if (!match) return null;
	const [hour, minute, half] = [Number(match[1]), match[2] ?? "00", match[3]];
	if (half === undefined && match[2] === undefined) return null;
	if (Number(minute) > 59 || (half ? hour < 1 || hour > 12 : hour > 23)) return null;
	const hours = half ? (hour % 12) + (half === "pm" ? 12 : 0) : hour;
	return `${String(hours).padStart(2, "0")}:${minute}`;
}

function readIsoInstant(typed: TypedDate & { readonly time: string }, wording: DateWording): string | Fault {
	const date = readDate(typed, wording);
	if (typeof date !== "string") return date;
	if (typed.time.trim() === "") return { part: "time", message: `${wording.what} must include a time` };
	const time = readTime(typed.time);
	if (time === null) return { part: "time", message: `${wording.what} must have a time, like 17:00 or 5pm` };
	const instant = londonToInstant({ date, time });
	if (instant.ok) return instant.value;
	const said = `${formatTime(time)} on ${formatDate(date)}`;
	return {
		part: "time",
		message:
			instant.code === "time-doubled"
				? `${said} happens twice, because the clocks go back. Enter another time`
				: `${said} does not happen, because the clocks go forward. Enter another time`,
	};
}

const DAY_MONTH_YEAR = { day: z.string(), month: z.string(), year: z.string() };

/**
 * A day from three boxes `field.day`, `field.month` and `field.year`, or in any way of `typedDate` in one; gives
 * `2013-10-11`. Errors stand at `field` (the day), `field.month` or `field.year`.
 */
export function londonDate(wording: DateWording) {
	return z.pipe(
		z.object(DAY_MONTH_YEAR),
		z.transform((typed, context): string => settled(readDate(typed, wording), context)),
	);
}

/** A day that may be left blank; all three boxes blank is null. */
export function optionalLondonDate(wording: Pick<DateWording, "what">) {
	return z.pipe(
		z.object(DAY_MONTH_YEAR),
		z.transform((typed, context): string | null =>
			typed.day.trim() + typed.month.trim() + typed.year.trim() === ""
				? null
				: settled(readDate(typed, { ...wording, missing: "" }), context),
		),
	);
}

/** A London time from `field.day`, `.month`, `.year`, `.time`, in ISO 8601. Refuses times skipped or doubled. */
export function londonDateTime(wording: DateWording) {
	return z.pipe(
		z.object({ ...DAY_MONTH_YEAR, time: z.string() }),
		z.transform((typed, context): string => settled(readIsoInstant(typed, wording), context)),
	);
}

/** A London time that may be left blank; all four boxes blank is null. */
export function optionalLondonDateTime(wording: Pick<DateWording, "what">) {
	return z.pipe(
		z.object({ ...DAY_MONTH_YEAR, time: z.string() }),
		z.transform((typed, context): string | null =>
			Object.values(typed).join("").trim() === ""
				? null
				: settled(
						readIsoInstant(typed, { ...wording, missing: `${wording.what} must include a date` }),
						context,
					),
		),
	);
}

type Context = { readonly issues: { push(issue: z.core.$ZodRawIssue): void } };

function settled(result: string | Fault, context: Context): string {
	if (typeof result === "string") return result;
	const path = result.part ? [result.part] : [];
	context.issues.push({ code: "custom", message: result.message, input: undefined, path });
	return z.NEVER;
}

/** The boxes of a date field, filled: takes `2013-10-11` or null, gives form values. */
export function dateValues(name: string, date: string | null): Record<string, string> {
	const [year = "", month = "", day = ""] = (date ?? "").split("-");
	return {
		[`${name}.day`]: day.replace(/^0/, ""),
		[`${name}.month`]: month.replace(/^0/, ""),
		[`${name}.year`]: year,
	};
}

/** The boxes of a date and time field, filled with London's time of an instant (or null). */
export function dateTimeValues(name: string, instant: string | null): Record<string, string> {
	if (instant === null) return { ...dateValues(name, null), [`${name}.time`]: "" };
	const { date, time } = instantToLondon(instant);
	return { ...dateValues(name, date), [`${name}.time`]: time };
}
