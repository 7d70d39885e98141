import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { BidState } from "~/domain/lifecycle";
import { bid, bidVersion } from "./bid";
import { instant } from "./columns";
import { person } from "./people";
import { round } from "./round";

/** Questions that the office asks together about a submitted bid, by a date. A bid has one open at a time. */
export const clarification = sqliteTable(
	"clarification",
	{
		id: text("id").primaryKey(),
		bidId: text("bid_id")
			.notNull()
			.references(() => bid.id),
		/** The version that stood when it was asked. */
		bidVersionId: text("bid_version_id")
			.notNull()
			.references(() => bidVersion.id),
		/** Where the bid was, and goes back to. */
		returnsTo: text("returns_to").$type<BidState>().notNull(),
		askedAt: instant("asked_at").notNull(),
		dueAt: instant("due_at").notNull(),
		/** Dropped: the bid was withdrawn or its round cancelled meanwhile. */
		state: text("state", { enum: ["open", "answered", "lapsed", "withdrawn", "dropped"] }).notNull(),
		endedAt: instant("ended_at"),
		/** Null where nothing of the bid was changed. */
		answerVersionId: text("answer_version_id").references(() => bidVersion.id),
		/** JSON: the rows of the bid as they were asked about, put back where no answer is sent. Null once it ended. */
		rowsBefore: text("rows_before"),
	},
	(table) => [
		index("clarification_bid").on(table.bidId),
		index("clarification_version").on(table.bidVersionId),
		index("clarification_answer_version").on(table.answerVersionId),
		uniqueIndex("clarification_open").on(table.bidId).where(sql`state = 'open'`),
	],
);

/** One question about one section of the bid, with its answer. */
export const clarificationQuestion = sqliteTable(
	"clarification_question",
	{
		id: text("id").primaryKey(),
		clarificationId: text("clarification_id")
			.notNull()
			.references(() => clarification.id),
		position: integer("position").notNull(),
		section: text("section").notNull(),
		/** The key of a question of the form; null: about the whole section. */
		question: text("question"),
		text: text("text").notNull(),
		/** Whether what the section holds may be changed. */
		mayChange: integer("may_change", { mode: "boolean" }).notNull(),
		askedAt: instant("asked_at").notNull(),
		askedBy: text("asked_by")
			.notNull()
			.references(() => person.id),
		withdrawnAt: instant("withdrawn_at"),
		answer: text("answer").notNull().default(""),
		answeredBy: text("answered_by").references(() => person.id),
		answeredAt: instant("answered_at"),
		revision: integer("revision").notNull().default(1),
	},
	(table) => [
		index("clarification_question_of").on(table.clarificationId),
		index("clarification_question_asked_by").on(table.askedBy),
		index("clarification_question_answered_by").on(table.answeredBy),
	],
);

/** What somebody who may bid asked about a round. Published without who asked. */
export const roundQuestion = sqliteTable(
	"round_question",
	{
		id: text("id").primaryKey(),
		roundId: text("round_id")
			.notNull()
			.references(() => round.id),
		text: text("text").notNull(),
		askedAt: instant("asked_at").notNull(),
		askedBy: text("asked_by")
			.notNull()
			.references(() => person.id),
		state: text("state", { enum: ["waiting", "published", "declined"] }).notNull(),
		/** The question as it is published. */
		publishedText: text("published_text").notNull().default(""),
		/** The answer to all; where it was declined, the reason for who asked. */
		answer: text("answer").notNull().default(""),
		answeredAt: instant("answered_at"),
		answeredBy: text("answered_by").references(() => person.id),
		revision: integer("revision").notNull().default(1),
	},
	(table) => [
		index("round_question_round").on(table.roundId, table.state),
		index("round_question_asked_by").on(table.askedBy),
		index("round_question_answered_by").on(table.answeredBy),
	],
);
