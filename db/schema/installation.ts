import { sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Facts of this installation: its mode, how far the demonstration's clock was moved on. */
export const setting = sqliteTable("setting", {
	key: text("key").primaryKey(),
	value: text("value").notNull(),
});
