import { copyFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { machineClock } from "~/clock";
import { DEMONSTRATION_PASSWORD } from "~/demo/accounts";
import { growRound } from "./growth/grow";
import {
	copyFileAsLive,
	databaseOf,
	formHeaders,
	liveSettings,
	playInto,
	sessionsIn,
} from "./live-installation";
import { type Fields, fieldsOnPage, typedInto } from "./page-form";
import { memoryHeld, type Running, started, stopped } from "./processes";
import { type Watched, watched } from "./watched";

/** A page or a file that has not ended after this time is told to have no end. */
const LIMIT_MS = 60_000;

const MANAGER = "fund.manager@example.org";
const MODERATOR = "moderator@example.org";
const DECIDER = "decision.maker@example.org";
const AUDITOR = "auditor@example.org";
const ADMINISTRATOR = "administrator@example.org";
const ASSESSOR = "assessor.grown.1@example.org";

type Line = { readonly name: string; readonly measured: Watched };

/** A grown round that is served: who asks for which page, and who sends which form. */
class Visit {
	readonly lines: Line[] = [];
	private readonly sessions: ReadonlyMap<string, Readonly<Record<string, string>>>;

	constructor(
		readonly server: Running,
		private readonly dataDir: string,
		bidder: string,
	) {
		this.sessions = sessionsIn(dataDir, [
			MANAGER,
			MODERATOR,
			DECIDER,
			AUDITOR,
			ADMINISTRATOR,
			bidder,
			...this.all("SELECT email FROM person WHERE email LIKE 'assessor.grown.%'"),
		]);
	}

	all(sql: string, ...values: readonly string[]): string[] {
		const database = new Database(databaseOf(this.dataDir), { readonly: true });
		const found = database
			.prepare(sql)
			.pluck()
			.all(...values) as string[];
		database.close();
		return found;
	}

	only(sql: string, ...values: readonly string[]): string {
		return this.all(sql, ...values)[0] ?? "none";
	}

	/** The headers of a person's session; none for a stranger. */
	headersOf(email: string | null): Record<string, string> {
		return { ...(email === null ? {} : this.sessions.get(email)) };
	}

	/** Asks for a page, once to warm up and once to measure. */
	async page(name: string, email: string | null, address: string): Promise<void> {
		const headers = this.headersOf(email);
		const first = await watched(this.server.address, address, { headers }, LIMIT_MS);
		const measured =
			first.status === 0 ? first : await watched(this.server.address, address, { headers }, LIMIT_MS);
		this.lines.push({ name, measured });
	}

	/** The text of a page, not measured. */
	async text(email: string, address: string): Promise<string> {
		const answer = await fetch(this.server.address + address, { headers: this.headersOf(email) });
		return answer.text();
	}

	/** Sends fields to a page, and measures it. Gives where it led. */
	async send(name: string, email: string, address: string, fields: Fields): Promise<string> {
		const measured = await watched(
			this.server.address,
			address,
			{
				method: "POST",
				headers: {
					...this.headersOf(email),
					...formHeaders,
					"content-type": "application/x-www-form-urlencoded",
				},
				body: new URLSearchParams(fields.map(([field, value]) => [field, value])).toString(),
			},
			LIMIT_MS,
		);
		if (name !== "") this.lines.push({ name, measured });
		if (measured.status >= 400 || measured.status === 0)
			throw new Error(`${name || address} was answered ${measured.status}`);
		return measured.location ?? "";
	}

	/** Sends the form of a page with what is typed into it, and measures the sending alone. Gives where it led. */
	async form(
		name: string,
		email: string,
		address: string,
		{
			having = "",
			typed = {},
		}: { readonly having?: string; readonly typed?: Readonly<Record<string, string>> },
	): Promise<string> {
		const fields = fieldsOnPage(await this.text(email, address), having);
		if (!fields) throw new Error(`${name || address} has no such form`);
		return this.send(name, email, address, typedInto(fields, typed));
	}
}

async function readAssessing(visit: Visit, roundId: string, bidder: string): Promise<void> {
	const round = `/rounds/${roundId}`;
	const bid = visit.only("SELECT id FROM bid WHERE round_id = ? AND state = 'assessed'", roundId);
	const own = visit.only(
		"SELECT bid_id FROM bid_partnership JOIN bid ON bid.id = bid_id JOIN person ON person.id = bid.created_by WHERE round_id = ? AND email = ?",
		roundId,
		bidder,
	);
	const assessment = visit.only(
		"SELECT assessment.id FROM assessment JOIN person ON person.id = assessor_id WHERE round_id = ? AND email = ?",
		roundId,
		ASSESSOR,
	);
	for (const [name, email, address] of [
		["home, stranger", null, "/"],
		["rounds, stranger", null, "/rounds"],
		["round, stranger", null, round],
		["home, fund manager", MANAGER, "/"],
		["round, office", MANAGER, round],
		["bids of the round", MANAGER, `${round}/bids`],
		["eligibility", MANAGER, `${round}/eligibility`],
		["assessors", MANAGER, `${round}/assessors`],
		["moderation", MANAGER, `${round}/moderation`],
		["ranking", MANAGER, `${round}/ranking`],
		["a bid as submitted", MANAGER, `/bids/${bid}/submitted`],
		["scores of a bid", MANAGER, `/bids/${bid}/scores`],
		["own bids", bidder, "/bids"],
		["a bidder’s bid", bidder, `/bids/${own}`],
		["own assessments", ASSESSOR, "/assessments"],
		["an assessment", ASSESSOR, `/assessments/${assessment}`],
		["audit", AUDITOR, "/audit"],
		["who changed what in a bid", bidder, `/bids/${own}/history`],
		["people", ADMINISTRATOR, "/people"],
		["organisations", ADMINISTRATOR, "/organisations"],
	] as const)
		await visit.page(name, email, address);
}

const REASON = "The bid names its sources and what they say.";

/** The writes of a round that is being assessed: each first once to warm up, then measured. */
async function writeAssessing(visit: Visit, roundId: string): Promise<void> {
	const [assessment = "", email = ""] = visit
		.only(
			"SELECT assessment.id || ' ' || email FROM assessment JOIN person ON person.id = assessor_id WHERE round_id = ? AND state = 'assigned'",
			roundId,
		)
		.split(" ");
	for (const [place, name] of ["", "", "save a score"].entries())
		await visit.form(name, email, `/assessments/${assessment}/criteria/5`, {
			having: "points",
			typed: { points: "3", reason: `${REASON} ${place}` },
		});
	await visit.form("submit an assessment", email, `/assessments/${assessment}/submit`, {});
	const waiting = visit.all(
		"SELECT bid.id FROM bid WHERE round_id = ? AND state = 'eligible' AND NOT EXISTS (SELECT 1 FROM assessment WHERE bid_id = bid.id AND state = 'assigned') AND EXISTS (SELECT 1 FROM assessment WHERE bid_id = bid.id)",
		roundId,
	);
	for (const [place, bid] of waiting.slice(-2).entries()) {
		const page = await visit.text(MODERATOR, `/bids/${bid}/moderation`);
		const criterion = new RegExp(`href="(/bids/${bid}/moderation/[^"]+)"`).exec(page)?.[1];
		if (criterion)
			await visit.form(place === 1 ? "moderate" : "", MODERATOR, criterion, {
				typed: { points: "3", reason: REASON },
			});
	}
	await assignOne(visit, roundId, ["", "assign one"]);
}

/** Gives bids that nobody scores to an assessor, one after the other. */
async function assignOne(visit: Visit, roundId: string, names: readonly string[]): Promise<void> {
	const bids = visit.all(
		"SELECT id FROM bid WHERE round_id = ? AND state = 'eligible' AND NOT EXISTS (SELECT 1 FROM assessment WHERE bid_id = bid.id)",
		roundId,
	);
	const free = visit.only("SELECT id FROM person WHERE email = ?", ASSESSOR);
	for (const [place, name] of names.entries())
		await visit.send(name, MANAGER, `/rounds/${roundId}/assessors`, [["pair", `${bids[place]}:${free}`]]);
}

/** Saves a scenario of a rule from its preview; gives its identifier. */
async function saveScenario(visit: Visit, roundId: string, name: string, method: string): Promise<string> {
	const made = await visit.form(name, MANAGER, previewOf(roundId, method), {
		having: "title",
		typed: { title: method },
	});
	return made.split("?")[0]?.split("/").at(-1) ?? "";
}

const previewOf = (roundId: string, method: string): string =>
	`/rounds/${roundId}/allocation/preview?method=${method}&unspent=rank&needsVersionId=&objective=score&timeLimitSeconds=10`;

/** The pages and writes of a round that is being allocated, to its signed decision. */
async function allocate(visit: Visit, roundId: string): Promise<void> {
	const round = `/rounds/${roundId}`;
	await visit.page("preview of a scenario", MANAGER, previewOf(roundId, "rank-and-skip"));
	for (const method of ["rank-and-stop", "score-per-pound"]) await saveScenario(visit, roundId, "", method);
	const scenario = await saveScenario(visit, roundId, "save a scenario", "rank-and-skip");
	const reference = visit.only("SELECT reference FROM bid WHERE round_id = ? ORDER BY reference", roundId);
	for (const [name, address] of [
		["round, office, allocating", round],
		["comparison of scenarios", `${round}/allocation`],
		["charts", `${round}/allocation/charts`],
		["a scenario", `${round}/allocation/${scenario}`],
		["why-page", `${round}/allocation/${scenario}/bids/${reference}`],
	] as const)
		await visit.page(name, MANAGER, address);
	const drafted = await visit.form(
		"draft a decision",
		MANAGER,
		`${round}/decision/new?scenario=${scenario}`,
		{},
	);
	const draft = drafted.split("?")[0] ?? "";
	await visit.page("draft of the decision", MANAGER, draft);
	await visit.page("its notice before it is signed", MANAGER, `${draft}/notice`);
	const text = Object.fromEntries(
		[
			"contact",
			"summary",
			"decisionText",
			"factsAndAdvice",
			"financialImplications",
			"legalImplications",
			"equalityImplications",
			"backgroundPapers",
			"publicAccess",
			"interests",
		].map((name) => [name, "Invented for measuring."]),
	);
	await visit.form("", MANAGER, `${draft}/text`, {
		having: "summary",
		typed: { title: "Decision", ...text },
	});
	await visit.form("prepare the board pack", MANAGER, `${round}/board/prepare`, {});
	await visit.page("board pack", MANAGER, `${round}/board`);
	await visit.page("page to sign", DECIDER, `${draft}/sign`);
	await visit.form("sign", DECIDER, `${draft}/sign`, {
		having: "password",
		typed: { password: DEMONSTRATION_PASSWORD },
	});
	await visit.page("print of the round", MANAGER, `${round}/print`);
}

const cell = (text: string, width = 12) => text.padStart(width);
const ms = (value: number) => `${value.toFixed(0)} ms`;

function lineOf({ name, measured }: Line): string {
	if (measured.status === 0)
		return `${name.padEnd(32)}  no end after ${LIMIT_MS / 1000} s, others waited ${ms(measured.longestWaitMs)}`;
	return [
		name.padEnd(32),
		cell(ms(measured.firstByteMs)),
		cell(ms(measured.totalMs)),
		cell(`${(measured.bytes / 1000).toFixed(0)} kB`),
		cell(ms(measured.longestWaitMs), 14),
		measured.status >= 400 ? `  answered ${measured.status}` : "",
	].join("");
}

/** Serves a database for as long as something visits it; what was measured is printed, and the memory at the end. */
async function visited(
	file: string,
	folder: string,
	bidder: string,
	work: (visit: Visit) => Promise<void>,
): Promise<void> {
	copyFileAsLive(file, folder);
	const server = await started(["server.mjs"], liveSettings(folder));
	server.child.stdout?.resume();
	const visit = new Visit(server, folder, bidder);
	try {
		await work(visit);
	} catch (error) {
		console.log(`  stopped: ${error instanceof Error ? error.message : String(error)}`);
	} finally {
		for (const line of visit.lines) console.log(lineOf(line));
		console.log(`  memory of the process at the end: ${memoryHeld(server).toFixed(0)} MB`);
		await stopped(server);
	}
}

/** Grows rounds and prints what pages and writes take: first byte, whole, bytes, others' wait; then the memory. */
export async function benchGrowth(folder: string, sizes: readonly number[]): Promise<void> {
	const demonstration = path.join(folder, "demonstration");
	await playInto(demonstration, () => 0);
	for (const bids of sizes) {
		const at = (name: string) => path.join(folder, `${name}-${bids}.sqlite`);
		const file = at("allocating");
		copyFileSync(databaseOf(demonstration), file);
		const keep = { eligible: at("eligible"), assessing: at("assessing") };
		const began = performance.now();
		const { roundId, bids: made } = growRound(file, {
			bids,
			now: machineClock().machineNow(),
			to: "allocating",
			keep,
		});
		console.log(`\n${bids} bids, grown in ${((performance.now() - began) / 1000).toFixed(0)} s`);
		console.log(
			`${"".padEnd(32)}${["first byte", "whole", "bytes"].map((name) => cell(name)).join("")}${cell("others waited", 14)}`,
		);
		const bidder = made[0]?.partnership.email ?? "";
		const live = (name: string) => path.join(folder, `${name}-${bids}`);
		await visited(keep.eligible, live("eligible"), bidder, async (visit) => {
			await assignOne(visit, roundId, ["", ""]);
			await visit.form("assign all", MANAGER, `/rounds/${roundId}/assessors`, { having: "suggestion" });
		});
		await visited(keep.assessing, live("assessing"), bidder, async (visit) => {
			await readAssessing(visit, roundId, bidder);
			await writeAssessing(visit, roundId);
		});
		await visited(file, live("allocating"), bidder, (visit) => allocate(visit, roundId));
	}
}
