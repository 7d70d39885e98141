import { expect, it } from "vitest";
import * as auditHeads from "~/routes/audit-heads[.]atom";
import * as awards from "~/routes/awards._index";
import * as awardsFile from "~/routes/awards.table[.]csv";
import * as check from "~/routes/decisions.$number.check._index";
import * as checkFile from "~/routes/decisions.$number.check[.]html";
import * as decisions from "~/routes/decisions[.]atom";
import * as grants from "~/routes/grants._index";
import * as grantsFile from "~/routes/grants.table[.]csv";
import * as robots from "~/routes/robots[.]txt";
import * as roundDates from "~/routes/rounds.$roundId.dates[.]ics";
import * as rounds from "~/routes/rounds[.]atom";
import * as calendar from "~/routes/rounds[.]ics";
import * as sitemap from "~/routes/sitemap[.]xml";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { makeArchive } from "~/use-cases/round/make-archive";
import {
	type AllocatingWorld,
	allocatingWorld,
	published,
	signing,
	WHOLE_TEXT,
	withBoard,
} from "../../support/decision-builders";
import { answered, routeArgs } from "../../support/requests";
import { must } from "../../support/round-builders";

const RECORDS = {
	"/awards": awards,
	"/awards/table.csv": awardsFile,
	"/grants": grants,
	"/grants/table.csv": grantsFile,
	"/decisions.atom": decisions,
	"/rounds.atom": rounds,
	"/rounds.ics": calendar,
	"/sitemap.xml": sitemap,
	"/robots.txt": robots,
};

async function textAt(world: AllocatingWorld, path: keyof typeof RECORDS, person: string | null = null) {
	const given = await RECORDS[path].loader(routeArgs(world, person, path));
	if (given instanceof Response) return given.text();
	return JSON.stringify(given, (_, value) => (typeof value === "bigint" ? `${value}` : value));
}

const everything = async (world: AllocatingWorld, person: string | null) =>
	Promise.all((Object.keys(RECORDS) as (keyof typeof RECORDS)[]).map((path) => textAt(world, path, person)));

it("is the same before and after a signature, even for the decision’s own people", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	const before = await everything(world, null);
	const { number } = must(await signing(world, decisionId));
	expect(await everything(world, null)).toEqual(before);
	expect(await everything(world, world.fundManager)).toEqual(before);
	expect(before.join("\n")).not.toContain(number);
	must(publishDecision(world.manager, { decisionId }));
	expect((await everything(world, null)).join("\n")).toContain(number);
});

it("tells everybody of a published decision", async () => {
	const world = await allocatingWorld();
	const number = await published(world);

	// Keeps a register of grants with recipient, purpose, conditions, reason and amount.
	{
		const [head, ...rows] = (await textAt(world, "/grants/table.csv")).replace("\ufeff", "").split("\r\n");
		expect(head).toBe(
			"Month,Decision,Published,Recipient,Reference,Title,Purpose,Conditions,Reason,How it reduces crime and disorder,Amount",
		);
		expect(rows[0]).toContain(WHOLE_TEXT.crimeReduction);
		expect(rows.filter((row) => row !== "")).toHaveLength(2);
		expect(rows[0]).toMatch(/^2026-\d\d,.*100000\.00$/);
	}

	// Tells feeds and the sitemap of it, by whole addresses.
	{
		const feed = await textAt(world, "/decisions.atom");
		expect(feed).toContain(`href="http://127.0.0.1/decisions/${number}"`);
		expect(feed).toMatch(
			/SHA-256 of what was signed: [0-9a-f]{64}\. Head of the audit at signing: entry \d+/,
		);
		expect(await textAt(world, "/sitemap.xml")).toContain(
			`<loc>http://127.0.0.1/decisions/${number}/check</loc>`,
		);
	}

	// Tells the sitemap of every decision, however many there are, and of the open data.
	{
		const { $client } = world.db;
		const columns = (table: string, own: readonly string[]) => {
			const names = $client.prepare("SELECT name FROM pragma_table_info(?)").pluck().all(table) as string[];
			return names.map((name) => (own.includes(name) ? `@${name}` : `"${name}"`)).join(", ");
		};
		const [own, ofVersion] = [
			["id", "sequence", "number"],
			["id", "decision_id", "content"],
		];
		const decision = $client.prepare(
			`INSERT INTO decision SELECT ${columns("decision", own)} FROM decision WHERE number = @of`,
		);
		const version = $client.prepare(
			`INSERT INTO decision_version SELECT ${columns("decision_version", ofVersion)} FROM decision_version WHERE decision_id = @of`,
		);
		const first = $client.prepare("SELECT id FROM decision WHERE number = ?").pluck().get(number);
		const content = String(
			$client.prepare("SELECT content FROM decision_version WHERE decision_id = ?").pluck().get(first),
		);
		for (let sequence = 2; sequence <= 102; sequence++) {
			const [id, other] = [`d${sequence}`, `2026-${String(sequence).padStart(3, "0")}`];
			decision.run({ id, sequence, number: other, of: number });
			version.run({ id, decision_id: id, content: content.replaceAll(number, other), of: first });
		}
		// What was read is read again once something else is written.
		const { roundId } = world;
		must(makeArchive(world.manager, { roundId, kind: "whole", purpose: "Any", withheld: [], reason: "" }));
		const map = await textAt(world, "/sitemap.xml");
		expect(map.match(/\/check<\/loc>/g)).toHaveLength(102);
		expect(map).toContain("<loc>http://127.0.0.1/data</loc>");
	}

	// Has the dates of a round as instants in UTC.
	{
		const { roundId } = world;
		const args = routeArgs(world, null, `/rounds/${roundId}/dates.ics`, { params: { roundId } });
		const text = await (await roundDates.loader(args)).text();
		expect(text).toMatch(/DTSTART:\d{8}T\d{6}Z\r\n/);
		expect(text).toContain(`UID:${roundId}-closes@tranche`);
		const unknown = routeArgs(world, null, "/rounds/none/dates.ics", { params: { roundId: "none" } });
		expect((await answered(() => roundDates.loader(unknown))).status).toBe(404);
	}

	// Gives the audit’s head of a day only once the day is over.
	{
		const heads = async () => (await auditHeads.loader(routeArgs(world, null, "/audit-heads.atom"))).text();
		const today = world.clock.now().slice(0, 10);
		expect(await heads()).not.toContain(`#${today}`);
		world.clock.set(new Date(Date.parse(world.clock.now()) + 86_400_000).toISOString());
		expect(await heads()).toMatch(new RegExp(`#${today}.*Entry \\d+: [0-9a-f]{64}`));
	}

	// Checks a decision on a page, and in one file that asks nothing of anywhere.
	{
		const args = () => routeArgs(world, null, `/decisions/${number}/check`, { params: { number } });
		expect((await answered(() => check.loader(args()))).data).toMatchObject({ number, hasRun: true });
		const answer = checkFile.loader(args());
		expect(answer.headers.get("Content-Disposition")).toContain("attachment");
		expect(answer.headers.get("Content-Security-Policy")).toBe("sandbox; default-src 'none'");
		const html = await answer.text();
		expect(html).toContain("default-src &#39;none&#39;".replaceAll("&#39;", "'"));
		expect(html).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=/);
		expect(html.match(/<\/script>/g)).toHaveLength(2);
	}
});
