import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";

/** A published version of a form, for good. Versions of one title and origin are numbered from 1. */
export const formVersion = sqliteTable(
	"form_version",
	{
		id: text("id").primaryKey(),
		title: text("title").notNull(),
		number: integer("number").notNull(),
		/** The key of the form that comes with the program; "" for the office's own, whatever its title. */
		origin: text("origin").notNull().default(""),
		/** Canonical text of the definition. */
		content: text("content").notNull(),
		sha256: text("sha256").notNull(),
		publishedAt: instant("published_at").notNull(),
	},
	(table) => [uniqueIndex("form_version_number").on(table.title, table.origin, table.number)],
);

/** A form that is being composed: gone once it is published. */
export const formDraft = sqliteTable("form_draft", {
	id: text("id").primaryKey(),
	/** Canonical text of its definition, which is in order after every change. */
	content: text("content").notNull(),
	/** The version that it began as; null: the short form. */
	formVersionId: text("form_version_id").references(() => formVersion.id),
	revision: integer("revision").notNull().default(1),
	savedAt: instant("saved_at").notNull(),
	savedBy: text("saved_by").notNull(),
});
