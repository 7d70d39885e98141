import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { migrateDatabase, openDatabase } from "~db/client";
import { BID_MOVES, type Move, ROUND_MOVES } from "../domain/lifecycle";

const PAGE = "app/ARCHITECTURE.md";

const fenced = (lines: readonly string[]): string => ["```mermaid", ...lines, "```"].join("\n");

/** The states of a record and the moves between them, each with who makes it, as a Mermaid diagram. */
export function statesDrawn(moves: readonly Move<string, string>[]): string {
	const name = (state: string) => state.replaceAll("-", "_");
	const arrows = moves.map(
		({ from, to, action, who }) =>
			`\t${name(from)} --> ${name(to)}: ${action.replaceAll("-", " ")} (${who.join(", ")})`,
	);
	return fenced(["stateDiagram-v2", ...arrows]);
}

/** The tables that each stage's file of the schema declares. */
function tablesByStage(): ReadonlyMap<string, readonly string[]> {
	const files = readdirSync("db/schema").filter((file) => !["index.ts", "columns.ts"].includes(file));
	return new Map(
		files.sort().map((file) => {
			const text = readFileSync(path.join("db/schema", file), "utf8");
			const tables = [...text.matchAll(/sqliteTable\(\s*"([a-z_0-9]+)"/g)].map((match) => match[1] ?? "");
			return [file.replace(/\.ts$/, ""), tables] as const;
		}),
	);
}

/** Every table with the tables that its rows point to, a Mermaid diagram for each stage. */
export function tablesDrawn(): string {
	const db = openDatabase(":memory:");
	migrateDatabase(db);
	const linksOf = (table: string): readonly string[] => {
		const keys = db.$client.pragma(`foreign_key_list(${table})`) as { table: string; from: string }[];
		return keys.map(({ table: to, from }) => `\t${table} }o--|| ${to} : ${from}`).sort();
	};
	const stages = [...tablesByStage()].map(([stage, tables]) => {
		const links = tables.flatMap((table) => {
			const own = linksOf(table);
			return own.length > 0 ? own : [`\t${table}`];
		});
		return `**${stage}**\n\n${fenced(["erDiagram", ...links])}`;
	});
	db.$client.close();
	return stages.join("\n\n");
}

/** The page with each drawing put between its marks. Throws where a mark is missing. */
export function withDrawings(page: string): string {
	const drawings = { round: statesDrawn(ROUND_MOVES), bid: statesDrawn(BID_MOVES), tables: tablesDrawn() };
	return Object.entries(drawings).reduce((text, [name, drawing]) => {
		const [begin, end] = [`<!-- drawn: ${name} -->`, `<!-- end: ${name} -->`];
		const [from, to] = [text.indexOf(begin), text.indexOf(end)];
		if (from < 0 || to < from) throw new Error(`${PAGE} has no place for the drawing of ${name}`);
		return `${text.slice(0, from + begin.length)}\n${drawing}\n${text.slice(to)}`;
	}, page);
}

/** Draws the states and the tables anew in the page that describes the house. Gives the exit code. */
export async function main(): Promise<number> {
	writeFileSync(PAGE, withDrawings(readFileSync(PAGE, "utf8")));
	console.log(`${PAGE} shows the states and tables as they are now.`);
	return 0;
}
