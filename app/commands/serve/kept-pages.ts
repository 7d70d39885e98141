import { createHash } from "node:crypto";
import type { Response as Answered, Request as Asked } from "express";
import { LRUCache } from "lru-cache";
import type { Application } from "~/application-context";
import { dataVersion } from "~db/client";
import { askedPage, pathOf } from "./asked-page";
import { type Encoding, encodingFor, isPacked, packed } from "./packing";
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
};

export type KeptPages = {
	/** Whether a request is for a page that everybody is shown alike, from somebody who is not signed in. */
	isForEverybody(asked: Asked, answered: Answered): boolean;
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

async function send(asked: Asked, answered: Answered, page: Kept, use: "kept" | "once"): Promise<void> {
	const { headers, sha256, body, packedAs } = page;
	const ways: readonly Encoding[] = use === "kept" ? ["br", "gzip"] : ["gzip"];
	const encoding = isPacked(headers["content-type"] ?? "", body.length)
		? encodingFor(asked, ways)
		: "identity";
	const tag = `"${sha256}-${encoding}"`;
	answered.set({ "cache-control": EVERYBODY, vary: "Accept-Encoding, Cookie", etag: tag });
	if (asked.headers["if-none-match"]?.includes(tag)) return void answered.status(304).end();
	const sent = packedAs.get(encoding) ?? packed(body, encoding, use);
	packedAs.set(encoding, sent);
	if (encoding !== "identity") answered.set("content-encoding", encoding);
	const bytes = await sent;
	answered.set({ ...headers, "content-length": String(bytes.length) }).end(bytes);
}

/** Pages alike for all, kept a minute at most or until the data change. A demonstration keeps none: its clock moves. */
export function keptPages({ db, clock, mode }: Pick<Application, "db" | "clock" | "mode">): KeptPages {
	const version = dataVersion(db);
	const now = () => Date.parse(clock.now());
	const holds = ({ version: madeOf, at }: Kept) =>
		madeOf === version() && now() >= at && now() - at <= LONGEST_KEPT_MS;
	const keptWithin = (maxSize: number) =>
		new LRUCache<string, Kept>({ maxSize, sizeCalculation: ({ body }) => 2 * body.length + 1024 });
	const plain = keptWithin(MEMORY);
	const asking = keptWithin(MEMORY_ASKED);
	const keptOf = (key: string) => (key.includes("?") ? asking : plain);
	return {
		version,
		isForEverybody: ({ method, headers, originalUrl }, answered) =>
			mode === "live" &&
			askedPage(answered)?.forEverybody === true &&
			(method === "GET" || method === "HEAD") &&
			!pathOf({ originalUrl }).endsWith(".data") &&
			!OWN_COOKIES.test(headers.cookie ?? ""),
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
			const page = { version: madeOf, at: now(), headers, sha256, body, packedAs: new Map() };
			const key = keyOf(asked, answered);
			if (key !== null) keptOf(key).set(key, page);
			await send(asked, answered, page, key === null ? "once" : "kept");
		},
	};
}
