import path from "node:path";
import { performance } from "node:perf_hooks";
import Database from "better-sqlite3";
import { grownIn, served } from "./grown";
import { databaseOf, formHeaders, playInto, sessionsIn } from "./live-installation";
import { percentile } from "./numbers";
import { fieldsOnPage, typedInto } from "./page-form";
import { randomFrom } from "./portfolios";
import { memoryHeld } from "./processes";

const ARRIVALS_A_SECOND = 100;
/** One in so many saves is sent twice at once, as by somebody who clicks twice. */
const TWICE_IN = 10;

type Draft = {
	readonly id: string;
	readonly interventionId: string;
	readonly headers: Readonly<Record<string, string>>;
};

/** What was asked of the server and answered with yes: held against the database afterwards. */
type Kept = { readonly saves: Set<string>; readonly submissions: Set<string> };

type Rush = Kept & {
	readonly address: string;
	/** Milliseconds of each answer. */
	readonly took: number[];
	/** When each answer came. */
	readonly ended: number[];
	/** How many were answered with each refusal; 0: with nothing. */
	readonly refused: Map<number, number>;
};

function countRefusal({ refused }: Rush, status: number): void {
	refused.set(status, (refused.get(status) ?? 0) + 1);
}

async function asked(rush: Rush, address: string, init: RequestInit): Promise<Response | null> {
	const began = performance.now();
	try {
		const answer = await fetch(rush.address + address, { redirect: "manual", ...init });
		const body = await answer.text();
		rush.took.push(performance.now() - began);
		rush.ended.push(performance.now());
		if (answer.status >= 400) countRefusal(rush, answer.status);
		return new Response(body || null, { status: answer.status === 304 ? 200 : answer.status });
	} catch {
		countRefusal(rush, 0);
		return null;
	}
}

const PAGES = ["", "/costs", "/check", "/costs/new"];

async function read(rush: Rush, draft: Draft, chance: number): Promise<void> {
	await asked(rush, `/bids/${draft.id}${PAGES[Math.floor(chance * PAGES.length)]}`, {
		headers: draft.headers,
	});
}

async function save(rush: Rush, draft: Draft, number: number): Promise<void> {
	const description = `Rush ${number}`;
	const fields = {
		_form: "",
		key: `rush${String(number).padStart(16, "0")}`,
		interventionId: draft.interventionId,
		description,
		quantity: "",
		unitCost: "",
		amount: "10",
		financialYear: "",
		nature: "",
		qualifier: "",
	};
	const send = () =>
		asked(rush, `/bids/${draft.id}/costs/new`, {
			method: "POST",
			headers: { ...draft.headers, ...formHeaders },
			body: new URLSearchParams(fields),
		});
	const answers = await Promise.all(number % TWICE_IN === 0 ? [send(), send()] : [send()]);
	if (answers.some((answer) => answer?.status === 302)) rush.saves.add(description);
}

/** Fills in nothing and sends the form of a page. */
async function pressed(rush: Rush, draft: Draft, address: string): Promise<boolean> {
	const page = await asked(rush, address, { headers: draft.headers });
	const fields = page && fieldsOnPage(await page.text(), "");
	if (!fields) return false;
	const answer = await asked(rush, address, {
		method: "POST",
		headers: { ...draft.headers, ...formHeaders },
		body: new URLSearchParams(typedInto(fields, { certify: "yes" }).map(([name, value]) => [name, value])),
	});
	return answer?.status === 302;
}

async function submit(rush: Rush, draft: Draft): Promise<void> {
	if (!(await pressed(rush, draft, `/bids/${draft.id}/certificate`))) return;
	if (await pressed(rush, draft, `/bids/${draft.id}/submit`)) rush.submissions.add(draft.id);
}

function draftsOf(dataDir: string, roundId: string): readonly Draft[] {
	const database = new Database(databaseOf(dataDir), { readonly: true });
	const rows = database
		.prepare(
			"SELECT bid.id, email, (SELECT id FROM intervention WHERE bid_id = bid.id ORDER BY position LIMIT 1) AS part FROM bid JOIN person ON person.id = created_by WHERE round_id = ?",
		)
		.all(roundId) as { id: string; email: string; part: string }[];
	database.close();
	const sessions = sessionsIn(dataDir, [...new Set(rows.map(({ email }) => email))]);
	return rows.map(({ id, email, part }) => ({
		id,
		interventionId: part,
		headers: sessions.get(email) ?? {},
	}));
}

/** How many of the things that were answered with yes are not there, and how many are there twice. */
function heldAgainst(dataDir: string, { saves, submissions }: Kept) {
	const database = new Database(databaseOf(dataDir), { readonly: true });
	const count = (sql: string, value: string) => database.prepare(sql).pluck().get(value) as number;
	const counts = [
		...[...saves].map((each) => count("SELECT count(*) FROM cost_line WHERE description = ?", each)),
		...[...submissions].map((each) => count("SELECT count(*) FROM bid_version WHERE bid_id = ?", each)),
	];
	database.close();
	return {
		lost: counts.filter((each) => each === 0).length,
		doubled: counts.filter((each) => each > 1).length,
	};
}

/** Sends arrivals at their times, whether or not those before were answered. */
async function arrive(rush: Rush, drafts: readonly Draft[], seconds: number): Promise<void> {
	const random = randomFrom(1);
	const total = Math.round(ARRIVALS_A_SECOND * seconds);
	// Drafts of the last half are submitted, each once; those of the first half are read and saved.
	const toSubmit = drafts.slice(Math.floor(drafts.length / 2));
	const open = drafts.slice(0, Math.floor(drafts.length / 2));
	const submitEvery = Math.max(4, Math.ceil(total / toSubmit.length));
	const under: Promise<void>[] = [];
	const began = performance.now();
	for (let number = 0; number < total; number++) {
		const due = began + (number * 1000) / ARRIVALS_A_SECOND;
		const wait = due - performance.now();
		if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
		const draft = open[Math.floor(random() * open.length)];
		const submitted = number % submitEvery === 0 ? toSubmit[number / submitEvery] : undefined;
		const chance = random();
		if (submitted) under.push(submit(rush, submitted));
		else if (draft) under.push(chance < 0.25 ? save(rush, draft, number) : read(rush, draft, random()));
	}
	await Promise.all(under);
}

function longestGap(ended: readonly number[]): number {
	const sorted = [...ended].sort((a, b) => a - b);
	return sorted.reduce((longest, at, place) => Math.max(longest, at - (sorted[place - 1] ?? at)), 0);
}

/** A hundred arrivals a second before closing. Prints how long answers took, and if any yes is lost or doubled. */
export async function benchRush(folder: string, bids: number, seconds: number): Promise<void> {
	const demonstration = path.join(folder, "demonstration");
	await playInto(demonstration);
	const file = path.join(folder, "drafts.sqlite");
	const { roundId } = grownIn(demonstration, file, { bids, to: "drafts" });
	const live = path.join(folder, "live");
	await served(file, live, async (server) => {
		const rush: Rush = {
			address: server.address,
			took: [],
			ended: [],
			saves: new Set(),
			submissions: new Set(),
			refused: new Map(),
		};
		const drafts = draftsOf(live, roundId);
		for (const draft of drafts.slice(0, 20)) await read(rush, draft, 0);
		rush.took.length = 0;
		rush.ended.length = 0;
		await arrive(rush, drafts, seconds);
		const { lost, doubled } = heldAgainst(live, rush);
		const ms = (share: number) => `${percentile(rush.took, share).toFixed(0)} ms`;
		console.log(
			`\n${bids} drafts, ${ARRIVALS_A_SECOND} arrivals a second for ${seconds} s: ${rush.took.length} answers; refused: ${[...rush.refused].map(([status, times]) => `${times} with ${status}`).join(", ") || "none"}`,
		);
		console.log(`${rush.saves.size} saves and ${rush.submissions.size} submissions were answered with yes`);
		console.log(
			`p50 ${ms(0.5)}, p95 ${ms(0.95)}, p99 ${ms(0.99)}, longest gap between answers ${longestGap(rush.ended).toFixed(0)} ms, lost ${lost}, doubled ${doubled}`,
		);
		console.log(`memory of the process at the end: ${memoryHeld(server).toFixed(0)} MB`);
	});
}
