import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ScoreBefore } from "~/domain/assessment/bid-score";
import type { Passage } from "~/domain/assessment/passage";
import { bid, bidVersion } from "./bid";
import { instant } from "./columns";
import { panelMeeting } from "./panel";
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

/** What the office found of a bid on one eligibility test of its round's scheme. */
export const eligibilityAnswer = sqliteTable(
	"eligibility_answer",
	{
		bidId: text("bid_id")
			.notNull()
			.references(() => bid.id),
		/** As the scheme names it. */
		testId: text("test_id").notNull(),
		/** What was looked at. */
		bidVersionId: text("bid_version_id")
			.notNull()
			.references(() => bidVersion.id),
		answer: text("answer", { enum: ["met", "not-met", "not-enough"] }).notNull(),
		reason: text("reason").notNull(),
		answeredBy: text("answered_by").notNull(),
		at: instant("at").notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.bidId, table.testId] }),
		index("eligibility_answer_person").on(table.answeredBy),
	],
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
		/**
		 * Live: assigned, submitted. Kept: replaced (another assessor), reopened (a new one took its place), declined (by its
		 * assessor), conflicted (its assessor declared an interest before submitting).
		 */
		state: text("state", {
			enum: ["assigned", "submitted", "replaced", "reopened", "declined", "conflicted"],
		}).notNull(),
		/** The assessment this one took the place of. */
		previousId: text("previous_id"),
		assignedAt: instant("assigned_at").notNull(),
		assignedBy: text("assigned_by").notNull(),
		submittedAt: instant("submitted_at"),
		/** Why it was replaced, reopened, declined or taken back. */
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
		/** Where in the bid the reason rests. */
		passages: text("passages", { mode: "json" }).$type<readonly Passage[]>().notNull().default([]),
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
		trigger: text("trigger", { enum: ["gap", "threshold", "deviation"] }).notNull(),
		agreedPoints: integer("agreed_points").notNull(),
		/** Each assessor's score on it when it was agreed; null where it was agreed before this was kept. */
		before: text("before", { mode: "json" }).$type<readonly ScoreBefore[]>(),
		/** The panel's meeting that agreed it; null: a moderator outside any. */
		meetingId: text("meeting_id").references(() => panelMeeting.id),
		reason: text("reason").notNull(),
		moderatorId: text("moderator_id")
			.notNull()
			.references(() => person.id),
		at: instant("at").notNull(),
		supersededAt: instant("superseded_at"),
	},
	(table) => [index("moderation_bid").on(table.bidId), index("moderation_moderator").on(table.moderatorId)],
);

/** What all assessors of a round score before its bids, to see how they differ: an earlier bid, or a text. */
export const practice = sqliteTable("practice", {
	roundId: text("round_id")
		.primaryKey()
		.references(() => round.id),
	title: text("title").notNull(),
	/** A bid of an earlier round; null: the text alone. */
	bidVersionId: text("bid_version_id").references(() => bidVersion.id),
	/** "" where it is an earlier bid. */
	text: text("text").notNull(),
	setBy: text("set_by").notNull(),
	setAt: instant("set_at").notNull(),
	/** Since when the scores are compared and nobody has to give any. */
	endedAt: instant("ended_at"),
});

/** An assessor's part in a practice. */
export const practiceAssessment = sqliteTable(
	"practice_assessment",
	{
		id: text("id").primaryKey(),
		roundId: text("round_id")
			.notNull()
			.references(() => practice.roundId),
		assessorId: text("assessor_id")
			.notNull()
			.references(() => person.id),
		submittedAt: instant("submitted_at"),
		revision: integer("revision").notNull().default(1),
	},
	(table) => [uniqueIndex("practice_assessment_assessor").on(table.roundId, table.assessorId)],
);

/** Points and reason on one criterion of a practice. Null points: not scored. */
export const practiceScore = sqliteTable(
	"practice_score",
	{
		practiceAssessmentId: text("practice_assessment_id")
			.notNull()
			.references(() => practiceAssessment.id),
		criterionId: text("criterion_id")
			.notNull()
			.references(() => criterion.id),
		points: integer("points"),
		reason: text("reason").notNull(),
	},
	(table) => [primaryKey({ columns: [table.practiceAssessmentId, table.criterionId] })],
);
