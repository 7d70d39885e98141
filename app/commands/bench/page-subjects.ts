import { gzipSync } from "node:zlib";
import Database from "better-sqlite3";
import type { BenchPage } from "./measured-pages";
import type { Running } from "./processes";

/** The servers that are compared: this checkout, the peer, the bare handler, and another checkout beside this one. */
export type Server = "ours" | "peer" | "bare" | "beside";

/** How a page is asked for: as it is, packed, or only if it has changed. */
type Way = "plain" | "gzip" | "304";

export type Asked = { readonly path: string; readonly headers: BenchPage["headers"] };

/** A page asked for in one way, with what each server is sent; a server that gives no 304 is not asked for one. */
export type Subject = {
	readonly page: string;
	readonly way: Way;
	readonly asked: Partial<Record<Server, Asked>>;
};

/** Writes the bytes of pages where the bare handler reads them. */
export function writeBareDatabase(file: string, pages: ReadonlyMap<string, Buffer>): void {
	const database = new Database(file);
	database.exec(
		"CREATE TABLE page (name TEXT PRIMARY KEY, type TEXT NOT NULL, body BLOB NOT NULL, packed BLOB NOT NULL) STRICT",
	);
	const insert = database.prepare("INSERT INTO page VALUES (?, 'text/html; charset=utf-8', ?, ?)");
	for (const [name, body] of pages) insert.run(name, body, gzipSync(body));
	database.close();
}

/** A page's bytes, and the tag of the packed one where its server answers that with a 304. */
async function answerOf({ address }: Running, page: BenchPage) {
	const ask = (more: Asked["headers"]) =>
		fetch(address + page.path, { headers: { ...page.headers, ...PACKED, ...more }, redirect: "manual" });
	const answer = await ask({});
	const body = Buffer.from(await answer.arrayBuffer());
	if (answer.status !== 200) throw new Error(`${page.name} answered ${answer.status} at ${address}`);
	const tag = answer.headers.get("etag");
	// A page with a nonce never has the same tag twice.
	const isKnown = tag !== null && (await ask({ "if-none-match": tag })).status === 304;
	return { body, tag: isKnown ? tag : null };
}

/** Where the bare handler has a page's bytes. */
const barePath = (page: BenchPage): string => `/${encodeURIComponent(page.name)}`;

const PACKED = { "accept-encoding": "gzip" };

const asking = ({ path, headers }: Asked, more: Asked["headers"]): Asked => ({
	path,
	headers: { ...headers, ...more },
});

type Plain = Subject["asked"];

const inEach = (asked: Plain, change: (each: Asked, server: Server) => Asked | null): Plain =>
	Object.fromEntries(
		Object.entries(asked).flatMap(([server, each]) => {
			const changed = change(each, server as Server);
			return changed ? [[server, changed]] : [];
		}),
	);

/** What is asked of the servers, each checkout with pages of its own, and our pages’ bytes for the bare handler. */
export async function subjectsOf(
	servers: Readonly<Partial<Record<Server, Running>>>,
	pages: Readonly<Partial<Record<Server, readonly BenchPage[]>>>,
) {
	const subjects: Subject[] = [];
	const bodies = new Map<string, Buffer>();
	for (const { name } of pages.ours ?? []) {
		const asked: Partial<Record<Server, Asked>> = {};
		const tags: Partial<Record<Server, string>> = {};
		for (const [key, running] of Object.entries(servers)) {
			const server = key as Server;
			const page = pages[server]?.find((each) => each.name === name);
			if (!page) continue;
			const { body, tag } = await answerOf(running, page);
			asked[server] = { path: page.path, headers: page.headers };
			if (tag) tags[server] = tag;
			if (server !== "ours") continue;
			bodies.set(`/${name}`, body);
			asked.bare = { path: barePath(page), headers: {} };
		}
		const gzip = inEach(asked, (each) => asking(each, PACKED));
		const again = inEach(gzip, (each, server) => {
			const tag = tags[server];
			return tag ? asking(each, { "if-none-match": tag }) : null;
		});
		subjects.push({ page: name, way: "plain", asked }, { page: name, way: "gzip", asked: gzip });
		if (again.ours) subjects.push({ page: name, way: "304", asked: again });
	}
	return { subjects, bodies };
}
