import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { fromDecimalPounds } from "~/domain/money";
import { compare, multiply, type Ratio, ratio, sum } from "~/domain/ratio";
import type { NeedsFile } from "../../support/any-needs";
import { anyBoundedNeeds, needsCase } from "../../support/any-needs";
import { refusalOf, runOf } from "../../support/run-case";

// Hundreds of cases each: a busy machine needs longer than for one.
vi.setConfig({ testTimeout: 60_000 });

const UNITS: { readonly [unit: string]: bigint } = { "0.01": 1n, "1": 100n, "10": 1_000n };

function pence(amount: string | undefined): bigint {
	return fromDecimalPounds(amount ?? "") ?? -1n;
}

function needsOf(file: NeedsFile) {
	const { needs } = runOf(needsCase(file));
	if (needs === null) throw new Error("the case has needs");
	return needs;
}

/** Only formulas whose bounds the money can meet. */
const sound = anyBoundedNeeds.filter((file) => refusalOf(needsCase(file)) === "accepted");

describe("a formula with transition, bounds and either rounding, whatever the figures", () => {
	it("sums to the pot, keeps within its bounds, and by largest remainder within a unit of exact", () => {
		fc.assert(
			fc.property(sound, (file) => {
				const unit = UNITS[file.unit] ?? 0n;
				const { amounts, working } = needsOf(file);
				const total = Object.values(amounts).reduce((sum, amount) => sum + pence(amount), 0n);
				const available = pence(file.total);
				expect(total).toBe(available - (available % unit));
				for (const [area, row] of Object.entries(working.areas)) {
					const amount = pence(amounts[area]);
					expect(amount % unit).toBe(0n);
					expect(amount).toBeGreaterThanOrEqual(pence(row.floor));
					if (row.ceiling !== null) expect(amount).toBeLessThanOrEqual(pence(row.ceiling));
					if (working.rounding === "webster") continue;
					const [numerator = 0n, denominator = 1n] = row.exact.split("/").map(BigInt);
					const distance = amount * denominator - numerator * 100n;
					expect(distance < 0n ? -distance : distance).toBeLessThan(unit * denominator);
				}
			}),
			{ numRuns: 200 },
		);
	});

	it("makes its bounds from the prior as given: floors rounded up, ceilings down, lifted to the minimum", () => {
		fc.assert(
			fc.property(sound, (file) => {
				const unit = UNITS[file.unit] ?? 0n;
				const { working } = needsOf(file);
				const { bounds, prior } = file;
				if (bounds === null) return;
				for (const [area, row] of Object.entries(working.areas)) {
					const before = pence(prior[area]);
					const minimum = roundUp(pence(bounds.minimum) * 100n, 100n * unit) * unit;
					const floor =
						before > 0n ? roundUp(before * (100n + BigInt(bounds.floor)), 100n * unit) * unit : 0n;
					expect(pence(row.floor)).toBe(floor > minimum ? floor : minimum);
					if (bounds.method === "scale-gains" || before === 0n) {
						expect(row.ceiling).toBeNull();
						continue;
					}
					const ceiling = ((before * (100n + BigInt(bounds.ceiling))) / (100n * unit)) * unit;
					expect(pence(row.ceiling ?? "")).toBe(ceiling > minimum ? ceiling : minimum);
				}
			}),
			{ numRuns: 200 },
		);
	});

	it("gives areas of equal need, prior and bounds amounts that differ by a unit at most", () => {
		fc.assert(
			fc.property(anyBoundedNeeds, (file) => {
				const [twin = ""] = file.areas;
				const twice = (figures: { readonly [area: string]: string }) => ({
					...figures,
					twin: figures[twin] ?? "",
				});
				const doubled = {
					...file,
					areas: [...file.areas, "twin"],
					prior: twice(file.prior),
					indicators: file.indicators.map(({ per, ...indicator }) => ({
						...indicator,
						values: twice(indicator.values),
						...(per ? { per: twice(per) } : {}),
					})),
				};
				if (refusalOf(needsCase(doubled)) !== "accepted") return;
				const { amounts } = needsOf(doubled);
				const difference = pence(amounts[twin]) - pence(amounts.twin);
				expect(difference < 0n ? -difference : difference).toBeLessThanOrEqual(UNITS[file.unit] ?? 0n);
			}),
			{ numRuns: 200 },
		);
	});

	it("never lowers the amount of an area whose need grows", () => {
		fc.assert(
			fc.property(anyBoundedNeeds, fc.integer({ min: 1, max: 5000 }), (file, more) => {
				const [area = ""] = file.areas;
				const [first, ...others] = file.indicators;
				if (first === undefined) return;
				const values = { ...first.values, [area]: (Number(first.values[area]) + more / 10).toFixed(1) };
				const grown = { ...file, indicators: [{ ...first, values }, ...others] };
				if ([file, grown].some((each) => refusalOf(needsCase(each)) !== "accepted")) return;
				const [before, after] = [needsOf(file), needsOf(grown)];
				expect(pence(after.amounts[area])).toBeGreaterThanOrEqual(pence(before.amounts[area]));
			}),
			{ numRuns: 300 },
		);
	});

	it("changes nothing with its areas and indicators in another order", () => {
		fc.assert(
			fc.property(sound, (file) => {
				const reversed = {
					...file,
					areas: [...file.areas].reverse(),
					indicators: [...file.indicators].reverse(),
					prior: Object.fromEntries(Object.entries(file.prior).reverse()),
				};
				expect(needsOf(reversed)).toEqual(needsOf(file));
			}),
		);
	});

	it("by scale-gains pays nobody on a floor and takes from gains alone", () => {
		fc.assert(
			fc.property(sound, (file) => {
				if (file.bounds?.method !== "scale-gains") return;
				const { working } = needsOf(file);
				const payers = new Set(working.bounds?.payers.map(({ area }) => area));
				for (const [area, row] of Object.entries(working.areas)) {
					const [target, exact] = [row.target, row.exact].map(asNumber);
					if ((target ?? 0) <= asNumber(`${pence(row.floor)}/100`)) expect(payers.has(area)).toBe(false);
					else expect(exact ?? 0).toBeLessThanOrEqual((target ?? 0) + 1e-9);
				}
			}),
			{ numRuns: 200 },
		);
	});

	it("by clamp holds every area to one factor of its target, within its limits, exactly", () => {
		fc.assert(
			fc.property(sound, (file) => {
				const { working } = needsOf(file);
				if (working.bounds?.method !== "clamp") return;
				const lambda = asRatio(working.bounds.factor.fraction);
				const rows = Object.values(working.areas).map((row) => ({
					wanted: multiply(lambda, asRatio(row.target)),
					exact: asRatio(row.exact),
					floor: ratio(pence(row.floor), 100n),
					ceiling: row.ceiling === null ? null : ratio(pence(row.ceiling), 100n),
				}));
				for (const { wanted, exact, floor, ceiling } of rows) {
					const low = compare(wanted, floor) < 0 ? floor : wanted;
					expect(exact).toEqual(ceiling !== null && compare(low, ceiling) > 0 ? ceiling : low);
				}
				expect(sum(rows.map(({ exact }) => exact))).toEqual(ratio(pence(working.pot), 100n));
				const moves = rows.some(({ wanted, exact }) => wanted.numerator > 0n && compare(wanted, exact) === 0);
				if (lambda.numerator > 0n) expect(moves).toBe(true);
			}),
			{ numRuns: 300 },
		);
	});

	it("by Webster's method never lowers an area when the pot grows, with limits fixed and no transition", () => {
		fc.assert(
			fc.property(anyBoundedNeeds, fc.integer({ min: 1, max: 40 }), (file, units) => {
				if (file.bounds?.method === "scale-gains") return;
				const plain = { ...file, rounding: "webster" as const, transition: null };
				const more = pence(file.total) + BigInt(units) * (UNITS[file.unit] ?? 0n);
				const larger = { ...plain, total: `${more / 100n}.${String(more % 100n).padStart(2, "0")}` };
				if ([plain, larger].some((each) => refusalOf(needsCase(each)) !== "accepted")) return;
				const [before, after] = [needsOf(plain), needsOf(larger)];
				for (const area of file.areas)
					expect(pence(after.amounts[area])).toBeGreaterThanOrEqual(pence(before.amounts[area]));
			}),
			{ numRuns: 300 },
		);
	});

	it("by Webster's method gives each further unit where the quotient is largest", () => {
		fc.assert(
			fc.property(sound, (file) => {
				if (file.bounds?.method === "scale-gains") return;
				const given = { ...file, rounding: "webster" as const };
				if (refusalOf(needsCase(given)) !== "accepted") return;
				const unit = UNITS[file.unit] ?? 1n;
				const { amounts, working } = needsOf(given);
				const rows = Object.entries(working.areas).map(([area, row]) => {
					const [numerator = 0n, denominator = 1n] = row.target.split("/").map(BigInt);
					const ceiling = row.ceiling === null ? null : pence(row.ceiling) / unit;
					return {
						held: pence(amounts[area]) / unit,
						floor: pence(row.floor) / unit,
						ceiling,
						numerator,
						denominator,
					};
				});
				for (const giver of rows.filter(({ held, floor }) => held > floor))
					for (const taker of rows.filter(({ held, ceiling }) => ceiling === null || held < ceiling)) {
						// The last unit that one took stood no lower than the next that another would have taken.
						const last = giver.numerator * taker.denominator * (2n * taker.held + 1n);
						const next = taker.numerator * giver.denominator * (2n * (giver.held - 1n) + 1n);
						expect(last).toBeGreaterThanOrEqual(next);
					}
			}),
			{ numRuns: 200 },
		);
	});
});

function roundUp(amount: bigint, unit: bigint): bigint {
	return (amount + unit - 1n) / unit;
}

function asRatio(fraction: string): Ratio {
	const [numerator = 0n, denominator = 1n] = fraction.split("/").map(BigInt);
	return ratio(numerator, denominator);
}

function asNumber(fraction: string): number {
	const [numerator = "0", denominator = "1"] = fraction.split("/");
	return Number(numerator) / Number(denominator);
}
