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

/** Whether sums of what the classes hold are whole numbers that floating point holds exactly, with room to spare. */
function isSafe({ capacity, classes }: ChoiceProblem): boolean {
	let [cost, value] = [Number(capacity), 0];
	for (const { options } of classes) {
		let [mostCost, mostValue] = [0, 0];
		for (const option of options) {
			mostCost = Math.max(mostCost, Number(option.cost));
			mostValue = Math.max(mostValue, Number(option.value));
		}
		cost += mostCost;
		value += mostValue;
	}
	return Math.max(cost, value) < Number.MAX_SAFE_INTEGER * 0.99;
}

function gcd(a: number, b: number, zero: number): number {
	let [x, y] = [a, b];
	while (y !== zero) [x, y] = [y, (x % y) as number];
	return x;
}

/** A class's options that are affordable, worth something and undominated, in rising order of cost; "none" first. */
function keep(
	{ options }: ChoiceProblem["classes"][number],
	place: number,
	capacity: number,
	number: (value: bigint) => number,
): ScaledClass {
	const zero = number(0n);
	const [cost, value, option] = [[zero], [zero], [-1]];
	const rising = options.map((each, index) => ({
		cost: number(each.cost),
		value: number(each.value),
		index,
	}));
	rising.sort((a, b) => (a.cost < b.cost ? -1 : a.cost > b.cost ? 1 : a.value > b.value ? -1 : 1));
	for (const each of rising) {
		if (each.cost > capacity || each.value <= (value.at(-1) ?? zero)) continue;
		cost.push(each.cost);
		value.push(each.value);
		option.push(each.index);
	}
	return { place, cost, value, option };
}

/** Drops options that cost too much or are dominated; divides costs and values by what they have in common. */
export function scale(problem: ChoiceProblem): ScaledProblem {
	const number = isSafe(problem) ? Number : (value: bigint) => value as unknown as number;
	const [zero, one] = [number(0n), number(1n)];
	const whole = number(problem.capacity);
	const classes = problem.classes
		.map((each, place) => keep(each, place, whole, number))
		.filter(({ option }) => option.length > 1);
	let [costUnit, valueUnit] = [zero, zero];
	for (const { cost, value } of classes)
		for (let at = 1; at < cost.length; at++) {
			if (costUnit !== one) costUnit = gcd(cost[at] as number, costUnit, zero);
			if (valueUnit !== one) valueUnit = gcd(value[at] as number, valueUnit, zero);
		}
	if (costUnit === zero) costUnit = one;
	if (valueUnit === zero) valueUnit = one;
	const divided = (numbers: readonly number[], unit: number) =>
		unit === one ? numbers : numbers.map((each) => (each / unit) as number);
	return {
		// Rounded down: what is left below a unit buys nothing.
		capacity: ((whole - (whole % costUnit)) / costUnit) as number,
		costUnit: BigInt(costUnit),
		valueUnit: BigInt(valueUnit),
		classes: classes.map((each) => ({
			...each,
			cost: divided(each.cost, costUnit),
			value: divided(each.value, valueUnit),
		})),
	};
}
