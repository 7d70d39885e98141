import { describe, expect, it } from "vitest";
import { pence } from "~/domain/money";
import type { Indicator, NeedsInput } from "~/domain/needs/needs-input";
import { type NeedsResult, sharePot } from "~/domain/needs/share-pot";
import { fromDecimal, type Ratio, toFraction } from "~/domain/ratio";

function figures(values: { [area: string]: string }): ReadonlyMap<string, Ratio> {
	return new Map(
		Object.entries(values).map(([area, value]) => {
			const read = fromDecimal(value);
			if (read === null) throw new Error(`${value} is no decimal`);
			return [area, read];
		}),
	);
}

function indicator(
	id: string,
	weight: string,
	values: { [area: string]: string },
	per?: { [area: string]: string },
): Indicator {
	const read = figures({ weight }).get("weight");
	if (read === undefined) throw new Error("a weight is needed");
	return { id, weight: read, values: figures(values), per: per ? figures(per) : null };
}

function needs(...indicators: Indicator[]): NeedsInput {
	return {
		areas: [...(indicators[0]?.values.keys() ?? [])],
		indicators,
		prior: null,
		transition: null,
		bounds: null,
		rounding: "largest-remainder",
	};
}

function shared(...given: Parameters<typeof sharePot>): NeedsResult {
	const outcome = sharePot(...given);
	if (!outcome.ok) throw new Error(outcome.code);
	return outcome.value;
}

describe("sharePot", () => {
	it("shares by counts: a rate times its base, never by the rates themselves", () => {
		const crime = indicator("crime", "1", { A: "60", B: "30" }, { A: "10", B: "20" });
		const { amounts, working } = shared(needs(crime), pence(10_000), pence(1));
		expect([...amounts]).toEqual([
			["A", 5_000n],
			["B", 5_000n],
		]);
		expect(working.indicators.map(({ total }) => toFraction(total))).toEqual(["1200/1"]);
	});

	it("weighs indicators by their shares, not by their sizes", () => {
		const large = indicator("population", "0.25", { A: "1000000", B: "3000000" });
		const small = indicator("repeat-victims", "0.75", { A: "3", B: "1" });
		const { shares } = shared(needs(large, small), pence(100), pence(1));
		expect([...shares].map(([area, share]) => [area, toFraction(share)])).toEqual([
			["A", "5/8"],
			["B", "3/8"],
		]);
	});

	it("shows its working: targets, what was rounded down, remainders and who got the units left", () => {
		const { working } = shared(
			needs(indicator("need", "1", { C: "3", B: "3", A: "1" })),
			pence(100_050),
			pence(100),
		);
		expect([working.pot, working.unit, working.belowUnit]).toEqual([100_000n, 100n, 50n]);
		expect(working.extraUnits).toEqual(["A", "B"]);
		expect(
			[...working.areas].map(([area, { exact, roundedDown, remainder, amount }]) => [
				area,
				toFraction(exact),
				roundedDown,
				toFraction(remainder),
				amount,
			]),
		).toEqual([
			["A", "100000/7", 14_200n, "6/7", 14_300n],
			["B", "300000/7", 42_800n, "4/7", 42_900n],
			["C", "300000/7", 42_800n, "4/7", 42_800n],
		]);
	});

	it("puts nothing in any envelope when the money is below a unit", () => {
		const { amounts, working } = shared(
			needs(indicator("need", "1", { A: "1" })),
			pence(99_999),
			pence(100_000),
		);
		expect([...amounts]).toEqual([["A", 0n]]);
		expect(working.belowUnit).toBe(99_999n);
	});
});
