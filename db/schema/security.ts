import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";

/** Refused attempts, the same of one person within a minute as one row. Bounded, and no part of the audit. */
export const refusedAttempt = sqliteTable(
	"refused_attempt",
	{
		id: integer("id").primaryKey({ autoIncrement: true }),
		/** The beginning of the minute. */
		minute: instant("minute").notNull(),
		/** Empty for somebody who was not signed in. */
		personId: text("person_id").notNull(),
		/** The method and the page's own address, with the names of its parameters. */
		action: text("action").notNull(),
		code: text("code").notNull(),
		times: integer("times").notNull(),
	},
	(table) => [uniqueIndex("refused_attempt_once").on(table.minute, table.personId, table.action, table.code)],
);
