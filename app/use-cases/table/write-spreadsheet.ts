import { accepted, type Outcome, refused } from "~/domain/outcome";

/** A cell of a spreadsheet that is written: numbers and dates are such for it too, a text never a formula. */
export type WrittenCell = { readonly text: string; readonly isNumber: boolean; readonly isDate?: boolean };

/** What a spreadsheet keeps exactly; a number with zeros before it is a code, and stays as it is. */
const DECIMAL = /^-?(0|[1-9]\d{0,11})(\.\d{1,4})?$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}))?$/;
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** A day and time as the number by which spreadsheets know it; null where the text is none, or before they count. */
function dateNumber(text: string): number | null {
	const match = DATE.exec(text);
	if (!match) return null;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match
		.slice(1)
		.map((part) => Number(part ?? 0));
	const number = (Date.UTC(year, month - 1, day, hour, minute) - DAY_ZERO) / DAY;
	return number > 60 ? number : null;
}

function cellOf({ text, isNumber, isDate }: WrittenCell) {
	if (isNumber && DECIMAL.test(text))
		return { t: "n" as const, v: Number(text), z: text.includes(".") ? "#,##0.00##" : "General" };
	const date = isDate ? dateNumber(text) : null;
	if (date !== null)
		return { t: "n" as const, v: date, z: text.includes(":") ? "yyyy-mm-dd hh:mm" : "yyyy-mm-dd" };
	return { t: text === "" ? ("z" as const) : ("s" as const), v: text };
}

/** The most characters that a cell of the format holds. */
const MOST_CHARACTERS = 32_767;

/** A sheet's name: at most 31 characters, none of \ / ? * [ ] :, no apostrophe at an end, not "History" (taken). */
function sheetName(title: string): string {
	const name = title
		.replace(/[\\/?*[\]:\p{Cc}]/gu, " ")
		.slice(0, 31)
		.replace(/^['\s]+|['\s\ud800-\udbff]+$/g, "");
	if (name === "") return "Records";
	return name.toLowerCase() === "history" ? `${name} of the bid` : name;
}

/** An XLSX file with one sheet. Refuses (`cell-too-long`) a text that no cell of the format can hold. */
export async function writeSpreadsheet(
	name: string,
	rows: readonly (readonly WrittenCell[])[],
): Promise<Outcome<Uint8Array<ArrayBuffer>, "cell-too-long">> {
	if (rows.some((row) => row.some(({ text }) => text.length > MOST_CHARACTERS)))
		return refused("cell-too-long", "a text is longer than a cell of a spreadsheet can be");
	const { utils, write } = await import("@e965/xlsx");
	const cells = rows.map((row) => row.map(cellOf));
	const sheet = utils.aoa_to_sheet(cells);
	const widths = (rows[0] ?? []).map((_, column) =>
		Math.min(60, Math.max(10, ...rows.map((row) => row[column]?.text.length ?? 0))),
	);
	sheet["!cols"] = widths.map((wch) => ({ wch }));
	const book = utils.book_new();
	utils.book_append_sheet(book, sheet, sheetName(name));
	const bytes = write(book, { type: "array", bookType: "xlsx", compression: true });
	return accepted(new Uint8Array<ArrayBuffer>(bytes));
}
