import type { LoaderFunctionArgs } from "@remix-run/node";
import { holdsNumbers } from "~/domain/form/sheet-columns";
import { fileAnswer, sheetOfPage } from "~/sheet-file";
import { writeSpreadsheet } from "~/use-cases/table/write-spreadsheet";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const TOO_LONG =
	"Your table has a text that is too long for a spreadsheet: a cell can hold up to 32,767 characters. Go back and download the table as CSV instead.";

/** The records of a section as a spreadsheet; with none, its headings to be filled in. Says so where a text is too long for one. */
export async function loader(args: LoaderFunctionArgs) {
	const { title, columns, rows } = sheetOfPage(args);
	const headings = columns.map(({ heading }) => ({ text: heading, isNumber: false }));
	const numbers = columns.map(holdsNumbers);
	const cells = rows.map((row) => row.map((text, place) => ({ text, isNumber: numbers[place] ?? false })));
	const file = await writeSpreadsheet(title, [headings, ...cells]);
	return file.ok ? fileAnswer(title, "xlsx", XLSX, file.value) : new Response(TOO_LONG, { status: 422 });
}
