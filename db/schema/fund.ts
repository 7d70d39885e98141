import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant, penceColumn } from "./columns";
import { organisation } from "./people";

export const fund = sqliteTable("fund", {
	/** Readable, as in the URL: invest-to-save-2013-14. */
	id: text("id").primaryKey(),
	name: text("name").notNull(),
	/** Such as 2013-14. */
	financialYear: text("financial_year").notNull(),
	funderId: text("funder_id")
		.notNull()
		.references(() => organisation.id),
	decidingOfficeId: text("deciding_office_id")
		.notNull()
		.references(() => organisation.id),
	legalPower: text("legal_power").notNull(),
	purpose: text("purpose").notNull(),
	createdAt: instant("created_at").notNull(),
	revision: integer("revision").notNull().default(1),
});

/**
 * The ledger; rows are added, never changed. Amounts are above zero but for the release of a round's set-aside money
 * (signing adds a round-set-aside row below zero beside the award rows, so that the sum stands) and for corrections,
 * which take back a row entered by hand.
 */
export const fundEntry = sqliteTable(
	"fund_entry",
	{
		id: text("id").primaryKey(),
		fundId: text("fund_id")
			.notNull()
			.references(() => fund.id),
		kind: text("kind", {
			enum: ["pot", "top-slice", "contingency", "commitment", "round-set-aside", "award", "release"],
		}).notNull(),
		title: text("title").notNull(),
		amount: penceColumn("amount_pence").notNull(),
		roundId: text("round_id"),
		decisionId: text("decision_id"),
		bidId: text("bid_id"),
		/** A correction: the row, entered by hand, that this one takes back. */
		reversesId: text("reverses_id"),
		/** Where the commitment was decided, when not in Tranche. */
		decidedElsewhere: text("decided_elsewhere"),
		/** The year whose money it is; null: the fund's own. */
		financialYear: text("financial_year"),
		/** Of a pot: expected, not confirmed yet. */
		provisional: integer("provisional", { mode: "boolean" }).notNull().default(false),
		at: instant("at").notNull(),
		enteredBy: text("entered_by"),
	},
	(table) => [index("fund_entry_fund").on(table.fundId)],
);
