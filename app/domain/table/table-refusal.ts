import type { FileFault } from "./file-kind";

declare module "../outcome" {
	interface DetailsOf {
		"quotation-mark": { readonly line: number };
		"table-too-large": { readonly rows: number; readonly columns: number };
	}
}

/** Why a spreadsheet or CSV file could not be taken. */
export type TableRefusal =
	| FileFault
	| "file-unreadable"
	| "file-too-large"
	| "file-beyond-limits"
	| "file-being-read"
	| "files-waiting"
	| "file-not-text"
	| "file-zip"
	| "file-word"
	| "file-slides"
	| "file-numbers"
	| "quotation-mark"
	| "table-too-large";
