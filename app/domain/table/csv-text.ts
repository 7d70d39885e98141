/** Numbers below zero begin like a formula and are none. */
const PLAIN_NUMBER = /^-\d{1,18}(\.\d+)?$/;

/**
 * A text that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it, and so does one
 * that would look like that, so that what is read back is what was written.
 */
function guarded(text: string): string {
	return /^'*[=+\-@\t\r\n−＝＋－＠]/.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/**
 * A table as text with a character between its columns: no field can be taken for a formula, each is quoted where it
 * must be, lines end with CR LF.
 */
export function delimitedText(rows: readonly (readonly string[])[], delimiter: "," | "\t"): string {
	const field = (text: string) => {
		const safe = guarded(text);
		return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
	};
	return rows.map((row) => `${row.map(field).join(delimiter)}\r\n`).join("");
}

/** A table as CSV that every spreadsheet opens right: a mark that says it is UTF-8, then its text. */
export function csvText(rows: readonly (readonly string[])[]): string {
	return `\ufeff${delimitedText(rows, ",")}`;
}
