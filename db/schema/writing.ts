import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bid } from "./bid";
import { instant } from "./columns";
import { person } from "./people";

/** Who last saved a field, and from which opened page: two people's saves merge field by field. */
export const savedField = sqliteTable(
	"saved_field",
	{
		/** The bid, plan, theme or round that it stands in. */
		ownerId: text("owner_id").notNull(),
		/** A section of a bid, or a record. */
		place: text("place").notNull(),
		field: text("field").notNull(),
		/** The page as it was opened, whose saves never conflict with each other. */
		page: text("page").notNull(),
		savedBy: text("saved_by").notNull(),
		savedAt: instant("saved_at").notNull(),
	},
	(table) => [primaryKey({ columns: [table.ownerId, table.place, table.field] })],
);

/** A form of a bid that somebody has open: since when it was seen no more, and what is typed in it but not saved. */
export const openForm = sqliteTable(
	"open_form",
	{
		/** The page as it was opened. */
		page: text("page").notNull(),
		personId: text("person_id")
			.notNull()
			.references(() => person.id),
		bidId: text("bid_id")
			.notNull()
			.references(() => bid.id),
		section: text("section").notNull(),
		/** The form's address. */
		address: text("address").notNull(),
		/** JSON, by the names of its fields: what was typed. Null where all of it is saved. */
		words: text("words"),
		/** JSON, by field: what its page was opened with. */
		bases: text("bases").notNull(),
		/** By the machine's clock, as a session's. */
		typedAt: instant("typed_at").notNull(),
		seenAt: instant("seen_at").notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.personId, table.page] }),
		index("open_form_bid").on(table.bidId),
		index("open_form_typed").on(table.typedAt),
	],
);

/** Who a section of a bid was given to, and that it is ready. */
export const sectionWork = sqliteTable(
	"section_work",
	{
		bidId: text("bid_id")
			.notNull()
			.references(() => bid.id),
		section: text("section").notNull(),
		givenTo: text("given_to").references(() => person.id),
		readyBy: text("ready_by").references(() => person.id),
		readyAt: instant("ready_at"),
	},
	(table) => [
		primaryKey({ columns: [table.bidId, table.section] }),
		index("section_work_given_to").on(table.givenTo),
		index("section_work_ready_by").on(table.readyBy),
	],
);

/** What people of a bid's partnerships say to each other about a section. Nobody else reads it. */
export const sectionComment = sqliteTable(
	"section_comment",
	{
		id: text("id").primaryKey(),
		bidId: text("bid_id")
			.notNull()
			.references(() => bid.id),
		section: text("section").notNull(),
		personId: text("person_id")
			.notNull()
			.references(() => person.id),
		text: text("text").notNull(),
		at: instant("at").notNull(),
	},
	(table) => [
		index("section_comment_bid").on(table.bidId, table.section),
		index("section_comment_person").on(table.personId),
	],
);
