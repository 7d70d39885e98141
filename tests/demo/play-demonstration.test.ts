import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { DEMONSTRATION_PASSWORD } from "~/demo/accounts";
import { playDemonstration } from "~/demo/play-demonstration";
import { ledgerFigures } from "~/domain/fund/ledger";
import { toDecimalPounds } from "~/domain/money";
import { buildScenario } from "~/use-cases/allocation/build-scenario";
import { readScenarios } from "~/use-cases/allocation/read-scenarios";
import { readOwnAssessments } from "~/use-cases/assessment/read-own-assessments";
import { rankingInRound } from "~/use-cases/assessment/read-ranking";
import { changeDecisionText } from "~/use-cases/decision/change-decision-text";
import { draftDecision } from "~/use-cases/decision/draft-decision";
import { preparePack } from "~/use-cases/decision/prepare-pack";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readDraft } from "~/use-cases/decision/read-draft";
import { readNotice } from "~/use-cases/decision/read-notice";
import { readPack } from "~/use-cases/decision/read-pack";
import { recordSubsidy } from "~/use-cases/decision/record-subsidy";
import { signDecision } from "~/use-cases/decision/sign-decision";
import { readPeople } from "~/use-cases/people/read-people";
import { verifyAudit } from "~db/audit/audit";
import { submittedBids } from "~db/bid/bid";
import { openDatabase } from "~db/client";
import { latestPublishedDecisions } from "~db/decision/published-decisions";
import { fundById, ledgerOf } from "~db/fund/fund";
import { frozenScheme, roundById } from "~db/round/round";
import { NO_SUBSIDY, WHOLE_TEXT } from "../support/decision-builders";
import {
	accountOf,
	COPY_OF_TRANCHE,
	demonstration,
	PLAYED_AT,
	SECOND_TRANCHE,
} from "../support/demonstration";
import { reachAllocation } from "../support/finish-assessment";
import { must } from "../support/round-builders";
import { pounds } from "../support/written";

const REFERENCES = ["B1", "B2", "C1", "C2", "D1", "S1", "SS1", "SS2", "SS3", "SS4", "SS5", "W1", "W2"];

describe("the demonstration", () => {
	test.each([
		["the second tranche", SECOND_TRANCHE],
		["its copy", COPY_OF_TRANCHE],
	])(
		"%s holds the thirteen bids of 2013, received ten minutes apart, £509,260.00 asked",
		async (_, roundId) => {
			const { db } = await demonstration();
			const bids = submittedBids(db, roundId);
			expect(bids.map(({ reference }) => reference).sort()).toEqual(REFERENCES);
			expect(bids.reduce((sum, { options }) => sum + (options[0]?.amount ?? 0n), 0n)).toBe(50_926_000n);
			const received = bids.map((bid) => bid.received).sort();
			expect(received[0]).toBe("2013-10-11T08:00:00.000Z");
			expect(received.at(-1)).toBe("2013-10-11T10:00:00.000Z");
			const byReference = new Map(bids.map((bid) => [bid.reference, bid]));
			expect(byReference.get("S1")?.received).toBe("2013-10-11T08:00:00.000Z");
			expect(byReference.get("SS5")?.received).toBe("2013-10-11T10:00:00.000Z");
			expect(byReference.get("B1")?.options.map(({ amount }) => amount)).toEqual([10_000_000n, 9_000_000n]);
			expect(byReference.get("B2")?.options.map(({ amount }) => amount)).toEqual([9_500_000n, 7_500_000n]);
		},
	);

	test("has the ledger of the papers: £350,000 pot, £30,000 committed and £312,500 awarded by published decisions", async () => {
		const { db } = await demonstration();
		const figures = ledgerFigures(ledgerOf(db, roundById(db, SECOND_TRANCHE)?.fundId ?? ""));
		expect(figures).toMatchObject({
			pot: 35_000_000n,
			committed: 3_000_000n,
			setAside: 750_000n,
			awarded: 31_250_000n,
			remaining: 0n,
		});
		expect(latestPublishedDecisions(db, 2)).toMatchObject([
			{ number: "2013-014", total: 31_250_000n },
			{ number: "2013-013", total: 3_000_000n },
		]);
	});

	test("has a copy of the round in a fund of its own, with the same money, that says it is one", async () => {
		const { db } = await demonstration();
		const [published, copy] = [roundById(db, SECOND_TRANCHE), roundById(db, COPY_OF_TRANCHE)];
		expect(copy?.fundId).not.toBe(published?.fundId);
		expect(ledgerFigures(ledgerOf(db, copy?.fundId ?? ""))).toMatchObject({
			pot: 35_000_000n,
			committed: 3_000_000n,
			setAside: 32_000_000n,
			remaining: 0n,
		});
		const { name, purpose } = fundById(db, copy?.fundId ?? "") ?? {};
		for (const words of [name, purpose, copy?.title, copy?.purpose]) expect(words).toMatch(/\bcopy\b/);
		const shown = ({ opensAt, closesAt, amount, boardMeetsOn }: NonNullable<typeof copy>) => ({
			opensAt,
			closesAt,
			amount,
			boardMeetsOn,
		});
		expect(copy && shown(copy)).toEqual(published && shown(published));
	});

	test("shows the second tranche decided and published, whole, to the public", async () => {
		const { public: everybody, db } = await demonstration();
		expect(roundById(db, SECOND_TRANCHE)?.state).toBe("published");
		const { content, publishedAt } = must(readNotice(everybody, "2013-014"));
		expect(publishedAt).toBe("2013-11-07T09:00:00.000Z");
		expect(content.signature.at).toBe("2013-11-06T14:00:00.000Z");
		const amounts = content.lines.map(
			({ reference, decided }) => [reference, toDecimalPounds(decided)] as const,
		);
		expect(amounts.filter(([, decided]) => decided !== "0.00")).toEqual([
			["B2", "95000.00"],
			["SS2", "20000.00"],
			["B1", "100000.00"],
			["SS4", "38000.00"],
			["C1", "35000.00"],
			["SS3", "1500.00"],
			["W2", "15000.00"],
			["SS5", "8000.00"],
		]);
		expect(amounts).toHaveLength(13);
		expect(content.total).toBe(31_250_000n);
		expect(content.departures).toEqual([]);
		expect(content.scenario).toMatchObject({ method: "rank-and-skip", publishedRule: true });
		expect(Object.entries(content.text).filter(([, text]) => text.trim() === "")).toEqual([]);
		expect(content.text.factsAndAdvice).toContain("leave the number of the decision open as 000/2013");
	});

	test("has the scenarios of the worked example, a pack, a meeting and the members' advice behind it", async () => {
		const world = await demonstration();
		const { scenarios } = must(readScenarios(world.as(accountOf("fund-manager")), SECOND_TRANCHE));
		expect(
			scenarios.map(({ method, published, unallocated, value, stale }) => [
				method,
				published,
				unallocated,
				value,
				stale,
			]),
		).toEqual([
			["rank-and-skip", true, pounds("7500.00"), "566", false],
			["rank-and-stop", false, pounds("30500.00"), "445", false],
			["score-per-pound", false, pounds("39500.00"), "653", false],
			["needs-envelopes", false, pounds("7500.00"), "566", false],
			["optimum", false, pounds("14500.00"), "664.9473", false],
		]);
		const { pack, advice, meetings } = must(
			await readPack(world.as(accountOf("board-member")), { roundId: SECOND_TRANCHE }),
		);
		expect(pack).toMatchObject({ version: 1, newest: 1 });
		expect(advice.map(({ memberName, kind }) => [memberName, kind])).toEqual(
			expect.arrayContaining([
				["Desmond Hollisvane", "support"],
				["Desmond Hollisvane", "support-with-conditions"],
				["Farida Quillanby", "support"],
				["Farida Quillanby", "comment"],
				["Owen Strathmere", "support"],
			]),
		);
		expect(meetings).toMatchObject([{ heldOn: "2013-11-05", packVersion: 1 }]);
	});

	test("leaves the copy's C2 to the moderator and D1 and SS5 to an assessor each, and has scored all others", async () => {
		const { db } = await demonstration();
		const rows = rankingInRound(db, COPY_OF_TRANCHE);
		const waiting = rows.filter(({ totalHundredths }) => totalHundredths === null);
		expect(waiting.map(({ reference, waitsFor }) => [reference, waitsFor]).sort()).toEqual([
			["C2", "moderation"],
			["D1", "submission"],
			["SS5", "submission"],
		]);
		expect(roundById(db, COPY_OF_TRANCHE)?.state).toBe("assessing");
	});

	test("shows an assessor first the round in which something is still to submit", async () => {
		const world = await demonstration();
		const { rounds } = must(readOwnAssessments(world.as(accountOf("assessor", 1))));
		expect(rounds.map(({ id }) => id)).toEqual([COPY_OF_TRANCHE, SECOND_TRANCHE]);
		const open = rounds[0]?.assessments.filter(({ state }) => state !== "submitted");
		expect(open?.map(({ reference, state }) => [reference, state])).toEqual([
			["D1 (PRACTICE-T2)", "in-progress"],
		]);
		const first = must(readOwnAssessments(world.as(accountOf("assessor", 0)))).rounds[0];
		const toSubmit = first?.assessments.filter(({ state }) => state !== "submitted");
		expect(toSubmit?.map(({ reference, criteriaDone }) => [reference, criteriaDone])).toEqual([
			["SS5 (PRACTICE-T2)", 5],
		]);
	});

	test("leaves the administrator somebody without a role", async () => {
		const world = await demonstration();
		const people = must(readPeople(world.as(accountOf("administrator"))));
		const without = people.people.filter(({ roles }) => roles.length === 0);
		expect(without.map(({ name }) => name)).toContain("Nerys Thornwick");
	});

	test("finished by a person, ranks and divides as the worked example does", async () => {
		const world = await demonstration();
		reachAllocation(world);
		const totals = rankingInRound(world.db, COPY_OF_TRANCHE).map((row) => [
			row.reference,
			row.totalHundredths,
		]);
		expect(totals).toEqual([
			["B2", 8100],
			["SS2", 7750],
			["B1", 7400],
			["SS4", 7200],
			["C1", 7150],
			["SS3", 6900],
			["S1", 6800],
			["W2", 6600],
			["C2", 6400],
			["W1", 5800],
			["SS5", 5500],
			["D1", 5200],
			["SS1", 4700],
		]);
		const manager = world.as(accountOf("fund-manager"));
		const needsVersionId = frozenScheme(world.db, COPY_OF_TRANCHE)?.content.needs?.id ?? null;
		for (const method of ["rank-and-stop", "rank-and-skip", "needs-envelopes"] as const)
			expect(
				await buildScenario(manager, {
					roundId: COPY_OF_TRANCHE,
					title: method,
					method,
					unspent: "rank",
					needsVersionId,
				}),
			).toMatchObject({ ok: true });
		const page = readScenarios(manager, COPY_OF_TRANCHE);
		if (!page.ok) throw new Error(page.code);
		const scenario = (method: string) => page.value.scenarios.find((each) => each.method === method);
		expect(scenario("rank-and-stop")).toMatchObject({
			unallocated: pounds("30500.00"),
			value: "445",
			published: false,
		});
		expect(scenario("rank-and-skip")).toMatchObject({
			unallocated: pounds("7500.00"),
			value: "566",
			published: true,
		});
		expect(page.value.scenarios[0]?.method).toBe("rank-and-skip");
		const envelopes = scenario("needs-envelopes");
		expect(envelopes).toMatchObject({ unallocated: pounds("7500.00"), value: "566" });
		const envelopeOf = ({ key, name }: { readonly key: string; readonly name: string }) => [
			name,
			envelopes?.needs?.amounts[key],
		];
		expect(Object.fromEntries(page.value.partnerships.map(envelopeOf))).toEqual({
			Birmingham: pounds("125481.24"),
			Coventry: pounds("37065.11"),
			Dudley: pounds("36593.26"),
			Solihull: pounds("24168.34"),
			Sandwell: pounds("36024.71"),
			Walsall: pounds("31494.47"),
			Wolverhampton: pounds("29172.87"),
		});
	});

	test("gives the copy's decision the next number of its fund's year", async () => {
		const world = await demonstration();
		reachAllocation(world);
		const manager = world.as(accountOf("fund-manager"));
		const { id: scenarioId } = must(
			await buildScenario(manager, {
				roundId: COPY_OF_TRANCHE,
				title: "Rank and skip",
				method: "rank-and-skip",
				unspent: "rank",
				needsVersionId: null,
			}),
		);
		const { decisionId } = must(await draftDecision(manager, { roundId: COPY_OF_TRANCHE, scenarioId }));
		const { revision, title } = must(await readDraft(manager, decisionId));
		expect(title).toBe("Invest to Save Budget, practice copy: second tranche");
		must(changeDecisionText(manager, { decisionId, revision, title, ...WHOLE_TEXT }));
		must(recordSubsidy(manager, { decisionId, revision: revision + 1, lineId: null, ...NO_SUBSIDY }));
		must(await preparePack(manager, { roundId: COPY_OF_TRANCHE }));
		const signatory = world.as(accountOf("decision-maker"));
		const { noticeSha256 } = must(await readDraft(signatory, decisionId));
		must(await signDecision(signatory, { decisionId, noticeSha256, password: DEMONSTRATION_PASSWORD }));
		must(publishDecision(manager, { decisionId }));
		const ours = must(readNotice(world.public, "2013-015")).content;
		const published = must(readNotice(world.public, "2013-014")).content;
		const amounts = ({ lines }: typeof ours) => lines.map(({ reference, decided }) => [reference, decided]);
		expect(amounts(ours)).toEqual(amounts(published));
		expect(ours.total).toBe(pounds("312500.00"));
	});

	test("has an audit chain that verifies and says of each entry that it is the demonstration's", async () => {
		const { db } = await demonstration();
		expect(verifyAudit(db)).toMatchObject({ ok: true });
		const kinds = db.$client.prepare("SELECT DISTINCT actor_kind FROM audit_entry").pluck().all();
		expect(kinds).toEqual(["demonstration"]);
		const times = db.$client.prepare("SELECT at FROM audit_entry ORDER BY seq").pluck().all();
		expect(times).toEqual([...times].sort());
	});

	test("has a round that is open now and closes in four weeks at 17:00 in London", async () => {
		const world = await demonstration();
		const open = roundById(world.db, world.openRound());
		expect(open?.opensAt).toBe(PLAYED_AT);
		expect(open?.closesAt).toBe("2026-05-29T16:00:00.000Z");
	});

	test("is the same each time, the dates of the open rounds and what is random by nature apart", async () => {
		const folder = mkdtempSync(join(tmpdir(), "tranche-play-"));
		onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
		const tables = [
			"bid",
			"bid_version",
			"scheme_version",
			"assessment_score",
			"organisation",
			"decision_version",
		];
		const contentOf = async (name: string, at: string) => {
			const file = join(folder, name);
			await playDemonstration(file, at);
			const db = openDatabase(file);
			const content = tables.map((table) =>
				db.$client
					.prepare(`SELECT * FROM ${table}`)
					.all()
					.filter((row) => !/community-safety-fund-20|invest-to-save-over-three/.test(JSON.stringify(row))),
			);
			db.$client.close();
			return content;
		};
		const first = await contentOf("first.sqlite", PLAYED_AT);
		expect(first[0]).toHaveLength(26);
		expect(await contentOf("second.sqlite", "2026-07-09T11:12:13.000Z")).toEqual(first);
	}, 180_000);
});
