/** A date of a calendar: an instant, or a whole day in London. */
export type CalendarEvent = {
	/** Stays the same when the date moves. */
	readonly uid: string;
	readonly title: string;
	readonly description: string;
	readonly href: string;
	/** When it was last said, an instant. */
	readonly stamp: string;
	readonly when: { readonly at: string } | { readonly on: string };
	readonly cancelled?: boolean;
};

/** An instant as calendars write it, in UTC: 20131011T160000Z. */
function utc(instant: string): string {
	return `${instant.slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function dayAfter(day: string): string {
	const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
	return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}

const plainDay = (day: string) => day.replaceAll("-", "");

/** A text in a property: its commas and line breaks are no marks of the calendar, and it holds nothing unseen. */
function escaped(text: string): string {
	return text
		.replace(/\r\n?/g, "\n")
		.replace(/[^\n\P{Cc}]/gu, "")
		.replace(/[\\;,]/g, (mark) => `\\${mark}`)
		.replaceAll("\n", "\\n");
}

const LONGEST_LINE = 75;
const bytesOf = (letter: string): number => {
	const code = letter.codePointAt(0) ?? 0;
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A line in pieces of 75 bytes at most, no letter cut; each further one begins with a space. */
function folded(line: string): string {
	let [out, bytes] = ["", 0];
	for (const letter of line) {
		const more = bytesOf(letter);
		if (bytes + more > LONGEST_LINE) [out, bytes] = [`${out}\r\n `, 1];
		out += letter;
		bytes += more;
	}
	return out;
}

function eventLines({
	uid,
	title,
	description,
	href,
	stamp,
	when,
	cancelled,
}: CalendarEvent): readonly string[] {
	const dates =
		"at" in when
			? [`DTSTART:${utc(when.at)}`, `DTEND:${utc(when.at)}`]
			: [`DTSTART;VALUE=DATE:${plainDay(when.on)}`, `DTEND;VALUE=DATE:${plainDay(dayAfter(when.on))}`];
	return [
		"BEGIN:VEVENT",
		`UID:${escaped(uid)}`,
		`DTSTAMP:${utc(stamp)}`,
		...dates,
		`SUMMARY:${escaped(title)}`,
		`DESCRIPTION:${escaped(description)}`,
		`URL:${href.replace(/[\r\n]/g, "")}`,
		`STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
		"TRANSP:TRANSPARENT",
		"END:VEVENT",
	];
}

/** Dates as a calendar (iCalendar, RFC 5545). Instants are in UTC, so that no reader has to know London's clocks. */
export function calendarText(name: string, events: readonly CalendarEvent[]): string {
	const lines = [
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		"PRODID:-//Tranche//Rounds//EN",
		"CALSCALE:GREGORIAN",
		"METHOD:PUBLISH",
		`X-WR-CALNAME:${escaped(name)}`,
		...events.flatMap(eventLines),
		"END:VCALENDAR",
	];
	return lines.map((line) => `${folded(line)}\r\n`).join("");
}
