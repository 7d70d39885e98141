import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { constants, createGzip } from "node:zlib";
import { createReadableStreamFromReadable } from "@remix-run/node";
import type { Response as Answered, Request as Asked } from "express";
import { encodingFor, isPacked, packed } from "./packing";

/** A request as Remix takes it, by its own method unless another is said; given up when the browser goes. */
export function webRequest(asked: Asked, answered: Answered, method = asked.method): Request {
	const headers = new Headers();
	for (const [name, value] of Object.entries(asked.headers)) {
		for (const each of Array.isArray(value) ? value : [value]) if (each) headers.append(name, each);
	}
	const controller = new AbortController();
	answered.once("close", () => {
		if (!answered.writableFinished) controller.abort();
	});
	// What was not read is let run past: before its end a browser does not read the answer.
	answered.once("finish", () => asked.removeAllListeners("data").resume());
	const url = `${asked.protocol}://${asked.headers.host}${asked.originalUrl}`;
	const signal = controller.signal;
	if (method === "GET" || method === "HEAD") return new Request(url, { method, headers, signal });
	return new Request(url, {
		method,
		headers,
		signal,
		body: createReadableStreamFromReadable(asked),
		duplex: "half",
	} as RequestInit);
}

/** Gives an answer its status and its headers. */
export function putHead(answered: Answered, { status, statusText, headers }: Response): void {
	answered.statusMessage = statusText;
	answered.status(status);
	for (const [name, value] of headers)
		if (name === "set-cookie") answered.append(name, value);
		else answered.set(name, value);
}

/** What a page answered; a drawn page as its text, or that text's bytes. One in parts is sent as they come. */
export type Answer = {
	readonly response: Response;
	readonly html: string | Uint8Array | undefined;
	readonly inParts?: boolean;
};

/** The whole body of an answer; null where it has none. */
export async function bodyOf({ response, html }: Answer): Promise<Buffer | null> {
	if (typeof html === "string") return Buffer.from(html);
	if (html) return Buffer.from(html.buffer, html.byteOffset, html.byteLength);
	return response.body ? Buffer.from(await response.arrayBuffer()) : null;
}

/** Sends a page part by part, packed as the browser takes it; no part is made before there is room for it. */
async function sendParts(asked: Asked, answered: Answered, { body }: Response): Promise<void> {
	if (!body) return void answered.end();
	answered.vary("Accept-Encoding");
	const parts = Readable.fromWeb(body as ReadableStream);
	if (encodingFor(asked, ["gzip"]) === "identity") return pipeline(parts, answered);
	answered.set("content-encoding", "gzip");
	return pipeline(parts, createGzip({ level: 2, flush: constants.Z_SYNC_FLUSH }), answered);
}

/** Sends a file as it comes: its page has said how long it is. A connection that breaks off is cut. */
async function sendFile(answered: Answered, { body }: Response): Promise<void> {
	if (!body) return void answered.end();
	try {
		await pipeline(Readable.fromWeb(body as ReadableStream), answered);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
	}
}

/** Sends what a page answered in one go, with its length, packed as the browser takes it. */
export async function sendWhole(asked: Asked, answered: Answered, answer: Answer): Promise<void> {
	putHead(answered, answer.response);
	if (answer.response.status === 503) answered.set("retry-after", "60");
	if (answer.inParts) return sendParts(asked, answered, answer.response);
	if (answer.response.headers.has("content-length")) return sendFile(answered, answer.response);
	const body = await bodyOf(answer);
	if (!body) return void answered.end();
	const packable = isPacked(answer.response.headers.get("content-type") ?? "", body.length);
	if (packable) answered.vary("Accept-Encoding");
	const encoding = packable ? encodingFor(asked, ["gzip"]) : "identity";
	if (encoding !== "identity") answered.set("content-encoding", encoding);
	const sent = await packed(body, encoding, "once");
	answered.set("content-length", String(sent.length)).end(sent);
}
