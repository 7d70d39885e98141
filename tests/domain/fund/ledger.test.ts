import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commitFromDecision, turnSetAsideIntoAwards } from "~/domain/fund/decided-entries";
import {
	afterEntering,
	type EntryKind,
	type LedgerEntry,
	ledgerFigures,
	setAsideFor,
} from "~/domain/fund/ledger";
import { pence } from "~/domain/money";

const entry = (kind: EntryKind, pounds: number, roundId: string | null = null): LedgerEntry => ({
	kind,
	amount: pence(pounds * 100),
	roundId,
});

const DEMONSTRATION = [
	entry("pot", 350_000),
	entry("commitment", 30_000),
	entry("round-set-aside", 320_000, "second-tranche"),
];

const anyEntry: fc.Arbitrary<LedgerEntry> = fc.record({
	kind: fc.constantFrom<EntryKind[]>(
		"pot",
		"top-slice",
		"contingency",
		"commitment",
		"round-set-aside",
		"award",
		"release",
	),
	amount: fc.bigInt({ min: 1n, max: 100_000_000_000n }).map(pence),
	roundId: fc.constantFrom("r1", "r2", null),
});

describe("the sums of a ledger", () => {
	it("are those of the demonstration", () => {
		expect(ledgerFigures(DEMONSTRATION)).toEqual({
			pot: 35_000_000n,
			topSlices: 0n,
			contingency: 0n,
			committed: 3_000_000n,
			setAside: 32_000_000n,
			awarded: 0n,
			released: 0n,
			remaining: 0n,
		});
	});

	it("are nothing for a ledger without a row", () => {
		expect(ledgerFigures([]).remaining).toBe(0n);
	});

	it("tell what is set aside for one round from another's", () => {
		const entries = [entry("round-set-aside", 10, "r1"), entry("round-set-aside", 7, "r2")];
		expect([setAsideFor(entries, "r1"), setAsideFor(entries, "r2")]).toEqual([1000n, 700n]);
	});

	it("account for every penny whatever the rows", () => {
		fc.assert(
			fc.property(fc.array(anyEntry), (entries) => {
				const f = ledgerFigures(entries);
				const claimed = f.topSlices + f.contingency + f.committed + f.setAside + f.awarded;
				return f.pot + f.released === claimed + f.remaining;
			}),
		);
	});
});

describe("entering in a ledger", () => {
	it("never takes what remains below zero, however many rows are tried", () => {
		fc.assert(
			fc.property(fc.array(anyEntry), (tried) => {
				const kept: LedgerEntry[] = [];
				for (const each of tried) if (afterEntering(kept, [each]).ok) kept.push(each);
				return ledgerFigures(kept).remaining >= 0n;
			}),
		);
	});

	it("refuses a penny too much, with the shortfall and what remains", () => {
		expect(afterEntering(DEMONSTRATION.slice(0, 2), [entry("round-set-aside", 320_000.01)])).toMatchObject({
			code: "fund-overdrawn",
			details: { shortfall: 1n, remaining: 32000000n },
		});
	});

	it("takes the last penny", () => {
		expect(afterEntering(DEMONSTRATION.slice(0, 2), [entry("round-set-aside", 320_000)]).ok).toBe(true);
	});
});

describe("signing a round's decision", () => {
	const decided = (...amounts: number[]) => ({
		roundId: "second-tranche",
		roundTitle: "Second tranche",
		decisionId: "d1",
		awards: amounts.map((pounds, place) => ({
			bidId: `b${place}`,
			title: `Bid ${place}`,
			amount: pence(pounds * 100),
		})),
	});

	it("turns set-aside money into awards and leaves what remains as it was", () => {
		const rows = turnSetAsideIntoAwards(DEMONSTRATION, decided(95_000, 20_000, 0));
		if (!rows.ok) throw new Error(rows.code);
		expect(rows.value.map(({ kind, amount, bidId }) => [kind, amount, bidId])).toEqual([
			["round-set-aside", -11_500_000n, null],
			["award", 9_500_000n, "b0"],
			["award", 2_000_000n, "b1"],
		]);
		const figures = ledgerFigures([...DEMONSTRATION, ...rows.value]);
		expect([figures.setAside, figures.awarded, figures.remaining]).toEqual([20_500_000n, 11_500_000n, 0n]);
	});

	it("is refused a penny above what is set aside, even where the fund holds more", () => {
		const rich = [...DEMONSTRATION, entry("pot", 1_000_000)];
		expect(turnSetAsideIntoAwards(rich, decided(320_000.01))).toMatchObject({
			code: "exceeds-set-aside",
			details: { shortfall: 1n, setAside: 32000000n },
		});
		expect(turnSetAsideIntoAwards(rich, decided(320_000)).ok).toBe(true);
	});

	it("writes no row where nothing is awarded", () => {
		expect(turnSetAsideIntoAwards(DEMONSTRATION, decided(0, 0))).toEqual({ ok: true, value: [] });
	});

	it("cannot award the same money twice", () => {
		const first = turnSetAsideIntoAwards(DEMONSTRATION, decided(200_000));
		if (!first.ok) throw new Error(first.code);
		expect(turnSetAsideIntoAwards([...DEMONSTRATION, ...first.value], decided(200_000)).ok).toBe(false);
	});

	it("keeps the fund exact for any awards that fit", () => {
		const amounts = fc.array(fc.bigInt({ min: 0n, max: 8_000_000n }).map(pence), { maxLength: 12 });
		fc.assert(
			fc.property(amounts, (list) => {
				const rows = turnSetAsideIntoAwards(DEMONSTRATION, {
					...decided(),
					awards: list.map((amount, place) => ({ bidId: `b${place}`, title: "", amount })),
				});
				const total = list.reduce<bigint>((sum, amount) => sum + amount, 0n);
				if (!rows.ok) return total > 32_000_000n;
				const after = ledgerFigures([...DEMONSTRATION, ...rows.value]);
				return after.remaining === 0n && after.awarded === total && after.setAside === 32_000_000n - total;
			}),
		);
	});
});

describe("signing a decision without a round", () => {
	it("commits each amount above zero, and no more than remains", () => {
		const lines = [
			{ title: "Homicide review research", amount: pence(3_000_000) },
			{ title: "Nothing", amount: pence(0) },
		];
		const rows = commitFromDecision([entry("pot", 350_000)], { decisionId: "d1", lines });
		expect(rows.ok && rows.value.map(({ kind, amount, decisionId }) => [kind, amount, decisionId])).toEqual([
			["commitment", 3_000_000n, "d1"],
		]);
		expect(commitFromDecision([entry("pot", 29_999.99)], { decisionId: "d1", lines })).toMatchObject({
			code: "fund-overdrawn",
			details: { shortfall: 1n },
		});
	});
});
