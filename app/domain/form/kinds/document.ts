import { MOST_FILES } from "../../bid/attachment";
import type { Fields, ValuesOf } from "../field";
import type { RecordKind } from "../record-kind";

const fields = {
	what: {
		kind: "line",
		label: "What is it?",
		name: "What it is",
		hint: "For example, letter of support from the health board",
		most: 200,
		required: "Enter what it is",
	},
	files: {
		kind: "files",
		label: "Files",
		most: MOST_FILES,
		required: "Select a file",
	},
	supports: {
		kind: "link",
		label: "Which section does it support?",
		name: "Supports",
		to: "section",
	},
} as const satisfies Fields;

export type DocumentValues = ValuesOf<typeof fields>;

/** A file that goes with a bid, with what it is for. */
export const DOCUMENT: RecordKind<DocumentValues, DocumentValues, never> = {
	key: "document",
	section: "documents",
	words: {
		one: "document",
		a: "a document",
		none: "No documents added yet.",
		intro: "Add only what the bid needs. Everyone who reads the bid can open these files.",
	},
	fields,
	named: "what",
	plain: true,
};
