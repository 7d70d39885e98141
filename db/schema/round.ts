import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { SectionKey } from "~/domain/bid/sections";
import type { RoundState } from "~/domain/lifecycle";
import { blockingColumn, day, instant, penceColumn } from "./columns";
import { formVersion } from "./form";
import { fund } from "./fund";
import { organisation } from "./people";
import { plan } from "./plan";

export const round = sqliteTable(
	"round",
	{
		/** Readable, as in the URL. */
		id: text("id").primaryKey(),
		fundId: text("fund_id")
			.notNull()
			.references(() => fund.id),
		planId: text("plan_id")
			.notNull()
			.references(() => plan.id),
		title: text("title").notNull(),
		/** Stands with a bid's reference where bids of several rounds are listed. */
		code: text("code").notNull().default(""),
		purpose: text("purpose").notNull(),
		amount: penceColumn("amount_pence").notNull(),
		state: text("state").$type<RoundState>().notNull(),
		form: text("form", { enum: ["short", "five-case"] }).notNull(),
		/** The form of its bids; null: the short form. */
		formVersionId: text("form_version_id").references(() => formVersion.id),
		/** Which checks and which missing parts stop a submission, where the round says otherwise than its form. */
		blocking: blockingColumn("blocking"),
		opensAt: instant("opens_at").notNull(),
		closesAt: instant("closes_at").notNull(),
		boardMeetsOn: day("board_meets_on"),
		decisionExpectedOn: day("decision_expected_on"),
		/** Opened by the process at its planned opening, where nothing stands in the way. */
		opensByItself: integer("opens_by_itself", { mode: "boolean" }).notNull().default(false),
		/** Whom bidders and the public can ask about the round; "" where nobody is named. */
		contactName: text("contact_name").notNull().default(""),
		contactEmail: text("contact_email").notNull().default(""),
		contactTelephone: text("contact_telephone").notNull().default(""),
		/** Until when bidders can ask questions about it; null: until it closes. */
		questionsUntil: instant("questions_until"),
		spendBy: day("spend_by"),
		/** The last day on which assessors submit their scores; null: none was set. */
		scoresDueOn: day("scores_due_on"),
		/** How many bytes the files of its bids may have together. */
		filesLimit: integer("files_limit_bytes").notNull().default(10_000_000_000),
		createdAt: instant("created_at").notNull(),
		/** How many drafts had all that they need and were not submitted, counted at closing; null before it. */
		completeDrafts: integer("complete_drafts"),
		/** When the office announced it to everybody while it was planned; null: it did not. */
		announcedAt: instant("announced_at"),
		cancelledAt: instant("cancelled_at"),
		/** The reason, as the readers of the round see it. */
		cancelledBecause: text("cancelled_because"),
		revision: integer("revision").notNull().default(1),
		/** Of who may bid. */
		partnershipsRevision: integer("partnerships_revision").notNull().default(1),
	},
	(table) => [uniqueIndex("round_code_once").on(table.code).where(sql`code <> ''`)],
);

/** Who may bid. */
export const roundPartnership = sqliteTable(
	"round_partnership",
	{
		roundId: text("round_id")
			.notNull()
			.references(() => round.id),
		organisationId: text("organisation_id")
			.notNull()
			.references(() => organisation.id),
	},
	(table) => [primaryKey({ columns: [table.roundId, table.organisationId] })],
);

/** How much a round pays in each financial year; no rows: its years are not limited. */
export const roundYear = sqliteTable(
	"round_year",
	{
		roundId: text("round_id")
			.notNull()
			.references(() => round.id),
		financialYear: text("financial_year").notNull(),
		amount: penceColumn("amount_pence").notNull(),
	},
	(table) => [primaryKey({ columns: [table.roundId, table.financialYear] })],
);

/** A round's rules while they are being written; opening freezes them into a scheme version. */
export const scheme = sqliteTable("scheme", {
	roundId: text("round_id")
		.primaryKey()
		.references(() => round.id),
	/** Lowest fundable total, in hundredths of a point (0 to 10,000). */
	thresholdHundredths: integer("threshold_hundredths").notNull(),
	/** Points between two assessors on one criterion at which a moderator must agree a score. */
	moderationGap: integer("moderation_gap").notNull(),
	/** Hundredths of a point of standard deviation on one criterion above which one must; null: no such rule. */
	moderationDeviation: integer("moderation_deviation_hundredths"),
	method: text("method", {
		enum: ["rank-and-stop", "rank-and-skip", "score-per-pound", "needs-envelopes", "optimum"],
	}).notNull(),
	unspent: text("unspent", { enum: ["rank", "redistribute"] }).notNull(),
	/** The step in which needs amounts are made, as in the case file: 0.01, 1, 10, 100 or 1000. */
	unit: text("unit").notNull(),
	needsVersionId: text("needs_version_id"),
	/** Whether the letters of outcome give each bid its own scores by criterion. */
	feedbackScores: integer("feedback_scores", { mode: "boolean" }).notNull().default(false),
	revision: integer("revision").notNull().default(1),
});

export const criterion = sqliteTable("criterion", {
	id: text("id").primaryKey(),
	roundId: text("round_id")
		.notNull()
		.references(() => round.id),
	position: integer("position").notNull(),
	title: text("title").notNull(),
	guidance: text("guidance").notNull(),
	/** A share of 100. */
	weight: integer("weight").notNull(),
	/** Scored once for each plan theme the bid claims; the criterion's score is their mean. */
	perTheme: integer("per_theme", { mode: "boolean" }).notNull(),
	/** The sections of a bid that bear on it. */
	sections: text("sections", { mode: "json" }).$type<readonly SectionKey[]>().notNull().default([]),
	revision: integer("revision").notNull().default(1),
});

/** A size of award that a round makes: what a bid of it may ask. */
export const awardCategory = sqliteTable(
	"award_category",
	{
		id: text("id").primaryKey(),
		roundId: text("round_id")
			.notNull()
			.references(() => round.id),
		position: integer("position").notNull(),
		title: text("title").notNull(),
		least: penceColumn("least_pence").notNull(),
		most: penceColumn("most_pence").notNull(),
		revision: integer("revision").notNull().default(1),
	},
	(table) => [index("award_category_round").on(table.roundId)],
);

/** A test that decides whether a bid of the round is eligible. */
export const eligibilityTest = sqliteTable(
	"eligibility_test",
	{
		id: text("id").primaryKey(),
		roundId: text("round_id")
			.notNull()
			.references(() => round.id),
		position: integer("position").notNull(),
		title: text("title").notNull(),
		/** What a bid must show to meet it. */
		rule: text("rule").notNull(),
		/** The sections of a bid that are its evidence. */
		sections: text("sections", { mode: "json" }).$type<readonly SectionKey[]>().notNull().default([]),
		revision: integer("revision").notNull().default(1),
	},
	(table) => [index("eligibility_test_round").on(table.roundId)],
);

export const criterionDescriptor = sqliteTable(
	"criterion_descriptor",
	{
		criterionId: text("criterion_id")
			.notNull()
			.references(() => criterion.id),
		points: integer("points").notNull(),
		text: text("text").notNull(),
	},
	(table) => [primaryKey({ columns: [table.criterionId, table.points] })],
);

export const schemeVersion = sqliteTable(
	"scheme_version",
	{
		id: text("id").primaryKey(),
		roundId: text("round_id")
			.notNull()
			.references(() => round.id),
		version: integer("version").notNull(),
		content: text("content").notNull(),
		sha256: text("sha256").notNull(),
		frozenAt: instant("frozen_at").notNull(),
	},
	(table) => [uniqueIndex("scheme_version_round").on(table.roundId, table.version)],
);
