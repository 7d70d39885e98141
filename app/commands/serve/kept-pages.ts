import { createHash } from "node:crypto";
import type { OutgoingHttpHeaders } from "node:http";
import type { Response as Answered, Request as Asked } from "express";
import { LRUCache } from "lru-cache";
import type { Application } from "~/application-context";
import { dataVersion } from "~db/client";
import { isFromOwnMachine } from "./accepted-hosts";
import { askedPage, pathOf } from "./asked-page";
import { type Encoding, encodingFor, isPacked, packed } from "./packing";
import type { KnownPage } from "./page-table";
import { type Answer, bodyOf } from "./web-messages";

/** For so long a page may show a text that depends on the time. */
export const LONGEST_KEPT_MS = 60_000;

/** All kept pages together, in bytes, each packed in every way; those that ask something have room of their own. */
const MEMORY = 32 * 1024 * 1024;
const MEMORY_ASKED = 8 * 1024 * 1024;
const EVERYBODY = "public, max-age=0, must-revalidate";

/** Cookies that make a page one for somebody: a session, and what the page before has left to say. */
const OWN_COOKIES = /(?:^|;\s*)(?:__Host-)?tranche(?:-said)?=/;

type Kept = {
	readonly version: string;
	/** Milliseconds of the clock that the page was made by. */
	readonly at: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly sha256: string;
	readonly body: Buffer;
	readonly packedAs: Map<Encoding, Promise<Buffer>>;
	/** The page that it is an answer of. */
	readonly known: KnownPage | undefined;
	/** As it was sent before, by the way it was packed: all headers but the request's own, and the body. */
	readonly sent: Map<Encoding, { readonly head: OutgoingHttpHeaders; readonly bytes: Buffer }>;
};

export type KeptPages = {
	/** Whether a request is for a page that everybody is shown alike, from somebody who is not signed in. */
	isForEverybody(asked: Asked, answered: Answered): boolean;
	/** Answers as somebody was answered before, ahead of all else; false where nobody was, or the data are others now. */
	answerAtOnce(asked: Asked, answered: Answered): boolean;
	/** Answers from memory, where the page is there as the data is now; false where it is not. */
	answer(asked: Asked, answered: Answered): Promise<boolean>;
	/** Answers with a page just made out of the data of a version, and keeps it. */
	keepAndAnswer(asked: Asked, answered: Answered, made: Answer, version: string): Promise<void>;
	/** The version of the data now. */
	version(): string;
};

/** The address under which a page is kept, with what it knows to be asked; null where it asks anything else. */
function keyOf(asked: Asked, answered: Answered): string | null {
	const path = pathOf(asked);
	const query = [...new URLSearchParams(asked.originalUrl.slice(path.length))];
	const { knows = {} } = askedPage(answered) ?? {};
	const known = query.every(([name, value]) => Object.hasOwn(knows, name) && knows[name]?.test(value));
	if (!known || new Set(query.map(([name]) => name)).size < query.length) return null;
	return query.length === 0 ? path : `${path}?${new URLSearchParams(query.sort())}`;
}

function wayOf(asked: Asked, { headers, body }: Kept, use: "kept" | "once"): Encoding {
	const ways: readonly Encoding[] = use === "kept" ? ["br", "gzip"] : ["gzip"];
	return isPacked(headers["content-type"] ?? "", body.length) ? encodingFor(asked, ways) : "identity";
}

const tagOf = ({ sha256 }: Kept, encoding: Encoding) => `"${sha256}-${encoding}"`;

async function send(asked: Asked, answered: Answered, page: Kept, use: "kept" | "once"): Promise<void> {
	const { headers, body, packedAs } = page;
	const encoding = wayOf(asked, page, use);
	const tag = tagOf(page, encoding);
	answered.set({ "cache-control": EVERYBODY, vary: "Accept-Encoding, Cookie", etag: tag });
	if (asked.headers["if-none-match"]?.includes(tag)) return void answered.status(304).end();
	const sent = packedAs.get(encoding) ?? packed(body, encoding, use);
	packedAs.set(encoding, sent);
	if (encoding !== "identity") answered.set("content-encoding", encoding);
	const bytes = await sent;
	answered.set({ ...headers, "content-length": String(bytes.length) });
	const { "x-request-id": _own, ...head } = answered.getHeaders();
	page.sent.set(encoding, { head, bytes });
	answered.end(bytes);
}

/** Pages alike for all, kept a minute at most or until the data change. A demonstration keeps none: its clock moves. */
export function keptPages({
	db,
	clock,
	mode,
	origin,
}: Pick<Application, "db" | "clock" | "mode" | "origin">): KeptPages {
	const version = dataVersion(db);
	const now = () => Date.parse(clock.now());
	const holds = ({ version: madeOf, at }: Kept) =>
		madeOf === version() && now() >= at && now() - at <= LONGEST_KEPT_MS;
	const keptWithin = (maxSize: number) =>
		new LRUCache<string, Kept>({ maxSize, sizeCalculation: ({ body }) => 2 * body.length + 1024 });
	const plain = keptWithin(MEMORY);
	const asking = keptWithin(MEMORY_ASKED);
	const keptOf = (key: string) => (key.includes("?") ? asking : plain);
	const isFromStranger = ({ headers }: Asked) => mode === "live" && !OWN_COOKIES.test(headers.cookie ?? "");
	return {
		version,
		isForEverybody: (asked, answered) =>
			isFromStranger(asked) &&
			askedPage(answered)?.forEverybody === true &&
			(asked.method === "GET" || asked.method === "HEAD") &&
			!pathOf(asked).endsWith(".data"),
		answerAtOnce(asked, answered) {
			const { method, headers, originalUrl } = asked;
			if (method !== "GET" || headers["content-length"] || headers["transfer-encoding"]) return false;
			// Without an origin of its own the program answers on its own machine alone.
			if (!isFromStranger(asked) || (origin === null && !isFromOwnMachine(asked))) return false;
			const page = plain.get(originalUrl);
			if (!page || !holds(page)) return false;
			const encoding = wayOf(asked, page, "kept");
			const sent = page.sent.get(encoding);
			if (!sent) return false;
			answered.locals.page = page.known;
			if (headers["if-none-match"]?.includes(tagOf(page, encoding))) {
				const { "content-length": _length, "content-encoding": _packed, ...head } = sent.head;
				answered.writeHead(304, head).end();
			} else answered.writeHead(200, sent.head).end(sent.bytes);
			return true;
		},
		async answer(asked, answered) {
			const key = keyOf(asked, answered);
			const found = key === null ? undefined : keptOf(key).get(key);
			if (!found || !holds(found)) return false;
			await send(asked, answered, found, "kept");
			return true;
		},
		async keepAndAnswer(asked, answered, made, madeOf) {
			const body = (await bodyOf(made)) ?? Buffer.alloc(0);
			const sha256 = createHash("sha256").update(body).digest("base64url").slice(0, 22);
			const headers = Object.fromEntries(made.response.headers);
			const page = {
				...{ version: madeOf, at: now(), headers, sha256, body, known: askedPage(answered) },
				...{ packedAs: new Map(), sent: new Map() },
			};
			const key = keyOf(asked, answered);
			if (key !== null) keptOf(key).set(key, page);
			await send(asked, answered, page, key === null ? "once" : "kept");
		},
	};
}
