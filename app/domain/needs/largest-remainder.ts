import { byCodePoint } from "../canonical";
import { compare, divide, floor, multiply, type Ratio, ratio, subtract, sum, ZERO } from "../ratio";
import type { ByArea } from "./needs-input";

/** How one exact amount became a whole number of units. */
export type Rounded = {
	/** In the same measure as `total`, a multiple of the unit. */
	readonly amount: bigint;
	readonly exact: Ratio;
	readonly roundedDown: bigint;
	/** What rounding down left, in units, below 1. */
	readonly remainder: Ratio;
	readonly extraUnit: boolean;
};

/** The amounts by area in code point order, and the areas that got an extra unit, largest remainder first. */
export type Division = { readonly rounded: ByArea<Rounded>; readonly extraUnits: readonly string[] };

/**
 * Divides a total in proportion to weights, rounded by largest remainder. Takes a total that is a multiple of the unit
 * and weights of zero or more, one at least above zero. The amounts sum to the total.
 */
export function divideByWeights(total: bigint, unit: bigint, weights: ByArea<Ratio>): Division {
	const whole = sum([...weights.values()]);
	const exact = new Map(
		[...weights].map(([area, weight]) => [area, multiply(divide(weight, whole), ratio(total))]),
	);
	return roundToUnits(total, unit, exact);
}

/**
 * Rounds exact amounts that sum to a total by largest remainder: each down to the unit, the units left go one
 * each to the largest remainders, ties to the smaller area by code point. The total is a multiple of the unit.
 */
export function roundToUnits(total: bigint, unit: bigint, exact: ByArea<Ratio>): Division {
	const areas = [...exact.keys()].sort(byCodePoint);
	const quotas = areas.map((area) => {
		const quota = divide(exact.get(area) ?? ZERO, ratio(unit));
		const down = floor(quota);
		return { area, quota, down, remainder: subtract(quota, ratio(down)) };
	});
	const left = Number(total / unit - quotas.reduce((taken, { down }) => taken + down, 0n));
	const extraUnits = [...quotas]
		.sort((a, b) => compare(b.remainder, a.remainder) || byCodePoint(a.area, b.area))
		.slice(0, left)
		.map(({ area }) => area);
	const lucky = new Set(extraUnits);
	const rounded = quotas.map(({ area, quota, down, remainder }): [string, Rounded] => {
		const extraUnit = lucky.has(area);
		const amount = (down + (extraUnit ? 1n : 0n)) * unit;
		const inMeasure = multiply(quota, ratio(unit));
		return [area, { amount, exact: inMeasure, roundedDown: down * unit, remainder, extraUnit }];
	});
	return { rounded: new Map(rounded), extraUnits };
}
