import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bid } from "./bid";
import { day, instant } from "./columns";
import { person } from "./people";
import { round } from "./round";

/** A meeting of assessors and moderators that goes through a round's bids. Closed minutes no longer change. */
export const panelMeeting = sqliteTable(
	"panel_meeting",
	{
		id: text("id").primaryKey(),
		roundId: text("round_id")
			.notNull()
			.references(() => round.id),
		heldOn: day("held_on").notNull(),
		place: text("place").notNull(),
		chairId: text("chair_id")
			.notNull()
			.references(() => person.id),
		/** Who else was there: people without an account, whose interests nobody can look up. */
		others: text("others").notNull().default(""),
		/** What was said and settled that is of no one bid. */
		minutes: text("minutes").notNull().default(""),
		createdAt: instant("created_at").notNull(),
		closedAt: instant("closed_at"),
		closedBy: text("closed_by").references(() => person.id),
		revision: integer("revision").notNull().default(1),
	},
	(table) => [index("panel_meeting_round").on(table.roundId)],
);

export const panelAttendance = sqliteTable(
	"panel_attendance",
	{
		meetingId: text("meeting_id")
			.notNull()
			.references(() => panelMeeting.id),
		personId: text("person_id")
			.notNull()
			.references(() => person.id),
	},
	(table) => [primaryKey({ columns: [table.meetingId, table.personId] })],
);

/** A bid on a meeting's agenda, in its order. */
export const panelItem = sqliteTable(
	"panel_item",
	{
		meetingId: text("meeting_id")
			.notNull()
			.references(() => panelMeeting.id),
		bidId: text("bid_id")
			.notNull()
			.references(() => bid.id),
		position: integer("position").notNull(),
		minutes: text("minutes").notNull().default(""),
		/** When who left for it was last written down; null: not dealt with yet. */
		minutedAt: instant("minuted_at"),
		revision: integer("revision").notNull().default(1),
	},
	(table) => [
		primaryKey({ columns: [table.meetingId, table.bidId] }),
		index("panel_item_bid").on(table.bidId),
	],
);

/** Somebody who was at a meeting and left it for one bid. */
export const panelLeft = sqliteTable(
	"panel_left",
	{
		meetingId: text("meeting_id")
			.notNull()
			.references(() => panelMeeting.id),
		bidId: text("bid_id")
			.notNull()
			.references(() => bid.id),
		personId: text("person_id")
			.notNull()
			.references(() => person.id),
		/** Whether the register held an interest of theirs in the bid. */
		interested: integer("interested", { mode: "boolean" }).notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.meetingId, table.bidId, table.personId] }),
		index("panel_left_bid").on(table.bidId),
	],
);
