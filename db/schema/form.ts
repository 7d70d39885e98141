import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";

/** A published version of a form, for good. Versions of one title are numbered from 1. */
export const formVersion = sqliteTable(
	"form_version",
	{
		id: text("id").primaryKey(),
		title: text("title").notNull(),
		number: integer("number").notNull(),
		/** Canonical text of the definition. */
		content: text("content").notNull(),
		sha256: text("sha256").notNull(),
		publishedAt: instant("published_at").notNull(),
	},
	(table) => [uniqueIndex("form_version_number").on(table.title, table.number)],
);
