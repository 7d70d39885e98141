import { and, desc, eq, inArray } from "drizzle-orm";
import type { Tx } from "../client";
import { auditDetail, auditEntry } from "../schema/audit";
import { person } from "../schema/people";

/** The audit's entries about a bid on records of these kinds, newest first; an erased detail is null. */
export function auditEntriesOfBid(tx: Tx, bidId: string, recordKinds: readonly string[] = ["bid"]) {
	return tx
		.select({
			seq: auditEntry.seq,
			at: auditEntry.at,
			hash: auditEntry.hash,
			action: auditEntry.action,
			recordKind: auditEntry.recordKind,
			recordId: auditEntry.recordId,
			actorId: auditEntry.actorId,
			actorName: person.name,
			detail: auditDetail.detail,
		})
		.from(auditEntry)
		.leftJoin(auditDetail, eq(auditDetail.seq, auditEntry.seq))
		.leftJoin(person, eq(person.id, auditEntry.actorId))
		.where(and(eq(auditEntry.bidId, bidId), inArray(auditEntry.recordKind, [...recordKinds])))
		.orderBy(desc(auditEntry.seq))
		.all();
}
