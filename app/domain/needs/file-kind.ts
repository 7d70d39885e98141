export type FileFault =
	| "file-missing"
	| "file-empty"
	| "file-protected"
	| "file-old-sheet"
	| "file-named-sheet"
	| "file-named-text";

/** Where a page that takes a file is led back to when the file was too large to be read: to itself, which says so. */
export const FILE_NOT_READ = "?file=too-large";

export type FileKind = { readonly kind: "sheet" | "text" } | { readonly fault: FileFault };

/** How a file begins that an older Excel wrote, or a newer one behind a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PROTECTED = "EncryptedPackage";

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

/**
 * What an uploaded file is, by its bytes: a spreadsheet (XLSX) or text (CSV). Or what is the matter with it: none given,
 * empty, behind a password, of an older Excel, or something else than its name says.
 */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
	if (bytes.length === 0) return { fault: name === "" ? "file-missing" : "file-empty" };
	if (begins(bytes, OLD_OFFICE))
		return { fault: names(bytes, PROTECTED) ? "file-protected" : "file-old-sheet" };
	if (begins(bytes, ZIP))
		return /\.(csv|txt)$/i.test(name) ? { fault: "file-named-text" } : { kind: "sheet" };
	return /\.(xls.?|ods)$/i.test(name) ? { fault: "file-named-sheet" } : { kind: "text" };
}
