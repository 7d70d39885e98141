import type { LinearModel, LinearRow } from "~/domain/allocation/optimum/conditioned/linear-model";

/** What another engine made of a model: the option by class, and whether it ended by itself or by its time limit. */
export type EngineAnswer = {
	readonly chosen: ReadonlyMap<number, number>;
	readonly status: string;
};

type Engine = Awaited<ReturnType<typeof import("highs").default>>;
let engine: Promise<Engine> | null = null;

/** HiGHS, loaded with the first model. */
function loaded(): Promise<Engine> {
	engine ??= import("highs").then(({ default: load }) => load());
	return engine;
}

/**
 * Solves a linear model by HiGHS with no gap, within so many seconds; null where it found nothing. The answer is floating
 * point: rounded here, and to be added up and checked again by whoever uses it. Blocks its thread while it solves.
 */
export async function solveWithConditions(model: LinearModel, seconds: number): Promise<EngineAnswer | null> {
	const highs = await loaded();
	const options = { mip_rel_gap: 0, mip_abs_gap: 0, time_limit: seconds, output_flag: false };
	const solution = highs.solve(modelText(model), options);
	const columns = solution.Columns as { readonly [name: string]: { readonly Primal?: number } };
	const chosen = new Map<number, number>();
	let any = false;
	for (const { name, place, option } of model.variables) {
		const value = columns[name]?.Primal;
		if (value === undefined) continue;
		any = true;
		if (Math.round(value) === 1) chosen.set(place, option);
	}
	return any ? { chosen, status: solution.Status } : null;
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
