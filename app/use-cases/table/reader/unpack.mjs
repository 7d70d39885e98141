import { crc32, inflateRawSync } from "node:zlib";
import { Fault } from "./fault.mjs";

const LOCAL_ENTRY = 0x04034b50;
const CENTRAL_ENTRY = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
const ENCRYPTED = 1;
/** A comment of a zip file is at most so long, so that its end is found within these bytes. */
const LONGEST_END = 22 + 0xffff;
/** What no spreadsheet is read for: pictures, remarks, what is worked out from other files. */
const NOT_NEEDED =
	/^(xl\/(media|drawings|comments|threadedComments|externalLinks|pivot|charts|printerSettings|calcChain|vba)|customXml|Pictures\/|Thumbnails\/)/i;

/** @param {Buffer} bytes */
function endOfCentral(bytes) {
	for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - LONGEST_END); at--)
		if (bytes.readUInt32LE(at) === END_OF_CENTRAL) return at;
	throw new Fault("file-unreadable");
}

/**
 * One entry of the directory, held against what stands where it points to.
 * @param {Buffer} bytes
 * @param {number} at
 */
function entryAt(bytes, at) {
	if (bytes.readUInt32LE(at) !== CENTRAL_ENTRY) throw new Fault("file-unreadable");
	const [flags, method, crc] = [
		bytes.readUInt16LE(at + 8),
		bytes.readUInt16LE(at + 10),
		bytes.readUInt32LE(at + 16),
	];
	const [packed, size, local] = [
		bytes.readUInt32LE(at + 20),
		bytes.readUInt32LE(at + 24),
		bytes.readUInt32LE(at + 42),
	];
	const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
	const name = bytes.subarray(at + 46, nameEnd);
	const next = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
	if ((flags & ENCRYPTED) !== 0) throw new Fault("file-protected");
	const nameLength = bytes.readUInt16LE(local + 26);
	const start = local + 30 + nameLength + bytes.readUInt16LE(local + 28);
	const isSame =
		bytes.readUInt32LE(local) === LOCAL_ENTRY &&
		bytes.subarray(local + 30, local + 30 + nameLength).equals(name);
	if (!isSame || start + packed > bytes.length) throw new Fault("file-unreadable");
	return { name: name.toString("utf8"), method, crc, packed, size, local, start, next };
}

/**
 * @param {Buffer} stored
 * @param {{ method: number, size: number, crc: number }} entry
 */
function inflated(stored, { method, size, crc }) {
	if (method !== 0 && method !== 8) throw new Fault("file-unreadable");
	const bytes = method === 0 ? stored : inflateRawSync(stored, { maxOutputLength: Math.max(1, size) });
	if (bytes.length !== size || crc32(bytes) !== crc) throw new Fault("file-unreadable");
	return bytes;
}

/**
 * What a zip file says of its parts, held against itself: more parts or bytes than the limits, parts that overlap or
 * stand twice are refused.
 * @param {Buffer} bytes
 * @param {{ parts: number, unpacked: number }} limits
 */
export function entriesOf(bytes, limits) {
	const end = endOfCentral(bytes);
	const count = bytes.readUInt16LE(end + 10);
	if (count > limits.parts) throw new Fault("file-too-large");
	const entries = [];
	for (let [left, at] = [count, bytes.readUInt32LE(end + 16)]; left > 0; left--) {
		const entry = entryAt(bytes, at);
		entries.push(entry);
		at = entry.next;
	}
	if (entries.reduce((sum, { size }) => sum + size, 0) > limits.unpacked) throw new Fault("file-too-large");
	if (new Set(entries.map(({ name }) => name.toLowerCase())).size < count) throw new Fault("file-unreadable");
	const inPlace = [...entries].sort((a, b) => a.local - b.local);
	if (
		inPlace.some(
			({ local }, place) =>
				place > 0 && local < (inPlace[place - 1]?.start ?? 0) + (inPlace[place - 1]?.packed ?? 0),
		)
	)
		throw new Fault("file-unreadable");
	return entries;
}

/**
 * The parts of a zip file that a table is read from. What it says of itself is counted, then held to: a part that is
 * larger than it says is refused as well.
 * @param {Buffer} bytes
 * @param {{ parts: number, unpacked: number }} limits
 * @returns {Map<string, Buffer>}
 */
export function unpack(bytes, limits) {
	return new Map(
		entriesOf(bytes, limits)
			.filter(({ name }) => !name.endsWith("/") && !NOT_NEEDED.test(name))
			.map((entry) => [entry.name, inflated(bytes.subarray(entry.start, entry.start + entry.packed), entry)]),
	);
}
