import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";

export const auditEntry = sqliteTable(
	"audit_entry",
	{
		seq: integer("seq").primaryKey({ autoIncrement: true }),
		at: instant("at").notNull(),
		recordedAt: instant("recorded_at").notNull(),
		actorKind: text("actor_kind", { enum: ["person", "system", "demonstration"] }).notNull(),
		actorId: text("actor_id"),
		action: text("action").notNull(),
		recordKind: text("record_kind").notNull(),
		recordId: text("record_id").notNull(),
		requestId: text("request_id").notNull(),
		detailSha256: text("detail_sha256").notNull(),
		/** Digest of the rows changed with the entry; null where none was, and in entries made before rows were held. */
		rowsSha256: text("rows_sha256"),
		previousHash: text("previous_hash").notNull().unique(),
		hash: text("hash").notNull().unique(),
		/** 1: an entry from before version 0.2.0, whose hash does not hold what the entry is about. */
		hashFormat: integer("hash_format").notNull().default(1),
		bidId: text("bid_id"),
		roundId: text("round_id"),
		organisationId: text("organisation_id"),
		awardId: text("award_id"),
	},
	(table) => [
		index("audit_entry_record").on(table.recordKind, table.recordId),
		// Every index of this table ends with seq, its row number: each of these also gives its entries in order.
		index("audit_entry_record_id").on(table.recordId),
		index("audit_entry_kind").on(table.recordKind),
		index("audit_entry_actor").on(table.actorId),
		index("audit_entry_at").on(table.at),
		index("audit_entry_bid").on(table.bidId),
	],
);

/** What a row of any table held at the entry: a short digest for each column with the entry's salt, no text. */
export const auditRow = sqliteTable(
	"audit_row",
	{
		seq: integer("seq")
			.notNull()
			.references(() => auditEntry.seq),
		tableName: text("table_name").notNull(),
		/** The row's key as a JSON list. */
		rowKey: text("row_key").notNull(),
		/** A JSON object; null: the row was taken away. */
		columns: text("columns"),
	},
	(table) => [
		primaryKey({ columns: [table.tableName, table.rowKey, table.seq] }),
		index("audit_row_entry").on(table.seq),
	],
);

/** What a record held before and after, and the salt of its digests: erased together, by an entry that says so. */
export const auditDetail = sqliteTable("audit_detail", {
	seq: integer("seq")
		.primaryKey()
		.references(() => auditEntry.seq),
	detail: text("detail"),
	salt: text("salt"),
});
