import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitLeniency, type GivenTotal } from "~/domain/assessment/leniency";

const given = (table: Readonly<Record<string, Readonly<Record<string, number>>>>): readonly GivenTotal[] =>
	Object.entries(table).flatMap(([assessor, row]) =>
		Object.entries(row).map(([bid, total]) => ({ bid, assessor, total })),
	);

describe("the additive model", () => {
	it("is the least squares of a published incomplete block design", () => {
		// D. C. Montgomery, Design and Analysis of Experiments, example 4.5 (catalysts in batches of raw material):
		// treatment effects −9/8, −7/8, −4/8, 20/8, here the catalysts as assessors and the batches as bids.
		const { assessors, bids, groups } = fitLeniency(
			given({
				catalyst1: { batch1: 73, batch2: 74, batch4: 71 },
				catalyst2: { batch2: 75, batch3: 67, batch4: 72 },
				catalyst3: { batch1: 73, batch2: 75, batch3: 68 },
				catalyst4: { batch1: 75, batch3: 72, batch4: 75 },
			}),
		);
		const effects = [1, 2, 3, 4].map((nth) => assessors.get(`catalyst${nth}`)?.leniency ?? 99);
		for (const [place, effect] of [-9 / 8, -7 / 8, -4 / 8, 20 / 8].entries())
			expect(effects[place]).toBeCloseTo(effect, 12);
		// A batch's figure is its mean less the mean effect of the catalysts that it met.
		expect(bids.get("batch1")?.adjusted).toBeCloseTo(221 / 3 - (-9 - 4 + 20) / 24, 12);
		expect(groups).toBe(1);
	});

	const tables = fc
		.array(
			fc.record({
				bid: fc.constantFrom("b1", "b2", "b3", "b4", "b5"),
				assessor: fc.constantFrom("ann", "bob", "cat", "dan"),
				total: fc.integer({ min: 0, max: 10_000 }),
			}),
			{ minLength: 2, maxLength: 20 },
		)
		.map((rows) => [...new Map(rows.map((row) => [`${row.bid} ${row.assessor}`, row])).values()]);

	it("leaves residuals that sum to nothing for every bid and every assessor", () => {
		fc.assert(
			fc.property(tables, (rows) => {
				const { assessors, bids } = fitLeniency(rows);
				const residual = ({ bid, assessor, total }: GivenTotal) =>
					total - (bids.get(bid)?.adjusted ?? 0) - (assessors.get(assessor)?.leniency ?? 0);
				for (const key of ["bid", "assessor"] as const)
					for (const one of new Set(rows.map((row) => row[key]))) {
						const sum = rows.filter((row) => row[key] === one).reduce((all, row) => all + residual(row), 0);
						expect(sum).toBeCloseTo(0, 6);
					}
			}),
		);
	});

	it("sums to nothing within each group, and tells groups that share no bid apart", () => {
		fc.assert(
			fc.property(tables, (rows) => {
				const { assessors, groups } = fitLeniency(rows);
				for (let group = 0; group < groups; group++) {
					const own = [...assessors.values()].filter((row) => row.group === group);
					expect(own.length).toBeGreaterThan(0);
					expect(own.reduce((sum, { leniency }) => sum + leniency, 0)).toBeCloseTo(0, 6);
				}
			}),
		);
		const apart = given({ ann: { b1: 60 }, bob: { b1: 70 }, cat: { b2: 50 }, dan: { b2: 52 } });
		expect(fitLeniency(apart).groups).toBe(2);
	});

	it("gives back what totals were made of, where they were made that way", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 20, max: 80 }), { minLength: 5, maxLength: 5 }), (bids) => {
				const leniency: Readonly<Record<string, number>> = { ann: 4, bob: -1, cat: -3 };
				// Each bid by two of three in turn: nobody meets all bids.
				const rows = bids.flatMap((worth, place) =>
					["ann", "bob", "cat"]
						.filter((_, nth) => nth !== place % 3)
						.map((assessor) => ({
							...{ bid: `b${place}`, assessor },
							total: worth + (leniency[assessor] ?? 0),
						})),
				);
				const fitted = fitLeniency(rows);
				for (const [name, effect] of Object.entries(leniency))
					expect(fitted.assessors.get(name)?.leniency).toBeCloseTo(effect, 9);
				for (const [place, worth] of bids.entries())
					expect(fitted.bids.get(`b${place}`)?.adjusted).toBeCloseTo(worth, 9);
			}),
		);
	});

	it("changes no mean where every assessor scored every bid", () => {
		const rows = given({ ann: { b1: 60, b2: 40 }, bob: { b1: 70, b2: 44 } });
		const { bids } = fitLeniency(rows);
		expect(bids.get("b1")?.adjusted).toBeCloseTo(65, 12);
		expect(bids.get("b2")?.adjusted).toBeCloseTo(42, 12);
	});
});
