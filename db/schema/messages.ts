import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { MessageChoice } from "~/domain/messages/choices";
import type { MessageKind } from "~/domain/messages/kinds";
import type { Message } from "~/domain/messages/message";
import type { MailAnswer } from "~/domain/messages/next-attempt";
import { instant } from "./columns";
import { person } from "./people";

/** Messages, each to one person: queued with what they tell of, sent afterwards. No part of the audit. */
export const outbox = sqliteTable(
	"outbox",
	{
		/** Also the Message-ID. */
		key: text("key").primaryKey(),
		kind: text("kind").$type<MessageKind>().notNull(),
		personId: text("person_id")
			.notNull()
			.references(() => person.id),
		/** Identifiers and instants of what it is about; it is written as it is sent. */
		about: text("about", { mode: "json" }).$type<Readonly<Record<string, string>>>().notNull(),
		/** When what it tells of happened. */
		at: instant("at").notNull(),
		/** not-needed: what it tells of held no longer, or the person was no longer to be told. */
		state: text("state", { enum: ["waiting", "sent", "not-needed", "given-up"] }).notNull(),
		attempts: integer("attempts").notNull().default(0),
		/** By the machine's clock, like all of sending. */
		nextAttemptAt: instant("next_attempt_at").notNull(),
		/** What the mail server answered last; null before the first answer. */
		lastAnswer: text("last_answer").$type<MailAnswer>(),
		settledAt: instant("settled_at"),
		/** What a demonstration's mailbox shows; null where messages go by mail. */
		shown: text("shown", { mode: "json" }).$type<Message>(),
	},
	(table) => [
		index("outbox_state").on(table.state, table.nextAttemptAt),
		index("outbox_person").on(table.personId, table.state),
	],
);

/** The messages that a person does without. */
export const messageChoice = sqliteTable(
	"message_choice",
	{
		personId: text("person_id")
			.notNull()
			.references(() => person.id),
		choice: text("choice").$type<MessageChoice>().notNull(),
	},
	(table) => [primaryKey({ columns: [table.personId, table.choice] })],
);
