/** A typed financial year (`2013-14`, `2013/14`, `2013-2014`, `2013 to 2014`) as `2013-14`; null when it is none. */
export function parseFinancialYear(text: string): string | null {
	const match = /^(\d{4})\s*(?:[-–/]|to)\s*(\d{2}|\d{4})$/i.exec(text.trim());
	if (!match) return null;
	const [first, second = ""] = [Number(match[1]), match[2]];
	const next = String(first + 1);
	return second === next || second === next.slice(2) ? `${first}-${next.slice(2)}` : null;
}
