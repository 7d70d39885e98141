import { hash } from "node:crypto";
import type Database from "better-sqlite3";
import { storedList } from "~/domain/stored-text";
import type { Db } from "../client";

/** Tables that no entry tells of: the audit's own, those of sessions and open pages, messages, the migrator's. */
const NOT_HELD: ReadonlySet<string> = new Set([
	"__drizzle_migrations",
	"audit_detail",
	"audit_entry",
	"audit_row",
	"one_time_link",
	"open_form",
	"outbox",
	"refused_attempt",
	"saved_field",
	"session",
	"setting",
	"sign_in_failure",
]);

export type HeldTable = { readonly name: string; readonly key: readonly string[] };

/** What a row held, a short digest for each column; null: the row was taken away. */
export type RowDigests = Readonly<Record<string, string>> | null;

export type RowRecord = { readonly table: string; readonly key: string; readonly columns: string | null };

const sha256 = (text: string): string => hash("sha256", text, "hex");

/** Every table whose rows the audit holds, with the columns of its key, as the database itself tells. */
export function heldTables(client: Database.Database): readonly HeldTable[] {
	const names = client
		.prepare(
			"SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
		)
		.pluck()
		.all() as string[];
	return names
		.filter((name) => !NOT_HELD.has(name))
		.map((name) => {
			const columns = client.pragma(`table_info("${name}")`) as {
				readonly name: string;
				readonly pk: number;
			}[];
			const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
			return { name, key: key.map((column) => column.name) };
		});
}

const valueText = (value: unknown): string =>
	Buffer.isBuffer(value) ? `blob:${value.toString("base64")}` : JSON.stringify(value);

/** Columns that a digest in the row holds, with a salt that is erased with them: an entry keeps nothing of them. */
const SALTED: Readonly<Record<string, readonly string[]>> = { bid_version_part: ["salt", "value"] };

/** What an entry keeps a digest of in a row. */
export function heldColumns(
	table: string,
	row: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
	const salted = SALTED[table] ?? [];
	return Object.fromEntries(Object.entries(row).filter(([column]) => !salted.includes(column)));
}

/** A row's columns as short salted digests. An earlier entry holds no column that a later migration added. */
export function digestsOf(row: Readonly<Record<string, unknown>>, salt: string): NonNullable<RowDigests> {
	return Object.fromEntries(
		Object.entries(row).map(([column, value]) => [column, sha256(salt + valueText(value)).slice(0, 16)]),
	);
}

export const keyOf = (table: HeldTable, row: Readonly<Record<string, unknown>>): string =>
	JSON.stringify(table.key.map((column) => row[column]));

const watched = new WeakMap<
	Database.Database,
	{ readonly schema: unknown; readonly tables: readonly HeldTable[] }
>();

const noteOf = ({ name, key }: HeldTable, side: "NEW" | "OLD") =>
	`INSERT INTO changed_row VALUES ('${name}', json_array(${key.map((column) => `${side}."${column}"`).join(", ")}));`;

/**
 * Notes from now on which rows this connection changes, in triggers of its own that the file does not hold: a change
 * made by other means is in no entry, and so is found. Made anew where a migration has changed the tables.
 */
export function watchRows({ $client }: Db): void {
	const schema = $client.pragma("main.schema_version", { simple: true });
	if (watched.get($client)?.schema === schema) return;
	const tables = heldTables($client);
	const former = $client.prepare("SELECT name FROM temp.sqlite_master WHERE type = 'trigger'").pluck().all();
	for (const name of former) $client.exec(`DROP TRIGGER temp."${name}"`);
	$client.exec("CREATE TEMP TABLE IF NOT EXISTS changed_row (table_name TEXT, row_key TEXT)");
	for (const table of tables)
		for (const [act, sides] of [
			["INSERT", ["NEW"]],
			["UPDATE", ["OLD", "NEW"]],
			["DELETE", ["OLD"]],
		] as const)
			$client.exec(
				`CREATE TEMP TRIGGER "noted_${table.name}_${act}" AFTER ${act} ON main."${table.name}"
				BEGIN ${sides.map((side) => noteOf(table, side)).join(" ")} END`,
			);
	watched.set($client, { schema, tables });
}

/** Where the notes of the transaction at hand begin; what was noted before it is not its own. */
export function notesBegin({ $client }: Db): number {
	return $client.prepare("SELECT coalesce(max(rowid), 0) FROM temp.changed_row").pluck().get() as number;
}

const rowsByKey = new WeakMap<HeldTable, Database.Statement>();

function rowByKey(client: Database.Database, table: HeldTable): Database.Statement {
	const known = rowsByKey.get(table);
	if (known?.database === client) return known;
	const where = table.key.map((column) => `"${column}" = ?`).join(" AND ");
	const made = client.prepare(`SELECT * FROM main."${table.name}" WHERE ${where}`);
	rowsByKey.set(table, made);
	return made;
}

/** How a row stands now; one that is not there, or whose table is gone, has no columns. */
export function rowRecord(
	client: Database.Database,
	table: HeldTable | undefined,
	{ name, key }: { readonly name: string; readonly key: string },
	salt: string,
): RowRecord {
	const row = table && rowByKey(client, table).get(...storedList(key));
	return {
		table: name,
		key,
		columns: row ? JSON.stringify(digestsOf(heldColumns(name, row as Record<string, unknown>), salt)) : null,
	};
}

const byCodePoint = (a: string, b: string): number =>
	a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Rows of one entry by table and key, as the database sorts them. */
export function inOrder(a: RowRecord, b: RowRecord): number {
	return byCodePoint(a.table, b.table) || byCodePoint(a.key, b.key);
}

/** The rows changed since the notes of a transaction began, as they stand now; all notes are forgotten. */
export function changedRows({ $client }: Db, begin: number, salt: string): readonly RowRecord[] {
	const tables = new Map(watched.get($client)?.tables.map((table) => [table.name, table]));
	const changed = $client
		.prepare("SELECT DISTINCT table_name AS name, row_key AS key FROM temp.changed_row WHERE rowid > ?")
		.all(begin) as { readonly name: string; readonly key: string }[];
	if (changed.length > 0) $client.exec("DELETE FROM temp.changed_row");
	return changed.map((each) => rowRecord($client, tables.get(each.name), each, salt)).sort(inOrder);
}

/** One digest over the rows of an entry, as its hash holds them; null where it changed none. */
export function rowsSha256(rows: readonly RowRecord[]): string | null {
	if (rows.length === 0) return null;
	return sha256(JSON.stringify(rows.map(({ table, key, columns }) => [table, key, columns])));
}
