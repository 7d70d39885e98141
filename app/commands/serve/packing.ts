import { promisify } from "node:util";
import { brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";
import type { Request } from "express";

/** Smaller answers travel as they are. */
const SMALLEST = 1024;

/** Larger ones are packed on another thread. */
const LARGEST_AT_ONCE = 256 * 1024;

/** Quick: a page that is packed for one person is read once. */
const QUICK = { level: 2 };

const WORDS = /^(text\/|application\/(json|javascript|xml)|image\/svg)/;

export type Encoding = "br" | "gzip" | "identity";
export type Packed = { readonly body: Buffer; readonly encoding: Encoding };

/** Whether an answer of this type and length is worth packing. */
export function isPacked(type: string, length: number): boolean {
	return length >= SMALLEST && WORDS.test(type);
}

/** How the answer to a request may be packed, out of those offered. */
export function encodingFor(
	request: Pick<Request, "acceptsEncodings">,
	offered: readonly Encoding[],
): Encoding {
	return (request.acceptsEncodings(...offered, "identity") || "identity") as Encoding;
}

/** Packs an answer that is sent once. */
export async function packedOnce(body: Buffer, encoding: Encoding): Promise<Packed> {
	if (encoding !== "gzip") return { body, encoding: "identity" };
	const packed = body.length > LARGEST_AT_ONCE ? await promisify(gzip)(body, QUICK) : gzipSync(body, QUICK);
	return { body: packed, encoding };
}

/** Packs an answer that is kept and sent many times. */
export function packedToKeep(body: Buffer, encoding: Encoding): Packed {
	if (encoding === "br") {
		const quality = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
		return { body: brotliCompressSync(body, { params: quality }), encoding };
	}
	return encoding === "gzip" ? { body: gzipSync(body), encoding } : { body, encoding };
}
