import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";
import { needsVersion } from "./needs";
import { organisation, person } from "./people";

/** The days in which partnerships check their own figures of a version. */
export const figuresWindow = sqliteTable("figures_window", {
	needsVersionId: text("needs_version_id")
		.primaryKey()
		.references(() => needsVersion.id),
	opensAt: instant("opens_at").notNull(),
	closesAt: instant("closes_at").notNull(),
	savedAt: instant("saved_at").notNull(),
	savedBy: text("saved_by").notNull(),
	revision: integer("revision").notNull().default(1),
});

/** A partnership says that its figures, as their digest stands for them, are right. */
export const figuresConfirmation = sqliteTable(
	"figures_confirmation",
	{
		id: text("id").primaryKey(),
		needsVersionId: text("needs_version_id")
			.notNull()
			.references(() => needsVersion.id),
		organisationId: text("organisation_id")
			.notNull()
			.references(() => organisation.id),
		figuresSha256: text("figures_sha256").notNull(),
		at: instant("at").notNull(),
		personId: text("person_id")
			.notNull()
			.references(() => person.id),
	},
	(table) => [index("figures_confirmation_version").on(table.needsVersionId)],
);

/** A partnership doubts a figure; the office's answer is kept beside it. */
export const figuresQuery = sqliteTable(
	"figures_query",
	{
		id: text("id").primaryKey(),
		needsVersionId: text("needs_version_id")
			.notNull()
			.references(() => needsVersion.id),
		organisationId: text("organisation_id")
			.notNull()
			.references(() => organisation.id),
		/** The indicator may be removed later: its key and title say which it was. */
		indicatorKey: text("indicator_key").notNull(),
		indicatorTitle: text("indicator_title").notNull(),
		/** The figure as it stood. */
		figure: text("figure").notNull(),
		text: text("text").notNull(),
		at: instant("at").notNull(),
		personId: text("person_id")
			.notNull()
			.references(() => person.id),
		answer: text("answer"),
		/** The corrected figure; null where the old one stands. */
		corrected: text("corrected"),
		answeredAt: instant("answered_at"),
		answeredBy: text("answered_by"),
	},
	(table) => [index("figures_query_version").on(table.needsVersionId)],
);

/** An uploaded file: its cells as they were read, and what they are to become. Nothing else changes until confirmed. */
export const needsImport = sqliteTable("needs_import", {
	id: text("id").primaryKey(),
	needsVersionId: text("needs_version_id")
		.notNull()
		.references(() => needsVersion.id),
	fileName: text("file_name").notNull(),
	/** Canonical JSON of the file's sheets. */
	cells: text("cells").notNull(),
	/** Canonical JSON of the sheet, the rows and the names that a person chose; null until one of them is. */
	choices: text("choices"),
	/** Canonical JSON of what each column is taken for; null until chosen. */
	columns: text("columns"),
	/** The version's revision when the columns were chosen. */
	versionRevision: integer("version_revision").notNull(),
	createdAt: instant("created_at").notNull(),
	createdBy: text("created_by").notNull(),
	confirmedAt: instant("confirmed_at"),
});
