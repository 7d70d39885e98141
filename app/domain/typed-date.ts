import { isRealDate, MONTH_NAMES } from "./london-time";

/** What people may be told of how a day can be written. */
export const DATE_FORMS = "like 1 September 2026, 1/9/2026 or 2026-09-01";

/** Years of two numbers up to this one are of this century, later ones of the last. */
export const LAST_SHORT_YEAR = 79;

export type TypedDate = { readonly day: string; readonly month: string; readonly year: string };

export type DateFault =
	| "missing"
	| "day-missing"
	| "month-missing"
	| "year-missing"
	| "year-unclear"
	| "unreal";

const DAY = /^0*(\d{1,2})(st|nd|rd|th)?$/i;
const spaced = (text: string) => text.replace(/[\s\u00a0]+/g, " ").trim();

/** A month from its number or name, as `09`; "" where it is none. Three letters of a name are enough, as is "Sept". */
function monthOf(text: string): string {
	if (/^0*\d{1,2}$/.test(text)) return String(Number(text)).padStart(2, "0");
	const typed = text.toLowerCase().replace(/\.$/, "");
	if (typed.length < 3) return "";
	const place = MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(typed));
	return place < 0 ? "" : String(place + 1).padStart(2, "0");
}

/** A year of four numbers; one of two, with an apostrophe or without, is of 1980 to 2079. "" where it is none. */
function yearOf(text: string): string {
	const typed = text.replace(/^['’‘]/, "");
	if (/^\d{4}$/.test(typed)) return typed;
	if (!/^\d{2}$/.test(typed)) return "";
	return `${Number(typed) > LAST_SHORT_YEAR ? 19 : 20}${typed}`;
}

const WEEKDAY = /^(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?\.?,? /i;

/** The parts of a day that was written as one text: `1 Sept 2026`, `1/9/26`, `2026-09-01`, `September 1st, 2026`. */
function partsOf(text: string): TypedDate | null {
	const typed = spaced(text).replace(WEEKDAY, "").replace(/^the /i, "");
	const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T[\d:.]*Z?)?$/i.exec(typed);
	if (iso) return { year: iso[1] ?? "", month: iso[2] ?? "", day: iso[3] ?? "" };
	const own =
		/^(\d{1,2}(?:st|nd|rd|th)?)(?: of)?[\s/.,-]+(\d{1,2}|[a-z]+\.?),?[\s/.,-]+(['’‘]?\d{2,4})$/i.exec(typed);
	if (own) return { day: own[1] ?? "", month: own[2] ?? "", year: own[3] ?? "" };
	const monthFirst = /^([a-z]{3,}\.?) (\d{1,2}(?:st|nd|rd|th)?),? (['’‘]?\d{2,4})$/i.exec(typed);
	if (monthFirst) return { month: monthFirst[1] ?? "", day: monthFirst[2] ?? "", year: monthFirst[3] ?? "" };
	return null;
}

/** A day typed in three boxes or in one of them, day before month: `2026-09-01`, or what is wrong with it. */
export function typedDate(boxes: TypedDate): { readonly date: string } | { readonly fault: DateFault } {
	const typed = { day: spaced(boxes.day), month: spaced(boxes.month), year: spaced(boxes.year) };
	const said = [typed.day, typed.month, typed.year].filter((text) => text !== "");
	if (said.length === 0) return { fault: "missing" };
	const { day, month, year } = (said.length === 1 && partsOf(said[0] ?? "")) || typed;
	if (day === "") return { fault: "day-missing" };
	if (month === "") return { fault: "month-missing" };
	if (year === "") return { fault: "year-missing" };
	const whole = yearOf(year);
	if (whole === "") return { fault: "year-unclear" };
	const date = `${whole}-${monthOf(month)}-${(DAY.exec(day)?.[1] ?? "").padStart(2, "0")}`;
	return isRealDate(date) ? { date } : { fault: "unreal" };
}
