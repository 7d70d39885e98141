import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, instant, penceColumn } from "./columns";
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
	/** Pounds: the step in which amounts are made when the version is allocated without bids. */
	unit: text("unit", { enum: ["0.01", "1", "10", "100", "1000"] })
		.notNull()
		.default("0.01"),
	rounding: text("rounding", { enum: ["largest-remainder", "webster"] })
		.notNull()
		.default("largest-remainder"),
	/** Step 0 is last year's split; both null: no transition. */
	transitionStep: integer("transition_step"),
	transitionSteps: integer("transition_steps"),
	/** Null: no bounds. */
	boundsMethod: text("bounds_method", { enum: ["clamp", "scale-gains"] }),
	/** Decimal strings, shares of the prior: -0.05 is 5% below it. */
	floor: text("floor"),
	ceiling: text("ceiling"),
	minimum: penceColumn("minimum_pence"),
});

/** The partnerships that a version shares money among. */
export const needsArea = sqliteTable(
	"needs_area",
	{
		needsVersionId: text("needs_version_id")
			.notNull()
			.references(() => needsVersion.id),
		organisationId: text("organisation_id")
			.notNull()
			.references(() => organisation.id),
	},
	(table) => [primaryKey({ columns: [table.needsVersionId, table.organisationId] })],
);

/** What a partnership, or one that was merged into it, had the year before. */
export const needsPrior = sqliteTable(
	"needs_prior",
	{
		needsVersionId: text("needs_version_id")
			.notNull()
			.references(() => needsVersion.id),
		organisationId: text("organisation_id")
			.notNull()
			.references(() => organisation.id),
		amount: penceColumn("amount_pence").notNull(),
		source: text("source").notNull(),
	},
	(table) => [primaryKey({ columns: [table.needsVersionId, table.organisationId] })],
);

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

/** A formula without bids: a case and its run, saved together; the texts are kept byte for byte. */
export const needsAllocation = sqliteTable("needs_allocation", {
	id: text("id").primaryKey(),
	needsVersionId: text("needs_version_id")
		.notNull()
		.references(() => needsVersion.id),
	fundId: text("fund_id")
		.notNull()
		.references(() => fund.id),
	title: text("title").notNull(),
	caseText: text("case_text").notNull(),
	runText: text("run_text").notNull(),
	/** Also the digest of its inputs: stale when the case built now has another. */
	caseSha256: text("case_sha256").notNull(),
	runSha256: text("run_sha256").notNull(),
	createdAt: instant("created_at").notNull(),
	createdBy: text("created_by").notNull(),
});

/** A year's table as somebody published it elsewhere: income, top-slices and what each partnership got. */
export const publishedYear = sqliteTable("published_year", {
	id: text("id").primaryKey(),
	fundId: text("fund_id")
		.notNull()
		.references(() => fund.id),
	/** Such as 2011-12: the fund's own year, or an earlier one. */
	financialYear: text("financial_year").notNull(),
	title: text("title").notNull(),
	source: text("source").notNull(),
	sourceDate: day("source_date").notNull(),
	/** As printed, whatever its lines come to; null where none is printed. */
	publishedTotal: penceColumn("published_total_pence"),
	/** What explains a difference, in words. */
	note: text("note").notNull(),
	revision: integer("revision").notNull().default(1),
	savedAt: instant("saved_at").notNull(),
	savedBy: text("saved_by").notNull(),
});

export const publishedLine = sqliteTable(
	"published_line",
	{
		id: text("id").primaryKey(),
		publishedYearId: text("published_year_id")
			.notNull()
			.references(() => publishedYear.id),
		position: integer("position").notNull(),
		kind: text("kind", { enum: ["income", "top-slice", "partnership"] }).notNull(),
		title: text("title").notNull(),
		organisationId: text("organisation_id").references(() => organisation.id),
		amount: penceColumn("amount_pence").notNull(),
	},
	(table) => [index("published_line_year").on(table.publishedYearId)],
);
