import type { ConditionedProblem } from "./problem";

/** A choice of an option as a variable that is 0 or 1: which class and option it stands for. */
export type LinearVariable = { readonly name: string; readonly place: number; readonly option: number };

/** `least ≤ Σ factor · variable ≤ most`; null: no limit. Variables are named by index. */
export type LinearRow = {
	readonly terms: readonly { readonly variable: number; readonly factor: bigint }[];
	readonly least: bigint | null;
	readonly most: bigint | null;
};

/** A choice problem with side conditions as a linear model in 0 and 1, to be made as large as it can be. */
export type LinearModel = {
	readonly variables: readonly LinearVariable[];
	readonly objective: readonly bigint[];
	readonly rows: readonly LinearRow[];
};

/** Writes a problem as plain data that any solver of linear models takes. */
export function linearModel(problem: ConditionedProblem): LinearModel {
	const taken = problem.classes.flatMap(({ options }, place) =>
		options.map((each, option) => ({ place, option, each })),
	);
	const row = (
		factor: (one: (typeof taken)[number]) => bigint,
		limits: Omit<LinearRow, "terms">,
	): LinearRow => ({
		terms: taken.flatMap((one, variable) => {
			const value = factor(one);
			return value === 0n ? [] : [{ variable, factor: value }];
		}),
		...limits,
	});
	const atMost = (most: bigint) => ({ least: null, most });
	const uses = (area: number) => (one: (typeof taken)[number]) =>
		one.each.uses.find((use) => use.area === area);
	const rows = [
		row(({ each }) => each.cost, atMost(problem.capacity)),
		...oneOfEachClass(taken),
		...problem.exclusive.map((group) => row(({ place }) => (group.includes(place) ? 1n : 0n), atMost(1n))),
		...problem.areas.map(({ most, least }, area) =>
			row((one) => uses(area)(one)?.charge ?? 0n, { most, least }),
		),
		...problem.areas.map(({ mostBids }, area) =>
			row((one) => (uses(area)(one) ? 1n : 0n), {
				least: null,
				most: mostBids === null ? null : BigInt(mostBids),
			}),
		),
	];
	return {
		variables: taken.map(({ place, option }) => ({ name: `x${place}_${option}`, place, option })),
		objective: taken.map(({ each }) => each.value),
		rows: rows.filter(({ terms, least, most }) => terms.length > 0 && (least !== null || most !== null)),
	};
}

/** At most one option of each class that has several. */
function oneOfEachClass(taken: readonly { readonly place: number }[]): LinearRow[] {
	const terms = new Map<number, { readonly variable: number; readonly factor: bigint }[]>();
	taken.forEach(({ place }, variable) => {
		const row = terms.get(place);
		if (row === undefined) terms.set(place, [{ variable, factor: 1n }]);
		else row.push({ variable, factor: 1n });
	});
	return [...terms.values()]
		.filter((row) => row.length > 1)
		.map((row) => ({ terms: row, least: null, most: 1n }));
}
