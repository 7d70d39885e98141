import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import Database from "better-sqlite3";
import { benchAllocation } from "./bench-allocation";
import { type BenchPage, findPages } from "./bench-pages";
import { type PageWeight, weighPage } from "./bench-weight";
import { ensureBuilt } from "./build.mjs";

const CONNECTIONS = 10;

type Measured = { readonly perSecond: number; readonly p99: number };
type Subject = BenchPage & { readonly weight: PageWeight; readonly body: Buffer };

/** Starts a Node program and waits until it prints its address. */
function started(
	args: readonly string[],
	env: NodeJS.ProcessEnv,
): Promise<{ child: ChildProcess; address: string }> {
	const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
	return new Promise((resolve, reject) => {
		child.once("exit", (code) => reject(new Error(`${args[0]} ended with ${code}`)));
		child.stdout.setEncoding("utf8").on("data", (text: string) => {
			const address = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
			if (address) resolve({ child, address });
		});
	});
}

async function stopped(child: ChildProcess): Promise<void> {
	const exited = new Promise((resolve) => child.once("exit", resolve));
	child.kill("SIGTERM");
	await exited;
}

/** What a process has used of the processor since it began, in seconds; how busy the machine is does not count. */
function processorSeconds({ pid }: ChildProcess): number {
	const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
	const ticksPerSecond = 100;
	return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

function printStarts(starts: readonly (readonly [string, number])[]): void {
	console.log(`\n${"until the address stands".padEnd(34)}${"processor".padStart(10)}`);
	for (const [name, seconds] of starts)
		console.log(`${name.padEnd(34)}${`${seconds.toFixed(2)} s`.padStart(10)}`);
}

async function fetchSubject(address: string, page: BenchPage): Promise<Subject> {
	const answer = await fetch(address + page.path, { headers: page.headers });
	const body = Buffer.from(await answer.arrayBuffer());
	return { ...page, body, weight: await weighPage(address, body) };
}

function writeBareDatabase(file: string, subjects: readonly Subject[]): void {
	const database = new Database(file);
	database.exec("CREATE TABLE page (path TEXT PRIMARY KEY, type TEXT NOT NULL, body BLOB NOT NULL) STRICT");
	const insert = database.prepare("INSERT INTO page VALUES (?, 'text/html; charset=utf-8', ?)");
	for (const { path: where, body } of subjects) insert.run(where, body);
	database.close();
}

async function measure(address: string, page: BenchPage, seconds: number): Promise<Measured> {
	const result = await autocannon({
		url: address + page.path,
		connections: CONNECTIONS,
		duration: seconds,
		headers: page.headers,
	});
	if (result.errors + result.non2xx > 0) {
		throw new Error(`${page.name}: ${result.errors} errors, ${result.non2xx} answers that are no page`);
	}
	return { perSecond: result.requests.average, p99: result.latency.p99 };
}

/** The middle one of some numbers; the mean of the middle two where they are even in number. */
export function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	const half = Math.floor(sorted.length / 2);
	const upper = sorted[half] ?? Number.NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

function speedLine(name: string, runs: readonly Measured[]): string {
	const speeds = runs.map(({ perSecond }) => perSecond);
	const spread = `${Math.min(...speeds).toFixed(0)}-${Math.max(...speeds).toFixed(0)}`;
	const slowest = Math.max(...runs.map(({ p99 }) => p99));
	return [
		name.padEnd(34),
		median(speeds).toFixed(0).padStart(8),
		spread.padStart(16),
		`${slowest.toFixed(0)} ms`.padStart(10),
	].join("");
}

function printSpeeds(subjects: readonly Subject[], runs: ReadonlyMap<string, readonly Measured[]>): void {
	console.log(
		`\n${"requests a second".padEnd(34)}${"median".padStart(8)}${"from-to".padStart(16)}${"p99".padStart(10)}`,
	);
	for (const { name } of subjects) {
		const [served = [], bare = []] = [runs.get(`served ${name}`), runs.get(`bare ${name}`)];
		console.log(speedLine(name, served));
		console.log(speedLine("  bare handler, same bytes", bare));
		const ratio = median(bare.map((run) => run.perSecond)) / median(served.map((run) => run.perSecond));
		console.log(`  the bare handler answers ${ratio.toFixed(1)} times as many`);
	}
}

function printWeights(subjects: readonly Subject[]): void {
	const cell = ({ raw, gzip }: { raw: number; gzip: number }) => `${raw} (${gzip})`.padStart(18);
	console.log(
		`\n${"bytes (gzip)".padEnd(20)}${["page", "scripts", "styles", "together"].map((name) => name.padStart(18)).join("")}`,
	);
	for (const { name, weight } of subjects) {
		const parts = [weight.page, weight.scripts, weight.styles];
		const together = {
			raw: parts.reduce((total, { raw }) => total + raw, 0),
			gzip: parts.reduce((total, { gzip }) => total + gzip, 0),
		};
		console.log(name.padEnd(20) + [...parts, together].map(cell).join(""));
	}
}

async function measureAll(
	addresses: Readonly<Record<"served" | "bare", string>>,
	subjects: readonly Subject[],
	rounds: number,
	seconds: number,
): Promise<ReadonlyMap<string, readonly Measured[]>> {
	const runs = new Map<string, Measured[]>();
	for (let round = 0; round <= rounds; round++) {
		for (const subject of subjects) {
			for (const [kind, address] of Object.entries(addresses)) {
				const measured = await measure(address, subject, round === 0 ? 1 : seconds);
				const key = `${kind} ${subject.name}`;
				if (round > 0) runs.set(key, [...(runs.get(key) ?? []), measured]);
			}
		}
		console.log(round === 0 ? "warmed up" : `round ${round} of ${rounds} done`);
	}
	return runs;
}

async function run(folder: string, rounds: number, seconds: number): Promise<void> {
	const children: ChildProcess[] = [];
	const starts: [string, number][] = [];
	const begin = async (name: string, args: readonly string[], env: NodeJS.ProcessEnv) => {
		const { child, address } = await started(args, env);
		children.push(child);
		starts.push([name, processorSeconds(child)]);
		child.stdout?.resume();
		return address;
	};
	try {
		const settings = { PORT: "0", DATA_DIR: path.join(folder, "data"), LOG_LEVEL: "info" };
		const env = { ...process.env, TRANCHE_MODE: "demo", HOST: "", ...settings };
		await begin("start that plays the demonstration", ["server.mjs"], env);
		await Promise.all(children.splice(0).map(stopped));
		const served = await begin("start", ["server.mjs"], env);
		const subjects: Subject[] = [];
		for (const page of await findPages(served)) subjects.push(await fetchSubject(served, page));
		const file = path.join(folder, "bare.sqlite");
		writeBareDatabase(file, subjects);
		const bare = await begin("  bare handler", ["app/commands/bench-bare-server.mjs", file], process.env);
		const runs = await measureAll({ served, bare }, subjects, rounds, seconds);
		printStarts(starts);
		printSpeeds(subjects, runs);
		printWeights(subjects);
	} finally {
		await Promise.all(children.map(stopped));
	}
}

/**
 * Measures a fresh demonstration: what starting takes of the processor, and requests a second of three pages, both beside a
 * bare handler that sends the same bytes, in interleaved rounds after a warm-up; and what each page weighs. Then allocation,
 * which `--part` can ask for alone. Gives the exit code.
 */
export async function main(args: string[]): Promise<number> {
	const { values } = parseArgs({
		args,
		options: {
			rounds: { type: "string", default: "5" },
			seconds: { type: "string", default: "4" },
			part: { type: "string", default: "all" },
		},
	});
	const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
	const asked = Number.isInteger(rounds) && rounds > 0 && seconds > 0;
	if (!asked || !["all", "pages", "allocation"].includes(values.part)) {
		console.error("Use: npm run bench -- [--part all|pages|allocation] [--rounds 5] [--seconds 4]");
		return 1;
	}
	if (values.part !== "allocation" && !(await benchPages(rounds, seconds))) return 1;
	if (values.part !== "pages") await benchAllocation();
	return 0;
}

/** Whether the pages could be measured. */
async function benchPages(rounds: number, seconds: number): Promise<boolean> {
	const problem = ensureBuilt(process.cwd());
	if (problem) {
		console.error(problem);
		return false;
	}
	console.log(
		`${CONNECTIONS} connections, ${rounds} rounds of ${seconds} s each, Node ${process.versions.node}`,
	);
	const folder = mkdtempSync(path.join(tmpdir(), "tranche-bench-"));
	try {
		await run(folder, rounds, seconds);
		return true;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
