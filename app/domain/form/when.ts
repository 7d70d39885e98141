import { parseFinancialYear } from "../bid/financial-year";
import { formatDate, MONTH_NAMES } from "../london-time";
import { typedDate } from "../typed-date";

/** What people may be told of how a time can be written. */
export const WHEN_FORMS =
	"For example, 14 March 2028, March 2028, Q2 2028-29, 2028-29 or month 3 (after the award)";

const QUARTERS = ["April to June", "July to September", "October to December", "January to March"] as const;

function monthOf(name: string): number {
	const typed = name.toLowerCase();
	if (typed.length < 3) return 0;
	return MONTH_NAMES.findIndex((month) => month.toLowerCase().startsWith(typed)) + 1;
}

/**
 * A time as people type it, as it is kept: a day `2028-03-14`, a month `in 2028-03`, a quarter `Q2 2028-29`, a
 * financial year `2028-29`, a month after the award `after 3`. Null where it is none of them.
 */
export function parseWhen(text: string): string | null {
	const typed = text.trim().replace(/\s+/g, " ");
	const day = typedDate({ day: typed, month: "", year: "" });
	if ("date" in day) return day.date;
	const year = parseFinancialYear(typed);
	if (year) return year;
	const [, name = "", ofYear = ""] = /^([a-z]+)\.?,? (\d{4})$/i.exec(typed) ?? [];
	const month = monthOf(name);
	if (month > 0) return `in ${ofYear}-${String(month).padStart(2, "0")}`;
	const [, after] = /^month (\d{1,3})(?: after (?:the )?award)?$/i.exec(typed) ?? [];
	if (after !== undefined) return `after ${Number(after)}`;
	const [, number, quarterYear = ""] = /^(?:q|quarter )([1-4]),?(?: of)? (.+)$/i.exec(typed) ?? [];
	const named = QUARTERS.findIndex((words) => typed.toLowerCase().startsWith(words.toLowerCase()));
	const rest = named < 0 ? quarterYear : typed.slice(QUARTERS[named]?.length).replace(/^,?(?: of)? /, "");
	const quarter = number ?? (named < 0 ? undefined : String(named + 1));
	const inYear = parseFinancialYear(rest);
	return quarter !== undefined && inYear ? `Q${quarter} ${inYear}` : null;
}

/** A time as it is kept, in words that read back as the same. */
export function whenInWords(kept: string): string {
	const [first = "", second = ""] = kept.split(" ");
	if (first === "in") {
		const [year, month] = second.split("-");
		return `${MONTH_NAMES[Number(month) - 1]} ${year}`;
	}
	if (first === "after") return `month ${second} after the award`;
	if (first.startsWith("Q")) return `${QUARTERS[Number(first.slice(1)) - 1]}, ${second}`;
	return /^\d{4}-\d{2}-\d{2}$/.test(kept) ? formatDate(kept) : kept;
}

/** The first and the last day of a time as it is kept; null for a month after an award, which has no days yet. */
export function daysOfWhen(kept: string): { readonly first: string; readonly last: string } | null {
	const months = (year: number, month: number, count: number) => {
		const at = (place: number) =>
			`${year + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, "0")}`;
		// No month has a later day, and days are compared as text.
		return { first: `${at(month)}-01`, last: `${at(month + count - 1)}-31` };
	};
	const [first = "", second = ""] = kept.split(" ");
	const year = Number((second || first).slice(0, 4));
	if (first === "after") return null;
	if (first === "in") return months(year, Number(second.slice(5)) - 1, 1);
	if (first.startsWith("Q")) return months(year, Number(first.slice(1)) * 3, 3);
	return /^\d{4}-\d{2}-\d{2}$/.test(kept) ? { first: kept, last: kept } : months(year, 3, 12);
}

/** Whether an end lies before a beginning; never where they cannot be compared. */
export function endsBefore(from: string, to: string): boolean {
	const [start, end] = [daysOfWhen(from), daysOfWhen(to)];
	if (start && end) return end.last < start.first;
	return !start && !end && Number(to.split(" ")[1]) < Number(from.split(" ")[1]);
}

/** Whether a text is a time as it is kept. */
export function isWhen(kept: string): boolean {
	return parseWhen(whenInWords(kept)) === kept;
}
