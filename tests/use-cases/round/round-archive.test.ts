import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { canonicalText } from "~/domain/canonical";
import { roundArchive } from "~/round-archive";
import { saveExemptPassage } from "~/use-cases/decision/save-exempt-passage";
import { makeArchive } from "~/use-cases/round/make-archive";
import { readArchives } from "~/use-cases/round/read-archives";
import { readRoundArchive } from "~/use-cases/round/read-round-archive";
import { roundQuestion } from "~db/schema/clarification";
import { boardMeeting } from "~db/schema/decision";
import { publicCopy, publicCopyWithheld } from "~db/schema/public-copy";
import {
	A_PASSAGE,
	allocatingWorld,
	codeOf,
	published,
	SECRET,
	signing,
	withBoard,
} from "../../support/decision-builders";
import { must } from "../../support/round-builders";
import { unzipped } from "../../support/unzipped";

type World = Awaited<ReturnType<typeof allocatingWorld>>;
type Asked = Pick<Parameters<typeof makeArchive>[1], "kind" | "withheld" | "reason">;

const WHOLE: Asked = { kind: "whole", withheld: [], reason: "" };
const DISCLOSED: Asked = { kind: "disclosed", withheld: [], reason: "" };

/** An archive of the world's round as its files, by name. */
async function archived(world: World, asked: Asked) {
	const { roundId, manager } = world;
	const { archiveId } = must(makeArchive(manager, { roundId, purpose: "Request 12", ...asked }));
	const archive = must(readRoundArchive(manager, { roundId, archiveId }));
	const bytes = await new Response(roundArchive(manager, archive)).arrayBuffer();
	return unzipped(new Uint8Array(bytes));
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test("a whole archive holds everything about the round, with a digest of each file that is right", async () => {
	const world = await allocatingWorld();
	await published(world);
	const files = await archived(world, WHOLE);
	const names = [...files.keys()];
	expect(names).toEqual(
		expect.arrayContaining([
			"round/round.json",
			"round/scheme.json",
			"round/form.json",
			"round/questions.json",
			"allocation/01-the-published-rule/case.json",
			"allocation/01-the-published-rule/run.json",
			"board/pack-1.json",
			"board/meetings.json",
			"decision/2026-001/notice-1.json",
			"audit/entries.csv",
			"tables/scores.csv",
			"tables/ranking.csv",
			"bids/b1/version-1.json",
			"bids/b1/people-1.json",
			"bids/b1/questions.json",
			"bids/b1/bid.pdf",
			"withheld.csv",
			"digests.csv",
			"index.html",
		]),
	);
	for (const name of names) expect(name).toMatch(/^[a-z0-9][A-Za-z0-9 ./_()-]*$/);
	const digests = parse(text(files.get("digests.csv")), { bom: true, columns: true }) as Record<
		string,
		string
	>[];
	expect(digests.map(({ Name }) => Name)).toEqual(
		names.filter((name) => name !== "digests.csv" && name !== "index.html"),
	);
	for (const { Name = "", "SHA-256": digest } of digests)
		expect(
			createHash("sha256")
				.update(files.get(Name) ?? "")
				.digest("hex"),
			Name,
		).toBe(digest);
	expect(text(files.get("audit/entries.csv"))).toContain("Published the decision");
	expect(text(files.get("index.html"))).toContain("Nothing was withheld");
});

/** Every text of an archive, PDFs left out. */
const told = (files: ReadonlyMap<string, Uint8Array>) =>
	[...files].filter(([name]) => !name.endsWith(".pdf")).map(([name, bytes]) => `${name}\n${text(bytes)}`);

test("an archive to hand out names nobody who bid, scored or acted, and says what is withheld under what", async () => {
	const world = await allocatingWorld();
	await published(world);
	const asked: Asked = { kind: "disclosed", withheld: ["files"], reason: "Prices of suppliers" };
	const files = await archived(world, asked);
	const people = ["Ann Assessor", "Bob Assessor", "Mo Moderator", "Bea Signatory", "Cora Signatory"];
	for (const person of people) expect(told(files).filter((each) => each.includes(person))).toEqual([]);
	expect([...files.keys()].filter((name) => /people|assessors|\/files\//.test(name))).toEqual([]);
	const withheld = parse(text(files.get("withheld.csv")), { bom: true, columns: true }) as Record<
		string,
		string
	>[];
	expect(withheld.find((line) => line.Why === "Prices of suppliers")).toMatchObject({
		"What was withheld": "Files that partnerships attached to their bids",
		"Under what": "Freedom of Information Act 2000, section 43(2): commercial interests",
	});
	const [logged] = must(readArchives(world.manager, { roundId: world.roundId })).archives;
	expect(logged).toMatchObject({ purpose: "Request 12", kind: "disclosed" });
	expect(logged?.withheld.map(({ what }) => what).sort()).toEqual([
		"exempt-parts",
		"files",
		"people",
		"unpublished",
	]);
	expect(text(files.get("index.html"))).toContain("section 43(2)");
});

test("bids that were not awarded, and scores, are in no file once they are withheld", async () => {
	const world = await allocatingWorld();
	await published(world);
	const files = await archived(world, {
		kind: "disclosed",
		withheld: ["unsuccessful", "scores"],
		reason: "Bidders may bid again",
	});
	const names = [...files.keys()];
	expect(names.filter((name) => name.startsWith("bids/c1/"))).toEqual([]);
	expect(names.filter((name) => name.startsWith("bids/b1/"))).not.toEqual([]);
	expect(names.filter((name) => /scores|ranking|moderation|allocation|board\/pack/.test(name))).toEqual([]);
	// The published notice names every bid.
	const beside = told(files).filter((each) => !each.startsWith("decision/"));
	expect(beside.filter((each) => each.includes("Doorstep crime"))).toEqual([]);
	expect(beside.filter((each) => each.includes("Mediation service"))).not.toEqual([]);
});

test("a decision that is not published yet is in a whole archive alone", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	must(await signing(world, decisionId));
	expect([...(await archived(world, WHOLE)).keys()]).toContain("decision/2026-001/notice-1.json");
	const files = await archived(world, DISCLOSED);
	expect([...files.keys()].filter((name) => /decision|board|allocation/.test(name))).toEqual([]);
	const stateIn = (archive: typeof files) => JSON.parse(text(archive.get("round/round.json"))).state;
	expect(stateIn(await archived(world, WHOLE))).toBe("decided");
	expect(stateIn(files)).not.toBe("decided");
	expect(text(files.get("audit/entries.csv"))).not.toContain("decision");
});

test("an exempt passage is in a whole archive with its salt, in no file that is handed out, and in the log", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	must(saveExemptPassage(world.manager, { decisionId, ...A_PASSAGE }));
	await published(world, decisionId);
	const whole = await archived(world, WHOLE);
	expect(text(whole.get("decision/exempt-passages.json"))).toContain(SECRET);
	const [{ salt } = { salt: "" }] = world.db.$client.prepare("SELECT salt FROM decision_exempt").all() as {
		salt: string;
	}[];
	const files = await archived(world, DISCLOSED);
	for (const secret of [SECRET, salt])
		expect([...files].filter(([, bytes]) => text(bytes).includes(secret)).map(([name]) => name)).toEqual([]);
	expect(text(files.get("withheld.csv"))).toContain(`Decision 001/2026: Facts and advice`);
	expect(must(readArchives(world.manager, { roundId: world.roundId })).redactions).toMatchObject([
		{ of: "decision", number: "2026-001", part: "factsAndAdvice", reason: A_PASSAGE.reason },
	]);
});

test("an archive to hand out logs nothing of a draft that withholds a passage, and names nobody of a board", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	must(saveExemptPassage(world.manager, { decisionId, ...A_PASSAGE }));
	const log = async (asked: Asked) => text((await archived(world, asked)).get("withheld.csv"));
	expect(await log(WHOLE)).toContain(A_PASSAGE.reason);
	expect(await log(DISCLOSED)).not.toContain(A_PASSAGE.reason);
	await published(world, decisionId);
	const packId = String(world.db.$client.prepare("SELECT id FROM board_pack").pluck().get());
	world.db
		.insert(boardMeeting)
		.values({
			...{ id: "met", roundId: world.roundId, packId, heldOn: "2026-11-20", present: "Odd Member" },
			...{
				apologies: "Ill Member",
				interests: "",
				departures: "Odd Member left",
				adviceAsMinuted: "Agreed.",
			},
			...{ recordedBy: world.fundManager, recordedAt: world.clock.now() },
		})
		.run();
	const meetings = async (asked: Asked) => text((await archived(world, asked)).get("board/meetings.json"));
	expect(await meetings(WHOLE)).toContain("Ill Member");
	expect(await meetings(DISCLOSED)).not.toMatch(/Member/);
	expect(await meetings(DISCLOSED)).toContain("Agreed.");
});

test("questions about the round are handed out as they were published, and no others", async () => {
	const world = await allocatingWorld();
	const at = world.clock.now();
	const asked = { roundId: world.roundId, askedAt: at, askedBy: world.fundManager, answeredAt: at };
	world.db
		.insert(roundQuestion)
		.values([
			{
				...{ ...asked, id: "q1", state: "published", text: "We in Dudley ask: may we hire?" },
				...{ publishedText: "May staff be hired?", answer: "Yes." },
			},
			{ ...asked, id: "q2", state: "declined", text: "Will Dudley win?", answer: "Dudley knows." },
			{ ...asked, id: "q3", state: "waiting", text: "Dudley waits", answeredAt: null },
		])
		.run();
	const questions = async (kind: Asked) => text((await archived(world, kind)).get("round/questions.json"));
	expect(await questions(WHOLE)).toContain("Dudley knows.");
	expect(JSON.parse(await questions(DISCLOSED))).toEqual([
		{ question: "May staff be hired?", answer: "Yes.", answeredAt: at },
	]);
});

test("a version from before people stood apart is handed out without them", async () => {
	const world = await allocatingWorld();
	await published(world);
	const { b1 } = world.bids;
	const { $client } = world.db;
	const stored = JSON.parse(
		String($client.prepare("SELECT content FROM bid_version WHERE bid_id = ?").pluck().get(b1)),
	);
	const answers = [
		...stored.answers.filter(({ question }: { question: string }) => question !== "contact-name"),
		{ question: "contact-name", state: "answered", text: "Old Contact" },
	];
	$client.exec("DROP TRIGGER bid_version_frozen");
	$client
		.prepare("UPDATE bid_version SET content = ? WHERE bid_id = ?")
		.run(canonicalText({ ...stored, format: "tranche-bid/1", answers }), b1);
	const holding = async (asked: Asked) =>
		told(await archived(world, asked)).filter((each) => each.includes("Old Contact"));
	expect(await holding(WHOLE)).not.toEqual([]);
	expect(await holding(DISCLOSED)).toEqual([]);
	const { roundId, manager } = world;
	const { archiveId } = must(makeArchive(manager, { roundId, purpose: "Request 13", ...DISCLOSED }));
	const [bid] = must(readRoundArchive(manager, { roundId, archiveId })).bids.filter(
		({ reference }) => reference === "B1",
	);
	expect(bid?.whole()?.content.answers.map((answer) => answer.text)).not.toContain("Old Contact");
});

test("a bid that has a public copy is handed out as that copy alone, and its redactions are in the log", async () => {
	const world = await allocatingWorld();
	await published(world);
	const { b1 } = world.bids;
	const version = String(
		world.db.$client.prepare("SELECT id FROM bid_version WHERE bid_id = ?").pluck().get(b1),
	);
	const copy = (content: string | null) => {
		const by = world.fundManager;
		const at = world.clock.now();
		const facts = { bidId: b1, bidVersionId: version, savedAt: at, savedBy: by };
		world.db
			.insert(publicCopy)
			.values({ id: `copy ${content}`, number: content ? 2 : 1, ...facts, content })
			.run();
	};
	copy(null);
	world.db
		.insert(publicCopyWithheld)
		.values({
			...{
				id: "withheld",
				publicCopyId: "copy null",
				place: "/title",
				passage: "Mediation",
				reason: "commercial",
			},
			...{ addedAt: world.clock.now(), addedBy: world.fundManager },
		})
		.run();
	const ofBid = async () => {
		const files = await archived(world, DISCLOSED);
		return new Map([...files].filter(([name]) => name.startsWith("bids/b1/")));
	};
	expect([...(await ofBid()).keys()]).toEqual(["bids/b1/not-here.txt"]);
	copy('{"title":"[withheld] service"}');
	const files = await ofBid();
	expect([...files].map(([name, bytes]) => [name, text(bytes)])).toEqual([
		["bids/b1/public-copy.json", '{"title":"[withheld] service"}'],
	]);
	expect(must(readArchives(world.manager, { roundId: world.roundId })).redactions).toMatchObject([
		{ of: "bid", reference: "B1", place: "/title", reason: "commercial" },
	]);
});

test("archives are for the fund manager and the auditor, and for nobody with an interest in a bid", async () => {
	const world = await allocatingWorld();
	const { roundId, manager } = world;
	const input = { roundId, purpose: "Request 12", ...DISCLOSED };
	const { archiveId } = must(makeArchive(manager, input));
	const auditor = world.as(world.auditor);
	expect(codeOf(makeArchive(auditor, input))).toBe("forbidden");
	expect(must(readArchives(auditor, { roundId })).mayMake).toBe(false);
	for (const other of [world.boardMember, world.financeOfficer, world.administrator, world.assessors[0]])
		expect(codeOf(readRoundArchive(world.as(other), { roundId, archiveId }))).toBe("not-found");
	expect(codeOf(makeArchive(manager, { ...input, withheld: ["files"] }))).toBe("reason-missing");
	expect(must(makeArchive(manager, { ...input, key: archiveId })).archiveId).toBe(archiveId);
	const partnership = String(
		world.db.$client.prepare("SELECT id FROM organisation WHERE prefix = 'C'").pluck().get(),
	);
	world.interested(world.fundManager, partnership);
	expect(codeOf(makeArchive(manager, input))).toBe("interested");
	expect(codeOf(readArchives(manager, { roundId }))).toBe("interested");
	expect(codeOf(readRoundArchive(manager, { roundId, archiveId }))).toBe("interested");
});
