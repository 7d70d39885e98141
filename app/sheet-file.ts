import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvText } from "./domain/table/csv-text";
import type { TableWritten } from "./domain/table/table-written";
import type { PageHandle } from "./ui/frame/page-handle";
import { writeSpreadsheet } from "./use-cases/table/write-spreadsheet";

/** A file to be kept, named after what it holds. */
function fileAnswer(title: string, ending: "csv" | "xlsx", type: string, body: BodyInit): Response {
	const name = `${title.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.${ending}`;
	return new Response(body, {
		headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` },
	});
}

/** A table as CSV; with no rows, its headings to be filled in. */
export function csvAnswer({ title, columns, rows }: TableWritten): Response {
	const text = csvText([columns.map(({ heading }) => heading), ...rows]);
	return fileAnswer(title, "csv", "text/csv; charset=utf-8", text);
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const TOO_LONG =
	"Your table has a text that is too long for a spreadsheet: a cell can hold up to 32,767 characters. Go back and download the table as CSV instead.";

/** A table as a spreadsheet. Says so where a text is too long for one. */
export async function xlsxAnswer({ title, columns, rows }: TableWritten): Promise<Response> {
	const headings = columns.map(({ heading }) => ({ text: heading, isNumber: false }));
	const cells = rows.map((row) =>
		row.map((text, place) => {
			const { isNumber = false, isDate = false } = columns[place] ?? {};
			return { text, isNumber, isDate };
		}),
	);
	const file = await writeSpreadsheet(title, [headings, ...cells]);
	return file.ok ? fileAnswer(title, "xlsx", XLSX, file.value) : new Response(TOO_LONG, { status: 422 });
}

/** What such a page of a large table tells the server. */
export const largeFile: PageHandle = { isLarge: true };

/** The answers of the two addresses at which a table can be had as a file. */
export function tableFiles(read: (args: LoaderFunctionArgs) => TableWritten | Promise<TableWritten>) {
	return {
		csv: async (args: LoaderFunctionArgs) => csvAnswer(await read(args)),
		xlsx: async (args: LoaderFunctionArgs) => xlsxAnswer(await read(args)),
	};
}
