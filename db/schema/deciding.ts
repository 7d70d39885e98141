import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bid } from "./bid";
import { day, instant, penceColumn } from "./columns";
import { decision } from "./decision";
import { fund } from "./fund";
import { organisation, person } from "./people";
import { round } from "./round";

/** What an officer may decide in place of the office; in force once the decision that gives it is published. */
export const delegation = sqliteTable(
	"delegation",
	{
		id: text("id").primaryKey(),
		/** The decision by which the office gives it. */
		decisionId: text("decision_id")
			.notNull()
			.unique()
			.references(() => decision.id),
		officerId: text("officer_id")
			.notNull()
			.references(() => person.id),
		/** The officer's post, as notices name it. */
		post: text("post").notNull(),
		/** The legal power under which it is given. */
		power: text("power").notNull(),
		/** Null: any fund of the office. */
		fundId: text("fund_id").references(() => fund.id),
		/** The most in one decision; null: no limit. */
		perDecision: penceColumn("per_decision_pence"),
		/** The most in all decisions under it together; null: no limit. */
		altogether: penceColumn("altogether_pence"),
		startsOn: day("starts_on").notNull(),
		endsOn: day("ends_on"),
		/** Whom to consult first; "" where nobody. */
		consult: text("consult").notNull(),
		/** What to report to whom; "" where nothing. */
		report: text("report").notNull(),
		revision: integer("revision").notNull().default(1),
		revokedAt: instant("revoked_at"),
		revokedBy: text("revoked_by").references(() => person.id),
		revokedWhy: text("revoked_why"),
	},
	(table) => [index("delegation_officer").on(table.officerId)],
);

/** A decision signed under a delegation. */
export const delegationUse = sqliteTable(
	"delegation_use",
	{
		decisionId: text("decision_id")
			.primaryKey()
			.references(() => decision.id),
		delegationId: text("delegation_id")
			.notNull()
			.references(() => delegation.id),
		amount: penceColumn("amount_pence").notNull(),
		/** Who was consulted, and what they said. */
		consulted: text("consulted").notNull(),
		at: instant("at").notNull(),
	},
	(table) => [index("delegation_use_delegation").on(table.delegationId)],
);

/** A body that must agree to a decision before it is signed; bodies of a step wait for those of the steps before. */
export const decidingBody = sqliteTable(
	"deciding_body",
	{
		id: text("id").primaryKey(),
		decisionId: text("decision_id")
			.notNull()
			.references(() => decision.id),
		step: integer("step").notNull(),
		name: text("name").notNull(),
		/** As what it agrees, such as responsible authority. */
		capacity: text("capacity").notNull(),
	},
	(table) => [index("deciding_body_decision").on(table.decisionId)],
);

/** What a body resolved on a draft as it then stood; the newest counts. */
export const bodyResolution = sqliteTable(
	"body_resolution",
	{
		id: text("id").primaryKey(),
		bodyId: text("body_id")
			.notNull()
			.references(() => decidingBody.id),
		outcome: text("outcome", { enum: ["agreed", "not-agreed"] }).notNull(),
		resolvedOn: day("resolved_on").notNull(),
		/** Where it is recorded: minute, letter, reference. */
		evidence: text("evidence").notNull(),
		/** Digest of the draft that it agreed to. */
		draftSha256: text("draft_sha256").notNull(),
		recordedBy: text("recorded_by").notNull(),
		recordedAt: instant("recorded_at").notNull(),
	},
	(table) => [index("body_resolution_body").on(table.bodyId)],
);

/** How a deciding office votes that is a board; an office without a row decides by one person. */
export const votingRule = sqliteTable("voting_rule", {
	organisationId: text("organisation_id")
		.primaryKey()
		.references(() => organisation.id),
	/** How many members must vote. */
	quorum: integer("quorum").notNull(),
	/** Who signs what was carried. */
	chairId: text("chair_id")
		.notNull()
		.references(() => person.id),
	revision: integer("revision").notNull().default(1),
});

/** A member's vote on a draft as it then stood. */
export const decisionVote = sqliteTable(
	"decision_vote",
	{
		id: text("id").primaryKey(),
		decisionId: text("decision_id")
			.notNull()
			.references(() => decision.id),
		memberId: text("member_id")
			.notNull()
			.references(() => person.id),
		vote: text("vote", { enum: ["for", "against", "abstain"] }).notNull(),
		draftSha256: text("draft_sha256").notNull(),
		at: instant("at").notNull(),
		/** A later vote of the same member takes its place; the old one is kept. */
		supersededAt: instant("superseded_at"),
	},
	(table) => [index("decision_vote_decision").on(table.decisionId)],
);

/** A recommendation of a decision as a dated action. */
export const decisionAction = sqliteTable(
	"decision_action",
	{
		id: text("id").primaryKey(),
		decisionId: text("decision_id")
			.notNull()
			.references(() => decision.id),
		position: integer("position").notNull(),
		what: text("what").notNull(),
		owner: text("owner").notNull(),
		dueOn: day("due_on").notNull(),
		revision: integer("revision").notNull().default(1),
		doneOn: day("done_on"),
		/** What was done, as evidence. */
		doneNote: text("done_note"),
		doneBy: text("done_by").references(() => person.id),
	},
	(table) => [index("decision_action_decision").on(table.decisionId)],
);

/** Money offered to a bid on the reserve list, as a decision to sign by a day. */
export const reserveOffer = sqliteTable(
	"reserve_offer",
	{
		decisionId: text("decision_id")
			.notNull()
			.references(() => decision.id),
		bidId: text("bid_id")
			.notNull()
			.references(() => bid.id),
		roundId: text("round_id")
			.notNull()
			.references(() => round.id),
		/** The last London day on which it can be signed. */
		expiresOn: day("expires_on").notNull(),
		/** Given up before it was signed, with why. */
		closedAt: instant("closed_at"),
		closedBy: text("closed_by").references(() => person.id),
		closedWhy: text("closed_why"),
	},
	(table) => [
		primaryKey({ columns: [table.decisionId] }),
		index("reserve_offer_round").on(table.roundId),
		index("reserve_offer_bid").on(table.bidId),
	],
);
