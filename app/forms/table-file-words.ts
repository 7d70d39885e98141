import { detailsOf, type Reason, type Refusal } from "~/domain/outcome";
import type { TableRefusal } from "~/domain/table/table-refusal";
import type { RefusalWords } from "./refused-form";

/** Said of a file that was too large to be read at all. */
export const FILE_TOO_LARGE = "The selected file must be smaller than 1.5 megabytes";

const SAVE = "Open it and save the sheet you need as XLSX or CSV, then select that file";

const SENTENCES: Readonly<Record<Exclude<TableRefusal, "quotation-mark" | "table-too-large">, string>> = {
	"file-missing": "Select a spreadsheet or a CSV file",
	"file-empty": "The selected file is empty",
	"file-protected": "The selected file is protected by a password. Save a copy without one, and select that",
	"file-pdf": "The selected file is a PDF. Select the spreadsheet or CSV file that it was made from",
	"file-picture": "The selected file is a picture. Select a spreadsheet or a CSV file",
	"file-web-page": `The selected file is a web page. ${SAVE}`,
	"file-xml": `The selected file is XML. ${SAVE}`,
	"file-word":
		"The selected file is a document, not a spreadsheet. Copy its table into a spreadsheet, and select that",
	"file-slides":
		"The selected file is a presentation, not a spreadsheet. Copy its table into a spreadsheet, and select that",
	"file-old-document":
		"The selected file is an old kind of Office file, and not a spreadsheet. Copy its table into a spreadsheet, and select that",
	"file-numbers":
		"The selected file is from Apple Numbers. In Numbers, export it as Excel or CSV, and select that file",
	"file-zip": "The selected file is a zip file. Unzip it, and select the spreadsheet or CSV file in it",
	"file-named-sheet":
		"The selected file has the name of a spreadsheet, but is not one. If it is a CSV file, change its name to end in .csv",
	"file-named-text":
		"The selected file is a spreadsheet, but its name says that it is text. Change its name to end in .xlsx, and select it again",
	"file-not-text": `The selected file could not be read as text. ${SAVE}`,
	"file-unreadable": `The selected file is damaged or not a spreadsheet. ${SAVE}`,
	"file-beyond-limits":
		"This file could not be read within the limits. Save only the sheet you need as CSV and try again",
	"file-being-read": "Another file of yours is still being read. Wait a moment, and select this one again",
	"files-waiting": "Too many files are being read at the moment. Try again in a minute",
	"file-too-large": FILE_TOO_LARGE,
};

function quotationMark(refusal: Reason): string {
	const line = detailsOf(refusal, "quotation-mark")?.line;
	return `Line ${line} of the file has a quotation mark (") that does not close where its column ends. Correct that line, or save the file as XLSX`;
}

function tooLarge(refusal: Reason): string {
	const { rows = 0, columns = 0 } = detailsOf(refusal, "table-too-large") ?? {};
	return `The table has ${rows.toLocaleString("en-GB")} rows and ${columns.toLocaleString("en-GB")} columns. The most is 5,000 rows, 200 columns and 60,000 cells. Save only the part you need as CSV and try again`;
}

/** Why a spreadsheet or CSV file could not be taken, in words. */
export const TABLE_FILE_REFUSALS: RefusalWords<TableRefusal> = {
	...SENTENCES,
	"quotation-mark": quotationMark,
	"table-too-large": tooLarge,
};

/** The same of one refusal, where no form says it. */
export function tableFileWords(refusal: Refusal<TableRefusal>): string {
	const { code } = refusal;
	if (code === "quotation-mark") return quotationMark(refusal);
	return code === "table-too-large" ? tooLarge(refusal) : SENTENCES[code];
}
