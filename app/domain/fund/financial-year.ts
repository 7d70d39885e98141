/** Whether a text is a financial year: two years that follow each other, written `2013-14`. */
export function isFinancialYear(text: string): boolean {
	const match = /^(\d{4})-(\d{2})$/.exec(text);
	return match !== null && (Number(match[1]) + 1) % 100 === Number(match[2]);
}

/** So many financial years in a row from one on. */
export function yearsFrom(first: string, count: number): readonly string[] {
	const start = Number(first.slice(0, 4));
	return Array.from({ length: count }, (_, at) => financialYearOf(`${start + at}-04-01`));
}

/** The financial year, April to March, that a London day (`2013-10-11`) falls in: `2013-14`. */
export function financialYearOf(day: string): string {
	const [year = 0, month = 0] = day.split("-").map(Number);
	const first = month < 4 ? year - 1 : year;
	return `${first}-${String((first + 1) % 100).padStart(2, "0")}`;
}
