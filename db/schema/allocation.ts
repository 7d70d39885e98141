import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";
import { needsVersion } from "./needs";
import { round, schemeVersion } from "./round";

/** A case and its run, saved together under a name; the texts are kept byte for byte. */
export const scenario = sqliteTable("scenario", {
	id: text("id").primaryKey(),
	roundId: text("round_id")
		.notNull()
		.references(() => round.id),
	title: text("title").notNull(),
	method: text("method").notNull(),
	caseText: text("case_text").notNull(),
	runText: text("run_text").notNull(),
	caseSha256: text("case_sha256").notNull(),
	runSha256: text("run_sha256").notNull(),
	schemeVersionId: text("scheme_version_id")
		.notNull()
		.references(() => schemeVersion.id),
	needsVersionId: text("needs_version_id").references(() => needsVersion.id),
	/** Digest of scores, options, needs and money it was built from; stale when the present one differs. */
	inputsSha256: text("inputs_sha256").notNull(),
	/** Built of a reserve list and the money that came back, for an offer; it is no scenario of the whole round. */
	ofReserve: integer("of_reserve", { mode: "boolean" }).notNull().default(false),
	createdAt: instant("created_at").notNull(),
	createdBy: text("created_by").notNull(),
});
