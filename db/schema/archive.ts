import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";
import { round } from "./round";

/** An archive of a round that somebody took out, and for whom: the file itself is made from the records. */
export const roundArchive = sqliteTable(
	"round_archive",
	{
		id: text("id").primaryKey(),
		roundId: text("round_id")
			.notNull()
			.references(() => round.id),
		/** whole: everything; disclosed: without what is withheld. */
		kind: text("kind", { enum: ["whole", "disclosed"] }).notNull(),
		/** The request that it answers, or what it is kept for. */
		purpose: text("purpose").notNull(),
		madeAt: instant("made_at").notNull(),
		madeBy: text("made_by").notNull(),
	},
	(table) => [index("round_archive_round").on(table.roundId)],
);

/** What an archive leaves out, and under which exemption: a line of the log of redactions. */
export const archiveWithheld = sqliteTable(
	"archive_withheld",
	{
		archiveId: text("archive_id")
			.notNull()
			.references(() => roundArchive.id),
		what: text("what").notNull(),
		exemption: text("exemption").notNull(),
		reason: text("reason").notNull(),
	},
	(table) => [primaryKey({ columns: [table.archiveId, table.what] })],
);
