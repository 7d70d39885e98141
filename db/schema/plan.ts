import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";
import { organisation } from "./people";

/** One version of a Police and Crime Plan; versions of the same plan share a series. */
export const plan = sqliteTable(
	"plan",
	{
		id: text("id").primaryKey(),
		seriesId: text("series_id").notNull(),
		version: integer("version").notNull(),
		title: text("title").notNull(),
		funderId: text("funder_id")
			.notNull()
			.references(() => organisation.id),
		createdAt: instant("created_at").notNull(),
		revision: integer("revision").notNull().default(1),
	},
	(table) => [uniqueIndex("plan_version").on(table.seriesId, table.version)],
);

export const planTheme = sqliteTable("plan_theme", {
	id: text("id").primaryKey(),
	planId: text("plan_id")
		.notNull()
		.references(() => plan.id),
	position: integer("position").notNull(),
	code: text("code").notNull(),
	title: text("title").notNull(),
	revision: integer("revision").notNull().default(1),
});

export const planObjective = sqliteTable("plan_objective", {
	id: text("id").primaryKey(),
	themeId: text("theme_id")
		.notNull()
		.references(() => planTheme.id),
	position: integer("position").notNull(),
	code: text("code").notNull(),
	title: text("title").notNull(),
	revision: integer("revision").notNull().default(1),
});
