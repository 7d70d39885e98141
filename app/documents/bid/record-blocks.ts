import type { ShownRecord } from "~/domain/bid/records-of-content";
import type { Block, Part, Table, Term } from "../document";

/** A table of more columns is too narrow to read on a page: what else is said then stands in its last column. */
const MOST_COLUMNS = 8;
const COLUMNS_BESIDE_MORE = 6;
const MORE = "What else is said";
/** A cell of more characters makes its row a page long. */
const LONGEST_CELL = 260;

const NOT_GIVEN = "Not given";
const FIGURE = /^(?:(?:About|Up to|From) )?[-−]?£?\d[\d,]*(?:\.\d+)?%?(?: a year)?$/;

/** What a record's line says, and whether that is only that nothing was given. */
export function termOf({ key, value, absent }: ShownRecord["rows"][number]): Term {
	return value === null ? { term: key, said: absent, tone: "absent" } : { term: key, said: value };
}

/** The columns of records: what any of them says, or says otherwise than that it is not given. */
function columnsOf(records: readonly ShownRecord[]): readonly string[] {
	const said = records.flatMap(({ rows }) =>
		rows.flatMap(({ key, value, absent }) => (value === null && absent === NOT_GIVEN ? [] : [key])),
	);
	const order = [...new Set(records.flatMap(({ rows }) => rows.map(({ key }) => key)))];
	return order.filter((key) => said.includes(key));
}

function isNumeric(cells: readonly (string | null)[]): boolean {
	const given = cells.filter((cell) => cell !== null);
	return given.length > 0 && given.every((cell) => FIGURE.test(cell));
}

/** Records as one table; null where they say too much for one. */
function tableOf(records: readonly ShownRecord[], caption: string, first: string): Table | null {
	const all = columnsOf(records);
	const columns = all.length < MOST_COLUMNS ? all : all.slice(0, COLUMNS_BESIDE_MORE);
	const others = all.slice(columns.length);
	const lineOf = ({ rows }: ShownRecord, key: string) => rows.find((each) => each.key === key);
	const said = (record: ShownRecord, key: string) => {
		const line = lineOf(record, key);
		return line ? (line.value ?? line.absent) : "";
	};
	const more = (record: ShownRecord) =>
		others.flatMap((key) => (lineOf(record, key)?.value ? [`${key}: ${said(record, key)}`] : [])).join("\n");
	const rows = records.map((record) => [
		record.title,
		...columns.map((key) => said(record, key)),
		...(others.length > 0 ? [more(record)] : []),
	]);
	if (rows.flat().some((cell) => cell.length > LONGEST_CELL)) return null;
	return {
		caption,
		columns: [
			{ text: first },
			...columns.map((text) => ({
				text,
				numeric: isNumeric(records.map((record) => lineOf(record, text)?.value ?? null)),
			})),
			...(others.length > 0 ? [{ text: MORE }] : []),
		],
		rows,
	};
}

type Shown = { readonly blocks: readonly Block[]; readonly parts: readonly Part[] };

/** Records as a table, or, where they say much, each under its own heading. */
export function recordBlocks(
	records: readonly ShownRecord[],
	{ key, caption, first }: { readonly key: string; readonly caption: string; readonly first: string },
): Shown {
	const table = records.length === 0 ? null : tableOf(records, caption, first);
	if (table) return { blocks: [{ is: "table", ...table }], parts: [] };
	return { blocks: [], parts: records.map((record, at) => recordPart(record, `${key}.${at + 1}`)) };
}

/** One record under its own heading. */
export function recordPart({ title, rows }: ShownRecord, key: string): Part {
	return { key, title, blocks: rows.length === 0 ? [] : [{ is: "terms", terms: rows.map(termOf) }] };
}
