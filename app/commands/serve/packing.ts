import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";
import type { Request } from "express";

/** Smaller answers travel as they are. */
const SMALLEST = 1024;

/** Larger ones are packed on another thread. */
const LARGEST_AT_ONCE = 256 * 1024;

/** Quick: a page that is packed for one person is read once. */
const QUICK = { level: 2 };

const WORDS = /^(text\/|application\/(json|javascript|xml)|image\/svg)/;

export type Encoding = "br" | "gzip" | "identity";

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

type Pack = (body: Buffer) => Buffer | Promise<Buffer>;

const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** How each way packs: what is kept is packed well, what is sent once quickly; large bodies on another thread. */
const PACKS: Readonly<Record<"kept" | "once", Readonly<Record<Encoding, Pack>>>> = {
	kept: {
		identity: (body) => body,
		gzip: (body) => (body.length > LARGEST_AT_ONCE ? promisify(gzip)(body) : gzipSync(body)),
		br: (body) =>
			body.length > LARGEST_AT_ONCE
				? promisify(brotliCompress)(body, brotliOptions)
				: brotliCompressSync(body, brotliOptions),
	},
	once: {
		identity: (body) => body,
		gzip: (body) => (body.length > LARGEST_AT_ONCE ? promisify(gzip)(body, QUICK) : gzipSync(body, QUICK)),
		br: (body) => PACKS.kept.br(body),
	},
};

/** Packs an answer, to be sent once or kept and sent many times. */
export async function packed(body: Buffer, encoding: Encoding, use: "kept" | "once"): Promise<Buffer> {
	return PACKS[use][encoding](body);
}
