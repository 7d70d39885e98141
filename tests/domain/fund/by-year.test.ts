import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrderOfYears, inProportion } from "~/domain/fund/by-year";
import { releaseFromRound, setAsideForRound, turnSetAsideIntoAwards } from "~/domain/fund/decided-entries";
import { afterEntering, type LedgerEntry, remainingIn, setAsideByYear } from "~/domain/fund/ledger";
import { type Pence, pence } from "~/domain/money";

const pot = (amount: number, financialYear: string | null = null): LedgerEntry => ({
	kind: "pot",
	amount: pence(amount),
	roundId: null,
	financialYear,
});
const years = (record: Record<string, number>) =>
	new Map(Object.entries(record).map(([year, amount]): [string, Pence] => [year, pence(amount)]));

describe("an amount in proportion to others by year", () => {
	it("gives the pennies left by rounding down to the largest remainders, ties to the earlier year", () => {
		const split = inProportion(pence(100), years({ "2028-29": 1, "2026-27": 1, "2027-28": 1 }));
		expect([...split]).toEqual([
			["2026-27", 34n],
			["2027-28", 33n],
			["2028-29", 33n],
		]);
	});

	it("sums to the amount, and each year lies within a penny of exact", () => {
		const parts = fc
			.array(fc.nat(1000), { minLength: 1, maxLength: 5 })
			.filter((each) => each.some((n) => n > 0));
		fc.assert(
			fc.property(fc.nat(100_000), parts, (amount, given) => {
				const of = years(Object.fromEntries(given.map((part, at) => [`203${at}-3${at + 1}`, part])));
				const split = inProportion(pence(amount), of);
				const all = given.reduce((sum, part) => sum + part, 0);
				expect([...split.values()].reduce((sum, part) => sum + part, 0n)).toBe(BigInt(amount));
				for (const [year, part] of of)
					expect(Math.abs(Number(split.get(year) ?? 0n) - (amount * Number(part)) / all)).toBeLessThan(1);
			}),
		);
	});

	it("leaves out years of nothing and puts the others in order", () => {
		expect([...inOrderOfYears(years({ "2027-28": 5, "2026-27": 0, "2025-26": 1 })).keys()]).toEqual([
			"2025-26",
			"2027-28",
		]);
	});
});

describe("a ledger over financial years", () => {
	const ledger = [pot(100_00), pot(50_00, "2014-15")];
	const claim = (amount: number, financialYear?: string): LedgerEntry => ({
		kind: "commitment",
		amount: pence(amount),
		roundId: null,
		...(financialYear ? { financialYear } : {}),
	});

	it("holds each year above zero: what one year lacks the other does not lend", () => {
		expect(afterEntering(ledger, [claim(100_00), claim(50_00, "2014-15")]).ok).toBe(true);
		expect(afterEntering(ledger, [claim(50_01, "2014-15")])).toMatchObject({
			code: "fund-overdrawn",
			details: { shortfall: 1n, remaining: 50_00n, year: "2014-15" },
		});
		const own = afterEntering(ledger, [claim(100_01)]);
		expect(own).toMatchObject({ details: { shortfall: 1n, remaining: 100_00n } });
		expect(own).not.toHaveProperty("details.year");
		expect(remainingIn(ledger, "2015-16")).toBe(0n);
	});

	const round = { id: "r1", title: "A round", amount: pence(120_00) };
	const opened = [
		...ledger,
		...setAsideForRound(round, years({ "2013-14": 80_00, "2014-15": 40_00 }), "2013-14"),
	];
	const decided = (awards: readonly { readonly years: ReadonlyMap<string, Pence> }[]) => ({
		roundId: "r1",
		roundTitle: "A round",
		decisionId: "d1",
		ownYear: "2013-14",
		awards: awards.map((award, at) => ({
			bidId: `b${at}`,
			title: "",
			amount: pence([...award.years.values()].reduce<bigint>((sum, part) => sum + part, 0n)),
			...award,
		})),
	});

	it("sets a round's money aside in each year it pays, awards it there, and takes the rest back there", () => {
		expect([...setAsideByYear(opened, "r1")]).toEqual([
			[null, 80_00n],
			["2014-15", 40_00n],
		]);
		const awards = turnSetAsideIntoAwards(
			opened,
			decided([{ years: years({ "2013-14": 10_00, "2014-15": 40_00 }) }]),
		);
		if (!awards.ok) throw new Error(awards.code);
		const after = [...opened, ...awards.value];
		expect([...setAsideByYear(after, "r1").values()]).toEqual([70_00n, 0n]);
		expect([remainingIn(after, null), remainingIn(after, "2014-15")]).toEqual([20_00n, 10_00n]);
		const back = releaseFromRound(after, round);
		if (!back.ok) throw new Error(back.code);
		expect(remainingIn([...after, ...back.value], null)).toBe(90_00n);
	});

	it("awards no more in a year than is set aside for it, though another year has it", () => {
		const over = turnSetAsideIntoAwards(opened, decided([{ years: years({ "2014-15": 40_01 }) }]));
		expect(over).toMatchObject({
			code: "exceeds-set-aside",
			details: { shortfall: 1n, setAside: 40_00n, year: "2014-15" },
		});
	});
});
