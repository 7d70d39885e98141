import { add, fromDecimal, type Ratio, ratio, ZERO } from "../../ratio";

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(?:Z|([+-])(\d\d):(\d\d))$/;
const DAYS_BEFORE_1970 = 719_162n;

/**
 * Reads an ISO instant with Z or an offset, `2013-10-11T16:02:11+01:00`; gives the seconds since 1970, exactly,
 * however many decimals a second has; null when it is not one or names a day or hour that does not exist.
 */
export function readIsoInstant(text: string): Ratio | null {
	const match = INSTANT.exec(text);
	if (match === null) return null;
	const part = (index: number) => Number(match[index] ?? 0);
	const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map(part) as number[] as Six;
	const [offsetHour, offsetMinute] = [part(9), part(10)];
	if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
	if (hour > 23 || minute > 59 || second > 59 || offsetHour > 23 || offsetMinute > 59) return null;
	const offset = (match[8] === "-" ? -1 : 1) * (offsetHour * 60 + offsetMinute) * 60;
	const ofDay = hour * 3600 + minute * 60 + second - offset;
	const seconds = (dayNumber(year, month, day) - DAYS_BEFORE_1970) * 86_400n + BigInt(ofDay);
	return add(ratio(seconds), fromDecimal(`0${match[7] ?? ""}`) ?? ZERO);
}

type Six = [number, number, number, number, number, number];

function isLeap(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysIn(year: number, month: number): number {
	if (month === 2) return isLeap(year) ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1 January of year 1, which is day 0. */
function dayNumber(year: number, month: number, day: number): bigint {
	const before = year - 1;
	let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
	for (let earlier = 1; earlier < month; earlier++) days += daysIn(year, earlier);
	return BigInt(days + day - 1);
}
