import { and, asc, eq, max } from "drizzle-orm";
import { canonicalText } from "~/domain/canonical";
import { storedWritten, type WrittenRecord } from "~/domain/form/kept-record";
import { type Json, ownFieldsOf, ownFromKept, recordToJson, valueFromJson } from "~/domain/form/record-json";
import { besideKeys, type RecordKind, type RecordValues } from "~/domain/form/record-kind";
import { groupedBy } from "~/domain/grouped";
import type { NewRecord, RecordStore, Saved, SavedRecord } from "../bid/records";
import { readOnce, type Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { formRecord } from "../schema/bid";

type Row = typeof formRecord.$inferSelect;

/** Values as kept, by the fields asked now: a field that came later is blank in what was written before. */
function valuesOf(kind: RecordKind, content: string): RecordValues {
	return ownFromKept(kind.fields, storedWritten(content));
}

function isBlank(json: Json | undefined): boolean {
	return json === null || json === undefined || json === "" || (Array.isArray(json) && json.length === 0);
}

/** Values with what was kept under fields asked no longer, or in another way: a blank does not replace that. */
function contentOf(kind: RecordKind, values: RecordValues, before: string | undefined): string {
	const kept: WrittenRecord = before === undefined ? {} : storedWritten(before);
	const given = Object.entries(recordToJson(kind, values)).filter(([key, value]) => {
		const [field, old] = [kind.fields[key], kept[key]];
		const isRead = isBlank(old) || (field && valueFromJson(field, old) !== undefined);
		return isRead || !isBlank(value);
	});
	return canonicalText({ ...kept, ...Object.fromEntries(given) });
}

const lastPosition = row((tx, bidId: Asked, kind: Asked) =>
	tx
		.select({ position: max(formRecord.position) })
		.from(formRecord)
		.where(and(eq(formRecord.bidId, bidId), eq(formRecord.kind, kind))),
);

const rowOf = row((tx, id: Asked) => tx.select().from(formRecord).where(eq(formRecord.id, id)));

const recordsOf = rows((tx, bidId: Asked) =>
	tx.select().from(formRecord).where(eq(formRecord.bidId, bidId)).orderBy(asc(formRecord.position)),
);

const recordsByKind = (tx: Tx, bidId: string): ReadonlyMap<string, readonly Row[]> =>
	readOnce(tx, `records of ${bidId}`, () => groupedBy(recordsOf(tx, bidId), ({ kind }) => kind));

/** The rows of a table of a form's own, kept as JSON by the table's fields. */
export function tableStore(kind: RecordKind): RecordStore<RecordValues> {
	const saved = ({ content, kind: _kind, bidId: ownerId, ...row }: Row): Saved<RecordValues> => ({
		...row,
		ownerId,
		values: valuesOf(kind, content),
	});
	return {
		kind: kind.key,
		list: (tx, bidId) => (recordsByKind(tx, bidId).get(kind.key) ?? []).map(saved),
		byKey: (tx, id) => {
			const row = rowOf(tx, id);
			return row?.kind === kind.key ? saved(row) : undefined;
		},
		taken: (tx, id) => rowOf(tx, id) !== undefined,
		insert: (tx, { ownerId: bidId, ...record }: NewRecord, values) => {
			const last = lastPosition(tx, bidId, kind.key);
			tx.insert(formRecord)
				.values({
					...record,
					bidId,
					kind: kind.key,
					position: (last?.position ?? -1) + 1,
					content: contentOf(kind, values, undefined),
				})
				.run();
		},
		update: (tx, id, record, values) => {
			const content = contentOf(kind, values, rowOf(tx, id)?.content);
			tx.update(formRecord)
				.set({ ...record, content })
				.where(eq(formRecord.id, id))
				.run();
		},
		place: (tx, id, position) => {
			tx.update(formRecord).set({ position }).where(eq(formRecord.id, id)).run();
		},
		remove: (tx, id) => {
			tx.delete(formRecord).where(eq(formRecord.id, id)).run();
		},
	};
}

/** The store of a kind to which a form adds fields of its own: they are kept beside each record, under its key. */
export function withOwnFields(store: RecordStore<RecordValues>, kind: RecordKind): RecordStore<RecordValues> {
	const keys = besideKeys(kind);
	const own: RecordKind = { ...kind, fields: ownFieldsOf(kind) };
	const declared = (values: RecordValues): RecordValues =>
		Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));
	const joined = (row: Saved<RecordValues>, beside: Row | undefined): Saved<RecordValues> => ({
		...row,
		values: { ...row.values, ...valuesOf(own, beside?.content ?? "{}") },
	});
	const keep = (
		tx: Tx,
		{ ownerId: bidId, ...saved }: NewRecord & Partial<SavedRecord>,
		values: RecordValues,
	) => {
		const content = contentOf(own, values, rowOf(tx, saved.id)?.content);
		const row = { ...saved, bidId, kind: kind.key, position: 0, content };
		tx.insert(formRecord).values(row).onConflictDoUpdate({ target: formRecord.id, set: row }).run();
	};
	return {
		...store,
		list: (tx, bidId) => {
			const beside = new Map(
				recordsByKind(tx, bidId)
					.get(kind.key)
					?.map((row) => [row.id, row]),
			);
			return store.list(tx, bidId).map((row) => joined(row, beside.get(row.id)));
		},
		byKey: (tx, id) => {
			const row = store.byKey(tx, id);
			return row && joined(row, rowOf(tx, id));
		},
		taken: (tx, id) => rowOf(tx, id) !== undefined,
		insert: (tx, saved, values) => {
			store.insert(tx, saved, declared(values));
			keep(tx, saved, values);
		},
		update: (tx, id, saved, values) => {
			const ownerId = store.byKey(tx, id)?.ownerId;
			store.update(tx, id, saved, declared(values));
			if (ownerId !== undefined) keep(tx, { id, ownerId, ...saved }, values);
		},
		remove: (tx, id) => {
			store.remove(tx, id);
			tx.delete(formRecord).where(eq(formRecord.id, id)).run();
		},
	};
}

/** What is written of a record in fields of a form's own; nothing where there are none. */
export function writtenOf(tx: Tx, id: string): WrittenRecord {
	return storedWritten(rowOf(tx, id)?.content ?? "{}");
}

/** Adds to a record that was put back what had been written in fields asked no longer, or in another way. */
export function putWrittenBack(tx: Tx, kind: RecordKind, saved: NewRecord, written: WrittenRecord): void {
	const row = rowOf(tx, saved.id);
	const own: RecordKind = { ...kind, fields: ownFieldsOf(kind) };
	const values = valuesOf(own, row?.content ?? "{}");
	const content = contentOf(own, values, canonicalText(written));
	if (content === "{}") return;
	const { ownerId: bidId, ...by } = saved;
	const kept = { ...by, bidId, kind: kind.key, position: row?.position ?? 0, content };
	tx.insert(formRecord).values(kept).onConflictDoUpdate({ target: formRecord.id, set: { content } }).run();
}

function isGiven(value: unknown): boolean {
	return value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}

const ownRows = rows((tx, bidId: Asked) =>
	tx
		.select({ kind: formRecord.kind, content: formRecord.content })
		.from(formRecord)
		.where(eq(formRecord.bidId, bidId)),
);

/** How many rows a bid has of each table of a form's own, and how many of them have each field (`table.field`). */
export function rowCountsOf(tx: Tx, bidId: string): Readonly<Record<string, number>> {
	const rows = ownRows(tx, bidId);
	const counts: Record<string, number> = {};
	const count = (key: string) => {
		counts[key] = (counts[key] ?? 0) + 1;
	};
	for (const { kind, content } of rows) {
		count(kind);
		for (const [field, value] of Object.entries(storedWritten(content)))
			if (isGiven(value)) count(`${kind}.${field}`);
	}
	return counts;
}
