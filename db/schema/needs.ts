import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, instant } from "./columns";
import { fund } from "./fund";
import { organisation } from "./people";

export const needsVersion = sqliteTable("needs_version", {
	id: text("id").primaryKey(),
	fundId: text("fund_id")
		.notNull()
		.references(() => fund.id),
	version: integer("version").notNull(),
	title: text("title").notNull(),
	note: text("note").notNull(),
	/** Made up to show what the formula does; never for a real decision. */
	illustrative: integer("illustrative", { mode: "boolean" }).notNull(),
	createdAt: instant("created_at").notNull(),
	createdBy: text("created_by").notNull(),
	savedAt: instant("saved_at").notNull(),
	savedBy: text("saved_by").notNull(),
	revision: integer("revision").notNull().default(1),
});

export const needsIndicator = sqliteTable("needs_indicator", {
	id: text("id").primaryKey(),
	needsVersionId: text("needs_version_id")
		.notNull()
		.references(() => needsVersion.id),
	position: integer("position").notNull(),
	key: text("key").notNull(),
	title: text("title").notNull(),
	source: text("source").notNull(),
	sourceDate: day("source_date").notNull(),
	/** A decimal string; the weights of a version sum to 1. */
	weight: text("weight").notNull(),
	/** A count, or a rate whose count is value × base. */
	kind: text("kind", { enum: ["count", "rate"] }).notNull(),
});

export const needsValue = sqliteTable(
	"needs_value",
	{
		indicatorId: text("indicator_id")
			.notNull()
			.references(() => needsIndicator.id),
		organisationId: text("organisation_id")
			.notNull()
			.references(() => organisation.id),
		/** A decimal string. */
		value: text("value").notNull(),
		/** A rate's base, a decimal string. */
		per: text("per"),
	},
	(table) => [primaryKey({ columns: [table.indicatorId, table.organisationId] })],
);
