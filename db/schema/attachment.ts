import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AttachmentState, AttachmentType } from "~/domain/bid/attachment";
import { bid, bidVersion } from "./bid";
import { instant } from "./columns";

/** A file of a bid. Its contents stand on the disk beside the database, under its identifier. */
export const attachment = sqliteTable(
	"attachment",
	{
		id: text("id").primaryKey(),
		bidId: text("bid_id")
			.notNull()
			.references(() => bid.id),
		/** Safe to show and to save under. */
		name: text("name").notNull(),
		type: text("type").$type<AttachmentType>().notNull(),
		bytes: integer("bytes").notNull(),
		/** Of the contents, in hexadecimal. */
		sha256: text("sha256").notNull(),
		state: text("state").$type<AttachmentState>().notNull(),
		/** Whether the draft holds it: `new` before anything did, `let-go` once nothing does. */
		standing: text("standing", { enum: ["new", "held", "let-go"] }).notNull(),
		/** Since when it stands so. */
		standingSince: instant("standing_since").notNull(),
		addedAt: instant("added_at").notNull(),
		addedBy: text("added_by").notNull(),
	},
	(table) => [
		index("attachment_bid").on(table.bidId),
		index("attachment_state").on(table.state),
		index("attachment_standing").on(table.standing, table.standingSince),
	],
);

/** The files that a submitted version holds, for good. */
export const bidVersionAttachment = sqliteTable(
	"bid_version_attachment",
	{
		bidVersionId: text("bid_version_id")
			.notNull()
			.references(() => bidVersion.id),
		attachmentId: text("attachment_id")
			.notNull()
			.references(() => attachment.id),
	},
	(table) => [
		primaryKey({ columns: [table.bidVersionId, table.attachmentId] }),
		index("bid_version_attachment_file").on(table.attachmentId),
	],
);
