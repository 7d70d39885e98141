import type { LinearModel, LinearRow } from "~/domain/solver/conditioned/linear-model";

/** What another engine made of a model: the option by class, whether it is the best, and a value none exceeds. */
export type EngineAnswer = {
	readonly chosen: ReadonlyMap<number, number>;
	readonly isProved: boolean;
	/** Null where none was computed. */
	readonly bound: bigint | null;
};

type Engine = Awaited<ReturnType<typeof import("highs").default>>;
let engine: Promise<Engine> | null = null;

/** HiGHS, loaded with the first model. */
function loaded(): Promise<Engine> {
	engine ??= import("highs").then(({ default: load }) => load());
	return engine;
}

/** What a bound in floating point may be short of: the engine takes as whole what differs by so small a part. */
const TOLERANCE = 1e-6;

/**
 * Solves a linear model by HiGHS with no gap, from the options `known` by class; null where it found nothing in time.
 * The answer is rounded floating point, to be checked again by whoever uses it. Blocks its thread.
 */
export async function solveWithConditions(
	model: LinearModel,
	seconds: number,
	known: readonly number[] | null = null,
): Promise<EngineAnswer | null> {
	const { variables } = model;
	if (variables.length === 0) return null;
	const highs = await loaded();
	return highs.withModel({ format: "lp", data: modelText(model) }, (solver) => {
		solver.options.set({ mip_rel_gap: 0, mip_abs_gap: 0, time_limit: seconds, output_flag: false });
		if (known !== null)
			solver.setSolution({
				colValue: variables.map(({ place, option }) => (known[place] === option ? 1 : 0)),
			});
		const { modelStatus } = solver.run();
		const { solutionStatus, modelStatus: ended } = highs.constants;
		if (solver.info.get("primal_solution_status") !== solutionStatus.feasible) return null;
		// The text names every variable in the objective, so that the columns stand in the same order.
		const { colValue } = solver.getSolution();
		const chosen = new Map(
			variables.flatMap(({ place, option }, at) =>
				Math.round(colValue[at] ?? 0) === 1 ? [[place, option] as const] : [],
			),
		);
		const bound = wholeBound(Number(solver.info.get("mip_dual_bound")));
		return { chosen, isProved: modelStatus === ended.optimal, bound };
	});
}

/** A bound in floating point as a whole number that is surely no less. */
function wholeBound(bound: number): bigint | null {
	return Number.isFinite(bound) ? BigInt(Math.ceil(bound + Math.abs(bound) * TOLERANCE)) : null;
}

/** A model in the LP format. */
function modelText({ variables, objective, rows }: LinearModel): string {
	const name = (index: number) => variables[index]?.name ?? "";
	const sum = (terms: LinearRow["terms"]) =>
		terms
			.map(
				({ variable, factor }) =>
					`${factor < 0n ? "-" : "+"} ${factor < 0n ? -factor : factor} ${name(variable)}`,
			)
			.join("\n ");
	const limits = rows.flatMap((row, index) => [
		...(row.most === null ? [] : [` most${index}: ${sum(row.terms)} <= ${row.most}`]),
		...(row.least === null ? [] : [` least${index}: ${sum(row.terms)} >= ${row.least}`]),
	]);
	return [
		"Maximize",
		` value: ${sum(objective.map((factor, variable) => ({ variable, factor })))}`,
		"Subject To",
		...limits,
		"Binary",
		...variables.map((variable) => ` ${variable.name}`),
		"End",
		"",
	].join("\n");
}
