/** What keeps a file from being read, as its bytes and its name show it. */
export type FileFault =
	| "file-missing"
	| "file-empty"
	| "file-protected"
	| "file-pdf"
	| "file-picture"
	| "file-web-page"
	| "file-xml"
	| "file-old-document"
	| "file-named-sheet"
	| "file-named-text";

/** Where a page that takes a file is led back to when the file was too large to be read: to itself, which says so. */
export const FILE_NOT_READ = "?file=too-large";

export type FileKind = { readonly kind: "zip" | "xls" | "text" } | { readonly fault: FileFault };

/** How a file begins that an older Office wrote, or a newer one behind a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const UTF_16 = [
	[0xff, 0xfe],
	[0xfe, 0xff],
];
const PICTURES = [
	[0x89, 0x50, 0x4e, 0x47],
	[0xff, 0xd8, 0xff],
	[0x47, 0x49, 0x46, 0x38],
];

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
	signature.every((byte, place) => bytes[place] === byte);

/** Whether a text stands among the bytes in two bytes a character, as old office files name their parts. */
function names(bytes: Uint8Array, text: string): boolean {
	const wanted = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
	const first = wanted[0] ?? 0;
	for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
		if (wanted.every((byte, place) => bytes[at + place] === byte)) return true;
	return false;
}

function oldOfficeKind(bytes: Uint8Array): FileKind {
	if (names(bytes, "EncryptedPackage")) return { fault: "file-protected" };
	return names(bytes, "Workbook") || names(bytes, "Book") ? { kind: "xls" } : { fault: "file-old-document" };
}

/** What a text begins with that is no table. */
function textFault(bytes: Uint8Array): FileFault | null {
	const start = String.fromCharCode(...bytes.subarray(0, 200))
		.replace(/^\u00ef\u00bb\u00bf/, "")
		.trimStart()
		.toLowerCase();
	if (start.startsWith("%pdf-")) return "file-pdf";
	if (/^<(!doctype html|html|table|head|body|div)\b/.test(start)) return "file-web-page";
	return start.startsWith("<?xml") ? "file-xml" : null;
}

/**
 * What an uploaded file is, by its bytes: a zip file as newer spreadsheets are, an old spreadsheet, or text. Or what
 * is wrong with it: none given, empty, behind a password, something else than a table, or than its name says.
 */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
	if (bytes.length === 0) return { fault: name === "" ? "file-missing" : "file-empty" };
	const isNamedText = /\.(csv|tsv|tab|txt)$/i.test(name);
	if (begins(bytes, OLD_OFFICE)) {
		const kind = oldOfficeKind(bytes);
		return isNamedText && "kind" in kind ? { fault: "file-named-text" } : kind;
	}
	if (begins(bytes, ZIP)) return isNamedText ? { fault: "file-named-text" } : { kind: "zip" };
	if (PICTURES.some((signature) => begins(bytes, signature))) return { fault: "file-picture" };
	const fault = UTF_16.some((mark) => begins(bytes, mark)) ? null : textFault(bytes);
	if (fault) return { fault };
	return /\.(xls.?|ods|numbers)$/i.test(name) ? { fault: "file-named-sheet" } : { kind: "text" };
}
