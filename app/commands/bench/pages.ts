import path from "node:path";
import autocannon from "autocannon";
import { copyAsLive, databaseOf, liveSettings, playInto } from "./live-installation";
import { measuredPages } from "./measured-pages";
import { type Asked, type Server, type Subject, subjectsOf, writeBareDatabase } from "./page-subjects";
import { keyOf, type Measured, printTable, type Runs } from "./page-table";
import { processorSeconds, type Running, started, stopped } from "./processes";

const CONNECTIONS = 10;

async function measure(
	server: Running,
	{ page, way }: Subject,
	asked: Asked,
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

type Servers = ReadonlyMap<Server, Running>;

async function measureAll(
	servers: Servers,
	subjects: readonly Subject[],
	rounds: number,
	seconds: number,
): Promise<Runs> {
	const runs = new Map<string, Measured[]>();
	for (let round = 0; round <= rounds; round++) {
		for (const subject of subjects)
			for (const [name, server] of servers) {
				const asked = subject.asked[name];
				if (!asked) continue;
				const measured = await measure(server, subject, asked, round === 0 ? 1 : seconds);
				const key = keyOf(subject, name);
				if (round > 0) runs.set(key, [...(runs.get(key) ?? []), measured]);
			}
		console.log(round === 0 ? "warmed up" : `round ${round} of ${rounds} done`);
	}
	return runs;
}

type Begin = (args: readonly string[], env: NodeJS.ProcessEnv) => Promise<Running>;

/** Starts a checkout's server on a live installation of its own, which it makes itself. */
async function installed(checkout: string, folder: string, begin: Begin) {
	const [demonstration, live] = [path.join(folder, "demonstration"), path.join(folder, "live")];
	const played = await playInto(demonstration, processorSeconds, checkout);
	copyAsLive(demonstration, live);
	const server = await begin([path.join(checkout, "server.mjs")], liveSettings(live));
	const start = processorSeconds(server);
	console.log(
		`${checkout}: processor until the address stands ${start.toFixed(2)} s; where the demonstration is played, ${played.toFixed(2)} s`,
	);
	const file = databaseOf(live);
	return { server, file, pages: await measuredPages(server.address, file) };
}

/**
 * Measures pages of a live installation with the demonstration's rows beside two others on its database: the same
 * pages as Express and Nunjucks draw them, and a handler that only sends the bytes; and, where a folder is given,
 * beside another checkout in it with its own database. Interleaved rounds after a warm-up.
 */
export async function benchPages(
	folder: string,
	rounds: number,
	seconds: number,
	beside: string | null,
): Promise<void> {
	console.log(
		`${CONNECTIONS} connections, ${rounds} rounds of ${seconds} s each, Node ${process.versions.node}`,
	);
	const running: Running[] = [];
	const begin: Begin = async (args, env) => {
		const server = await started(args, env);
		running.push(server);
		server.child.stdout?.resume();
		return server;
	};
	try {
		const ours = await installed(process.cwd(), path.join(folder, "ours"), begin);
		const peer = await begin(["tests/support/peer/server.mjs", ours.file], process.env);
		const other = beside === null ? null : await installed(beside, path.join(folder, "beside"), begin);
		const { subjects, bodies } = await subjectsOf(
			{ ours: ours.server, peer, ...(other ? { beside: other.server } : {}) },
			{ ours: ours.pages, peer: ours.pages, ...(other ? { beside: other.pages } : {}) },
		);
		const bareFile = path.join(folder, "bare.sqlite");
		writeBareDatabase(bareFile, bodies);
		const bare = await begin(["app/commands/bench/bare-server.mjs", bareFile], process.env);
		const servers: Servers = new Map<Server, Running>([
			["ours", ours.server],
			["peer", peer],
			["bare", bare],
			...(other ? [["beside", other.server] as const] : []),
		]);
		printTable(subjects, [...servers.keys()], await measureAll(servers, subjects, rounds, seconds));
	} finally {
		await Promise.all(running.map(stopped));
	}
}
