import { accepted, type Outcome, refused } from "~/domain/outcome";

/** A cell of a spreadsheet that is written: a number is one for the spreadsheet too, a text never a formula. */
export type WrittenCell = { readonly text: string; readonly isNumber: boolean };

const DECIMAL = /^\d{1,12}(\.\d{1,4})?$/;

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
	const cells = rows.map((row) =>
		row.map(({ text, isNumber }) =>
			isNumber && DECIMAL.test(text)
				? { t: "n" as const, v: Number(text), z: text.includes(".") ? "#,##0.00##" : "General" }
				: { t: text === "" ? ("z" as const) : ("s" as const), v: text },
		),
	);
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
