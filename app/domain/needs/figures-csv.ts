/** A text that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe before it. */
function guarded(text: string): string {
	return /^[=+\-@\t\r\n−＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** A table as CSV: fields guarded against being taken for formulas, quoted where they must be, lines ended by CR LF. */
export function csvText(rows: readonly (readonly string[])[]): string {
	const field = (text: string) => {
		const safe = guarded(text);
		return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
	};
	return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}
