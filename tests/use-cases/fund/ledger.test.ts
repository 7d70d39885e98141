import { describe, expect, it } from "vitest";
import { pence } from "~/domain/money";
import { correctLedgerEntry } from "~/use-cases/fund/correct-ledger-entry";
import { enterInLedger } from "~/use-cases/fund/enter-in-ledger";
import { readFund } from "~/use-cases/fund/read-fund";
import { openRound } from "~/use-cases/round/open-round";
import { openDatabase } from "~db/client";
import { codeOf } from "../../support/bid-builders";
import { testWorld } from "../../support/context";
import { fundAndPlan, must, openRoundIn, plannedRoundIn } from "../../support/round-builders";

const row = (fundId: string, pounds: number, more: object = {}) => ({
	fundId,
	kind: "top-slice" as const,
	title: "Central commissioning",
	amount: pence(Math.round(pounds * 100)),
	decidedElsewhere: null,
	...more,
});

describe("entering in a ledger", () => {
	it("adds up to the demonstration's figures once the round is open", () => {
		const world = testWorld();
		const { fundId, fundManager, roundId } = plannedRoundIn(world);
		const manager = world.as(fundManager);
		const research = { kind: "commitment", title: "Homicide review research", decidedElsewhere: "012/2026" };
		must(enterInLedger(manager, row(fundId, 30_000, research)));
		must(openRound(manager, { roundId }));
		expect(must(readFund(manager, { fundId })).figures).toEqual({
			pot: 35000000n,
			topSlices: 0n,
			contingency: 0n,
			committed: 3000000n,
			setAside: 32000000n,
			awarded: 0n,
			released: 0n,
			remaining: 0n,
		});
	});

	it("never takes what remains below zero: the last penny passes, the next is refused with the shortfall", () => {
		const world = testWorld();
		const { fundId, fundManager } = openRoundIn(world);
		const manager = world.as(fundManager);
		expect(enterInLedger(manager, row(fundId, 30_000.01))).toMatchObject({
			code: "fund-overdrawn",
			path: "amount",
			details: { shortfall: 1n, remaining: 3000000n },
		});
		expect(codeOf(enterInLedger(manager, row(fundId, 30_000)))).toBe("accepted");
		expect(codeOf(enterInLedger(manager, row(fundId, 0.01)))).toBe("fund-overdrawn");
	});

	it("makes one row of a double click", () => {
		const world = testWorld();
		const { fundId, fundManager } = fundAndPlan(world);
		const manager = world.as(fundManager);
		const twice = [1, 2].map(() => must(enterInLedger(manager, row(fundId, 100, { key: "one-click" }))).id);
		expect(twice).toEqual(["one-click", "one-click"]);
		expect(must(readFund(manager, { fundId })).entries).toHaveLength(2);
	});

	it("drops no other entry that comes with the key of a row, as when somebody goes back to the form", () => {
		const world = testWorld();
		const { fundId, fundManager } = fundAndPlan(world);
		const manager = world.as(fundManager);
		must(enterInLedger(manager, row(fundId, 100, { key: "went-back" })));
		must(enterInLedger(manager, row(fundId, 200, { key: "went-back", title: "Evaluation" })));
		expect(must(readFund(manager, { fundId })).figures.topSlices).toBe(30000n);
	});

	it("asks where a commitment was decided and for an amount above zero", () => {
		const world = testWorld();
		const { fundId, fundManager } = fundAndPlan(world);
		const manager = world.as(fundManager);
		expect(codeOf(enterInLedger(manager, row(fundId, 1, { kind: "commitment" })))).toBe(
			"where-decided-missing",
		);
		expect(codeOf(enterInLedger(manager, row(fundId, 0)))).toBe("amount-not-above-zero");
		expect(codeOf(enterInLedger(manager, row(fundId, -5)))).toBe("amount-not-above-zero");
		expect(codeOf(enterInLedger(manager, row("no-fund", 1)))).toBe("not-found");
	});

	it("is for the fund manager and the finance officer", () => {
		const world = testWorld();
		const { fundId, officeId } = fundAndPlan(world);
		const as = (role: Parameters<typeof world.person>[0]) =>
			codeOf(enterInLedger(world.as(world.person(role, officeId)), row(fundId, 1)));
		expect(as("finance-officer")).toBe("accepted");
		expect(as("auditor")).toBe("forbidden");
		expect(as("assessor")).toBe("not-found");
	});

	it("holds when two processes set the same money aside", () => {
		const world = testWorld();
		const { roundId, fundManager, fundId } = plannedRoundIn(world, { fundPounds: 400_000 });
		const manager = world.as(fundManager);
		const elsewhere = openDatabase(world.file);
		const other = { ...manager, db: elsewhere };
		must(openRound(manager, { roundId }));
		expect(codeOf(openRound(other, { roundId }))).toBe("move-not-possible");
		expect(codeOf(enterInLedger(other, row(fundId, 80_000.01)))).toBe("fund-overdrawn");
		elsewhere.$client.close();
		expect(must(readFund(manager, { fundId })).figures.remaining).toBe(8000000n);
	});
});

describe("taking a row back", () => {
	function withSlice() {
		const world = testWorld();
		const setUp = fundAndPlan(world);
		const manager = world.as(setUp.fundManager);
		const { id: entryId } = must(enterInLedger(manager, row(setUp.fundId, 1_000)));
		return { world, ...setUp, manager, entryId };
	}

	it("adds a row that undoes it, once", () => {
		const { manager, fundId, entryId } = withSlice();
		must(correctLedgerEntry(manager, { fundId, entryId, reason: "typed twice" }));
		const page = must(readFund(manager, { fundId }));
		expect(page.figures).toMatchObject({ topSlices: 0n, remaining: 35000000n });
		expect(page.entries.map(({ title, amount }) => [title, amount])).toEqual([
			["The year's budget", 35000000n],
			["Central commissioning", 100000n],
			["Correction: typed twice", -100000n],
		]);
		expect(page.entries.map(({ correctable }) => correctable)).toEqual([true, false, false]);
		expect(codeOf(correctLedgerEntry(manager, { fundId, entryId, reason: "again" }))).toBe(
			"already-corrected",
		);
	});

	it("is refused where the fund relies on the amount, and for rows nobody typed", () => {
		const world = testWorld();
		const { fundId, fundManager } = openRoundIn(world);
		const manager = world.as(fundManager);
		const [pot, setAside] = must(readFund(manager, { fundId })).entries;
		const taken = (entryId = "") => codeOf(correctLedgerEntry(manager, { fundId, entryId, reason: "no" }));
		expect(taken(pot?.id)).toBe("fund-overdrawn");
		expect(taken(setAside?.id)).toBe("not-entered-by-hand");
		expect(taken("none")).toBe("not-found");
	});

	it("is for those who enter rows", () => {
		const { world, officeId, fundId, entryId } = withSlice();
		const auditor = world.as(world.person("auditor", officeId));
		expect(codeOf(correctLedgerEntry(auditor, { fundId, entryId, reason: "no" }))).toBe("forbidden");
	});
});
