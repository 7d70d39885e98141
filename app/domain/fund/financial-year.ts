/** Whether a text is a financial year: two years that follow each other, written `2013-14`. */
export function isFinancialYear(text: string): boolean {
	const match = /^(\d{4})-(\d{2})$/.exec(text);
	return match !== null && (Number(match[1]) + 1) % 100 === Number(match[2]);
}

/** So many financial years in a row from one on. */
export function yearsFrom(first: string, count: number): readonly string[] {
	const start = calendarYearOf(first);
	return Array.from({ length: count }, (_, at) => financialYearFrom(start + at));
}

/** The financial year, April to March, that a London day (`2013-10-11`) falls in: `2013-14`. */
export function financialYearOf(day: string): string {
	const [year = 0, month = 0] = day.split("-").map(Number);
	return financialYearFrom(month < 4 ? year - 1 : year);
}

/** The financial year that begins in a calendar year: `2013-14` for 2013. */
export function financialYearFrom(first: number): string {
	return `${first}-${String((first + 1) % 100).padStart(2, "0")}`;
}

/** The calendar year in which a financial year begins: 2013 for `2013-14`. */
export function calendarYearOf(financialYear: string): number {
	return Number(financialYear.slice(0, 4));
}
