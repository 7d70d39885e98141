import { asc, desc, eq } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, insertsInto, row, rows } from "../prepared";
import { archiveWithheld, roundArchive } from "../schema/archive";
import { bid } from "../schema/bid";
import { decision, decisionExempt, decisionVersion } from "../schema/decision";
import { person } from "../schema/people";
import { publicCopy, publicCopyWithheld } from "../schema/public-copy";

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

/** The passages that the decisions about a round withhold, with who withheld each, and when. */
export const exemptInRound = rows((tx, roundId: Asked) =>
	tx
		.select({
			decisionId: decision.id,
			number: decision.number,
			version: decisionVersion.version,
			part: decisionExempt.part,
			text: decisionExempt.text,
			salt: decisionExempt.salt,
			exemption: decisionExempt.exemption,
			reason: decisionExempt.reason,
			at: decisionExempt.savedAt,
			byName: person.name,
		})
		.from(decision)
		.innerJoin(decisionVersion, eq(decisionVersion.decisionId, decision.id))
		.innerJoin(decisionExempt, eq(decisionExempt.decisionVersionId, decisionVersion.id))
		.leftJoin(person, eq(person.id, decisionExempt.savedBy))
		.where(eq(decision.roundId, roundId))
		.orderBy(asc(decisionExempt.savedAt)),
);

/** What the public copies of a round's bids withhold, with who withheld it, and when; never the words. */
export const redactedInRound = rows((tx, roundId: Asked) =>
	tx
		.select({
			reference: bid.reference,
			copy: publicCopy.number,
			place: publicCopyWithheld.place,
			reason: publicCopyWithheld.reason,
			at: publicCopyWithheld.addedAt,
			byName: person.name,
		})
		.from(publicCopyWithheld)
		.innerJoin(publicCopy, eq(publicCopy.id, publicCopyWithheld.publicCopyId))
		.innerJoin(bid, eq(bid.id, publicCopy.bidId))
		.leftJoin(person, eq(person.id, publicCopyWithheld.addedBy))
		.where(eq(bid.roundId, roundId))
		.orderBy(asc(publicCopyWithheld.addedAt)),
);

/** The newest public copy of a bid; its content is null until it is published. */
export const newestPublicCopy = row((tx, bidId: Asked) =>
	tx
		.select({ number: publicCopy.number, content: publicCopy.content })
		.from(publicCopy)
		.where(eq(publicCopy.bidId, bidId))
		.orderBy(desc(publicCopy.number))
		.limit(1),
);
