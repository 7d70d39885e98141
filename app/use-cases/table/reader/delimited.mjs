import { parse } from "csv-parse/sync";
import { Fault } from "./fault.mjs";

/** @typedef {import("~/domain/table/sheet").SheetCell} SheetCell */
/** @typedef {{ record: string[], info: { lines: number } }} Read */

const DELIMITERS = [",", "\t", ";", "|"];
/** So many records show how a file is divided. */
const LOOKED_AT = 200;
const BYTES = /** @type {const} */ ([
	["utf-8", [0xef, 0xbb, 0xbf]],
	["utf-16le", [0xff, 0xfe]],
	["utf-16be", [0xfe, 0xff]],
]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters stand in no text
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001f\u0081\u008d\u008f\u0090\u009d]/;

/** Windows-1252 from 0x80 to 0x9f; the rest of it is as in Latin-1. Node's own decoder leaves these out. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** @param {Buffer} bytes */
const fromWindows = (bytes) =>
	bytes.toString("latin1").replace(/[\u0080-\u009f]/g, (each) => WINDOWS[each.charCodeAt(0) - 0x80] ?? each);

/**
 * A text by its first bytes, else as UTF-8, else as the Windows-1252 in which Excel saves "CSV".
 * @param {Buffer} bytes
 */
export function decoded(bytes) {
	const marked = BYTES.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte));
	for (const encoding of marked ? [marked[0]] : /** @type {const} */ (["utf-8", "windows-1252"])) {
		try {
			const text =
				encoding === "windows-1252"
					? fromWindows(bytes)
					: new TextDecoder(encoding, { fatal: true }).decode(bytes);
			if (!NOT_TEXT.test(text)) return { text, encoding };
		} catch {
			// The next one.
		}
	}
	throw new Fault("file-not-text");
}

/**
 * @param {string} text
 * @param {string} delimiter
 * @param {object} [options]
 * @returns {Read[]}
 */
function records(text, delimiter, options = {}) {
	const all = { delimiter, info: true, relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"] };
	return /** @type {Read[]} */ (/** @type {unknown} */ (parse(text, { ...all, ...options })));
}

/**
 * The first records of a text, also of one whose quotation marks are at fault.
 * @param {string} text
 * @param {string} delimiter
 */
function firstRecords(text, delimiter) {
	try {
		return records(text, delimiter, { relax_quotes: true, to: LOOKED_AT });
	} catch {
		return records(text, delimiter, { quote: null, to: LOOKED_AT });
	}
}

/**
 * The character between columns: the one that divides most rows into equally many, not one in a title alone.
 * @param {string} text
 */
function delimiterOf(text) {
	const rated = DELIMITERS.map((delimiter) => {
		const widths = new Map();
		for (const { record } of firstRecords(text, delimiter))
			if (record.length > 1) widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
		return { delimiter, rows: Math.max(0, ...widths.values()) };
	});
	return rated.reduce((best, each) => (each.rows > best.rows ? each : best)).delimiter;
}

/**
 * The line of a quotation mark at fault: where the record begins that it does not end, else where it stands.
 * @param {unknown} error
 * @param {string} text
 * @param {string} delimiter
 */
function lineOf(error, text, delimiter) {
	const {
		code,
		records: whole = 0,
		lines = 0,
	} = /** @type {{ code?: string, records?: number, lines?: number }} */ (error);
	if (code !== "CSV_QUOTE_NOT_CLOSED") return lines;
	const before = whole === 0 ? [] : records(text, delimiter, { relax_quotes: true, to: whole });
	return (before.at(-1)?.info.lines ?? 0) + 1;
}

/**
 * The records of a text. Quotation marks inside a field stand for themselves; one that opens a field and is not closed
 * where the field ends is a fault of its line.
 * @param {string} text
 * @param {string} delimiter
 * @param {number} before
 */
function recordsOf(text, delimiter, before) {
	try {
		return records(text, delimiter);
	} catch (error) {
		if (/** @type {{ code?: string }} */ (error).code !== "INVALID_OPENING_QUOTE")
			throw new Fault("quotation-mark", { line: lineOf(error, text, delimiter) + before });
	}
	/** @type {Read[]} */
	let read;
	try {
		read = records(text, delimiter, { relax_quotes: true });
	} catch (error) {
		throw new Fault("quotation-mark", { line: lineOf(error, text, delimiter) + before });
	}
	let from = 1;
	for (const { record, info } of read) {
		if (record.some((field) => field.includes('"') && /[\r\n]/.test(field)))
			throw new Fault("quotation-mark", { line: from + before });
		from = info.lines + 1;
	}
	return read;
}

/** What our own files put before a text that a spreadsheet would take for a formula. */
const GUARDED = /^'+\s*[=+\-@\t\r\n−﹢﹣﹦﹫＝＋－＠]/;

/**
 * Reads a text whose columns are divided by commas, tabs, semicolons or bars.
 * @param {Buffer} bytes
 */
export function delimited(bytes) {
	const { text: whole, encoding } = decoded(bytes);
	const said = /^sep=(.)\r?\n/i.exec(whole);
	const text = said ? whole.slice(said[0].length) : whole;
	const before = said ? 1 : 0;
	const delimiter = said?.[1] ?? delimiterOf(text);
	/** @type {Map<number, Map<number, SheetCell>>} */
	const rows = new Map();
	/** @type {Set<number>} */
	const columns = new Set();
	for (const [number, { record }] of recordsOf(text, delimiter, before).entries()) {
		/** @type {Map<number, SheetCell>} */
		const cells = new Map();
		for (const [place, field] of record.entries()) {
			if (field.trim() === "") continue;
			cells.set(place, { kind: "text", text: GUARDED.test(field) ? field.slice(1) : field });
			columns.add(place);
		}
		if (cells.size > 0) rows.set(number + before, cells);
	}
	const sheet = { name: "", visibility: "visible", rows, columns: [...columns].sort((a, b) => a - b) };
	return { sheets: [sheet], encoding, delimiter };
}
