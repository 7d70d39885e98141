import { expect, test } from "vitest";
import { inYears, ledgerFigures } from "~/domain/fund/ledger";
import { storedCase, storedPack, storedRun } from "~/domain/stored-formats";
import { buildEveryRule } from "~/use-cases/allocation/build-scenario";
import { readChangeByHand } from "~/use-cases/allocation/read-change-by-hand";
import { readScenarios } from "~/use-cases/allocation/read-scenarios";
import { preparePack } from "~/use-cases/decision/prepare-pack";
import { readNotice } from "~/use-cases/decision/read-notice";
import { scenarioById } from "~db/allocation/scenarios";
import { packsOf } from "~db/decision/board";
import { ledgerOf } from "~db/fund/fund";
import {
	allocatingWorld,
	changedLine,
	draftOf,
	published,
	signing,
	withBoard,
} from "../../support/decision-builders";
import { must } from "../../support/round-builders";
import { pounds } from "../../support/written";

const LINES: Readonly<Record<string, readonly (readonly [year: string, pounds: number])[]>> = {
	"Mediation service": [
		["2026-27", 60_000],
		["2027-28", 40_000],
	],
	"Doorstep crime": [["2027-28", 35_000]],
	"Young people": [["2026-27", 20_000]],
};

/** £130,000, of which £70,000 are paid in 2026-27; B1 takes £60,000 of them, so that C2's £20,000 do not fit. */
const world = () =>
	allocatingWorld({
		years: { "2026-27": 70_000, "2027-28": 60_000 },
		linesOf: (title) =>
			(LINES[title] ?? []).map(([financialYear, amount]) => ({
				description: `Staff in ${financialYear}`,
				amount: BigInt(amount) * 100n,
				financialYear,
			})),
	});

test("each year's limit holds from the bid to the ledger: case, run, reserve list, notice and awards", async () => {
	const round = await world();
	const row = scenarioById(round.db, round.scenarios.published);
	const file = storedCase(row?.caseText ?? "");
	expect(file.fund).toMatchObject({
		total: pounds("130000.00"),
		years: { "2026-27": pounds("70000.00"), "2027-28": pounds("60000.00") },
	});
	expect(file.bids?.find(({ ref }) => ref === "B1")?.options).toEqual([
		{
			amount: pounds("100000.00"),
			years: { "2026-27": pounds("60000.00"), "2027-28": pounds("40000.00") },
		},
	]);
	const run = storedRun(row?.runText ?? "");
	expect(run.awards.find(({ ref }) => ref === "C2")?.outcome).toMatchObject({
		status: "does-not-fit",
		year: { year: "2026-27", left: pounds("10000.00"), short: pounds("10000.00") },
	});
	const [column] = must(readScenarios(round.manager, round.roundId)).scenarios;
	expect(column?.reserve).toEqual(["C1", "C2"]);
	expect(column?.years?.["2027-28"]).toEqual({
		available: pounds("60000.00"),
		spent: pounds("40000.00"),
		unallocated: pounds("20000.00"),
	});
	const number = await published(round);
	const line = must(readNotice(round.manager, number)).content.lines.find(
		({ reference }) => reference === "B1",
	);
	expect(line?.years).toEqual({ "2026-27": pounds("60000.00"), "2027-28": pounds("40000.00") });
	const years = [...inYears(ledgerOf(round.db, round.fundId))].map(([year, rows]) => {
		const { awarded, setAside } = ledgerFigures(rows);
		return [year, awarded, setAside];
	});
	expect(years).toEqual([
		[null, pounds("60000.00"), pounds("10000.00")],
		["2027-28", pounds("40000.00"), pounds("20000.00")],
	]);
});

test("an amount by hand takes its years from what was asked, and is refused at once above a year's money", async () => {
	const round = await world();
	const decisionId = await withBoard(round);
	const smaller = (amount: number) =>
		changedLine(round, decisionId, "C2", amount, "The board asked for a smaller start of this project.");
	expect(await smaller(10_000.01)).toMatchObject({
		code: "exceeds-year",
		path: "decided",
		details: { year: "2026-27", total: pounds("70000.01"), available: pounds("70000.00") },
	});
	must(await smaller(10_000));
	const lineOf = async (wanted: string) =>
		(await draftOf(round, decisionId)).lines.find(({ name }) => name === wanted);
	expect((await lineOf("C2"))?.years).toEqual([
		{ year: "2026-27", amount: pounds("10000.00"), left: pounds("0.00") },
		{ year: "2027-28", amount: pounds("0.00"), left: pounds("20000.00") },
	]);
	expect((await signing(round, await again(round, decisionId))).ok).toBe(true);
	expect((await draftOf(round, decisionId)).lines.length).toBe(3);
});

test("the pack says what each bid would be paid in each year", async () => {
	const round = await world();
	await withBoard(round);
	const [pack] = packsOf(round.db, round.roundId);
	const bids = storedPack(pack?.content ?? "").bids;
	expect(bids.find(({ reference }) => reference === "B1")?.years).toEqual({
		"2026-27": pounds("60000.00"),
		"2027-28": pounds("40000.00"),
	});
	expect(bids.find(({ proposed }) => proposed === 0n)).not.toHaveProperty("years");
});

test("what another amount would cost is refused above what a year has by itself", async () => {
	const round = await world();
	const asked = { roundId: round.roundId, scenarioId: round.scenarios.published, reference: "B1" };
	const above = await readChangeByHand(round.manager, { ...asked, amount: pounds("120000.00") });
	expect(above).toMatchObject({
		code: "exceeds-year",
		path: "amount",
		details: { year: "2026-27", total: pounds("72000.00"), available: pounds("70000.00") },
	});
	expect((await readChangeByHand(round.manager, { ...asked, amount: pounds("100000.00") })).ok).toBe(true);
});

/** The draft put before the board again after a change. */
async function again(round: Awaited<ReturnType<typeof world>>, decisionId: string): Promise<string> {
	must(await preparePack(round.manager, { roundId: round.roundId }));
	return decisionId;
}

test("every rule at once leaves envelopes out and says why", async () => {
	const round = await world();
	const made = must(
		await buildEveryRule(round.manager, { roundId: round.roundId, nameOf: (method) => method }),
	);
	expect(made.leftOut.map(({ method }) => method)).toEqual(["needs-envelopes"]);
});
