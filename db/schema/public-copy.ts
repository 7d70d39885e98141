import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { AttachmentType } from "~/domain/bid/attachment";
import type { WithheldFor } from "~/domain/bid/public-copy";
import { attachment } from "./attachment";
import { bid, bidVersion } from "./bid";
import { instant } from "./columns";
import { person } from "./people";

/** A winning bid as everybody may read it. Its content is written at publication, without what is withheld. */
export const publicCopy = sqliteTable(
	"public_copy",
	{
		id: text("id").primaryKey(),
		bidId: text("bid_id")
			.notNull()
			.references(() => bid.id),
		/** The version that was decided on. */
		bidVersionId: text("bid_version_id")
			.notNull()
			.references(() => bidVersion.id),
		/** 1 for the first; a later one takes the place of the one before. */
		number: integer("number").notNull(),
		revision: integer("revision").notNull().default(1),
		savedAt: instant("saved_at").notNull(),
		savedBy: text("saved_by").notNull(),
		/** From here on set by publication, once. */
		content: text("content"),
		sha256: text("sha256"),
		publishedAt: instant("published_at"),
		publishedBy: text("published_by").references(() => person.id),
	},
	(table) => [uniqueIndex("public_copy_number").on(table.bidId, table.number)],
);

/** What a public copy withholds: a whole place of the bid, or one passage of the words that stand there. */
export const publicCopyWithheld = sqliteTable(
	"public_copy_withheld",
	{
		id: text("id").primaryKey(),
		publicCopyId: text("public_copy_id")
			.notNull()
			.references(() => publicCopy.id),
		/** Where in the bid's content, as a JSON Pointer. */
		place: text("place").notNull(),
		/** The words; null for the whole place. */
		passage: text("passage"),
		reason: text("reason").$type<WithheldFor>().notNull(),
		addedAt: instant("added_at").notNull(),
		addedBy: text("added_by").notNull(),
	},
	(table) => [index("public_copy_withheld_copy").on(table.publicCopyId)],
);

/** A redacted copy of a file, which is published in its place. Its contents stand on the disk under its identifier. */
export const publicCopyFile = sqliteTable(
	"public_copy_file",
	{
		id: text("id").primaryKey(),
		publicCopyId: text("public_copy_id")
			.notNull()
			.references(() => publicCopy.id),
		/** The file that it stands for. */
		attachmentId: text("attachment_id")
			.notNull()
			.references(() => attachment.id),
		name: text("name").notNull(),
		type: text("type").$type<AttachmentType>().notNull(),
		bytes: integer("bytes").notNull(),
		/** Of the contents, in hexadecimal. */
		sha256: text("sha256").notNull(),
		addedAt: instant("added_at").notNull(),
		addedBy: text("added_by").notNull(),
	},
	(table) => [uniqueIndex("public_copy_file_of").on(table.publicCopyId, table.attachmentId)],
);
