import { describe, expect, it } from "vitest";
import { setAsideByYear } from "~/domain/fund/ledger";
import { pence } from "~/domain/money";
import { confirmPot } from "~/use-cases/fund/confirm-pot";
import { correctLedgerEntry } from "~/use-cases/fund/correct-ledger-entry";
import { enterInLedger } from "~/use-cases/fund/enter-in-ledger";
import { readFund } from "~/use-cases/fund/read-fund";
import { openRound } from "~/use-cases/round/open-round";
import { readNewRound } from "~/use-cases/round/read-new-round";
import { readRoundSetUp } from "~/use-cases/round/read-round-set-up";
import { readRoundYears, setYearsOfRound } from "~/use-cases/round/set-round-years";
import { fundById, ledgerOf } from "~db/fund/fund";
import { frozenScheme } from "~db/round/round";
import { codeOf } from "../../support/bid-builders";
import { testWorld } from "../../support/context";
import { must, plannedRoundIn } from "../../support/round-builders";

/** A planned round of £320,000 whose fund has £350,000 for its own year and a provisional £100,000 for the next. */
function planned(rules: NonNullable<Parameters<typeof plannedRoundIn>[1]>["rules"] = {}) {
	const world = testWorld();
	const { roundId, fundId, fundManager } = plannedRoundIn(world, { rules });
	const manager = world.as(fundManager);
	const own = fundById(world.db, fundId)?.financialYear ?? "";
	const next = `${Number(own.slice(0, 4)) + 1}-${String((Number(own.slice(5)) + 1) % 100).padStart(2, "0")}`;
	const { id: potId } = must(
		enterInLedger(manager, {
			fundId,
			kind: "pot",
			title: "Next year’s budget",
			amount: pence(10_000_000),
			decidedElsewhere: null,
			financialYear: next,
			provisional: true,
		}),
	);
	const pay = (first: number, second: number) =>
		setYearsOfRound(manager, {
			roundId,
			years: new Map([
				[own, pence(first)],
				[next, pence(second)],
			]),
		});
	return { world, roundId, fundId, manager, own, next, potId, pay };
}

describe("the financial years of a round", () => {
	it("of the fund are told apart where a round is planned, and where it has too little for its own", () => {
		const { world, roundId, fundId, manager, own } = planned();
		const [fund] = must(readNewRound(manager)).funds;
		expect(fund).toMatchObject({ remaining: 35_000_000n, ofAllYears: 45_000_000n, financialYear: own });
		const [pot] = ledgerOf(world.db, fundId);
		expect(pot?.financialYear ?? null).toBeNull();
		must(
			enterInLedger(manager, {
				...{ fundId, kind: "commitment", title: "Taken", amount: pence(10_000_000) },
				decidedElsewhere: "Decision 7",
			}),
		);
		expect(must(readRoundSetUp(manager, { roundId })).problems).toMatchObject([
			{ code: "fund-overdrawn", details: { year: own, remaining: 25_000_000n } },
		]);
	});

	it("are frozen in its scheme, and its opening sets each year's money aside in that year", () => {
		const { world, roundId, fundId, manager, own, next, pay } = planned();
		must(pay(22_000_000, 10_000_000));
		must(openRound(manager, { roundId }));
		expect(frozenScheme(world.db, roundId)?.content.years).toEqual({
			[own]: 22_000_000n,
			[next]: 10_000_000n,
		});
		expect([...setAsideByYear(ledgerOf(world.db, fundId), roundId)]).toEqual([
			[null, 22_000_000n],
			[next, 10_000_000n],
		]);
		const fund = must(readFund(manager, { fundId }));
		expect(fund.years.map(({ year, figures }) => [year, figures.remaining])).toEqual([
			[own, 13_000_000n],
			[next, 0n],
		]);
		expect(codeOf(pay(32_000_000, 0))).toBe("round-opened");
	});

	it("come to the round's amount, and to no more than the fund has for each", () => {
		const { own, next, pay } = planned();
		expect(pay(22_000_000, 9_999_999)).toMatchObject({
			code: "years-not-the-amount",
			path: `amounts.${next}`,
			details: { sum: 31_999_999n, amount: 32_000_000n },
		});
		expect(pay(21_999_999, 10_000_001)).toMatchObject({
			code: "year-overdrawn",
			path: `amounts.${next}`,
			details: { year: next, remaining: 10_000_000n },
		});
		expect(codeOf(pay(32_000_000, 0))).toBe("accepted");
		expect(own).not.toBe(next);
	});

	it("are not limited where none has an amount: then the scheme says nothing of years", () => {
		const { world, roundId, manager, pay } = planned();
		must(pay(22_000_000, 10_000_000));
		must(pay(0, 0));
		expect(must(readRoundYears(manager, { roundId })).years.map(({ amount }) => amount)).toEqual([
			null,
			null,
		]);
		must(openRound(manager, { roundId }));
		expect(frozenScheme(world.db, roundId)?.text).not.toContain('"years"');
	});

	it("keep a round from opening under needs envelopes, or when its fund no longer has a year's money", () => {
		const enveloped = planned({ method: "needs-envelopes" });
		must(enveloped.pay(22_000_000, 10_000_000));
		const problems = must(readRoundSetUp(enveloped.manager, { roundId: enveloped.roundId })).problems;
		expect(problems.map(({ code }) => code)).toContain("years-not-offered");
		const { roundId, fundId, manager, potId, pay, next } = planned();
		must(pay(22_000_000, 10_000_000));
		must(correctLedgerEntry(manager, { fundId, entryId: potId, reason: "Not to come" }));
		expect(openRound(manager, { roundId })).toMatchObject({
			code: "fund-overdrawn",
			details: { year: next, shortfall: 10_000_000n, remaining: 0n },
		});
	});
});

describe("a provisional pot", () => {
	it("says so until it is confirmed, at the same amount or another, and never twice", () => {
		const { fundId, manager, potId, next } = planned();
		const year = () => must(readFund(manager, { fundId })).years.find((each) => each.year === next);
		expect(year()).toMatchObject({ provisional: 10_000_000n, figures: { pot: 10_000_000n } });
		must(confirmPot(manager, { fundId, entryId: potId, amount: pence(9_000_000) }));
		expect(year()).toMatchObject({ provisional: 0n, figures: { pot: 9_000_000n } });
		expect(codeOf(confirmPot(manager, { fundId, entryId: potId, amount: pence(1) }))).toBe(
			"already-corrected",
		);
	});

	it("cannot be confirmed below what a round relies on in that year, though other years have it", () => {
		const { roundId, fundId, manager, potId, pay } = planned();
		must(pay(22_000_000, 10_000_000));
		must(openRound(manager, { roundId }));
		const confirmed = (amount: number) =>
			codeOf(confirmPot(manager, { fundId, entryId: potId, amount: pence(amount) }));
		expect(confirmed(9_999_999)).toBe("fund-overdrawn");
		expect(confirmed(10_000_000)).toBe("accepted");
	});

	it("is of the fund's own year or a later one", () => {
		const { fundId, manager } = planned();
		const pot = { fundId, kind: "pot" as const, title: "Earlier", amount: pence(1), decidedElsewhere: null };
		for (const financialYear of ["1999-00", "2030-32"])
			expect(codeOf(enterInLedger(manager, { ...pot, financialYear }))).toBe("financial-year-invalid");
	});
});
