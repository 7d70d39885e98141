import type { Stop } from "../problem";
import { branch } from "./branch";
import { compoundsOf } from "./compounds";
import { type ConditionedAnswer, type ConditionedProblem, meetsConditions, totalOf } from "./problem";
import { rowsOf } from "./rows";
import { solveByLists } from "./solve-by-lists";
import { Memory, splitUp } from "./split";

/** Where to begin and what is asked. */
export type Given = {
	/** A choice known to meet the conditions. */
	readonly known?: readonly number[] | null;
	/** A class that must be chosen, −1 for none. */
	readonly must?: number;
	/** What is remembered from other searches in the same problem. */
	readonly memory?: Memory;
	/** Whether only the greatest value counts: then which of equal answers is given is open. */
	readonly valueAlone?: boolean;
};

/** The option by class, null where nothing meets the conditions; when stopped, the best found with a bound. */
type Searched =
	| { readonly status: "ended"; readonly chosen: readonly number[] | null }
	| { readonly status: "stopped"; readonly chosen: readonly number[] | null; readonly bound: number | null };

/**
 * The best answer to a choice problem with side conditions, exactly: by lists of each area's choices where bids count
 * in one area, else by branching under prices. When that takes too long, the best known with a bound.
 */
export function solveConditioned(
	problem: ConditionedProblem,
	stop: Stop,
	given: Given = {},
): ConditionedAnswer {
	const { must = -1 } = given;
	// An answer without the class that must be chosen is no answer to this.
	const known = must >= 0 && (given.known?.[must] ?? -1) < 0 ? null : (given.known ?? null);
	const plain = inSmallNumbers(problem);
	if (!isExact(plain.problem)) return roughly(problem, stop, { ...given, known });
	const found = searched(plain.problem, stop, { ...given, known });
	if (found.status === "stopped") {
		const bound = found.bound === null ? null : BigInt(Math.floor(found.bound)) * plain.unit;
		return stopped(problem, found.chosen ?? known, bound);
	}
	const { chosen } = found;
	if (chosen === null)
		return { status: "unreachable", areas: must < 0 ? unreachable(plain.problem, stop) : [] };
	if (!meetsConditions(problem, chosen)) throw new Error("the optimum's answer breaks a condition");
	return {
		status: "solved",
		answer: { chosen, ...totalOf(problem, chosen), proof: { status: "optimal" } },
	};
}

/** For values that floating point cannot hold: a good answer by values rounded down, with a bound that holds. */
function roughly(problem: ConditionedProblem, stop: Stop, given: Given): ConditionedAnswer {
	const { known = null } = given;
	const { capacity } = inSmallNumbers(problem).problem;
	if (!isExact({ ...problem, capacity }, 0n)) return stopped(problem, known, null);
	let unit = 2n;
	while (!isExact({ ...problem, capacity }, unit)) unit *= 2n;
	const classes = problem.classes.map(({ options }) => ({
		options: options.map((each) => ({ ...each, value: each.value / unit })),
	}));
	const solved = solveConditioned({ ...problem, classes }, stop, { ...given, valueAlone: true });
	if (solved.status !== "solved") return solved;
	const { chosen, value, proof } = solved.answer;
	const most = proof.status === "optimal" ? value : proof.bound;
	return stopped(problem, chosen, (most + BigInt(classes.length)) * unit);
}

function searched(problem: ConditionedProblem, stop: Stop, given: Given): Searched {
	const { known = null, must = -1, memory = new Memory() } = given;
	const margin = marginOf(problem);
	const compounds = compoundsOf(problem, must);
	const split = compounds === null ? null : splitUp(problem, compounds, memory);
	if (split !== null) {
		const knownValue = known === null ? null : Number(totalOf(problem, known).value);
		const listed = solveByLists(problem, split, { must, margin, knownValue }, memory, stop);
		if (listed.status === "ended") return listed;
	}
	return byPrices(problem, stop, { ...given, memory }, margin);
}

function byPrices(
	problem: ConditionedProblem,
	stop: Stop,
	{ known = null, must = -1, memory = new Memory(), valueAlone = false }: Given,
	margin: number,
): Searched {
	const rows = rowsOf(problem, must);
	const { start, option } = rows;
	const numbered = known?.map((index, place) => option.indexOf(index, start[place])) ?? null;
	const prices = memory.prices?.slice() ?? new Float64Array(rows.limit.length);
	const { found, bound, ended } = branch(rows, {
		known: numbered === null ? null : Int32Array.from(numbered),
		prices,
		valueAlone,
		margin,
		stop,
	});
	memory.prices ??= prices;
	const chosen = found === null ? null : Array.from(found.options, (at) => option[at] ?? -1);
	return ended ? { status: "ended", chosen } : { status: "stopped", chosen, bound };
}

/** The areas whose least no choice reaches by itself; all that have one where each alone can be reached. */
function unreachable(problem: ConditionedProblem, stop: Stop): string[] {
	const asking = problem.areas.filter(({ least }) => least !== null);
	const alone = asking.filter((area) => {
		const areas = problem.areas.map((each) => (each === area ? each : { ...each, least: null }));
		const found = byPrices({ ...problem, areas }, stop, { valueAlone: true }, marginOf(problem));
		return found.status === "ended" && found.chosen === null;
	});
	return (alone.length > 0 ? alone : asking).map(({ name }) => name);
}

/** The best known with a bound: what the relaxation allows, or all values together where it was not computed. */
function stopped(
	problem: ConditionedProblem,
	known: readonly number[] | null,
	relaxed: bigint | null,
): ConditionedAnswer {
	const all = problem.classes.reduce(
		(sum, { options }) => sum + options.reduce((most, { value }) => (value > most ? value : most), 0n),
		0n,
	);
	const bound = relaxed === null || relaxed > all ? all : relaxed;
	if (known === null) return { status: "nothing-found", bound };
	const total = totalOf(problem, known);
	const proof = { status: "best-found" as const, bound: bound > total.value ? bound : total.value };
	return { status: "solved", answer: { chosen: known, ...total, proof } };
}

/** The problem with values divided by what they have in common, and no more money than all bids together can take. */
function inSmallNumbers(problem: ConditionedProblem): {
	readonly problem: ConditionedProblem;
	readonly unit: bigint;
} {
	let unit = 0n;
	for (const { options } of problem.classes) for (const { value } of options) unit = divisor(value, unit);
	if (unit === 0n) unit = 1n;
	const most = problem.classes.reduce(
		(sum, { options }) => sum + options.reduce((large, { cost }) => (cost > large ? cost : large), 0n),
		0n,
	);
	const classes = problem.classes.map(({ options }) => ({
		options: options.map((each) => ({ ...each, value: each.value / unit })),
	}));
	return {
		problem: { ...problem, classes, capacity: most < problem.capacity ? most : problem.capacity },
		unit,
	};
}

function divisor(a: bigint, b: bigint): bigint {
	let [x, y] = [a, b];
	while (y !== 0n) [x, y] = [y, x % y];
	return x;
}

/** Whether every sum is a whole number that floating point holds exactly, with values in so many; in 0: costs alone. */
function isExact({ classes, capacity }: ConditionedProblem, unit = 1n): boolean {
	let total = capacity;
	for (const { options } of classes)
		total += options.reduce((most, { cost, value }) => {
			const worth = unit === 0n ? 0n : value / unit;
			const more = cost > worth ? cost : worth;
			return more > most ? more : most;
		}, 0n);
	return total < BigInt(Number.MAX_SAFE_INTEGER);
}

/** Above the error of the bounds, which are computed in floating point. */
function marginOf({ classes }: ConditionedProblem): number {
	const total = classes.reduce(
		(sum, { options }) => sum + options.reduce((most, { value }) => Math.max(most, Number(value)), 0),
		0,
	);
	return 1e-6 + 1e-12 * total;
}
