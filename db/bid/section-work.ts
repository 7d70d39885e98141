import { aliasedTable, and, asc, count, eq } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { person } from "../schema/people";
import { sectionComment, sectionWork } from "../schema/writing";

const givenTo = aliasedTable(person, "given_to_person");
const readyBy = aliasedTable(person, "ready_by_person");

/** Who each section of a bid was given to, and who said when that it is ready. */
export const sectionWorkOf = rows((tx, bidId: Asked) =>
	tx
		.select({
			section: sectionWork.section,
			givenTo: sectionWork.givenTo,
			givenToName: givenTo.name,
			readyAt: sectionWork.readyAt,
			readyByName: readyBy.name,
		})
		.from(sectionWork)
		.leftJoin(givenTo, eq(givenTo.id, sectionWork.givenTo))
		.leftJoin(readyBy, eq(readyBy.id, sectionWork.readyBy))
		.where(eq(sectionWork.bidId, bidId)),
);

type Work = Partial<Pick<typeof sectionWork.$inferInsert, "givenTo" | "readyBy" | "readyAt">>;

/** Changes who a section was given to, or whether it is ready. */
export function putSectionWork(tx: Tx, bidId: string, section: string, work: Work): void {
	tx.insert(sectionWork)
		.values({ bidId, section, ...work })
		.onConflictDoUpdate({ target: [sectionWork.bidId, sectionWork.section], set: work })
		.run();
}

/** What was said about a section, in its order. */
export const commentsOf = rows((tx, bidId: Asked, section: Asked) =>
	tx
		.select({ id: sectionComment.id, by: person.name, text: sectionComment.text, at: sectionComment.at })
		.from(sectionComment)
		.innerJoin(person, eq(person.id, sectionComment.personId))
		.where(and(eq(sectionComment.bidId, bidId), eq(sectionComment.section, section)))
		.orderBy(asc(sectionComment.at)),
);

/** How many comments each section of a bid has; those without are left out. */
export const commentCountsOf = rows((tx, bidId: Asked) =>
	tx
		.select({ section: sectionComment.section, comments: count() })
		.from(sectionComment)
		.where(eq(sectionComment.bidId, bidId))
		.groupBy(sectionComment.section),
);

/** A comment by its key, whatever bid it is of. */
export const commentById = row((tx, id: Asked) =>
	tx.select().from(sectionComment).where(eq(sectionComment.id, id)),
);

/** Adds a comment. */
export function insertComment(tx: Tx, row: typeof sectionComment.$inferInsert): void {
	tx.insert(sectionComment).values(row).run();
}
