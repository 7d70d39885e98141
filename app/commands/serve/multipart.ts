import { once } from "node:events";
import type { Readable } from "node:stream";
import { Dicer } from "@fastify/busboy";

/** The longest head of one part: a file's name of 4,000 characters, each of four bytes, fits twice. */
const LONGEST_HEAD = 32 * 1024;
const MOST_HEADERS = 16;

/** A part of a form as its head describes it: what it holds is read from its stream. */
export type Part = {
	readonly name: string;
	/** As it was sent; undefined of a part that is no file. */
	readonly fileName: string | undefined;
	readonly type: string;
	readonly stream: Readable;
};

type Entry = readonly [name: string, value: string | File];

const utf8 = (text: string): string => Buffer.from(text, "latin1").toString("utf8");

/** What browsers write in place of the three characters that would end a name. */
const unescaped = (text: string): string =>
	text.replace(/%(0A|0D|22)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function partOf(head: Readonly<Record<string, readonly string[]>>, stream: Readable): Part | undefined {
	const disposition = utf8(head["content-disposition"]?.[0] ?? "");
	if (!/^form-data\s*;/i.test(disposition)) return undefined;
	const said = new Map<string, string>();
	for (const [, key = "", value = ""] of disposition.matchAll(/;\s*([a-z]+)="([^"]*)"/gi))
		said.set(key.toLowerCase(), unescaped(value));
	const [name, fileName] = [said.get("name"), said.get("filename")];
	return name === undefined ? undefined : { name, fileName, type: head["content-type"]?.[0] ?? "", stream };
}

export class FormBroken extends Error {}

const isOfSystem = (thrown: unknown): boolean => thrown instanceof Error && "syscall" in thrown;

/**
 * Reads a form part by part, no faster than `take` does, which refuses by throwing a Response. Throws `FormBroken` for
 * one that is cut off or is none; what `take` began has ended by then.
 */
export async function readMultipart(
	{ body, signal }: Request,
	boundary: string,
	take: (part: Part) => Promise<string | File>,
): Promise<FormData> {
	const limits = { maxHeaderPairs: MOST_HEADERS, maxHeaderSize: LONGEST_HEAD };
	const parser = new Dicer({ boundary, ...limits });
	const streams: Readable[] = [];
	const entries: Promise<Entry>[] = [];
	let headMissing = false;
	let failure: { readonly thrown: unknown } | undefined;
	let fail: ((thrown: unknown) => void) | undefined;
	const stop = (thrown: unknown) => {
		failure ??= { thrown };
		fail?.(thrown);
	};
	// One promise raced again and again would hold every piece that was ever read.
	const unlessStopped = <T>(work: Promise<T>) =>
		new Promise<T>((resolve, reject) => {
			if (failure) return reject(failure.thrown);
			fail = reject;
			work.then(resolve, reject);
		});
	signal.addEventListener("abort", () => stop(new FormBroken()), { once: true });
	let isEnded = false;
	const ended = once(parser, "finish").then(() => {
		isEnded = true;
	});
	ended.catch(() => {});
	parser.on("part", (stream) => {
		stream.on("error", () => {});
		streams.push(stream);
		if (headMissing) stop(new FormBroken());
		headMissing = true;
		stream.once("header", (head: object) => {
			headMissing = false;
			const part = partOf(head as Readonly<Record<string, readonly string[]>>, stream);
			if (!part) return stop(new FormBroken());
			const entry = take(part).then((value): Entry => [part.name, value]);
			entry.catch(stop);
			entries.push(entry);
		});
	});
	if (!body) throw new FormBroken();
	const reader = body.getReader();
	try {
		while (!isEnded) {
			const { done, value } = await unlessStopped(reader.read());
			if (done) break;
			const written = new Promise<unknown>((resolve) =>
				parser.write(Buffer.from(value.buffer, value.byteOffset, value.length), resolve),
			);
			// The last part's end is told instead of, not besides, that what it came in was taken.
			await unlessStopped(Promise.race([written, ended]));
		}
		parser.end();
		await unlessStopped(ended);
		if (headMissing) throw new FormBroken();
		const form = new FormData();
		for (const [name, value] of await unlessStopped(Promise.all(entries))) form.append(name, value as string);
		return form;
	} catch (thrown) {
		for (const stream of streams) stream.destroy();
		await Promise.allSettled(entries);
		throw thrown instanceof Response || isOfSystem(thrown) ? thrown : new FormBroken();
	} finally {
		// What is left of it is let run past once the answer is sent: to cancel it would end the connection before.
		reader.releaseLock();
	}
}
