import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ChoiceProblem } from "~/domain/solver/problem";
import manifest from "./instances/manifest.json";

export type KnapsackName = Extract<keyof typeof manifest, `jooken${string}` | `pisinger${string}`>;
export type PabulibName = Extract<keyof typeof manifest, `pabulib${string}`>;

/** The text of a published instance; throws when it is not the file that was published. */
export function instanceText(name: keyof typeof manifest): string {
	const bytes = readFileSync(path.resolve("tests/domain/solver/instances", name));
	if (createHash("sha256").update(bytes).digest("hex") !== manifest[name].sha256)
		throw new Error(`${name} is not the published file`);
	return bytes.toString("utf8");
}

function numbersByLine(text: string): number[][] {
	return text
		.trim()
		.split("\n")
		.map((line) => line.trim().split(/\s+/).map(Number));
}

/** A published knapsack as a choice problem of one option a class, and its published optimum. */
export function knapsack(name: KnapsackName): { readonly problem: ChoiceProblem; readonly optimum: bigint } {
	const lines = numbersByLine(instanceText(name));
	const [count = 0] = lines[0] ?? [];
	const jooken = name.startsWith("jooken");
	const inHead = (lines[0]?.length ?? 0) > 1;
	const items = jooken
		? lines.slice(1, count + 1).map(([, profit = 0, weight = 0]) => ({ profit, weight }))
		: lines
				.slice(inHead ? 1 : 2)
				.slice(0, count)
				.map(([profit = 0, weight = 0]) => ({ profit, weight }));
	const capacity = jooken ? lines[count + 1]?.[0] : inHead ? lines[0]?.[1] : lines[1]?.[0];
	return {
		problem: {
			capacity: BigInt(capacity ?? 0),
			classes: items.map(({ profit, weight }) => ({
				options: [{ cost: BigInt(weight), value: BigInt(profit) }],
			})),
		},
		optimum: BigInt(manifest[name].publishedOptimum),
	};
}

/** A real participatory budget: projects by votes, what was selected, the money in whole currency units. */
export function participatoryBudget(name: PabulibName) {
	const [head = "", projects = ""] = instanceText(name).split("PROJECTS\n");
	const budget = /^budget;(.+)$/m.exec(head)?.[1] ?? "";
	const [keys = "", ...rows] = projects.trim().split("\n");
	const columns = keys.split(";");
	const cell = (row: string, key: string) => row.split(";")[columns.indexOf(key)] ?? "";
	return {
		budget,
		published: manifest[name],
		projects: rows.map((row) => ({
			id: cell(row, "project_id"),
			cost: cell(row, "cost"),
			votes: Number(cell(row, "votes")),
			selected: cell(row, "selected") === "1",
		})),
	};
}

/** The multiple-constraint knapsacks of OR-Library: profits, rows of weights, capacities, and the optimum. */
export function orLibrary(): readonly {
	readonly profits: readonly number[];
	readonly rows: readonly (readonly number[])[];
	readonly capacities: readonly number[];
	readonly optimum: number;
}[] {
	const numbers = instanceText("orlib__mknap1.txt").trim().split(/\s+/).map(Number);
	let at = 1;
	const take = (count: number) => {
		at += count;
		return numbers.slice(at - count, at);
	};
	return Array.from({ length: numbers[0] ?? 0 }, () => {
		const [items = 0, rows = 0, optimum = 0] = take(3);
		return {
			profits: take(items),
			rows: Array.from({ length: rows }, () => take(items)),
			capacities: take(rows),
			optimum,
		};
	});
}
