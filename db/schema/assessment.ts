import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bid, bidVersion } from "./bid";
import { instant } from "./columns";
import { person } from "./people";
import { criterion, round } from "./round";

export const eligibilityCheck = sqliteTable(
	"eligibility_check",
	{
		id: text("id").primaryKey(),
		bidId: text("bid_id")
			.notNull()
			.references(() => bid.id),
		bidVersionId: text("bid_version_id")
			.notNull()
			.references(() => bidVersion.id),
		result: text("result", { enum: ["eligible", "ineligible"] }).notNull(),
		reason: text("reason").notNull(),
		checkedBy: text("checked_by").notNull(),
		at: instant("at").notNull(),
	},
	(table) => [index("eligibility_check_bid").on(table.bidId)],
);

/** A partnership's one request to look again at an ineligible bid, and the office's answer. */
export const reconsideration = sqliteTable("reconsideration", {
	bidId: text("bid_id")
		.primaryKey()
		.references(() => bid.id),
	request: text("request").notNull(),
	requestedBy: text("requested_by").notNull(),
	requestedAt: instant("requested_at").notNull(),
	result: text("result", { enum: ["eligible", "ineligible"] }),
	answer: text("answer"),
	answeredBy: text("answered_by"),
	answeredAt: instant("answered_at"),
});

export const assessment = sqliteTable(
	"assessment",
	{
		id: text("id").primaryKey(),
		roundId: text("round_id")
			.notNull()
			.references(() => round.id),
		bidId: text("bid_id")
			.notNull()
			.references(() => bid.id),
		bidVersionId: text("bid_version_id")
			.notNull()
			.references(() => bidVersion.id),
		assessorId: text("assessor_id")
			.notNull()
			.references(() => person.id),
		/** Live: assigned, submitted. Kept: replaced (another assessor), reopened (a new one took its place). */
		state: text("state", { enum: ["assigned", "submitted", "replaced", "reopened"] }).notNull(),
		/** The assessment this one took the place of. */
		previousId: text("previous_id"),
		assignedAt: instant("assigned_at").notNull(),
		assignedBy: text("assigned_by").notNull(),
		submittedAt: instant("submitted_at"),
		/** Why it was replaced or reopened. */
		endedReason: text("ended_reason"),
		endedAt: instant("ended_at"),
		endedBy: text("ended_by"),
		revision: integer("revision").notNull().default(1),
	},
	(table) => [
		index("assessment_round").on(table.roundId),
		index("assessment_bid").on(table.bidId),
		index("assessment_assessor").on(table.assessorId),
		index("assessment_state").on(table.state),
	],
);

/** Points and reason on one criterion (for a criterion scored by theme, on one theme). Null points: not scored. */
export const assessmentScore = sqliteTable(
	"assessment_score",
	{
		assessmentId: text("assessment_id")
			.notNull()
			.references(() => assessment.id),
		criterionId: text("criterion_id")
			.notNull()
			.references(() => criterion.id),
		/** Empty where the criterion is scored once. */
		themeCode: text("theme_code").notNull().default(""),
		points: integer("points"),
		reason: text("reason").notNull(),
		/** Since when the bid is another than was scored here; null where the score is of the bid as it stands. */
		staleSince: instant("stale_since"),
	},
	(table) => [primaryKey({ columns: [table.assessmentId, table.criterionId, table.themeCode] })],
);

/** A score agreed by a moderator where the rule demanded it. A reopened assessment supersedes it. */
export const moderation = sqliteTable(
	"moderation",
	{
		id: text("id").primaryKey(),
		bidId: text("bid_id")
			.notNull()
			.references(() => bid.id),
		bidVersionId: text("bid_version_id")
			.notNull()
			.references(() => bidVersion.id),
		criterionId: text("criterion_id")
			.notNull()
			.references(() => criterion.id),
		trigger: text("trigger", { enum: ["gap", "threshold"] }).notNull(),
		agreedPoints: integer("agreed_points").notNull(),
		reason: text("reason").notNull(),
		moderatorId: text("moderator_id")
			.notNull()
			.references(() => person.id),
		at: instant("at").notNull(),
		supersededAt: instant("superseded_at"),
	},
	(table) => [index("moderation_bid").on(table.bidId), index("moderation_moderator").on(table.moderatorId)],
);
