import { eq, inArray, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { storedObject } from "~/domain/stored-text";
import type { Tx } from "../client";
import {
	bid,
	bidAnswer,
	bidSection,
	costLine,
	formRecord,
	fundingLine,
	intervention,
	interventionObjective,
	measure,
	reducedVersion,
	reducedVersionIntervention,
	removedRecord,
	risk,
	savingLine,
} from "../schema/bid";

type Row = Readonly<Record<string, string | number | null>>;
type Held = { readonly name: string; readonly table: SQLiteTable; readonly ofBid: (bidId: string) => SQL };

/** What can be changed of a bid, what hangs on another after it. */
const HELD: readonly Held[] = [
	{ name: "bid_answer", table: bidAnswer, ofBid: (id) => eq(bidAnswer.bidId, id) },
	{ name: "bid_section", table: bidSection, ofBid: (id) => eq(bidSection.bidId, id) },
	{ name: "intervention", table: intervention, ofBid: (id) => eq(intervention.bidId, id) },
	{ name: "reduced_version", table: reducedVersion, ofBid: (id) => eq(reducedVersion.bidId, id) },
	{ name: "cost_line", table: costLine, ofBid: (id) => eq(costLine.bidId, id) },
	{
		name: "intervention_objective",
		table: interventionObjective,
		ofBid: (id) =>
			inArray(
				interventionObjective.interventionId,
				sql`(SELECT ${intervention.id} FROM ${intervention} WHERE ${intervention.bidId} = ${id})`,
			),
	},
	{
		name: "reduced_version_intervention",
		table: reducedVersionIntervention,
		ofBid: (id) =>
			inArray(
				reducedVersionIntervention.reducedVersionId,
				sql`(SELECT ${reducedVersion.id} FROM ${reducedVersion} WHERE ${reducedVersion.bidId} = ${id})`,
			),
	},
	{ name: "funding_line", table: fundingLine, ofBid: (id) => eq(fundingLine.bidId, id) },
	{ name: "saving_line", table: savingLine, ofBid: (id) => eq(savingLine.bidId, id) },
	{ name: "measure", table: measure, ofBid: (id) => eq(measure.bidId, id) },
	{ name: "risk", table: risk, ofBid: (id) => eq(risk.bidId, id) },
	{ name: "form_record", table: formRecord, ofBid: (id) => eq(formRecord.bidId, id) },
	{ name: "removed_record", table: removedRecord, ofBid: (id) => eq(removedRecord.ownerId, id) },
];

function rowsIn(tx: Tx, { table, ofBid }: Held, bidId: string): Row[] {
	return tx.all<Row>(sql`SELECT * FROM ${table} WHERE ${ofBid(bidId)}`);
}

/** The rows that a bid is made of as they stand, as JSON. */
export function rowsOfBid(tx: Tx, bidId: string): string {
	const { title, categoryId } = bid;
	const own = tx.select({ title, categoryId }).from(bid).where(eq(bid.id, bidId)).get();
	const tables = Object.fromEntries(HELD.map((held) => [held.name, rowsIn(tx, held, bidId)]));
	return JSON.stringify({ own, tables });
}

/** Puts a bid's rows back as `rowsOfBid` gave them; rows that are as they were are not written again. */
export function putRowsBack(tx: Tx, bidId: string, before: string): void {
	const { own, tables } = storedObject(before) as {
		readonly own: { readonly title: string; readonly categoryId: string | null };
		readonly tables: Readonly<Record<string, readonly Row[]>>;
	};
	if (rowsOfBid(tx, bidId) === before) return;
	for (const held of [...HELD].reverse()) tx.run(sql`DELETE FROM ${held.table} WHERE ${held.ofBid(bidId)}`);
	for (const { name, table } of HELD)
		for (const kept of tables[name] ?? []) {
			const columns = Object.keys(kept).map((column) => sql.identifier(column));
			const values = Object.values(kept).map((value) => sql`${value}`);
			tx.run(sql`INSERT INTO ${table} (${sql.join(columns, sql`, `)}) VALUES (${sql.join(values, sql`, `)})`);
		}
	tx.update(bid).set(own).where(eq(bid.id, bidId)).run();
}
