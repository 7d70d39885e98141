import type { LoaderFunctionArgs } from "@remix-run/node";
import { sheetOf } from "./domain/form/sheet-columns";
import { recordsOfPage } from "./record-action";

/** The records of a page as a table with its headings, and what its file is called. */
export function sheetOfPage(args: LoaderFunctionArgs) {
	const { kind, section, records, near } = recordsOfPage(args);
	const values = records.map((record) => record.values);
	const { title } = section;
	return { title, ...sheetOf(kind, values, near) };
}

/** A file to be kept, named after what it holds. */
export function fileAnswer(title: string, ending: "csv" | "xlsx", type: string, body: BodyInit): Response {
	const name = `${title.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.${ending}`;
	return new Response(body, {
		headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` },
	});
}
