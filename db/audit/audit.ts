import { createHash } from "node:crypto";
import { asc, desc, eq, getTableColumns, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { type Canonical, canonicalText } from "~/domain/canonical";
import type { Erasure } from "~/domain/people/audit-words";
import { isPlain, storedAs } from "~/domain/stored-text";
import type { Tx } from "../client";
import { insertsInto, row } from "../prepared";
import { auditDetail, auditEntry, auditRow } from "../schema/audit";
import type { About } from "./about";
import { type RowRecord, rowsSha256 } from "./rows";

export type AuditActor = { readonly kind: "person" | "system" | "demonstration"; readonly id: string | null };

export type AuditFact = {
	readonly at: string;
	readonly recordedAt: string;
	readonly actor: AuditActor;
	/** What was done, as the use case is called: submit-bid. */
	readonly action: string;
	readonly recordKind: string;
	readonly recordId: string;
	readonly requestId: string;
	readonly about?: About;
	/** Erased with the detail, which can then be told from no digest. */
	readonly salt: string;
	/** Before and after, or whatever explains the act. No passwords, tokens or sessions. */
	readonly detail: Canonical;
};

const GENESIS = "0".repeat(64);

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** The hash of these holds what an entry is about. */
const HASH_FORMAT = 2;

/** The action of the entry that says whose details were erased. */
export const ERASING = "erase-audit-details";

const NOTHING: About = { bidId: null, roundId: null, organisationId: null, awardId: null };

const detailDigest = (salt: string | null, detail: string): string => sha256((salt ?? "") + detail);

type Chained = Omit<AuditFact, "detail" | "actor" | "about" | "salt"> &
	About & {
		readonly hashFormat: number;
		readonly actorKind: string;
		readonly actorId: string | null;
		readonly detailSha256: string;
		readonly rowsSha256: string | null;
		readonly previousHash: string;
	};

const hashOf = (seq: number, entry: Chained): string =>
	sha256(
		canonicalText({
			seq,
			at: entry.at,
			recordedAt: entry.recordedAt,
			actorKind: entry.actorKind,
			actorId: entry.actorId,
			action: entry.action,
			recordKind: entry.recordKind,
			recordId: entry.recordId,
			requestId: entry.requestId,
			...(entry.hashFormat < HASH_FORMAT
				? {}
				: {
						bidId: entry.bidId,
						roundId: entry.roundId,
						organisationId: entry.organisationId,
						awardId: entry.awardId,
					}),
			detailSha256: entry.detailSha256,
			...(entry.rowsSha256 === null ? {} : { rowsSha256: entry.rowsSha256 }),
			previousHash: entry.previousHash,
		}),
	);

const lastEntry = row(
	(tx) =>
		tx
			.select({ seq: auditEntry.seq, hash: auditEntry.hash })
			.from(auditEntry)
			.orderBy(desc(auditEntry.seq))
			.limit(1),
	{ scans: "it ends at the last entry, which is the first that it meets" },
);
const insertEntry = insertsInto(auditEntry);
const insertDetail = insertsInto(auditDetail);
const insertRow = insertsInto(auditRow);

/** The newest entry's sequence number and hash: the head of the chain. Zeros where nothing is recorded yet. */
export function auditHead(tx: Tx): { readonly seq: number; readonly hash: string } {
	return lastEntry(tx) ?? { seq: 0, hash: GENESIS };
}

/** Adds an entry and the rows changed to the chain, in the transaction it tells of. Gives the new head. */
export function recordAudit(
	tx: Tx,
	fact: AuditFact,
	rows: readonly RowRecord[] = [],
): { readonly seq: number; readonly hash: string } {
	const head = auditHead(tx);
	const seq = head.seq + 1;
	const detail = canonicalText(fact.detail);
	const chained: Chained = {
		at: fact.at,
		recordedAt: fact.recordedAt,
		actorKind: fact.actor.kind,
		actorId: fact.actor.id,
		action: fact.action,
		recordKind: fact.recordKind,
		recordId: fact.recordId,
		requestId: fact.requestId,
		...(fact.about ?? NOTHING),
		hashFormat: HASH_FORMAT,
		detailSha256: detailDigest(fact.salt, detail),
		rowsSha256: rowsSha256(rows),
		previousHash: head.hash,
	};
	const hash = hashOf(seq, chained);
	insertEntry(tx, { seq, ...chained, actorKind: fact.actor.kind, hash });
	insertDetail(tx, { seq, detail, salt: fact.salt });
	for (const { table, key, columns } of rows) insertRow(tx, { seq, tableName: table, rowKey: key, columns });
	return { seq, hash };
}

export type AuditVerdict =
	| {
			readonly ok: true;
			readonly entries: number;
			readonly head: string;
			readonly erasures: readonly Erasure[];
	  }
	| { readonly ok: false; readonly seq: number; readonly why: string };

/** False in a database, or a backup, that no migration has brought to where the audit holds rows. */
export function holdsRows(tx: Tx): boolean {
	return tx.get(sql`SELECT 1 AS held FROM sqlite_master WHERE name = 'audit_row'`) !== undefined;
}

/** The columns of a table; null for those that a backup from before a migration does not have. */
function columnsThere<Table extends SQLiteTable>(tx: Tx, name: string, table: Table): Table["_"]["columns"] {
	const there = new Set(
		tx.all<{ name: string }>(sql`SELECT name FROM pragma_table_info(${name})`).map((column) => column.name),
	);
	return Object.fromEntries(
		Object.entries(getTableColumns(table)).map(([key, column]) => [
			key,
			there.has(column.name) ? column : sql`NULL`,
		]),
	) as Table["_"]["columns"];
}

function rowsBySeq(tx: Tx): ReadonlyMap<number, readonly RowRecord[]> {
	const rows = tx
		.select({ seq: auditRow.seq, table: auditRow.tableName, key: auditRow.rowKey, columns: auditRow.columns })
		.from(auditRow)
		.orderBy(asc(auditRow.seq), asc(auditRow.tableName), asc(auditRow.rowKey))
		.all();
	const bySeq = new Map<number, RowRecord[]>();
	for (const { seq, ...row } of rows) {
		const known = bySeq.get(seq);
		if (known) known.push(row);
		else bySeq.set(seq, [row]);
	}
	return bySeq;
}

type Erased = {
	readonly entries: readonly number[];
	/** How many parts of a bid's versions it erased as well. */
	readonly parts?: number;
};

const storedErasure = storedAs(
	"the entries of an erasure",
	(value): value is Erased =>
		isPlain(value) &&
		Array.isArray(value.entries) &&
		value.entries.every(Number.isSafeInteger) &&
		(value.parts === undefined || Number.isSafeInteger(value.parts)),
);

/** The entries whose details an erasing entry names, and what else it erased. */
export function erasedBy(detail: string): Erased {
	return storedErasure(detail);
}

/**
 * Walks the whole chain. Names the first entry that fails: a gap in the sequence, a broken link, a changed entry, or a
 * detail or rows that are not what was recorded. A detail that is gone passes where a later entry says it was erased;
 * those entries are named. With `expectedHead`, a chain that does not hold that head fails too: its tail was cut.
 */
export function verifyAudit(tx: Tx, expectedHead?: string): AuditVerdict {
	const kept = columnsThere(tx, "audit_detail", auditDetail);
	const rows = tx
		.select({
			entry: columnsThere(tx, "audit_entry", auditEntry),
			detail: kept.detail,
			salt: kept.salt,
			detailSeq: auditDetail.seq,
		})
		.from(auditEntry)
		.leftJoin(auditDetail, eq(auditDetail.seq, auditEntry.seq))
		.orderBy(asc(auditEntry.seq))
		.all();
	const rowsOf = holdsRows(tx) ? rowsBySeq(tx) : new Map<number, readonly RowRecord[]>();
	const gone = new Set<number>();
	const erasures: Erasure[] = [];
	let previous = GENESIS;
	let expectedSeq = 1;
	let headSeen = expectedHead === undefined || expectedHead === GENESIS;
	for (const { entry, detail, salt, detailSeq } of rows) {
		const fails = (why: string): AuditVerdict => ({ ok: false, seq: expectedSeq, why });
		if (entry.seq !== expectedSeq) return fails("the entry is missing");
		if (entry.previousHash !== previous) return fails("the entry does not follow the one before it");
		if (hashOf(entry.seq, entry) !== entry.hash) return fails("the entry was changed");
		if (detailSeq === null) return fails("the entry's detail is missing");
		if (detail === null) gone.add(entry.seq);
		else if (detailDigest(salt, detail) !== entry.detailSha256)
			return fails("the entry's detail was changed");
		if (rowsSha256(rowsOf.get(entry.seq) ?? []) !== entry.rowsSha256)
			return fails("what the entry says of the rows it changed was changed");
		if (entry.action === ERASING && detail !== null) {
			const { entries, parts = 0 } = erasedBy(detail);
			for (const seq of entries) gone.delete(seq);
			erasures.push({ seq: entry.seq, erased: entries.length, parts });
		}
		if (entry.hash === expectedHead) headSeen = true;
		previous = entry.hash;
		expectedSeq++;
	}
	const [unsaid] = gone;
	if (unsaid !== undefined)
		return { ok: false, seq: unsaid, why: "the entry's detail is gone and no entry says that it was erased" };
	if (!headSeen)
		return {
			ok: false,
			seq: expectedSeq,
			why: "the chain does not hold the head given: its end was cut off",
		};
	return { ok: true, entries: rows.length, head: previous, erasures };
}
