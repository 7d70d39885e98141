import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byCodePoint } from "~/domain/canonical";
import { type Pence, pence } from "~/domain/money";
import type { Limits } from "~/domain/needs/limits";
import { webster } from "~/domain/needs/webster";
import { type Ratio, ratio, ZERO } from "~/domain/ratio";
import { runOf } from "../../support/run-case";

/** The method as its words have it: one unit after the other. */
function oneByOne(targets: ReadonlyMap<string, Ratio>, limits: Limits, pot: bigint, unit: bigint) {
	const held = new Map([...limits].map(([area, { least }]) => [area, least / unit]));
	const of = (area: string) => held.get(area) ?? 0n;
	const goesBefore = (a: string, b: string) => {
		const [s, t] = [targets.get(a) ?? ZERO, targets.get(b) ?? ZERO];
		const left = s.numerator * t.denominator * (2n * of(b) + 1n);
		const right = t.numerator * s.denominator * (2n * of(a) + 1n);
		return left === right ? byCodePoint(a, b) < 0 : left > right;
	};
	let left = pot / unit - [...held.values()].reduce((sum, units) => sum + units, 0n);
	for (; left > 0n; left--) {
		const open = [...limits].flatMap(([area, { most }]) =>
			most === null || of(area) < most / unit ? [area] : [],
		);
		const next = open.reduce((best, area) => (goesBefore(area, best) ? area : best));
		held.set(next, of(next) + 1n);
	}
	return [...held].map(([area, units]) => [area, units * unit]);
}

const anyTarget = fc.oneof(
	fc.constantFrom(ratio(7n), ratio(7n, 3n), ratio(20_000n), ratio(1n, 900n)),
	fc
		.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 50 }))
		.map(([a, b]) => ratio(BigInt(a), BigInt(b))),
);
const anyArea = fc.record({
	target: fc.oneof({ weight: 8, arbitrary: anyTarget }, { weight: 1, arbitrary: fc.constant(ZERO) }),
	least: fc.oneof(fc.constant(0), fc.nat(40)),
	above: fc.option(fc.nat(60)),
});

describe("Webster's method", () => {
	it("gives what giving unit after unit gives", () => {
		fc.assert(
			fc.property(
				fc.array(anyArea, { minLength: 1, maxLength: 6 }),
				fc.nat(300),
				fc.constantFrom(1n, 100n),
				(areas, more, unit) => {
					const names = areas.map((_, index) => String.fromCodePoint(65 + index));
					const targets = new Map(names.map((name, index) => [name, areas[index]?.target ?? ZERO]));
					const limits: Limits = new Map(
						names.map((name, index) => {
							const { least = 0, above = null } = areas[index] ?? {};
							const most = above === null ? null : pence(BigInt(least + above) * unit);
							return [name, { least: pence(BigInt(least) * unit), most }];
						}),
					);
					const floors = areas.reduce((sum, { least }) => sum + least, 0);
					const room = areas.reduce((sum, { target, least, above }) => {
						if (target.numerator === 0n) return sum + least;
						return above === null ? Number.POSITIVE_INFINITY : sum + least + above;
					}, 0);
					const pot: Pence = pence(BigInt(Math.min(floors + more, room)) * unit);
					expect([...webster(targets, limits, pot, pence(unit))]).toEqual(
						oneByOne(targets, limits, pot, unit),
					);
				},
			),
			{ numRuns: 500 },
		);
	});

	it.each(["1000000.01", "1000000000.00", "999999999.99"])(
		"divides £%s at once where the free areas have small shares",
		(total) => {
			const prior = (Number(total) * 0.95).toFixed(2);
			const began = performance.now();
			const { needs } = runOf({
				format: "tranche-case/1",
				fund: { total },
				needs: {
					areas: ["A", "X", "Y", "Z"],
					indicators: [{ id: "people", weight: "1", values: { A: "20000", X: "7", Y: "7", Z: "7" } }],
					prior: { A: prior, X: "0", Y: "0", Z: "0" },
					bounds: { method: "clamp", floor: "0", ceiling: "0.05" },
					rounding: "webster",
				},
			});
			const amounts = Object.values(needs?.amounts ?? {}).map((amount) => BigInt(amount.replace(".", "")));
			expect(amounts.reduce((sum, each) => sum + each, 0n)).toBe(BigInt(total.replace(".", "")));
			// Giving penny after penny took 30 seconds for a million pounds.
			expect(performance.now() - began).toBeLessThan(500);
		},
	);
});
