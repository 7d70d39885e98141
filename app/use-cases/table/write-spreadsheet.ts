/** A cell of a spreadsheet that is written: a number is one for the spreadsheet too, a text never a formula. */
export type WrittenCell = { readonly text: string; readonly isNumber: boolean };

const DECIMAL = /^\d{1,12}(\.\d{1,4})?$/;

/** An XLSX file with one sheet. */
export async function writeSpreadsheet(
	name: string,
	rows: readonly (readonly WrittenCell[])[],
): Promise<Uint8Array<ArrayBuffer>> {
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
	// A sheet's name has at most 31 characters, and none of these.
	utils.book_append_sheet(book, sheet, name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31));
	return new Uint8Array<ArrayBuffer>(write(book, { type: "array", bookType: "xlsx", compression: true }));
}
