import { describe, expect, test } from "vitest";
import type { Method } from "~/domain/allocation/case/case-file";
import { fromDecimalPounds, type Pence, pence, sumPence } from "~/domain/money";
import { buildScenario } from "~/use-cases/allocation/build-scenario";
import { readBidInScenario } from "~/use-cases/allocation/read-bid-in-scenario";
import { readChangeByHand } from "~/use-cases/allocation/read-change-by-hand";
import { readPreview } from "~/use-cases/allocation/read-preview";
import { DRAWS, readRobustness } from "~/use-cases/allocation/read-robustness";
import { readScenario } from "~/use-cases/allocation/read-scenario";
import { readScenarios } from "~/use-cases/allocation/read-scenarios";
import { reopenAssessment } from "~/use-cases/assessment/reopen-assessment";
import { declareOwnInterest } from "~/use-cases/people/declare-own-interest";
import { returnToAssessing } from "~/use-cases/round/return-to-assessing";
import { frozenScheme } from "~db/round/round";
import { accountOf, COPY_OF_TRANCHE, demonstration } from "../../support/demonstration";
import { reachAllocation } from "../../support/finish-assessment";
import { must } from "../../support/round-builders";
import { pounds, share } from "../../support/written";

const _read = (amount: string) => fromDecimalPounds(amount) ?? pence(0);

const NONE = {
	objective: "score" as const,
	timeLimitSeconds: null,
	overProgramming: null,
	limits: [],
	maximumBidsPerArea: null,
	exclusive: [],
};

async function allocating() {
	const world = await demonstration();
	reachAllocation(world);
	const manager = world.as(accountOf("fund-manager"));
	const needsVersionId = frozenScheme(world.db, COPY_OF_TRANCHE)?.content.needs?.id ?? null;
	const rule = (method: Method) => ({
		roundId: COPY_OF_TRANCHE,
		needsVersionId,
		method,
		unspent: "rank" as const,
	});
	const count = (table: string) => world.db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
	const rescore = () => {
		must(returnToAssessing(manager, { roundId: COPY_OF_TRANCHE, reason: "A score must be looked at again" }));
		const assessmentId = world.db.$client
			.prepare("SELECT id FROM assessment WHERE bid_id = ? AND state = 'submitted'")
			.pluck()
			.get(world.bid("B2")) as string;
		must(reopenAssessment(manager, { assessmentId, reason: "A score was given for the wrong bid" }));
	};
	const birmingham = world.db.$client
		.prepare("SELECT organisation_id FROM bid_partnership WHERE bid_id = ?")
		.pluck()
		.get(world.bid("B1")) as string;
	return { world, manager, rule, count, rescore, birmingham };
}

describe("a preview", () => {
	test("writes nothing, and what is saved is what was shown", async () => {
		const { manager, rule, count } = await allocating();
		const before = [count("scenario"), count("audit_entry")];
		const shown = must(await readPreview(manager, rule("optimum")));
		expect([count("scenario"), count("audit_entry")]).toEqual(before);
		expect(shown.scenarios[1]).toMatchObject({
			value: "664.9473",
			unallocated: pounds("14500.00"),
			proof: { status: "optimal" },
		});
		const { id } = must(await buildScenario(manager, { ...rule("optimum"), title: "Optimum", shown }));
		const saved = must(readScenario(manager, { roundId: COPY_OF_TRANCHE, scenarioId: id }));
		expect(saved.runSha256).toBe(shown.runSha256);
		expect(saved.awards.map(({ title: _, ...award }) => award)).toEqual(shown.scenarios[1]?.awards);
	});

	test("is not saved after a score changed", async () => {
		const { manager, rule, rescore, count } = await allocating();
		const before = count("scenario");
		const shown = must(await readPreview(manager, rule("rank-and-skip")));
		rescore();
		expect(await buildScenario(manager, { ...rule("rank-and-skip"), title: "Late", shown })).toMatchObject({
			code: "inputs-changed",
		});
		expect(count("scenario")).toBe(before);
		expect(shown.published).toBe(true);
		expect(shown.scenarios).toHaveLength(1);
	});

	test("keeps the conditions of the optimum, and is then a comparison", async () => {
		const { manager, rule, birmingham } = await allocating();
		const conditions = {
			...NONE,
			limits: [{ partnershipId: birmingham, max: pence(6_000_000n), min: null }],
			exclusive: [["S1", "W1"]],
			maximumBidsPerArea: 2,
		};
		const { scenarios, published } = must(await readPreview(manager, { ...rule("optimum"), conditions }));
		expect(published).toBe(false);
		expect(scenarios[1]?.conditions).toEqual([
			"at most £60,000.00 for Birmingham",
			"at most 2 bids in each area",
			"at most one of S1, W1",
		]);
		expect(scenarios[1]?.byPartnership[birmingham]).toBe(0n);
		const funded = scenarios[1]?.awards
			.filter(({ status }) => status === "funded")
			.map((each) => each.reference);
		expect(funded?.filter((reference) => reference === "S1" || reference === "W1")).toHaveLength(1);
	});

	test("refuses limits that cross or cannot be met, and groups with a bid that is not there", async () => {
		const { manager, rule, birmingham } = await allocating();
		const asked = (more: Partial<typeof NONE> | object) =>
			readPreview(manager, { ...rule("optimum"), conditions: { ...NONE, ...more } });
		const limits = (min: bigint, max: bigint | null) => ({
			limits: [{ partnershipId: birmingham, max: max === null ? null : pence(max), min: pence(min) }],
		});
		expect(await asked(limits(2n, 1n))).toMatchObject({ code: "limits-cross", path: `min.${birmingham}` });
		expect(await asked(limits(30_000_000n, null))).toMatchObject({ code: "minimum-unreachable" });
		expect(await asked({ exclusive: [["B1", "X9"]] })).toMatchObject({
			code: "bid-unknown",
			details: ["X9"],
		});
	});

	test("refuses conditions that only the optimum keeps to with any other rule, naming each", async () => {
		const { manager, rule, birmingham } = await allocating();
		const limits = [{ partnershipId: birmingham, max: pence(6_000_000n), min: null }];
		const given = { ...NONE, limits, maximumBidsPerArea: 2, exclusive: [["S1", "W1"]] };
		for (const method of ["rank-and-skip", "needs-envelopes"] as const)
			expect(await readPreview(manager, { ...rule(method), conditions: given }), method).toMatchObject({
				code: "conditions-without-optimum",
				details: ["maximumBidsPerArea", "exclusive", `max.${birmingham}`],
			});
		const over = { ...NONE, overProgramming: share("0.1") };
		must(await readPreview(manager, { ...rule("rank-and-skip"), conditions: over }));
	});

	test("is the fund manager's alone", async () => {
		const { world, rule } = await allocating();
		expect(await readPreview(world.as(accountOf("auditor")), rule("rank-and-skip"))).toMatchObject({
			code: "forbidden",
		});
		for (const role of ["bidder", "assessor", "board-member", "decision-maker"] as const)
			expect(await readPreview(world.as(accountOf(role)), rule("rank-and-skip")), role).toMatchObject({
				code: "not-found",
			});
	});
});

describe("a comparison", () => {
	test("shows the scenarios chosen, and the money of each by theme adds up to what it spends", async () => {
		const { manager, rule } = await allocating();
		const build = async (method: Method) =>
			must(await buildScenario(manager, { ...rule(method), title: method })).id;
		const [skip, stop, pound] = [
			await build("rank-and-skip"),
			await build("rank-and-stop"),
			await build("score-per-pound"),
		];
		const { all, scenarios, changes } = must(readScenarios(manager, COPY_OF_TRANCHE, [stop, pound]));
		expect(all.map(({ id }) => id)).toEqual([skip, pound, stop]);
		const alone = must(readScenarios(manager, COPY_OF_TRANCHE, [stop]));
		expect(alone.scenarios.map(({ id }) => id)).toEqual([skip, stop]);
		const published = must(readScenarios(manager, COPY_OF_TRANCHE, [skip]));
		expect(published.scenarios.map(({ id }) => id)).toEqual([skip, pound, stop]);
		expect(scenarios.map(({ id }) => id)).toEqual([pound, stop]);
		expect(changes[0]?.gains.map(({ reference }) => reference)).toEqual(["B1", "B2"]);
		for (const { byTheme, spent } of scenarios) {
			const total = Object.values(byTheme).reduce((sum, amount) => sum + BigInt(amount), 0n);
			expect(total).toBe(spent);
		}
	});
});

describe("an amount changed by hand", () => {
	test("shows its cost in points, bids and need before anything is written", async () => {
		const { manager, rule, count } = await allocating();
		const { id } = must(await buildScenario(manager, { ...rule("rank-and-skip"), title: "Published" }));
		const before = count("audit_entry");
		const asked = { roundId: COPY_OF_TRANCHE, scenarioId: id, reference: "S1" };
		const page = must(await readChangeByHand(manager, { ...asked, amount: pence(5_000_000n) }));
		expect(page.cost).toMatchObject({
			amount: 5000000n,
			isOption: true,
			value: { before: "566", after: "507.5", by: "-58.5" },
			displaced: [
				{ reference: "C1", before: 3500000n, after: 0n },
				{ reference: "SS5", before: 800000n, after: 0n },
			],
			left: 50000n,
		});
		expect(page.cost?.byPartnership.find(({ name }) => name === "Solihull")).toEqual({
			name: "Solihull",
			envelope: 2416834n,
			before: 0n,
			after: 5000000n,
		});
		expect(count("audit_entry")).toBe(before);
		expect(page.bid.notFundable).toBeNull();
		const below = must(await readChangeByHand(manager, { ...asked, reference: "SS1", amount: null }));
		expect(below.bid.notFundable).toContain("47.00");
		expect(await readChangeByHand(manager, { ...asked, amount: pence(32_000_001n) })).toMatchObject({
			code: "exceeds-available",
		});
	});
});

test("an amount by hand under the optimum counts in its conditions, groups of three included", async () => {
	const { manager, rule } = await allocating();
	const conditions = { ...NONE, exclusive: [["B1", "B2", "C1"]], maximumBidsPerArea: 2 };
	const { id } = must(
		await buildScenario(manager, { ...rule("optimum"), title: "One of three", conditions }),
	);
	const asked = { roundId: COPY_OF_TRANCHE, scenarioId: id };
	const run = must(readScenario(manager, asked));
	const amountOf = (reference: string) =>
		run.awards.find((award) => award.reference === reference)?.amount ?? pence(0);
	expect([amountOf("B1"), amountOf("C1")]).toEqual([0n, 0n]);
	const same = must(await readChangeByHand(manager, { ...asked, reference: "B2", amount: amountOf("B2") }));
	expect(same.cost).toMatchObject({ proved: true, value: { by: "0" }, displaced: [], gaining: [] });
	const other = must(
		await readChangeByHand(manager, { ...asked, reference: "B1", amount: pence(9_000_000n) }),
	);
	expect(other.cost?.displaced.map(({ reference }) => reference)).toContain("B2");
	expect(other.cost?.gaining.map(({ reference }) => reference)).not.toContain("C1");
});

test("an interest in a bid closes its page in a scenario and what another amount for it would cost", async () => {
	const { manager, rule, birmingham } = await allocating();
	const { id } = must(await buildScenario(manager, { ...rule("rank-and-skip"), title: "Published" }));
	const of = (reference: string) => ({ roundId: COPY_OF_TRANCHE, scenarioId: id, reference });
	must(declareOwnInterest(manager, { organisationId: birmingham, nature: "A trustee of its charity" }));
	for (const amount of [null, pence(1)])
		expect(await readChangeByHand(manager, { ...of("B1"), amount })).toMatchObject({ code: "interested" });
	expect(await readBidInScenario(manager, of("B1"))).toMatchObject({ code: "interested" });
	must(await readChangeByHand(manager, { ...of("S1"), amount: null }));
});

describe("one bid of the exact optimum", () => {
	test("shows the set with it forced in, or without it, beside the chosen one, to the penny", async () => {
		const { manager, rule } = await allocating();
		const { id } = must(await buildScenario(manager, { ...rule("optimum"), title: "Optimum" }));
		const of = async (reference: string) =>
			must(await readBidInScenario(manager, { roundId: COPY_OF_TRANCHE, scenarioId: id, reference })).sets;
		const added = (amounts: Readonly<Record<string, Pence>> = {}) => sumPence(Object.values(amounts));
		const sets = await of("B1");
		const [forced] = sets?.others ?? [];
		expect(sets).toMatchObject({
			left: pence(1450000),
			chosen: { value: "664.9473", amounts: { B1: pence(0) } },
		});
		expect(forced).toMatchObject({
			way: "with",
			status: "found",
			proved: true,
			value: "617",
			by: "-47.9473",
		});
		if (forced?.status !== "found") throw new Error("no set");
		expect([added(sets?.chosen.amounts), added(forced.amounts)]).toEqual([sets?.chosen.spent, forced.spent]);
		expect((await of("SS1"))?.others).toEqual([]);
	});

	test("says of a reduced bid what its larger amount would have cost, and what the set without it is worth", async () => {
		const { manager, rule } = await allocating();
		const { id } = must(await buildScenario(manager, { ...rule("optimum"), title: "Optimum" }));
		const page = must(
			await readBidInScenario(manager, { roundId: COPY_OF_TRANCHE, scenarioId: id, reference: "B2" }),
		);
		const [without, larger] = page.sets?.others ?? [];
		expect(page.sets?.chosen.amounts.B2).toBe(7500000n);
		expect(without).toMatchObject({ way: "without", status: "found", proved: true });
		expect(larger).toMatchObject({
			way: "at",
			at: 9500000n,
			status: "found",
			proved: true,
			value: "627",
			by: "-37.9473",
			spent: 31750000n,
			amounts: { B2: 9500000n, SS5: 0n, W1: 2500000n },
		});
	});

	test("says which condition keeps it out", async () => {
		const { manager, rule } = await allocating();
		const conditions = { ...NONE, exclusive: [["B1", "B2"]] };
		const { id } = must(
			await buildScenario(manager, { ...rule("optimum"), title: "One of two", conditions }),
		);
		const page = must(
			await readBidInScenario(manager, { roundId: COPY_OF_TRANCHE, scenarioId: id, reference: "B1" }),
		);
		expect(page.binding).toEqual([
			"At most one of B1 and B2 may be funded, and B2 is that one: it is worth more for each pound than B1.",
		]);
		expect(page.sets?.others).toMatchObject([{ way: "with", status: "found", proved: true }]);
	});
});

describe("one bid by every rule", () => {
	test("never gives the published rule two figures: a scenario with over-programming stands apart from it", async () => {
		const { manager, rule } = await allocating();
		const conditions = { ...NONE, overProgramming: share("0.4") };
		const { id } = must(
			await buildScenario(manager, { ...rule("rank-and-skip"), title: "Two fifths more", conditions }),
		);
		const { rules, scenario } = must(
			await readBidInScenario(manager, { roundId: COPY_OF_TRANCHE, scenarioId: id, reference: "S1" }),
		);
		expect(scenario).toMatchObject({
			published: false,
			conditions: ["bids may take 40% more than there is"],
		});
		expect(rules.map(({ method, amount, published, here }) => [method, amount, published, here])).toEqual([
			["rank-and-skip", pounds("0.00"), true, false],
			["rank-and-skip", pounds("50000.00"), false, true],
			["rank-and-stop", pounds("0.00"), false, false],
			["score-per-pound", pounds("50000.00"), false, false],
			["needs-envelopes", pounds("0.00"), false, false],
			["optimum", pounds("50000.00"), false, false],
		]);
		expect(new Set(rules.map(({ available }) => available))).toEqual(new Set([pounds("320000.00")]));
	});

	test("puts the published rule first among the other scenarios, and says what a bid asked but once", async () => {
		const { manager, rule } = await allocating();
		must(await buildScenario(manager, { ...rule("rank-and-skip"), title: "By score" }));
		must(await buildScenario(manager, { ...rule("optimum"), title: "Exact optimum" }));
		const { id } = must(await buildScenario(manager, { ...rule("rank-and-stop"), title: "Stops" }));
		const { elsewhere, sentences } = must(
			await readBidInScenario(manager, { roundId: COPY_OF_TRANCHE, scenarioId: id, reference: "B2" }),
		);
		expect(elsewhere.map(({ title, published, amount }) => [title, published, amount])).toEqual([
			["By score", true, pounds("95000.00")],
			["Exact optimum", false, pounds("75000.00")],
		]);
		expect(sentences[0]).toContain("It asked for £95,000.00");
		expect(elsewhere.flatMap((other) => other.sentences).join(" ")).not.toContain("It asked");
	});

	test("leaves needs envelopes out where the scenario has no needs", async () => {
		const { manager, rule } = await allocating();
		const { id } = must(
			await buildScenario(manager, { ...rule("rank-and-stop"), title: "No needs", needsVersionId: null }),
		);
		const { rules, trails } = must(
			await readBidInScenario(manager, { roundId: COPY_OF_TRANCHE, scenarioId: id, reference: "B1" }),
		);
		expect(rules.map(({ method }) => method)).toEqual([
			"rank-and-skip",
			"rank-and-stop",
			"score-per-pound",
			"optimum",
		]);
		expect(trails.map(({ steps }) => steps.map(({ reference, left }) => [reference, left]))).toEqual([
			[
				[null, 32000000n],
				["B2", 22500000n],
				["SS2", 20500000n],
				[null, 20500000n],
			],
		]);
	});
});

describe("one bid, and how firmly it stands", () => {
	test("is told with its interval, its draws, and what would happen without it", async () => {
		const { world, manager, rule } = await allocating();
		const { id } = must(await buildScenario(manager, { ...rule("rank-and-skip"), title: "Published" }));
		const asked = { roundId: COPY_OF_TRANCHE, scenarioId: id };
		const page = must(await readBidInScenario(manager, { ...asked, reference: "B1" }));
		expect(page.robustness).toMatchObject({ done: 1000, interval: { from: "68.0001", to: "100" } });
		expect(page.instead?.map(({ reference }) => reference)).toContain("S1");
		expect(
			page.rules.map(({ method, amount, published, here }) => [method, amount, published, here]),
		).toEqual([
			["rank-and-skip", pounds("100000.00"), true, true],
			["rank-and-stop", pounds("100000.00"), false, false],
			["score-per-pound", pounds("0.00"), false, false],
			["needs-envelopes", pounds("100000.00"), false, false],
			["optimum", pounds("0.00"), false, false],
		]);
		const draws = { ...DRAWS, draws: 200 };
		const robust = must(await readRobustness(manager, { ...asked, draws, withWeights: false }));
		expect(robust.draws).toMatchObject({ draws: 200, done: 200 });
		expect(robust.bids).toHaveLength(13);
		expect(robust.bids.find(({ reference }) => reference === "B2")?.funded).toBe(200);
		expect(
			await readRobustness(world.as(accountOf("bidder")), { ...asked, draws, withWeights: false }),
		).toMatchObject({ code: "not-found" });
		expect(
			await readBidInScenario(world.as(accountOf("board-member")), { ...asked, reference: "B1" }),
		).toMatchObject({ code: "not-found" });
		expect(await readBidInScenario(manager, { ...asked, reference: "X9" })).toMatchObject({
			code: "not-found",
		});
	});
});
