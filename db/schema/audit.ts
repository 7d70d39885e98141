import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
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
		previousHash: text("previous_hash").notNull().unique(),
		hash: text("hash").notNull().unique(),
	},
	(table) => [index("audit_entry_record").on(table.recordKind, table.recordId)],
);

/** What an entry's record held before and after; retention may empty it without breaking the chain. */
export const auditDetail = sqliteTable("audit_detail", {
	seq: integer("seq")
		.primaryKey()
		.references(() => auditEntry.seq),
	detail: text("detail"),
});
