import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvText } from "~/domain/table/csv-text";
import { fileAnswer, sheetOfPage } from "~/sheet-file";

/** The records of a section as CSV; with none, its headings to be filled in. */
export function loader(args: LoaderFunctionArgs) {
	const { title, columns, rows } = sheetOfPage(args);
	const text = csvText([columns.map(({ heading }) => heading), ...rows]);
	return fileAnswer(title, "csv", "text/csv; charset=utf-8", text);
}
