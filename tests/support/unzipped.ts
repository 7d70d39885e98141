import { inflateRawSync } from "node:zlib";

/** The parts of a ZIP file by name, read from its directory. */
export function unzipped(file: Uint8Array): ReadonlyMap<string, Buffer> {
	const bytes = Buffer.from(file);
	const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
	const count = bytes.readUInt16LE(end + 10);
	let at = bytes.readUInt32LE(end + 16);
	const parts = new Map<string, Buffer>();
	for (let entry = 0; entry < count; entry++) {
		const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
		const [title, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
		const local = bytes.readUInt32LE(at + 42);
		const name = bytes.toString("utf8", at + 46, at + 46 + (title ?? 0));
		const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
		const part = bytes.subarray(start, start + packed);
		parts.set(name, method === 8 ? inflateRawSync(part) : Buffer.from(part));
		at += 46 + (title ?? 0) + (extra ?? 0) + (comment ?? 0);
	}
	return parts;
}
