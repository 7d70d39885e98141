import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ExemptionCode } from "~/domain/decision/exemptions";
import type { NoticeText } from "~/domain/decision/notice-text";
import type { OfficeSubject } from "~/domain/decision/office-subject";
import type { SubsidyBasis } from "~/domain/decision/subsidy";
import type { DecisionState } from "~/domain/lifecycle";
import { scenario } from "./allocation";
import { bid, bidVersion } from "./bid";
import { day, instant, penceColumn } from "./columns";
import { fund } from "./fund";
import { needsAllocation } from "./needs";
import { organisation, person } from "./people";
import { round } from "./round";

export const decision = sqliteTable(
	"decision",
	{
		id: text("id").primaryKey(),
		/** reserve: to a bid on a reserve list. office: no money; its subject says on what. */
		kind: text("kind", { enum: ["round", "direct", "needs", "reserve", "office"] }).notNull(),
		/** Of an office decision. */
		subject: text("subject").$type<OfficeSubject>(),
		/** Null for an office decision. */
		fundId: text("fund_id").references(() => fund.id),
		roundId: text("round_id").references(() => round.id),
		/** The round's decision that its lines were taken out of, and why. */
		apartFromId: text("apart_from_id"),
		apartWhy: text("apart_why"),
		decidingOfficeId: text("deciding_office_id")
			.notNull()
			.references(() => organisation.id),
		state: text("state").$type<DecisionState>().notNull(),
		/** Given at signing: the first year of the fund's financial year, and a sequence in it. */
		year: integer("year"),
		sequence: integer("sequence"),
		/** Such as 2013-014. */
		number: text("number").unique(),
		createdAt: instant("created_at").notNull(),
		publishedAt: instant("published_at"),
		publishedBy: text("published_by"),
	},
	(table) => [
		uniqueIndex("decision_year_sequence").on(table.decidingOfficeId, table.year, table.sequence),
		index("decision_round").on(table.roundId),
	],
);

/** The working text of a notice; signing freezes it as content under its digest. */
export const decisionVersion = sqliteTable(
	"decision_version",
	{
		id: text("id").primaryKey(),
		decisionId: text("decision_id")
			.notNull()
			.references(() => decision.id),
		version: integer("version").notNull(),
		scenarioId: text("scenario_id").references(() => scenario.id),
		/** For a decision of kind needs: what it was drafted from. */
		needsAllocationId: text("needs_allocation_id").references(() => needsAllocation.id),
		title: text("title").notNull(),
		contact: text("contact").notNull(),
		summary: text("summary").notNull(),
		decisionText: text("decision_text").notNull(),
		factsAndAdvice: text("facts_and_advice").notNull(),
		financialImplications: text("financial_implications").notNull(),
		legalImplications: text("legal_implications").notNull(),
		equalityImplications: text("equality_implications").notNull(),
		backgroundPapers: text("background_papers").notNull(),
		publicAccess: text("public_access").notNull(),
		interests: text("interests").notNull(),
		/** Why the grants secure that crime and disorder are reduced. */
		crimeReduction: text("crime_reduction").notNull().default(""),
		/** Why the money is a grant and not a contract. */
		grantNotContract: text("grant_not_contract").notNull().default(""),
		/** Whether the equality duty was considered; null: not said. */
		equalityDuty: integer("equality_duty", { mode: "boolean" }),
		revision: integer("revision").notNull().default(1),
		savedAt: instant("saved_at").notNull(),
		savedBy: text("saved_by").notNull(),
		/** From here on set by signing, once. */
		content: text("content"),
		sha256: text("sha256"),
		signedAt: instant("signed_at"),
		signedBy: text("signed_by").references(() => person.id),
	},
	(table) => [uniqueIndex("decision_version_number").on(table.decisionId, table.version)],
);

/** Everybody who wrote a version's text or amounts; none of them may sign it. */
export const decisionPreparer = sqliteTable(
	"decision_preparer",
	{
		decisionVersionId: text("decision_version_id")
			.notNull()
			.references(() => decisionVersion.id),
		personId: text("person_id")
			.notNull()
			.references(() => person.id),
	},
	(table) => [primaryKey({ columns: [table.decisionVersionId, table.personId] })],
);

export const decisionLine = sqliteTable(
	"decision_line",
	{
		id: text("id").primaryKey(),
		decisionVersionId: text("decision_version_id")
			.notNull()
			.references(() => decisionVersion.id),
		position: integer("position").notNull(),
		title: text("title").notNull(),
		bidId: text("bid_id").references(() => bid.id),
		bidVersionId: text("bid_version_id").references(() => bidVersion.id),
		/** The option decided on; null: no award, or an amount that is no option of the bid. */
		optionPosition: integer("option_position"),
		/** What the scenario drafted from proposed. */
		proposed: penceColumn("proposed_pence").notNull(),
		decided: penceColumn("decided_pence").notNull(),
		reason: text("reason").notNull(),
		conditions: text("conditions").notNull(),
		/** Why this grant reduces crime and disorder, beside what is said of all; blank: nothing more. */
		crimeReduction: text("crime_reduction").notNull().default(""),
	},
	(table) => [
		index("decision_line_version").on(table.decisionVersionId),
		index("decision_line_bid").on(table.bidId),
	],
);

/** Who a line's money is for, and which of them receive it. */
export const decisionLineRecipient = sqliteTable(
	"decision_line_recipient",
	{
		lineId: text("line_id")
			.notNull()
			.references(() => decisionLine.id),
		organisationId: text("organisation_id")
			.notNull()
			.references(() => organisation.id),
		position: integer("position").notNull(),
		payee: integer("payee", { mode: "boolean" }).notNull(),
		/** What it gets of the award; null while the rule divides, and in decisions signed before shares were kept. */
		share: penceColumn("share_pence"),
	},
	(table) => [primaryKey({ columns: [table.lineId, table.organisationId] })],
);

/** A passage of a notice that the public does not read: it stands after the words of its part. */
export const decisionExempt = sqliteTable(
	"decision_exempt",
	{
		id: text("id").primaryKey(),
		decisionVersionId: text("decision_version_id")
			.notNull()
			.references(() => decisionVersion.id),
		part: text("part").$type<keyof NoticeText>().notNull(),
		text: text("text").notNull(),
		exemption: text("exemption").$type<ExemptionCode>().notNull(),
		/** Why the public interest in withholding it is the greater. */
		reason: text("reason").notNull(),
		/** 256 bits in hexadecimal, new with every change of the text; the office keeps it. */
		salt: text("salt").notNull(),
		/** What is published in its place: the SHA-256 of salt and passage. */
		commitment: text("commitment").notNull(),
		revision: integer("revision").notNull().default(1),
		savedAt: instant("saved_at").notNull(),
		savedBy: text("saved_by").notNull(),
	},
	(table) => [index("decision_exempt_version").on(table.decisionVersionId)],
);

/** Whether a line is a subsidy: the four limbs of the test, recorded either way. */
export const lineSubsidy = sqliteTable("decision_line_subsidy", {
	lineId: text("line_id")
		.primaryKey()
		.references(() => decisionLine.id),
	publicResources: integer("public_resources", { mode: "boolean" }).notNull(),
	advantage: integer("advantage", { mode: "boolean" }).notNull(),
	selective: integer("selective", { mode: "boolean" }).notNull(),
	effect: integer("effect", { mode: "boolean" }).notNull(),
	reason: text("reason").notNull(),
	/** How a subsidy is given; null where it is none. */
	basis: text("basis").$type<SubsidyBasis>(),
	savedAt: instant("saved_at").notNull(),
	savedBy: text("saved_by").notNull(),
});

/** What a recipient of minimal financial assistance confirms in writing between decision and award. */
export const subsidyConfirmation = sqliteTable(
	"subsidy_confirmation",
	{
		id: text("id").primaryKey(),
		decisionId: text("decision_id")
			.notNull()
			.references(() => decision.id),
		/** The position of the line in the decision, the same in each of its versions. */
		position: integer("position").notNull(),
		organisationId: text("organisation_id")
			.notNull()
			.references(() => organisation.id),
		amount: penceColumn("amount_pence").notNull(),
		askedAt: instant("asked_at").notNull(),
		/** Given in the current financial year and the two before it; null until it is answered. */
		received: penceColumn("received_pence"),
		answeredAt: instant("answered_at"),
		answeredBy: text("answered_by").references(() => person.id),
	},
	(table) => [
		uniqueIndex("subsidy_confirmation_once").on(table.decisionId, table.position, table.organisationId),
		index("subsidy_confirmation_organisation").on(table.organisationId),
	],
);

/** That a subsidy was entered in the public database. */
export const subsidyEntry = sqliteTable(
	"subsidy_entry",
	{
		decisionId: text("decision_id")
			.notNull()
			.references(() => decision.id),
		position: integer("position").notNull(),
		enteredOn: day("entered_on").notNull(),
		reference: text("reference").notNull(),
		recordedAt: instant("recorded_at").notNull(),
		recordedBy: text("recorded_by").notNull(),
	},
	(table) => [primaryKey({ columns: [table.decisionId, table.position] })],
);

/** A published notice put right: other words, never other figures. Signing freezes it as content of its own. */
export const decisionCorrection = sqliteTable(
	"decision_correction",
	{
		id: text("id").primaryKey(),
		decisionId: text("decision_id")
			.notNull()
			.references(() => decision.id),
		/** 2 for the first: what was signed first is 1. */
		version: integer("version").notNull(),
		reason: text("reason").notNull(),
		/** The words as they are being put right, as JSON. */
		words: text("words").notNull(),
		revision: integer("revision").notNull().default(1),
		savedAt: instant("saved_at").notNull(),
		savedBy: text("saved_by").notNull(),
		/** From here on set by signing, once. */
		content: text("content"),
		sha256: text("sha256"),
		signedAt: instant("signed_at"),
		signedBy: text("signed_by").references(() => person.id),
	},
	(table) => [uniqueIndex("decision_correction_version").on(table.decisionId, table.version)],
);

/** What a board's paper says beside the figures, under the headings of such papers. */
export const boardPaper = sqliteTable("board_paper", {
	decisionVersionId: text("decision_version_id")
		.primaryKey()
		.references(() => decisionVersion.id),
	purpose: text("purpose").notNull(),
	background: text("background").notNull(),
	alternatives: text("alternatives").notNull(),
	safeguarding: text("safeguarding").notNull(),
	publicHealth: text("public_health").notNull(),
	environment: text("environment").notNull(),
	riskIfTaken: text("risk_if_taken").notNull(),
	riskIfNotTaken: text("risk_if_not_taken").notNull(),
	recommendation: text("recommendation").notNull(),
	revision: integer("revision").notNull().default(1),
	savedAt: instant("saved_at").notNull(),
	savedBy: text("saved_by").notNull(),
});

/** What a bid's partnerships are told of the decision on it; sending freezes it as content. */
export const outcomeLetter = sqliteTable(
	"outcome_letter",
	{
		id: text("id").primaryKey(),
		decisionId: text("decision_id")
			.notNull()
			.references(() => decision.id),
		bidId: text("bid_id")
			.notNull()
			.references(() => bid.id),
		/** As a person wrote or read it; blank: none is given. */
		feedback: text("feedback").notNull(),
		revision: integer("revision").notNull().default(1),
		savedAt: instant("saved_at").notNull(),
		savedBy: text("saved_by").notNull(),
		content: text("content"),
		sentAt: instant("sent_at"),
	},
	(table) => [
		uniqueIndex("outcome_letter_once").on(table.decisionId, table.bidId),
		index("outcome_letter_bid").on(table.bidId),
	],
);

export const boardPack = sqliteTable(
	"board_pack",
	{
		id: text("id").primaryKey(),
		roundId: text("round_id")
			.notNull()
			.references(() => round.id),
		version: integer("version").notNull(),
		decisionVersionId: text("decision_version_id")
			.notNull()
			.references(() => decisionVersion.id),
		content: text("content").notNull(),
		sha256: text("sha256").notNull(),
		preparedAt: instant("prepared_at").notNull(),
		preparedBy: text("prepared_by").notNull(),
	},
	(table) => [uniqueIndex("board_pack_version").on(table.roundId, table.version)],
);

export const boardMeeting = sqliteTable("board_meeting", {
	id: text("id").primaryKey(),
	roundId: text("round_id")
		.notNull()
		.references(() => round.id),
	packId: text("pack_id")
		.notNull()
		.references(() => boardPack.id),
	heldOn: day("held_on").notNull(),
	present: text("present").notNull(),
	apologies: text("apologies").notNull(),
	interests: text("interests").notNull(),
	/** Who left for which item. */
	departures: text("departures").notNull(),
	adviceAsMinuted: text("advice_as_minuted").notNull(),
	recordedBy: text("recorded_by").notNull(),
	recordedAt: instant("recorded_at").notNull(),
});

/** A member's advice on one bid, or on the whole pack where there is no bid. */
export const advice = sqliteTable(
	"advice",
	{
		id: text("id").primaryKey(),
		packId: text("pack_id")
			.notNull()
			.references(() => boardPack.id),
		bidId: text("bid_id").references(() => bid.id),
		memberId: text("member_id")
			.notNull()
			.references(() => person.id),
		kind: text("kind", {
			enum: ["support", "support-with-conditions", "do-not-support", "comment"],
		}).notNull(),
		text: text("text").notNull(),
		at: instant("at").notNull(),
		/** A later word of the same member on the same matter takes its place; the old one is kept. */
		supersededAt: instant("superseded_at"),
	},
	(table) => [
		index("advice_bid").on(table.bidId),
		index("advice_member").on(table.memberId),
		index("advice_pack").on(table.packId),
	],
);
