import type { ChoiceProblem } from "./problem";

/**
 * A problem in the numbers the search works with. They are JavaScript numbers where every sum is a safe integer, else
 * bigints in the same places: the search only adds and compares them, which is the same for both.
 */
export type ScaledProblem = {
	readonly capacity: number;
	/** By class: the options worth considering in rising order of cost, beginning with "none". */
	readonly classes: readonly ScaledClass[];
	/** What one unit of cost and of value is in the problem's own numbers. */
	readonly costUnit: bigint;
	readonly valueUnit: bigint;
};

export type ScaledClass = {
	/** Place in published order. */
	readonly place: number;
	readonly cost: readonly number[];
	readonly value: readonly number[];
	/** Index of each option in the problem's class; −1 for none. */
	readonly option: readonly number[];
};

function gcd(a: bigint, b: bigint): bigint {
	let [x, y] = [a, b];
	while (y !== 0n) [x, y] = [y, x % y];
	return x;
}

/**
 * Drops options that cost too much or are dominated (another costs no more and is worth no less), and divides costs and
 * values by what they have in common.
 */
export function scale(problem: ChoiceProblem): ScaledProblem {
	const kept = problem.classes.map(({ options }, place) => {
		const rising = options
			.map((option, index) => ({ ...option, index }))
			.filter(({ cost, value }) => cost <= problem.capacity && value > 0n)
			.sort((a, b) => (a.cost < b.cost ? -1 : a.cost > b.cost ? 1 : a.value > b.value ? -1 : 1));
		let best = 0n;
		const undominated = rising.filter(({ value }) => {
			if (value <= best) return false;
			best = value;
			return true;
		});
		return { place, undominated };
	});
	const all = kept.flatMap(({ undominated }) => undominated);
	const costUnit = all.reduce((unit, { cost }) => gcd(unit, cost), 0n) || 1n;
	const valueUnit = all.reduce((unit, { value }) => gcd(unit, value), 0n) || 1n;
	const sum = (part: "cost" | "value") =>
		kept.reduce((total, { undominated }) => {
			const largest = undominated.reduce((most, option) => (option[part] > most ? option[part] : most), 0n);
			return total + largest;
		}, 0n);
	const capacity = problem.capacity / costUnit;
	const safe = (largest: bigint) => largest < BigInt(Number.MAX_SAFE_INTEGER);
	const asCost = converter(safe(sum("cost") / costUnit + capacity));
	const asValue = converter(safe(sum("value") / valueUnit));
	return {
		capacity: asCost(capacity),
		costUnit,
		valueUnit,
		classes: kept
			.filter(({ undominated }) => undominated.length > 0)
			.map(({ place, undominated }) => ({
				place,
				cost: [asCost(0n), ...undominated.map(({ cost }) => asCost(cost / costUnit))],
				value: [asValue(0n), ...undominated.map(({ value }) => asValue(value / valueUnit))],
				option: [-1, ...undominated.map(({ index }) => index)],
			})),
	};
}

function converter(safe: boolean): (value: bigint) => number {
	return safe ? Number : (value) => value as unknown as number;
}
