import { inflateRawSync } from "node:zlib";

const CENTRAL_ENTRY = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
const ENCRYPTED = 1;

export type ZipPart = { readonly name: string; readonly bytes: Buffer };
export type ZipFault = "too-large" | "protected" | "broken";

function inflated(stored: Buffer, method: number, most: number): Buffer | null {
	if (method === 0) return stored.length > most ? null : stored;
	try {
		return inflateRawSync(stored, { maxOutputLength: Math.max(1, most) });
	} catch (error) {
		if ((error as { readonly code?: string }).code === "ERR_BUFFER_TOO_LARGE") return null;
		throw error;
	}
}

function partsOf(bytes: Buffer, limit: number): readonly ZipPart[] | ZipFault {
	let end = bytes.length - 22;
	while (end >= 0 && bytes.readUInt32LE(end) !== END_OF_CENTRAL) end--;
	if (end < 0) return "broken";
	const parts: ZipPart[] = [];
	let left = limit;
	let at = bytes.readUInt32LE(end + 16);
	for (let entry = bytes.readUInt16LE(end + 10); entry > 0; entry--) {
		if (bytes.readUInt32LE(at) !== CENTRAL_ENTRY) return "broken";
		if ((bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) return "protected";
		const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
		const local = bytes.readUInt32LE(at + 42);
		const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
		const part = inflated(bytes.subarray(start, start + packed), method, left);
		if (part === null) return "too-large";
		left -= part.length;
		const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
		parts.push({ name: bytes.subarray(at + 46, nameEnd).toString("utf8"), bytes: part });
		at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
	}
	return parts;
}

/**
 * The parts of a zip file, really unpacked one by one: what it says of itself is not believed. Or why not: they come to more
 * than a limit of bytes, are encrypted, or it is no whole zip file.
 */
export function readZipParts(bytes: Buffer, limit: number): readonly ZipPart[] | ZipFault {
	try {
		return partsOf(bytes, limit);
	} catch {
		return "broken";
	}
}
