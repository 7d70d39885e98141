import { asc, desc, eq } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, insertsInto, row, rows } from "../prepared";
import { archiveWithheld, roundArchive } from "../schema/archive";
import { person } from "../schema/people";

const COLUMNS = {
	id: roundArchive.id,
	roundId: roundArchive.roundId,
	kind: roundArchive.kind,
	purpose: roundArchive.purpose,
	madeAt: roundArchive.madeAt,
	madeByName: person.name,
};

/** The archives that were taken of a round, the newest first, with who took each. */
export const archivesOf = rows((tx, roundId: Asked) =>
	tx
		.select(COLUMNS)
		.from(roundArchive)
		.leftJoin(person, eq(person.id, roundArchive.madeBy))
		.where(eq(roundArchive.roundId, roundId))
		.orderBy(desc(roundArchive.madeAt), desc(roundArchive.id)),
);

/** An archive by identifier. */
export const archiveById = row((tx, id: Asked) =>
	tx
		.select(COLUMNS)
		.from(roundArchive)
		.leftJoin(person, eq(person.id, roundArchive.madeBy))
		.where(eq(roundArchive.id, id)),
);

/** What an archive leaves out, with exemption and reason. */
export const withheldOf = rows((tx, archiveId: Asked) =>
	tx
		.select({
			what: archiveWithheld.what,
			exemption: archiveWithheld.exemption,
			reason: archiveWithheld.reason,
		})
		.from(archiveWithheld)
		.where(eq(archiveWithheld.archiveId, archiveId))
		.orderBy(asc(archiveWithheld.what)),
);

export type ArchiveRow = ReturnType<typeof archivesOf>[number];

const insertRow = insertsInto(roundArchive);
const insertLine = insertsInto(archiveWithheld);

/** Notes that an archive was taken, and what it leaves out. */
export function insertArchive(
	tx: Tx,
	archive: typeof roundArchive.$inferInsert,
	withheld: readonly { readonly what: string; readonly exemption: string; readonly reason: string }[],
): void {
	insertRow(tx, archive);
	for (const line of withheld) insertLine(tx, { ...line, archiveId: archive.id });
}
