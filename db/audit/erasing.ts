import { and, eq, inArray, ne, or } from "drizzle-orm";
import type { Db, Tx } from "../client";
import { auditDetail, auditEntry } from "../schema/audit";
import { interest } from "../schema/people";
import { ERASING } from "./audit";
import { placesHeldBy } from "./verify-records";

/** The entries on a person's own record and on their interests. */
export function entriesOnPerson(tx: Tx, personId: string): readonly number[] {
	const interests = tx
		.select({ id: interest.id })
		.from(interest)
		.where(eq(interest.personId, personId))
		.all();
	return tx
		.select({ seq: auditEntry.seq })
		.from(auditEntry)
		.where(
			or(
				and(eq(auditEntry.recordKind, "person"), eq(auditEntry.recordId, personId)),
				and(
					eq(auditEntry.recordKind, "interest"),
					inArray(
						auditEntry.recordId,
						interests.map(({ id }) => id),
					),
				),
			),
		)
		.all()
		.map(({ seq }) => seq);
}

/** Those among some entries whose details are kept and can be erased; what an erasing entry says stays. */
export function erasableEntries(tx: Tx, seqs: readonly number[]) {
	return tx
		.select({ seq: auditEntry.seq, detail: auditDetail.detail })
		.from(auditEntry)
		.innerJoin(auditDetail, eq(auditDetail.seq, auditEntry.seq))
		.where(and(inArray(auditEntry.seq, [...seqs]), ne(auditEntry.action, ERASING)))
		.all()
		.map(({ seq, detail }) => ({ seq, erased: detail === null }));
}

/**
 * Erases details of entries and the salts of their digests. The rows they hold are noted as changed, so that the
 * entry at hand holds them from now on; rows that differ from what was recorded are not, and stay found.
 */
export function eraseDetails(db: Db, tx: Tx, seqs: readonly number[]): void {
	const note = db.$client.prepare("INSERT INTO temp.changed_row VALUES (?, ?)");
	for (const { table, key } of placesHeldBy(db, seqs)) note.run(table, key);
	tx.update(auditDetail)
		.set({ detail: null, salt: null })
		.where(inArray(auditDetail.seq, [...seqs]))
		.run();
}
