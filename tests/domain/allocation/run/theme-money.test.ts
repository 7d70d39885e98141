import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moneyByTheme, NO_THEME, sumByTheme } from "~/domain/allocation/run/theme-money";
import { pence } from "~/domain/money";

describe("moneyByTheme", () => {
	it("follows the interventions' amounts, each divided equally among its themes", () => {
		const divided = moneyByTheme(pence(90_00), [
			{ amount: pence(60_00), themes: ["a", "b"] },
			{ amount: pence(30_00), themes: ["b"] },
		]);
		expect([...divided]).toEqual([
			["a", 30_00n],
			["b", 60_00n],
		]);
	});

	it("counts a theme that several objectives of an intervention claim once", () => {
		expect([...moneyByTheme(pence(100), [{ amount: pence(1), themes: ["a", "a", "b"] }])]).toEqual([
			["a", 50n],
			["b", 50n],
		]);
	});

	it("gives the odd penny to the largest remainder, ties to the smaller code", () => {
		expect([...moneyByTheme(pence(100), [{ amount: pence(3), themes: ["c", "b", "a"] }])]).toEqual([
			["a", 34n],
			["b", 33n],
			["c", 33n],
		]);
	});

	it("names money that claims no theme, or whose interventions have no amounts", () => {
		expect([...moneyByTheme(pence(500), [])]).toEqual([[NO_THEME, 500n]]);
		expect([...moneyByTheme(pence(500), [{ amount: pence(0), themes: ["a"] }])]).toEqual([[NO_THEME, 500n]]);
		expect([...moneyByTheme(pence(500), [{ amount: pence(9), themes: [] }])]).toEqual([[NO_THEME, 500n]]);
		expect([...moneyByTheme(pence(0), [{ amount: pence(9), themes: ["a"] }])]).toEqual([]);
	});

	it("always adds up to the amount", () => {
		const interventions = fc.array(
			fc.record({
				amount: fc.bigInt({ min: 0n, max: 10_000_000n }).map(pence),
				themes: fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 4 }),
			}),
			{ maxLength: 5 },
		);
		fc.assert(
			fc.property(fc.bigInt({ min: 0n, max: 100_000_000n }).map(pence), interventions, (amount, parts) => {
				const total = [...moneyByTheme(amount, parts).values()].reduce((sum, part) => sum + part, 0n);
				expect(total).toBe(amount);
			}),
		);
	});
});

it("adds bids up by theme", () => {
	const sum = sumByTheme([
		new Map([["a", pence(1)]]),
		new Map([
			["a", pence(2)],
			["b", pence(3)],
		]),
	]);
	expect([...sum]).toEqual([
		["a", 3n],
		["b", 3n],
	]);
});
