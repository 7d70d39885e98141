/** Numbers below zero begin like a formula and are none. */
const PLAIN_NUMBER = /^-\d{1,18}(\.\d+)?$/;

/** Puts an apostrophe before what begins like a formula or a guarded text, so that all reads back as written. */
function guarded(text: string): string {
	return /^'*\s*[=+\-@\t\r\n−﹢﹣﹦﹫＝＋－＠]/.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** A table as delimited text: no field is a formula to a spreadsheet, quotes where needed, lines end with CR LF. */
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
