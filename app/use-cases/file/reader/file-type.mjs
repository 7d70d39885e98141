import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { decoded } from "../../table/reader/delimited.mjs";
import { Fault } from "../../table/reader/fault.mjs";
import { officeType } from "./office.mjs";
import { opensWithoutPassword } from "./pdf-lock.mjs";

/** @typedef {import("~/domain/bid/attachment").AttachmentType} AttachmentType */
/** @typedef {import("~/domain/bid/file-type-refusal").FileTypeRefusal} FileTypeRefusal */

const latin = (/** @type {string} */ text) => Buffer.from(text, "latin1");

/** How files begin that are none of the types, and what is said of them. */
const NOT_TAKEN = /** @type {const} */ ([
	["PK\x05\x06", "file-zip"],
	["Rar!\x1a\x07", "file-zip"],
	["7z\xbc\xaf\x27\x1c", "file-zip"],
	["\x1f\x8b", "file-zip"],
	["BZh", "file-zip"],
	["\xfd7zXZ\x00", "file-zip"],
	["{\\rtf", "file-old-office"],
	["GIF8", "file-other-picture"],
	["BM", "file-other-picture"],
	["II*\x00", "file-other-picture"],
	["MM\x00*", "file-other-picture"],
	["\x00\x00\x01\x00", "file-other-picture"],
	["MZ", "file-program"],
	["\x7fELF", "file-program"],
	["\xca\xfe\xba\xbe", "file-program"],
	["\xcf\xfa\xed\xfe", "file-program"],
	["\xce\xfa\xed\xfe", "file-program"],
	["#!", "file-program"],
	["\xef\xbb\xbf#!", "file-program"],
	["L\x00\x00\x00\x01\x14\x02\x00", "file-program"],
]);
/** Two letters may also begin a text, so that what follows them decides. */
const SHORT = new Set(["BM", "MZ"]);

const OLD_OFFICE = latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
const ENCRYPTED_OFFICE = Buffer.from("EncryptedPackage", "utf16le");
const PNG = latin("\x89PNG\r\n\x1a\n");
const PNG_END = latin("IEND\xaeB`\x82");
const JPEG = latin("\xff\xd8\xff");
const JPEG_END = latin("\xff\xd9");
const PDF = /^(\xef\xbb\xbf)?\s{0,100}%PDF-[12]\.\d/;

const begins = (/** @type {Buffer} */ bytes, /** @type {Buffer} */ start) =>
	bytes.subarray(0, start.length).equals(start);

/**
 * @param {Buffer} bytes
 * @returns {FileTypeRefusal | undefined}
 */
function otherKind(bytes) {
	const found = NOT_TAKEN.find(
		([start]) => begins(bytes, latin(start)) && (!SHORT.has(start) || bytes.subarray(0, 512).includes(0)),
	);
	if (found) return found[1];
	const brand = bytes.toString("latin1", 4, 12);
	if (/^ftyp(hei|mif|avif|msf1)/.test(brand)) return "file-other-picture";
	if (begins(bytes, latin("RIFF")) && bytes.toString("latin1", 8, 12) === "WEBP") return "file-other-picture";
	return bytes.toString("latin1", 257, 262) === "ustar" ? "file-zip" : undefined;
}

const MARKUP = /^\s*<[!?a-z]/i;
const PAGE = /<(!doctype|html|head|body|script|svg|iframe|object|meta|style)[\s>/]/i;
const SCRIPT =
	/^\s*(@?echo off|<\?php|<%|#!|%!PS|Option Explicit|param\s*\(|Windows Registry Editor|REGEDIT4|\[InternetShortcut\])/i;
const LOOKED_AT = 4096;
const ROWS_LOOKED_AT = 200;

/**
 * Whether a text is a table: commas or semicolons divide each of its first lines into equally many columns.
 * @param {string} text
 */
function isTable(text) {
	const start = text.slice(0, 200_000);
	const lines = start.replace(/"(?:[^"]|"")*"/g, "").split(/\r\n|\n|\r/);
	if (start.length < text.length) lines.pop();
	const looked = lines.filter((line) => line.trim() !== "").slice(0, ROWS_LOOKED_AT);
	if (looked.length < 2) return false;
	// A comma before a space is one of a sentence.
	return [/,(?! )/, /;(?! )/].some((delimiter) => {
		const [first = 0, ...others] = looked.map((line) => line.split(delimiter).length);
		return first > 1 && others.every((columns) => columns === first);
	});
}

/** @param {Buffer} bytes */
function textType(bytes) {
	/** @type {string} */
	let text;
	try {
		({ text } = decoded(bytes));
	} catch {
		throw new Fault("file-type-unknown");
	}
	const start = text.slice(0, LOOKED_AT);
	if (text.trim() === "") throw new Fault("file-empty");
	if (SCRIPT.test(start)) throw new Fault("file-program");
	if (MARKUP.test(start) || PAGE.test(start)) throw new Fault("file-web-page");
	return isTable(text) ? "csv" : "txt";
}

/**
 * What a file is by its contents; throws a `Fault` for one that a bid does not take.
 * @param {{ path: string, limits: import("../read-file-type").FileTypeLimits }} file
 * @returns {Promise<AttachmentType>}
 */
export async function fileType({ path, limits }) {
	const bytes = readFileSync(path);
	if (bytes.length === 0) throw new Fault("file-empty");
	if (begins(bytes, latin("PK\x03\x04"))) {
		const type = await officeType(bytes, limits);
		if (type === null) throw new Fault("file-zip");
		return type;
	}
	if (begins(bytes, OLD_OFFICE))
		throw new Fault(bytes.includes(ENCRYPTED_OFFICE) ? "file-protected" : "file-old-office");
	if (PDF.test(bytes.toString("latin1", 0, 120))) {
		if (bytes.lastIndexOf("startxref") < 0) throw new Fault("file-unreadable");
		if (!opensWithoutPassword(bytes)) throw new Fault("file-protected");
		return "pdf";
	}
	if (begins(bytes, PNG)) {
		if (!bytes.includes(PNG_END)) throw new Fault("file-unreadable");
		return "png";
	}
	if (begins(bytes, JPEG)) {
		if (!bytes.includes(JPEG_END)) throw new Fault("file-unreadable");
		return "jpeg";
	}
	const other = otherKind(bytes);
	if (other) throw new Fault(other);
	return /** @type {AttachmentType} */ (textType(bytes));
}
