import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { BidState } from "~/domain/lifecycle";
import { boxesColumn, instant, penceColumn, yearAmounts } from "./columns";
import { formVersion } from "./form";
import { organisation, person } from "./people";
import { planObjective } from "./plan";
import { awardCategory, round } from "./round";

export const bid = sqliteTable(
	"bid",
	{
		id: text("id").primaryKey(),
		roundId: text("round_id")
			.notNull()
			.references(() => round.id),
		/** Given at the first submission, kept through taking back: S1, SS3, J1. */
		reference: text("reference"),
		state: text("state").$type<BidState>().notNull(),
		title: text("title").notNull(),
		createdAt: instant("created_at").notNull(),
		createdBy: text("created_by").notNull(),
		revision: integer("revision").notNull().default(1),
		/** The form it is written on; null: the short form. */
		formVersionId: text("form_version_id").references(() => formVersion.id),
		/** The category of award that it asks for; null where it names none. */
		categoryId: text("category_id").references(() => awardCategory.id),
	},
	(table) => [
		uniqueIndex("bid_reference").on(table.roundId, table.reference),
		index("bid_form_version").on(table.formVersionId),
		index("bid_created_by").on(table.createdBy),
	],
);

/** The partnerships of a bid; two or more make a joint bid. Position 0 leads. */
export const bidPartnership = sqliteTable(
	"bid_partnership",
	{
		bidId: text("bid_id")
			.notNull()
			.references(() => bid.id),
		organisationId: text("organisation_id")
			.notNull()
			.references(() => organisation.id),
		position: integer("position").notNull(),
		payee: integer("payee", { mode: "boolean" }).notNull(),
		amount: penceColumn("amount_pence"),
		/** When somebody of it accepted to be a partner; null for the lead, and until then. */
		acceptedAt: instant("accepted_at"),
		acceptedBy: text("accepted_by").references(() => person.id),
	},
	(table) => [
		primaryKey({ columns: [table.bidId, table.organisationId] }),
		index("bid_partnership_organisation").on(table.organisationId),
		index("bid_partnership_accepted_by").on(table.acceptedBy),
	],
);

/** The state of one section for saving without overwriting: its revision, who saved it and when. */
export const bidSection = sqliteTable(
	"bid_section",
	{
		bidId: text("bid_id")
			.notNull()
			.references(() => bid.id),
		section: text("section").notNull(),
		revision: integer("revision").notNull(),
		savedAt: instant("saved_at").notNull(),
		savedBy: text("saved_by").notNull(),
	},
	(table) => [primaryKey({ columns: [table.bidId, table.section] })],
);

/** Answers by question, prose as words, other values as JSON. "Not known yet" and "does not apply" give a reason. */
export const bidAnswer = sqliteTable(
	"bid_answer",
	{
		bidId: text("bid_id")
			.notNull()
			.references(() => bid.id),
		question: text("question").notNull(),
		state: text("state", { enum: ["answered", "not-known-yet", "does-not-apply"] }).notNull(),
		text: text("text").notNull(),
	},
	(table) => [primaryKey({ columns: [table.bidId, table.question] })],
);

const ofBid = () =>
	text("bid_id")
		.notNull()
		.references(() => bid.id);
/** How firm an amount is. */
const qualifierColumn = () => text("qualifier", { enum: ["firm", "about", "up-to", "from"] });

const savedColumns = () => ({
	revision: integer("revision").notNull().default(1),
	savedAt: instant("saved_at").notNull(),
	savedBy: text("saved_by").notNull(),
});

export const intervention = sqliteTable(
	"intervention",
	{
		id: text("id").primaryKey(),
		bidId: ofBid(),
		position: integer("position").notNull(),
		title: text("title").notNull(),
		/** What will be done. */
		proposal: text("proposal").notNull(),
		timescale: text("timescale").notNull(),
		succession: text("succession").notNull(),
		asked: penceColumn("asked_pence"),
		couldBeReducedTo: penceColumn("could_be_reduced_to_pence"),
		...savedColumns(),
	},
	(table) => [index("intervention_bid").on(table.bidId)],
);

export const interventionObjective = sqliteTable(
	"intervention_objective",
	{
		interventionId: text("intervention_id")
			.notNull()
			.references(() => intervention.id, { onDelete: "cascade" }),
		objectiveId: text("objective_id")
			.notNull()
			.references(() => planObjective.id),
		/** How the intervention supports it. */
		how: text("how").notNull().default(""),
	},
	(table) => [primaryKey({ columns: [table.interventionId, table.objectiveId] })],
);

export const costLine = sqliteTable(
	"cost_line",
	{
		id: text("id").primaryKey(),
		bidId: ofBid(),
		interventionId: text("intervention_id")
			.notNull()
			.references(() => intervention.id, { onDelete: "cascade" }),
		position: integer("position").notNull(),
		description: text("description").notNull(),
		/** A decimal string; with a unit cost it makes the amount. */
		quantity: text("quantity"),
		unitCost: penceColumn("unit_cost_pence"),
		amount: penceColumn("amount_pence").notNull(),
		/** Financial year in which it falls, such as 2013-14. */
		financialYear: text("financial_year"),
		nature: text("nature", { enum: ["capital", "revenue"] }),
		qualifier: qualifierColumn(),
		/** How often the quantity is bought. */
		times: text("times"),
		/** What the line costs in all, and what others pay of it. */
		need: penceColumn("need_pence"),
		match: penceColumn("match_pence"),
		payer: text("payer").notNull().default(""),
		lastYear: text("last_year"),
		when: text("when_in_year").notNull().default(""),
		/** What is asked, by year. */
		years: yearAmounts("years"),
		/** Percent, a decimal string. */
		optimismBias: text("optimism_bias"),
		...savedColumns(),
	},
	(table) => [index("cost_line_bid").on(table.bidId), index("cost_line_part").on(table.interventionId)],
);

/** A smaller amount the bid could be funded at, and what would be dropped. */
export const reducedVersion = sqliteTable(
	"reduced_version",
	{
		id: text("id").primaryKey(),
		bidId: ofBid(),
		position: integer("position").notNull(),
		amount: penceColumn("amount_pence").notNull(),
		dropped: text("dropped").notNull(),
		/** The category of award that the bid falls back on at this amount. */
		categoryId: text("category_id").references(() => awardCategory.id),
		...savedColumns(),
	},
	(table) => [index("reduced_version_bid").on(table.bidId)],
);

/** Each intervention's amount in a reduced version (0 = dropped); absent where only the total is known. */
export const reducedVersionIntervention = sqliteTable(
	"reduced_version_intervention",
	{
		reducedVersionId: text("reduced_version_id")
			.notNull()
			.references(() => reducedVersion.id, { onDelete: "cascade" }),
		interventionId: text("intervention_id")
			.notNull()
			.references(() => intervention.id, { onDelete: "cascade" }),
		amount: penceColumn("amount_pence").notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.reducedVersionId, table.interventionId] }),
		index("reduced_version_intervention_part").on(table.interventionId),
	],
);

export const fundingLine = sqliteTable(
	"funding_line",
	{
		id: text("id").primaryKey(),
		bidId: ofBid(),
		position: integer("position").notNull(),
		source: text("source").notNull(),
		kind: text("kind", { enum: ["cash", "in-kind"] }).notNull(),
		/** Null: not valued. */
		amount: penceColumn("amount_pence"),
		qualifier: qualifierColumn(),
		/** Null: not said. */
		confirmed: integer("confirmed", { mode: "boolean" }),
		conditionalOn: text("conditional_on").notNull().default(""),
		financialYear: text("financial_year"),
		lastYear: text("last_year"),
		notValuedWhy: text("not_valued_why").notNull().default(""),
		...savedColumns(),
	},
	(table) => [index("funding_line_bid").on(table.bidId)],
);

export const savingLine = sqliteTable(
	"saving_line",
	{
		id: text("id").primaryKey(),
		bidId: ofBid(),
		position: integer("position").notNull(),
		description: text("description").notNull(),
		kind: text("kind", { enum: ["one-off", "recurring", "income", "receipt", "avoided-cost"] }).notNull(),
		/** Null: cannot be quantified yet. */
		amount: penceColumn("amount_pence"),
		qualifier: qualifierColumn(),
		/** Financial year from which, such as 2014-15. */
		fromYear: text("from_year"),
		/** Null: not known yet. */
		cashable: integer("cashable", { mode: "boolean" }),
		/** Whose money it is. */
		beneficiary: text("beneficiary").notNull(),
		lastYear: text("last_year"),
		forEver: integer("for_ever", { mode: "boolean" }),
		/** The upper end of a range; the amount is then the lower. */
		amountTo: penceColumn("amount_to_pence"),
		/** Decimal strings: a percentage, or from one to another, of a base or of a baseline cost. */
		percent: text("percent"),
		percentTo: text("percent_to"),
		base: penceColumn("base_pence"),
		baseId: text("base_id"),
		years: yearAmounts("years"),
		budgeted: integer("budgeted", { mode: "boolean" }),
		commitment: text("commitment", { enum: ["illustrative", "committed"] }),
		costBearer: text("cost_bearer").notNull().default(""),
		evidence: text("evidence").notNull().default(""),
		evidenceStrength: text("evidence_strength", { enum: ["none", "weak", "fair", "strong"] }),
		notQuantifiedWhy: text("not_quantified_why").notNull().default(""),
		...savedColumns(),
	},
	(table) => [index("saving_line_bid").on(table.bidId)],
);

export const measure = sqliteTable(
	"measure",
	{
		id: text("id").primaryKey(),
		bidId: ofBid(),
		position: integer("position").notNull(),
		kind: text("kind", { enum: ["output", "outcome", "benefit"] }).notNull(),
		description: text("description").notNull(),
		baseline: text("baseline").notNull(),
		target: text("target").notNull(),
		howMeasured: text("how_measured").notNull(),
		/** Links: a record that is gone says so. */
		interventionId: text("intervention_id"),
		objectiveId: text("objective_id"),
		unit: text("unit").notNull().default(""),
		direction: text("direction", { enum: ["up", "down", "same"] }),
		baselineOn: boxesColumn("baseline_on"),
		targetOn: boxesColumn("target_on"),
		howOften: text("how_often").notNull().default(""),
		owner: text("owner").notNull().default(""),
		cashable: integer("cashable", { mode: "boolean" }),
		...savedColumns(),
	},
	(table) => [index("measure_bid").on(table.bidId)],
);

export const risk = sqliteTable(
	"risk",
	{
		id: text("id").primaryKey(),
		bidId: ofBid(),
		position: integer("position").notNull(),
		description: text("description").notNull(),
		/** 1 to 5; null: not rated. */
		likelihood: integer("likelihood"),
		impact: integer("impact"),
		mitigation: text("mitigation").notNull(),
		owner: text("owner").notNull(),
		cause: text("cause").notNull().default(""),
		effect: text("effect").notNull().default(""),
		/** Once the mitigation is in place. */
		likelihoodAfter: integer("likelihood_after"),
		impactAfter: integer("impact_after"),
		...savedColumns(),
	},
	(table) => [index("risk_bid").on(table.bidId)],
);

/** Rows of a form's own tables, and what it asks of its own beside a kind's records, under the record's key. */
export const formRecord = sqliteTable(
	"form_record",
	{
		id: text("id").primaryKey(),
		bidId: ofBid(),
		kind: text("kind").notNull(),
		position: integer("position").notNull(),
		/** JSON, by the kind's fields. */
		content: text("content").notNull(),
		...savedColumns(),
	},
	(table) => [index("form_record_bid").on(table.bidId, table.kind)],
);

/** A record that somebody removed from a draft, kept so that it can be put back: its values and what went with it. */
export const removedRecord = sqliteTable(
	"removed_record",
	{
		id: text("id").primaryKey(),
		/** The bid, plan, theme or round that it stood in. */
		ownerId: text("owner_id").notNull(),
		kind: text("kind").notNull(),
		position: integer("position").notNull(),
		/** JSON: `values` by the kind's fields, and what hung on it. */
		content: text("content").notNull(),
		removedAt: instant("removed_at").notNull(),
		removedBy: text("removed_by").notNull(),
	},
	(table) => [index("removed_record_owner").on(table.ownerId, table.kind)],
);

/** The signatory's statement, bound to the digest of the figures it was made on. */
export const certificate = sqliteTable(
	"certificate",
	{
		id: text("id").primaryKey(),
		bidId: ofBid(),
		figuresSha256: text("figures_sha256").notNull(),
		statement: text("statement").notNull(),
		personId: text("person_id")
			.notNull()
			.references(() => person.id),
		at: instant("at").notNull(),
		voidedAt: instant("voided_at"),
		voidReason: text("void_reason"),
	},
	(table) => [index("certificate_bid").on(table.bidId)],
);

/** That a bid is ready for its signatories: who said so, when, and of what content. */
export const bidReady = sqliteTable("bid_ready", {
	bidId: text("bid_id")
		.primaryKey()
		.references(() => bid.id),
	saidBy: text("said_by")
		.notNull()
		.references(() => person.id),
	saidAt: instant("said_at").notNull(),
	contentSha256: text("content_sha256").notNull(),
});

/** What was submitted, for good: assessments, cases, certificates and decisions point here. */
export const bidVersion = sqliteTable(
	"bid_version",
	{
		id: text("id").primaryKey(),
		bidId: ofBid(),
		version: integer("version").notNull(),
		content: text("content").notNull(),
		sha256: text("sha256").notNull(),
		certificateId: text("certificate_id")
			.notNull()
			.references(() => certificate.id),
		submittedAt: instant("submitted_at").notNull(),
		submittedBy: text("submitted_by").notNull(),
		takenBackAt: instant("taken_back_at"),
		/** Of a version that answers a clarification: when the bid was received, which the answer does not change. */
		receivedAt: instant("received_at"),
	},
	(table) => [uniqueIndex("bid_version_number").on(table.bidId, table.version)],
);

/** What a version says of people: its content holds a digest of salt and value, which are erased together. */
export const bidVersionPart = sqliteTable(
	"bid_version_part",
	{
		bidVersionId: text("bid_version_id")
			.notNull()
			.references(() => bidVersion.id),
		sha256: text("sha256").notNull(),
		salt: text("salt"),
		/** JSON. */
		value: text("value"),
	},
	(table) => [primaryKey({ columns: [table.bidVersionId, table.sha256] })],
);

/** One amount at which a submitted bid can be funded; position 0 is what was asked. */
export const bidOption = sqliteTable(
	"bid_option",
	{
		id: text("id").primaryKey(),
		bidVersionId: text("bid_version_id")
			.notNull()
			.references(() => bidVersion.id),
		position: integer("position").notNull(),
		amount: penceColumn("amount_pence").notNull(),
		dropped: text("dropped").notNull(),
	},
	(table) => [uniqueIndex("bid_option_position").on(table.bidVersionId, table.position)],
);

/** An option's amount by financial year; no rows: the bid does not say its years. */
export const optionYear = sqliteTable(
	"option_year",
	{
		optionId: text("option_id")
			.notNull()
			.references(() => bidOption.id),
		financialYear: text("financial_year").notNull(),
		amount: penceColumn("amount_pence").notNull(),
	},
	(table) => [primaryKey({ columns: [table.optionId, table.financialYear] })],
);

export const optionIntervention = sqliteTable(
	"option_intervention",
	{
		optionId: text("option_id")
			.notNull()
			.references(() => bidOption.id),
		/** The intervention's key in the version's content. */
		interventionKey: text("intervention_key").notNull(),
		amount: penceColumn("amount_pence").notNull(),
	},
	(table) => [primaryKey({ columns: [table.optionId, table.interventionKey] })],
);
