import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { CaseFileIndicator } from "~/domain/allocation/case/case-file";
import { fromDecimalPounds } from "~/domain/money";
import { anyAreas, anyIndicators } from "../../support/any-case";
import { runOf } from "../../support/run-case";

// Hundreds of cases each: a busy machine needs longer than for one.
vi.setConfig({ testTimeout: 30_000 });

const UNITS: { readonly [unit: string]: bigint } = { "0.01": 1n, "1": 100n, "10": 1_000n, "100": 10_000n };

type Formula = {
	readonly total: string;
	readonly unit: string;
	readonly areas: readonly string[];
	readonly indicators: readonly CaseFileIndicator[];
};

const anyFormula: fc.Arbitrary<Formula> = anyAreas.chain((areas) =>
	fc.record({
		total: fc.nat(100_000_000).map((value) => (value / 100).toFixed(2)),
		unit: fc.constantFrom(...Object.keys(UNITS)),
		areas: fc.constant(areas),
		indicators: anyIndicators(areas),
	}),
);

function needsOf({ total, unit, areas, indicators }: Formula) {
	const file = { format: "tranche-case/1", unit, fund: { total }, needs: { areas, indicators } };
	const { needs } = runOf(file);
	if (needs === null) throw new Error("the case has needs");
	return needs;
}

function amountsOf(formula: Formula): Map<string, bigint> {
	return new Map(
		Object.entries(needsOf(formula).amounts).map(([area, amount]) => [
			area,
			fromDecimalPounds(amount) ?? -1n,
		]),
	);
}

function sum(amounts: Iterable<bigint>): bigint {
	return [...amounts].reduce((total, amount) => total + amount, 0n);
}

function mapValues(
	indicator: CaseFileIndicator,
	change: (values: { readonly [area: string]: string }) => { [area: string]: string },
): CaseFileIndicator {
	return { ...indicator, values: change(indicator.values) };
}

describe("the needs formula, whatever the figures", () => {
	it("sums to the pot in whole units, each amount within a unit of its exact target, which sum to it too", () => {
		fc.assert(
			fc.property(anyFormula, (formula) => {
				const unit = UNITS[formula.unit] ?? 0n;
				const { amounts, working } = needsOf(formula);
				const available = fromDecimalPounds(formula.total) ?? 0n;
				expect(sum(amountsOf(formula).values())).toBe(available - (available % unit));
				for (const [area, { target }] of Object.entries(working.areas)) {
					const [numerator = 0n, denominator = 1n] = target.split("/").map(BigInt);
					const amount = fromDecimalPounds(amounts[area] ?? "") ?? -1n;
					expect(amount % unit).toBe(0n);
					const distance = amount * denominator - numerator * 100n;
					expect(distance < 0n ? -distance : distance).toBeLessThan(unit * denominator);
				}
			}),
		);
	});

	it("gives areas of equal need amounts that differ by a unit at most", () => {
		fc.assert(
			fc.property(anyFormula, (formula) => {
				const [twin = ""] = formula.areas;
				const doubled = (figures: { readonly [area: string]: string }) => ({
					...figures,
					twin: figures[twin] ?? "",
				});
				const amounts = amountsOf({
					...formula,
					areas: [...formula.areas, "twin"],
					indicators: formula.indicators.map((indicator) => ({
						...mapValues(indicator, doubled),
						...(indicator.per ? { per: doubled(indicator.per) } : {}),
					})),
				});
				const difference = (amounts.get(twin) ?? 0n) - (amounts.get("twin") ?? 0n);
				expect(difference < 0n ? -difference : difference).toBeLessThanOrEqual(UNITS[formula.unit] ?? 0n);
			}),
		);
	});

	it("never lowers the amount of an area whose need grows", () => {
		fc.assert(
			fc.property(anyFormula, fc.nat(2), fc.integer({ min: 1, max: 5000 }), (formula, which, more) => {
				const [area = ""] = formula.areas;
				const grown = formula.indicators.map((indicator, index) =>
					index !== which
						? indicator
						: mapValues(indicator, (values) => ({
								...values,
								[area]: ((Math.round(Number(values[area]) * 10) + more) / 10).toFixed(1),
							})),
				);
				const [before, after] = [amountsOf(formula), amountsOf({ ...formula, indicators: grown })];
				expect(after.get(area)).toBeGreaterThanOrEqual(before.get(area) ?? 0n);
			}),
			{ numRuns: 200 },
		);
	});

	it("does not change when an indicator is counted in other measures", () => {
		fc.assert(
			fc.property(anyFormula, fc.constantFrom(2, 10, 1000), (formula, times) => {
				const scaled = formula.indicators.map((indicator) =>
					mapValues(indicator, (values) =>
						Object.fromEntries(
							Object.entries(values).map(([area, value]) => [
								area,
								((Math.round(Number(value) * 10) * times) / 10).toFixed(1),
							]),
						),
					),
				);
				expect(needsOf({ ...formula, indicators: scaled }).amounts).toEqual(needsOf(formula).amounts);
			}),
		);
	});

	it("gives a merger of two areas the sum of its parts, within a unit, rates included", () => {
		fc.assert(
			fc.property(
				anyFormula.filter(({ areas }) => areas.length > 1),
				(formula) => {
					const [left = "", right = ""] = formula.areas;
					const counts = needsOf(formula).working.indicators;
					const merged = counts.map(({ id, weight, counts: figures }) => {
						const { [left]: a = "0", [right]: b = "0", ...others } = figures;
						const hundredths = Math.round(Number(a) * 100) + Math.round(Number(b) * 100);
						return { id, weight, values: { ...others, merged: (hundredths / 100).toFixed(2) } };
					});
					const parts = amountsOf(formula);
					const whole = amountsOf({
						...formula,
						areas: [...formula.areas.slice(2), "merged"],
						indicators: merged,
					});
					const difference = (whole.get("merged") ?? 0n) - (parts.get(left) ?? 0n) - (parts.get(right) ?? 0n);
					expect(difference < 0n ? -difference : difference).toBeLessThanOrEqual(UNITS[formula.unit] ?? 0n);
				},
			),
			{ numRuns: 200 },
		);
	});
});
