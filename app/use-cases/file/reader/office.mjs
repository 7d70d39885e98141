import { Buffer } from "node:buffer";
import { crc32, createInflateRaw } from "node:zlib";
import { Fault } from "../../table/reader/fault.mjs";
import { entriesOf } from "../../table/reader/unpack.mjs";

/** @typedef {import("../read-file-type").FileTypeLimits} Limits */
/** @typedef {ReturnType<typeof entriesOf>[number]} Entry */
/** @typedef {{ unpacked: number, parts: number }} Left */

const OFFICE = "application/vnd.openxmlformats-officedocument.";
const OPEN = "application/vnd.oasis.opendocument.";

/** @type {ReadonlyMap<string, "docx" | "xlsx" | "pptx">} */
const BY_MAIN_PART = new Map([
	[`${OFFICE}wordprocessingml.document.main+xml`, "docx"],
	[`${OFFICE}spreadsheetml.sheet.main+xml`, "xlsx"],
	[`${OFFICE}presentationml.presentation.main+xml`, "pptx"],
]);

/** @type {ReadonlyMap<string, "odt" | "ods" | "odp">} */
const BY_MIMETYPE = new Map([
	[`${OPEN}text`, "odt"],
	[`${OPEN}spreadsheet`, "ods"],
	[`${OPEN}presentation`, "odp"],
]);

const LARGEST_DESCRIPTION = 4_000_000;
/** A document inside a document is no larger than the largest file. */
const LARGEST_INSIDE = 26_214_400;
const ZIP = Buffer.from("PK\x03\x04", "latin1");

const isZip = (/** @type {Buffer} */ bytes) => bytes.subarray(0, 4).equals(ZIP);

/** A name that no office program writes, and that leads out of a folder or hides where it leads. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters stand in no name
const BAD_NAME = /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:|[\u0000-\u001f\u007f]/i;

/** @param {unknown} error */
const asUnsafe = (error) => {
	// What the walk finds wrong is a file that lies; a place outside the file is one of its lies.
	if (!(error instanceof Fault) || error.code === "file-unreadable") throw new Fault("file-unsafe");
	throw error.code === "file-too-large" ? new Fault("file-beyond-limits") : error;
};

/**
 * The parts of a zip file, whose first stands where the file begins.
 * @param {Buffer} bytes
 * @param {Left} left
 */
function entriesWithin(bytes, left) {
	try {
		const entries = entriesOf(bytes, left);
		if (entries.some(({ name }) => BAD_NAME.test(name))) throw new Fault("file-unsafe");
		if (entries.length > 0 && !entries.some(({ local }) => local === 0)) throw new Fault("file-unsafe");
		left.parts -= entries.length;
		left.unpacked -= entries.reduce((sum, { size }) => sum + size, 0);
		return entries;
	} catch (error) {
		throw asUnsafe(error);
	}
}

/**
 * Unpacks a part piece by piece and holds it to what it says of itself; gives its bytes where `keep` wants them.
 * @param {Buffer} bytes
 * @param {Entry} entry
 * @param {(first: Buffer) => boolean} keep
 * @returns {Promise<Buffer | null>}
 */
async function held(bytes, { method, crc, packed, size, start }, keep) {
	const stored = bytes.subarray(start, start + packed);
	if (method !== 0 && method !== 8) throw new Fault("file-unsafe");
	/** @type {Buffer[]} */
	const kept = [];
	let [length, sum, isKept] = [0, 0, false];
	const take = (/** @type {Buffer} */ piece) => {
		if (length === 0) isKept = keep(piece);
		length += piece.length;
		sum = crc32(piece, sum);
		if (length > size) throw new Fault("file-unsafe");
		if (isKept) kept.push(piece);
	};
	if (method === 0) take(stored);
	else {
		const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
		inflate.end(stored);
		try {
			for await (const piece of inflate) take(piece);
		} catch (error) {
			throw error instanceof Fault ? error : new Fault("file-unsafe");
		}
	}
	if (length !== size || sum !== crc) throw new Fault("file-unsafe");
	return isKept ? Buffer.concat(kept) : null;
}

/** @param {Buffer} bytes */
function xmlText(bytes) {
	const encoding =
		bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		throw new Fault("file-unsafe");
	}
}

/**
 * The types that a document gives to parts that it has: programs also name some that they might have.
 * @param {string} text
 * @param {ReadonlySet<string>} names
 */
function typesUsed(text, names) {
	const said = [...text.matchAll(/<(?:\w+:)?(?:Override|Default)\s([^>]*)>/g)].map(([, each = ""]) => each);
	// One that is written so that it is overlooked here would hide what it says.
	const typed = said.filter((each) => /ContentType\s*=/.test(each));
	if (typed.length !== [...text.matchAll(/ContentType\s*=/g)].length) throw new Fault("file-unsafe");
	return typed.flatMap((each) => {
		const attribute = (/** @type {string} */ key) =>
			new RegExp(`${key}\\s*=\\s*["']([^"']*)["']`).exec(each)?.[1]?.toLowerCase() ?? "";
		const [part, ending] = [attribute("PartName").replace(/^\//, ""), `.${attribute("Extension")}`];
		const isUsed = part ? names.has(part) : [...names].some((name) => name.endsWith(ending));
		const type = /ContentType\s*=\s*["']([^"']*)["']/.exec(each)?.[1] ?? "";
		return isUsed ? [type] : [];
	});
}

/**
 * What an office document says it is; null of another kind of zip file.
 * @param {Map<string, Buffer>} described
 * @param {ReadonlySet<string>} names
 */
function typeSaid(described, names) {
	const types = described.get("[Content_Types].xml");
	if (types) {
		const text = xmlText(types);
		// Written in another way than programs do, it would hide what it says.
		if (/<!|&#/.test(text)) throw new Fault("file-unsafe");
		const used = typesUsed(text, names);
		if (used.some((type) => /sheet\.binary/i.test(type))) return null;
		if (used.some((type) => /macroEnabled|macrosheet|vbaProject/i.test(type))) throw new Fault("file-macros");
		const found = used.flatMap((type) => BY_MAIN_PART.get(type) ?? []);
		return new Set(found).size === 1 ? (found[0] ?? null) : null;
	}
	const mimetype = described.get("mimetype");
	if (!mimetype) return null;
	const manifest = described.get("META-INF/manifest.xml");
	if (manifest && xmlText(manifest).includes("encryption-data")) throw new Fault("file-protected");
	return BY_MIMETYPE.get(mimetype.toString("latin1").trim()) ?? null;
}

const DESCRIPTION = /^(\[Content_Types\]\.xml|mimetype|META-INF\/manifest\.xml)$/;
const MACROS =
	/(^|\/)vba(Project|Data)[^/]*\.(bin|xml)$|^Basic\/[^/]+\/(?!script-l[bc]\.xml$)[^/]+\.(xml|xba)$|^Scripts\/[^/]+\/.*[^/]$/i;

/**
 * Walks a zip file and every document inside it, holds each part to what is said of it, and gives what the file says it
 * is; null where it is no office document.
 * @param {Buffer} bytes
 * @param {Limits} limits
 * @param {Left} left
 * @returns {Promise<"docx" | "xlsx" | "pptx" | "odt" | "ods" | "odp" | null>}
 */
async function walk(bytes, limits, left, deep = 0) {
	if (deep > limits.deep) throw new Fault("file-beyond-limits");
	const entries = entriesWithin(bytes, left);
	if (entries.some(({ name }) => MACROS.test(name))) throw new Fault("file-macros");
	/** @type {Map<string, Buffer>} */
	const described = new Map();
	for (const entry of entries) {
		const isDescription = DESCRIPTION.test(entry.name) && entry.size <= LARGEST_DESCRIPTION;
		const part = await held(
			bytes,
			entry,
			(first) => isDescription || (isZip(first) && entry.size <= LARGEST_INSIDE),
		);
		if (isDescription && part) described.set(entry.name, part);
		else if (part) await walk(part, limits, left, deep + 1);
	}
	return typeSaid(described, new Set(entries.map(({ name }) => name.toLowerCase())));
}

/**
 * What a zip file is: one of the office documents, none of whose parts lies; else null.
 * @param {Buffer} bytes
 * @param {Limits} limits
 */
export function officeType(bytes, limits) {
	const unpacked = Math.min(limits.unpacked, Math.max(limits.always, limits.times * bytes.length));
	return walk(bytes, limits, { unpacked, parts: limits.parts });
}
