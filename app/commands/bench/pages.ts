import path from "node:path";
import { gzipSync } from "node:zlib";
import autocannon from "autocannon";
import Database from "better-sqlite3";
import { copyAsLive, databaseOf, liveSettings, playInto } from "./live-installation";
import { type BenchPage, measuredPages } from "./measured-pages";
import { median } from "./numbers";
import { processorSeconds, type Running, started, stopped } from "./processes";

const CONNECTIONS = 10;
const SERVERS = ["ours", "peer", "bare"] as const;
type Server = (typeof SERVERS)[number];

/** How a page is asked for: as it is, packed, or only if it has changed. */
type Way = "plain" | "gzip" | "304";

/** A page asked for in one way, with what each server is sent; a server that gives no ETag is not asked for a 304. */
type Subject = {
	readonly page: string;
	readonly way: Way;
	readonly asked: Partial<Record<Server, { readonly path: string; readonly headers: BenchPage["headers"] }>>;
};

type Measured = { readonly perSecond: number; readonly milliseconds: number };

function writeBareDatabase(file: string, pages: ReadonlyMap<string, Buffer>): void {
	const database = new Database(file);
	database.exec(
		"CREATE TABLE page (name TEXT PRIMARY KEY, type TEXT NOT NULL, body BLOB NOT NULL, packed BLOB NOT NULL) STRICT",
	);
	const insert = database.prepare("INSERT INTO page VALUES (?, 'text/html; charset=utf-8', ?, ?)");
	for (const [name, body] of pages) insert.run(name, body, gzipSync(body));
	database.close();
}

async function answerOf({ address }: Running, page: BenchPage) {
	const answer = await fetch(address + page.path, { headers: page.headers, redirect: "manual" });
	const body = Buffer.from(await answer.arrayBuffer());
	if (answer.status !== 200) throw new Error(`${page.name} answered ${answer.status} at ${address}`);
	return { body, tag: answer.headers.get("etag") };
}

/** Where the bare handler has a page's bytes. */
const barePath = (page: BenchPage): string => `/${encodeURIComponent(page.name)}`;

function waysOf(page: BenchPage, tags: Partial<Record<Server, string | null>>): readonly Subject[] {
	const own = { path: page.path, headers: page.headers };
	const bare = { path: barePath(page), headers: {} };
	const packed = (each: typeof own) => ({
		...each,
		headers: { ...each.headers, "accept-encoding": "gzip" },
	});
	const again = SERVERS.flatMap((server) => {
		const tag = tags[server];
		return tag ? [[server, { ...own, headers: { ...page.headers, "if-none-match": tag } }] as const] : [];
	});
	return [
		{ page: page.name, way: "plain", asked: { ours: own, peer: own, bare } },
		{ page: page.name, way: "gzip", asked: { ours: packed(own), peer: packed(own), bare: packed(bare) } },
		...(tags.ours ? [{ page: page.name, way: "304" as const, asked: Object.fromEntries(again) }] : []),
	];
}

async function measure(
	server: Running,
	{ page, way }: Subject,
	asked: { readonly path: string; readonly headers: BenchPage["headers"] },
	seconds: number,
): Promise<Measured> {
	const before = processorSeconds(server);
	const result = await autocannon({
		url: server.address + asked.path,
		connections: CONNECTIONS,
		duration: seconds,
		headers: asked.headers,
	});
	const used = processorSeconds(server) - before;
	const right = way === "304" ? result["3xx"] : result["2xx"];
	if (result.errors > 0 || right < result.requests.total)
		throw new Error(
			`${page}, ${way}: ${result.errors} errors, ${result.requests.total - right} wrong answers`,
		);
	return { perSecond: result.requests.average, milliseconds: (used * 1000) / result.requests.total };
}

const keyOf = ({ page, way }: Subject, server: Server) => `${server} ${page} ${way}`;

async function measureAll(
	servers: Readonly<Record<Server, Running>>,
	subjects: readonly Subject[],
	rounds: number,
	seconds: number,
): Promise<ReadonlyMap<string, readonly Measured[]>> {
	const runs = new Map<string, Measured[]>();
	for (let round = 0; round <= rounds; round++) {
		for (const subject of subjects)
			for (const server of SERVERS) {
				const asked = subject.asked[server];
				if (!asked) continue;
				const measured = await measure(servers[server], subject, asked, round === 0 ? 1 : seconds);
				const key = keyOf(subject, server);
				if (round > 0) runs.set(key, [...(runs.get(key) ?? []), measured]);
			}
		console.log(round === 0 ? "warmed up" : `round ${round} of ${rounds} done`);
	}
	return runs;
}

const cell = (text: string | number, width = 9) => String(text).padStart(width);

/** One line of the table: answers a second by the three servers, processor time a request, and the ratios. */
function lineOf(subject: Subject, runs: ReadonlyMap<string, readonly Measured[]>): string {
	const [speeds, costs] = [{} as Partial<Record<Server, number>>, {} as Partial<Record<Server, number>>];
	for (const server of SERVERS) {
		const measured = runs.get(keyOf(subject, server));
		if (!measured) continue;
		speeds[server] = median(measured.map(({ perSecond }) => perSecond));
		costs[server] = median(measured.map(({ milliseconds }) => milliseconds));
	}
	const ratio = (server: Server) =>
		speeds.ours && speeds[server] ? (speeds.ours / speeds[server]).toFixed(2) : "";
	return [
		`${subject.page}, ${subject.way}`.padEnd(30),
		...SERVERS.map((server) => cell(speeds[server]?.toFixed(0) ?? "")),
		...SERVERS.map((server) => cell(costs[server]?.toFixed(2) ?? "")),
		cell(ratio("peer"), 11),
		cell(ratio("bare"), 11),
	].join("");
}

function printTable(subjects: readonly Subject[], runs: ReadonlyMap<string, readonly Measured[]>): void {
	console.log(
		`\n${"".padEnd(30)}${"requests a second".padStart(27)}${"processor ms a request".padStart(27)}${"ours as a part of".padStart(22)}`,
	);
	console.log(
		`${"".padEnd(30)}${[...SERVERS, ...SERVERS].map((name) => cell(name)).join("")}${cell("peer", 11)}${cell("bare", 11)}`,
	);
	for (const subject of subjects) console.log(lineOf(subject, runs));
}

async function subjectsOf(ours: Running, peer: Running, pages: readonly BenchPage[]) {
	const subjects: Subject[] = [];
	const bodies = new Map<string, Buffer>();
	for (const page of pages) {
		const [own, theirs] = [await answerOf(ours, page), await answerOf(peer, page)];
		bodies.set(`/${page.name}`, own.body);
		subjects.push(...waysOf(page, { ours: own.tag, peer: theirs.tag }));
	}
	return { subjects, bodies };
}

/**
 * Measures pages of a live installation with the demonstration's rows beside two others on its database: the same
 * pages as Express and Nunjucks draw them, and a handler that only sends the bytes. Interleaved rounds after a warm-up.
 */
export async function benchPages(folder: string, rounds: number, seconds: number): Promise<void> {
	console.log(
		`${CONNECTIONS} connections, ${rounds} rounds of ${seconds} s each, Node ${process.versions.node}`,
	);
	const running: Running[] = [];
	const begin = async (args: readonly string[], env: NodeJS.ProcessEnv) => {
		const server = await started(args, env);
		running.push(server);
		server.child.stdout?.resume();
		return server;
	};
	const [demonstration, live] = [path.join(folder, "demonstration"), path.join(folder, "live")];
	try {
		const played = await playInto(demonstration, processorSeconds);
		copyAsLive(demonstration, live);
		const ours = await begin(["server.mjs"], liveSettings(live));
		const start = processorSeconds(ours);
		const peer = await begin(["tests/support/peer/server.mjs", databaseOf(live)], process.env);
		const { subjects, bodies } = await subjectsOf(
			ours,
			peer,
			await measuredPages(ours.address, databaseOf(live)),
		);
		const bareFile = path.join(folder, "bare.sqlite");
		writeBareDatabase(bareFile, bodies);
		const bare = await begin(["app/commands/bench/bare-server.mjs", bareFile], process.env);
		const runs = await measureAll({ ours, peer, bare }, subjects, rounds, seconds);
		console.log(
			`\nProcessor until the address stands: ${start.toFixed(2)} s; where the demonstration is played, ${played.toFixed(2)} s`,
		);
		printTable(subjects, runs);
	} finally {
		await Promise.all(running.map(stopped));
	}
}
