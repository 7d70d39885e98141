import { createHash } from "node:crypto";
import type { RecordFault } from "~/domain/people/record-fault";
import { storedObject } from "~/domain/stored-text";
import { saltedDigest } from "../bid/version-parts";
import type { Db } from "../client";
import type { AuditVerdict } from "./audit";
import { ERASING, holdsRows, recordAudit, verifyAudit } from "./audit";
import {
	digestsOf,
	type HeldTable,
	heldColumns,
	heldTables,
	inOrder,
	keyOf,
	type RowRecord,
	rowRecord,
} from "./rows";

export type WholeVerdict =
	| (AuditVerdict & { readonly ok: true; readonly records: number })
	| (AuditVerdict & { readonly ok: false })
	| { readonly ok: false; readonly first: RecordFault; readonly others: number };

type Row = Readonly<Record<string, unknown>>;
type Recorded = RowRecord & { readonly seq: number; readonly salt: string; readonly action: string };

/** Columns that a record may call itself by, the best first. */
const NAMES = ["reference", "number", "title", "name", "email", "description", "source"];

function nameOf(row: Row | undefined): string | null {
	const column = NAMES.find((each) => typeof row?.[each] === "string" && row[each] !== "");
	return column === undefined ? null : String(row?.[column]);
}

/** A text and its digest stand side by side: content and sha256, case_text and case_sha256. */
function digestedTexts(row: Row): readonly { readonly text: string; readonly digest: string }[] {
	return Object.keys(row).flatMap((digest) => {
		const text = digest === "sha256" ? "content" : digest.replace(/_sha256$/, "_text");
		return digest.endsWith("sha256") && text !== digest && text in row ? [{ text, digest }] : [];
	});
}

function differingTexts(row: Row): readonly string[] {
	return digestedTexts(row)
		.filter(({ text, digest }) => {
			const value = row[text];
			if (typeof value !== "string") return value !== row[digest];
			return createHash("sha256").update(value, "utf8").digest("hex") !== row[digest];
		})
		.map(({ text }) => text);
}

const PARTS = "bid_version_part";

/** Whether a version's part is what its digest was made of, or was erased, as its last entry says. */
function differingPart({ sha256, salt, value }: Row, { action }: Recorded): readonly string[] {
	if (salt === null && value === null) return action === ERASING ? [] : ["value"];
	return saltedDigest(String(salt), String(value)) === sha256 ? [] : ["value"];
}

function lastRecorded({ $client }: Db): ReadonlyMap<string, Recorded> {
	const rows = $client
		.prepare(
			`SELECT last.*, coalesce(audit_detail.salt, '') AS salt, audit_entry.action
			FROM (SELECT table_name AS "table", row_key AS key, columns, MAX(seq) AS seq
				FROM audit_row GROUP BY table_name, row_key) AS last
			JOIN audit_detail ON audit_detail.seq = last.seq
			JOIN audit_entry ON audit_entry.seq = last.seq`,
		)
		.all() as Recorded[];
	return new Map(rows.map((row) => [`${row.table} ${row.key}`, row]));
}

function faultOf(table: HeldTable, row: Row, recorded: Recorded | undefined): RecordFault | null {
	const about = { table: table.name, key: keyOf(table, row), name: nameOf(row), seq: recorded?.seq ?? null };
	if (recorded === undefined || recorded.columns === null)
		return { ...about, fault: "not-recorded", columns: [] };
	const present = digestsOf(heldColumns(table.name, row), recorded.salt);
	const columns = Object.entries(storedObject(recorded.columns))
		.filter(([column, digest]) => column in present && present[column] !== digest)
		.map(([column]) => column);
	if (columns.length > 0) return { ...about, fault: "changed", columns };
	const texts = table.name === PARTS ? differingPart(row, recorded) : differingTexts(row);
	return texts.length > 0 ? { ...about, fault: "content-differs", columns: texts } : null;
}

/** Holds every row of held tables against what the audit recorded last, and stored contents against their digests. */
export function recordFaults(db: Db): { readonly faults: readonly RecordFault[]; readonly records: number } {
	const unseen = new Map(lastRecorded(db));
	const faults: RecordFault[] = [];
	let records = 0;
	const tables = heldTables(db.$client);
	for (const table of tables)
		for (const row of db.$client.prepare(`SELECT * FROM main."${table.name}"`).iterate() as Iterable<Row>) {
			records++;
			const place = `${table.name} ${keyOf(table, row)}`;
			const fault = faultOf(table, row, unseen.get(place));
			unseen.delete(place);
			if (fault) faults.push(fault);
		}
	for (const { table, key, columns, seq } of unseen.values())
		if (columns !== null) faults.push({ table, key, name: null, fault: "missing", columns: [], seq });
	const order = ({ seq }: RecordFault) => seq ?? Number.MAX_SAFE_INTEGER;
	return { faults: faults.sort((a, b) => order(a) - order(b)), records };
}

/**
 * Walks the chain, then holds every record against what the audit recorded: the first that differs is the one
 * recorded earliest; those that no entry tells of come last. All in one reading of the database.
 */
export function verifyAll(db: Db, expectedHead?: string): WholeVerdict {
	return db.$client.transaction((): WholeVerdict => {
		const chain = verifyAudit(db, expectedHead);
		if (!chain.ok) return chain;
		const { faults, records } = recordFaults(db);
		const [first, ...others] = faults;
		return first ? { ok: false, first, others: others.length } : { ...chain, records };
	})();
}

const placeOf = ({ table, key }: Pick<RecordFault, "table" | "key">): string => `${table} ${key}`;

/** Where the rows stand that some entries were the last to tell of, and that are still as those told. */
export function placesHeldBy(db: Db, seqs: readonly number[]): readonly RowRecord[] {
	const wanted = new Set(seqs);
	const differed = new Set(recordFaults(db).faults.map(placeOf));
	return [...lastRecorded(db).values()].filter(
		(recorded) => wanted.has(recorded.seq) && recorded.columns !== null && !differed.has(placeOf(recorded)),
	);
}

/** Where records differ from the audit before a migration, which must not hide them; null before rows were held. */
export function differingPlaces(db: Db): ReadonlySet<string> {
	return new Set(holdsRows(db) ? recordFaults(db).faults.map(placeOf) : []);
}

/** Records what a migration did to rows, as the database stands after it; what `differed` before it stays as found. */
export function recordMigratedRows(
	db: Db,
	differed: ReadonlySet<string>,
	{ at, salt }: { readonly at: string; readonly salt: string },
): void {
	const tables = new Map(heldTables(db.$client).map((table) => [table.name, table]));
	db.$client
		.transaction(() => {
			const rows = recordFaults(db)
				.faults.filter((fault) => fault.fault !== "content-differs" && !differed.has(placeOf(fault)))
				.map(({ table, key }) => rowRecord(db.$client, tables.get(table), { name: table, key }, salt))
				.sort(inOrder);
			if (rows.length === 0) return;
			recordAudit(
				db,
				{
					at,
					recordedAt: at,
					actor: { kind: "system", id: null },
					action: "bring-up-to-date",
					recordKind: "installation",
					recordId: "database",
					requestId: "start",
					salt,
					detail: { rows: rows.length },
				},
				rows,
			);
		})
		.immediate();
}
