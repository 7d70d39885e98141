import type { LoaderFunctionArgs } from "@remix-run/node";
import { holdsNumbers } from "~/domain/form/sheet-columns";
import { fileAnswer, sheetOfPage } from "~/sheet-file";
import { writeSpreadsheet } from "~/use-cases/table/write-spreadsheet";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The records of a section as a spreadsheet; with none, its headings to be filled in. */
export async function loader(args: LoaderFunctionArgs) {
	const { title, columns, rows } = sheetOfPage(args);
	const headings = columns.map(({ heading }) => ({ text: heading, isNumber: false }));
	const numbers = columns.map(holdsNumbers);
	const cells = rows.map((row) => row.map((text, place) => ({ text, isNumber: numbers[place] ?? false })));
	return fileAnswer(title, "xlsx", XLSX, await writeSpreadsheet(title, [headings, ...cells]));
}
