import { createHash } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { ledgerFigures, setAsideFor } from "~/domain/fund/ledger";
import { pence } from "~/domain/money";
import { changeDecisionText } from "~/use-cases/decision/change-decision-text";
import { preparePack } from "~/use-cases/decision/prepare-pack";
import { readNotice } from "~/use-cases/decision/read-notice";
import { readNoticeFile } from "~/use-cases/decision/read-notice-file";
import { signDecision } from "~/use-cases/decision/sign-decision";
import { openDatabase } from "~db/client";
import { decisionById, versionsOf } from "~db/decision/decision";
import { insertFundEntry, ledgerOf } from "~db/fund/fund";
import { setNumbering } from "~db/people/organisation";
import { roundById } from "~db/round/round";
import {
	allocatingWorld,
	changedLine,
	codeOf,
	drafted,
	draftedDirect,
	draftOf,
	PASSWORD,
	signing,
	WHOLE_TEXT,
	withBoard,
} from "../../support/decision-builders";
import { must } from "../../support/round-builders";
import { pounds } from "../../support/written";

test("signing gives the year's next number, freezes the content and turns the money into awards", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	const { number, sha256 } = must(await signing(world, decisionId));
	expect(number).toBe("2026-001");
	expect(roundById(world.db, world.roundId)?.state).toBe("decided");
	const entries = ledgerOf(world.db, world.fundId).filter((entry) => entry.decisionId === decisionId);
	expect(entries.map(({ kind, title, amount }) => [kind, title, amount])).toEqual(
		expect.arrayContaining([
			["round-set-aside", "Awarded from Second tranche", -12_000_000n],
			["award", "B1: Mediation service", 10_000_000n],
			["award", "C2: Young people", 2_000_000n],
		]),
	);
	expect(entries).toHaveLength(3);
	expect(setAsideFor(ledgerOf(world.db, world.fundId), world.roundId)).toBe(1_000_000n);
	const served = must(readNoticeFile(world.as(world.decisionMaker), { number, file: "content" }));
	expect(createHash("sha256").update(served, "utf8").digest("hex")).toBe(sha256);
	const { content } = must(readNotice(world.as(world.decisionMaker), number));
	expect(content).toMatchObject({
		number: "2026-001",
		total: pounds("120000.00"),
		available: pounds("130000.00"),
		departures: [],
		signature: { name: "Dana Commissioner", title: "Police and Crime Commissioner" },
		scenario: { publishedRule: true, method: "rank-and-skip" },
	});
	expect(content.lines.map(({ reference, decided, outcome }) => [reference, decided, outcome])).toEqual([
		["B1", pounds("100000.00"), "awarded"],
		["C1", pounds("0.00"), "reserve"],
		["C2", pounds("20000.00"), "awarded"],
	]);
});

test("a second click gives the same number; somebody else's comes too late", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	const { noticeSha256 } = await draftOf(world, decisionId);
	const sign = () =>
		signDecision(world.as(world.decisionMaker), { decisionId, noticeSha256, password: PASSWORD });
	const [first, second] = await Promise.all([sign(), sign()]);
	expect(must(first)).toEqual(must(second));
	const deputy = world.anotherSignatory("Deputy");
	expect(codeOf(await signing(world, decisionId, { by: deputy }))).toBe("decision-signed");
	expect(ledgerOf(world.db, world.fundId).filter(({ kind }) => kind === "award")).toHaveLength(2);
});

test("a wrong password, somebody without the right, and another office's decision maker sign nothing", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	expect(codeOf(await signing(world, decisionId, { password: "guess" }))).toBe("password-wrong");
	expect(codeOf(await signing(world, decisionId, { by: world.fundManager }))).toBe("forbidden");
	expect(codeOf(await signing(world, decisionId, { by: world.boardMember }))).toBe("not-found");
	const elsewhere = world.anotherSignatory("Elsewhere", world.organisation("deciding-office"));
	expect(codeOf(await signing(world, decisionId, { by: elsewhere }))).toBe("forbidden");
	expect(decisionById(world.db, decisionId)?.state).toBe("draft");
});

test("whoever prepared a decision does not sign it", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	world.giveRole(world.decisionMaker, "fund-manager", world.officeId);
	must(
		changeDecisionText(world.as(world.decisionMaker), {
			decisionId,
			revision: (await draftOf(world, decisionId)).revision,
			title: (await draftOf(world, decisionId)).title,
			...WHOLE_TEXT,
			contact: "Changed by the decision maker",
		}),
	);
	expect(codeOf(await signing(world, decisionId))).toBe("prepared-by-signer");
	const deputy = world.anotherSignatory("Deputy");
	expect(codeOf(await signing(world, decisionId, { by: deputy }))).toBe("accepted");
});

test("an interest in any of its partnerships stands in the way, also in one that gets nothing", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	world.interested(world.decisionMaker, world.partnerships.coventry);
	expect(codeOf(await signing(world, decisionId))).toBe("interested");
});

test("a draft that changed after it was read, or after the board saw it, is not signed", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	const { noticeSha256: earlier, title, revision } = await draftOf(world, decisionId);
	const text = { ...WHOLE_TEXT, contact: "Somebody else" };
	must(changeDecisionText(world.manager, { decisionId, revision, title, ...text }));
	expect(codeOf(await signing(world, decisionId, { noticeSha256: earlier }))).toBe("changed-meanwhile");
	// A mistyped password must not hide that the text is another: the page would come back with it.
	expect(codeOf(await signing(world, decisionId, { noticeSha256: earlier, password: "guess" }))).toBe(
		"changed-meanwhile",
	);
	must(await changedLine(world, decisionId, "C2", 10_000, "The smaller sum is enough this year."));
	expect(codeOf(await signing(world, decisionId))).toBe("pack-outdated");
	must(await preparePack(world.manager, { roundId: world.roundId }));
	expect(codeOf(await signing(world, decisionId))).toBe("accepted");
});

test("text that is not part of the proposal may be finished after the board has advised", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	const { title, revision } = await draftOf(world, decisionId);
	const factsAndAdvice = "The board supported the proposal on 1 June.";
	must(changeDecisionText(world.manager, { decisionId, revision, title, ...WHOLE_TEXT, factsAndAdvice }));
	expect(codeOf(await signing(world, decisionId))).toBe("accepted");
});

test("nothing is signed before the board has it, without its whole text, or without a reason for a departure", async () => {
	const world = await allocatingWorld();
	const decisionId = await drafted(world);
	const early = await signing(world, decisionId);
	expect(early).toMatchObject({ code: "move-not-possible" });
	must(await preparePack(world.manager, { roundId: world.roundId }));
	const { title, revision } = await draftOf(world, decisionId);
	must(changeDecisionText(world.manager, { decisionId, revision, title, ...WHOLE_TEXT, interests: " " }));
	expect(await signing(world, decisionId)).toMatchObject({
		code: "text-missing",
		details: { parts: ["Declaration of interests"] },
	});
});

test("nothing is signed with a letter under a heading, and no reason of a letter is kept", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	expect(await changedLine(world, decisionId, "C2", 10_000, "x")).toMatchObject({
		code: "reason-weak",
		path: "reason",
	});
	const { title, revision } = await draftOf(world, decisionId);
	const weak = { legalImplications: "x", equalityImplications: "TBC" };
	must(changeDecisionText(world.manager, { decisionId, revision, title, ...WHOLE_TEXT, ...weak }));
	expect(await draftOf(world, decisionId)).toMatchObject({
		ready: false,
		unready: {
			weak: [
				{ part: "legalImplications", why: "too-short" },
				{ part: "equalityImplications", why: "placeholder" },
			],
		},
	});
	expect(await signing(world, decisionId)).toMatchObject({
		code: "text-weak",
		details: { parts: ["legalImplications", "equalityImplications"] },
	});
});

test("what is signed holds the ranking with its totals, the money's line and the threshold", async () => {
	const world = await allocatingWorld();
	const { ranking } = (await draftOf(world, await withBoard(world))).notice;
	expect(ranking).toMatchObject({ threshold: "50.00", money: 13_000_000n });
	const order = ranking?.bids.map(({ place, reference, line }) => `${place} ${reference} ${line}`);
	expect(order).toMatchInlineSnapshot(`
		[
		  "1 B1 within-money",
		  "2 C1 beyond-money",
		  "3 C2 beyond-money",
		]
	`);
	expect(ranking?.bids[0]).toMatchInlineSnapshot(`
		{
		  "asked": 10000000n,
		  "line": "within-money",
		  "place": 1,
		  "reference": "B1",
		  "runningTotal": 10000000n,
		  "score": "80.00",
		  "title": "Mediation service",
		}
	`);
});

test("a decision without a round becomes the fund's commitment, and no two of them overdraw it", async () => {
	const world = await allocatingWorld();
	// £350,000.00 in the fund, £130,000.00 of it set aside: two awards of £120,000.00 do not both fit in £220,000.00.
	const decisions = [draftedDirect(world, 120_000, "First"), draftedDirect(world, 120_000, "Second")];
	const other = openDatabase(world.file);
	onTestFinished(() => {
		other.$client.close();
	});
	const signatory = world.as(world.decisionMaker);
	const outcomes = await Promise.all(
		decisions.map(async (decisionId, place) =>
			signDecision(place === 0 ? signatory : { ...signatory, db: other }, {
				decisionId,
				noticeSha256: (await draftOf(world, decisionId)).noticeSha256,
				password: PASSWORD,
			}),
		),
	);
	// The second notice said what the first has meanwhile taken; read again, it still asks for more than is left.
	expect(outcomes.map(codeOf).sort()).toEqual(["accepted", "changed-meanwhile"]);
	const late = decisions[outcomes.findIndex(({ ok }) => !ok)] ?? "";
	expect(await signing(world, late)).toMatchObject({
		code: "fund-overdrawn",
		details: { shortfall: 2000000n },
	});
	const figures = ledgerFigures(ledgerOf(world.db, world.fundId));
	expect([figures.committed, figures.remaining]).toEqual([12_000_000n, 10_000_000n]);
});

test("awards never exceed what is set aside, even where a draft was made to say so", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	// As if money that was set aside had been released after the board saw the pack.
	insertFundEntry(world.db, {
		id: "released",
		fundId: world.fundId,
		kind: "round-set-aside",
		title: "Taken back",
		amount: pence(-2_000_000),
		roundId: world.roundId,
		at: world.clock.now(),
	});
	expect(await signing(world, decisionId)).toMatchObject({
		code: "exceeds-set-aside",
		details: { shortfall: 1000000n, setAside: 11000000n },
	});
	expect(roundById(world.db, world.roundId)?.state).toBe("with-board");
});

test("numbers go on from those the office used before", async () => {
	const world = await allocatingWorld();
	setNumbering(world.db, {
		id: "used",
		organisationId: world.decidingOfficeId,
		year: 2026,
		usedBefore: 13,
	});
	const first = must(await signing(world, draftedDirect(world, 1_000)));
	const second = must(await signing(world, draftedDirect(world, 1_000)));
	expect([first.number, second.number]).toEqual(["2026-014", "2026-015"]);
});

test("what was signed cannot be changed in the database", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	must(await signing(world, decisionId));
	const version = versionsOf(world.db, decisionId)[0]?.id;
	const run = (statement: string) => () => world.db.$client.prepare(statement).run(version);
	expect(run("UPDATE decision_version SET content = '{}' WHERE id = ?")).toThrow("does not change");
	expect(run("UPDATE decision_line SET decided_pence = 1 WHERE decision_version_id = ?")).toThrow(
		"does not change",
	);
	expect(run("DELETE FROM decision_line WHERE decision_version_id = ?")).toThrow("does not change");
	expect(await changedLine(world, decisionId, "C1", 1, "Late")).toMatchObject({ code: "decision-signed" });
});
