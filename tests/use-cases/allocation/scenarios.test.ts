import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { ScenariosPage } from "~/domain/allocation/run/scenario";
import { type Pence, pence } from "~/domain/money";
import { buildScenario } from "~/use-cases/allocation/build-scenario";
import { readScenario } from "~/use-cases/allocation/read-scenario";
import { readScenarios } from "~/use-cases/allocation/read-scenarios";
import { allocateCase } from "~/use-cases/allocation/solving/allocate-case";
import { rankingInRound } from "~/use-cases/assessment/read-ranking";
import { reopenAssessment } from "~/use-cases/assessment/reopen-assessment";
import { changeNeedsVersion } from "~/use-cases/needs/change-needs-version";
import { readNeeds } from "~/use-cases/needs/read-needs";
import { returnToAssessing } from "~/use-cases/round/return-to-assessing";
import { frozenScheme } from "~db/round/round";
import { accountOf, COPY_OF_TRANCHE, demonstration } from "../../support/demonstration";
import { reachAllocation } from "../../support/finish-assessment";
import { must } from "../../support/round-builders";
import { pounds } from "../../support/written";

async function allocating() {
	const world = await demonstration();
	reachAllocation(world);
	const manager = world.as(accountOf("fund-manager"));
	const needsVersionId = frozenScheme(world.db, COPY_OF_TRANCHE)?.content.needs?.id ?? null;
	const build = (
		method: "rank-and-stop" | "rank-and-skip" | "needs-envelopes",
		more: Partial<Parameters<typeof buildScenario>[1]> = {},
	) =>
		buildScenario(manager, {
			roundId: COPY_OF_TRANCHE,
			title: method,
			method,
			unspent: "rank",
			needsVersionId,
			...more,
		});
	return { world, manager, needsVersionId, build };
}

/** Money by partnership's area, in one column. */
function moneyOf({ partnerships, scenarios }: ScenariosPage, column: number): Record<string, Pence> {
	return Object.fromEntries(
		partnerships.map(({ key, name }) => [name, scenarios[column]?.byPartnership[key] ?? pence(0)]),
	);
}

describe("scenarios", () => {
	test("can be run again from the case that is offered, to the same run byte for byte", async () => {
		const { manager, build } = await allocating();
		const { id } = must(await build("needs-envelopes"));
		const saved = must(readScenario(manager, { roundId: COPY_OF_TRANCHE, scenarioId: id }));
		const again = must(await allocateCase(saved.caseText));
		expect(again.runText).toBe(saved.runText);
		expect(createHash("sha256").update(saved.caseText).digest("hex")).toBe(saved.caseSha256);
		expect(createHash("sha256").update(saved.runText).digest("hex")).toBe(saved.runSha256);
	});

	test("are saved once where the same one is built twice, and apart under other names and rules", async () => {
		const { manager, build } = await allocating();
		const { id } = must(await build("rank-and-skip"));
		expect(must(await build("rank-and-skip")).id).toBe(id);
		must(await build("rank-and-skip", { title: "Another name" }));
		must(await build("rank-and-stop", { title: "rank-and-skip" }));
		expect(must(readScenarios(manager, COPY_OF_TRANCHE)).scenarios).toHaveLength(3);
	});

	test("say why B1 is funded by one rule and D1 by none, in figures", async () => {
		const { manager, build } = await allocating();
		must(await build("rank-and-skip"));
		must(await build("rank-and-stop"));
		const page = must(readScenarios(manager, COPY_OF_TRANCHE));
		const reason = (method: string, reference: string) =>
			page.scenarios
				.find((scenario) => scenario.method === method)
				?.awards.find((award) => award.reference === reference)?.reason;
		expect(reason("rank-and-skip", "B1")).toBe(
			"Funded in full with £100,000.00, from the £205,000.00 left at its turn",
		);
		expect(reason("rank-and-skip", "S1")).toContain("£19,500.00 short");
		expect(reason("rank-and-stop", "W2")).toContain("S1");
		expect(reason("rank-and-skip", "SS1")).toContain("47");
	});

	test("mark the scheme's rule as the published one and show it first", async () => {
		const { manager, build } = await allocating();
		must(await build("rank-and-skip"));
		must(await build("needs-envelopes"));
		const page = must(readScenarios(manager, COPY_OF_TRANCHE));
		expect(page.scenarios.map(({ method, published }) => [method, published])).toEqual([
			["rank-and-skip", true],
			["needs-envelopes", false],
		]);
		expect(moneyOf(page, 1)).toMatchObject({ Birmingham: 19500000n, Sandwell: 6750000n, Dudley: 0n });
	});

	test("stand beside each other by partnership, whether they were built with needs or without", async () => {
		const { manager, build } = await allocating();
		must(await build("rank-and-skip", { needsVersionId: null }));
		must(await build("rank-and-skip", { title: "With needs" }));
		const page = must(readScenarios(manager, COPY_OF_TRANCHE));
		expect(page.scenarios.map(({ needsVersionId }) => needsVersionId)).toContain(null);
		expect(moneyOf(page, 0)).toEqual(moneyOf(page, 1));
		expect(moneyOf(page, 0)).toMatchObject({ Birmingham: 19500000n, Coventry: 3500000n });
		const needs = page.scenarios.find(({ needsVersionId }) => needsVersionId !== null)?.needs;
		expect(Object.keys(needs?.shares ?? {}).sort()).toEqual(page.partnerships.map(({ key }) => key).sort());
	});

	test("are by the published rule also without the scheme's needs, where the rule does not divide by need", async () => {
		const { manager, build } = await allocating();
		must(await build("rank-and-skip", { needsVersionId: null }));
		must(await build("rank-and-stop"));
		const { scenarios } = must(readScenarios(manager, COPY_OF_TRANCHE));
		expect(scenarios.map(({ method, published }) => [method, published])).toEqual([
			["rank-and-skip", true],
			["rank-and-stop", false],
		]);
	});

	test("become stale when a score changes, and are built anew from the changed one", async () => {
		const { world, manager, build } = await allocating();
		const { id } = must(await build("rank-and-skip"));
		const read = () => must(readScenario(manager, { roundId: COPY_OF_TRANCHE, scenarioId: id }));
		expect(read().stale).toBe(false);
		must(returnToAssessing(manager, { roundId: COPY_OF_TRANCHE, reason: "A score must be looked at again" }));
		const assessmentId = world.db.$client
			.prepare("SELECT id FROM assessment WHERE bid_id = ? AND state = 'submitted'")
			.pluck()
			.get(world.bid("B2")) as string;
		must(reopenAssessment(manager, { assessmentId, reason: "A score was given for the wrong bid" }));
		expect(rankingInRound(world.db, COPY_OF_TRANCHE).at(-1)).toMatchObject({
			reference: "B2",
			totalHundredths: null,
		});
		expect(read().stale).toBe(true);
		const fresh = must(await build("rank-and-skip"));
		const award = must(readScenario(manager, { roundId: COPY_OF_TRANCHE, scenarioId: fresh.id })).awards.at(
			-1,
		);
		expect(award).toMatchObject({ reference: "B2", status: "not-scored", amount: pounds("0.00") });
	});

	test("protect the needs version they stand on", async () => {
		const { manager, needsVersionId, build } = await allocating();
		must(await build("needs-envelopes"));
		expect(
			changeNeedsVersion(manager, {
				id: needsVersionId ?? "",
				revision: 2,
				title: "Other",
				note: "",
				illustrative: false,
			}),
		).toMatchObject({ code: "needs-version-in-use" });
	});

	test("are refused without needs for envelopes, with another fund's needs, and outside allocation", async () => {
		const { world, manager, build } = await allocating();
		expect(await build("needs-envelopes", { needsVersionId: null })).toMatchObject({ code: "needs-missing" });
		expect(await build("rank-and-skip", { needsVersionId: "unknown" })).toMatchObject({
			code: "needs-version-unknown",
		});
		expect(await build("rank-and-skip", { roundId: world.openRound(), needsVersionId: null })).toMatchObject({
			code: "round-not-allocating",
		});
		expect(must(readNeeds(manager)).funds.some(({ versions }) => versions.length === 2)).toBe(true);
	});

	test("are the office's until the pack is with the board", async () => {
		const { world, build } = await allocating();
		const { id } = must(await build("rank-and-skip"));
		const as = (email: string) => readScenario(world.as(email), { roundId: COPY_OF_TRANCHE, scenarioId: id });
		expect(as(accountOf("auditor"))).toMatchObject({ ok: true });
		for (const role of [
			"board-member",
			"decision-maker",
			"finance-officer",
			"assessor",
			"bidder",
			"administrator",
		] as const)
			expect(as(accountOf(role)), role).toMatchObject({ ok: false, code: "not-found" });
		expect(readScenarios(world.public, COPY_OF_TRANCHE)).toMatchObject({ code: "not-found" });
		expect(
			await buildScenario(world.as(accountOf("auditor")), {
				roundId: COPY_OF_TRANCHE,
				title: "x",
				method: "rank-and-stop",
				unspent: "rank",
				needsVersionId: null,
			}),
		).toMatchObject({ code: "forbidden" });
	});
});
