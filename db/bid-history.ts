import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "./client";
import { auditDetail, auditEntry } from "./schema/audit";
import { person } from "./schema/people";

/** The audit entries of a bid, the newest first; an erased detail is null. */
export function auditEntriesOfBid(tx: Tx, bidId: string) {
	return tx
		.select({
			seq: auditEntry.seq,
			at: auditEntry.at,
			hash: auditEntry.hash,
			action: auditEntry.action,
			actorKind: auditEntry.actorKind,
			actorId: auditEntry.actorId,
			actorName: person.name,
			detail: auditDetail.detail,
		})
		.from(auditEntry)
		.leftJoin(auditDetail, eq(auditDetail.seq, auditEntry.seq))
		.leftJoin(person, eq(person.id, auditEntry.actorId))
		.where(and(eq(auditEntry.recordKind, "bid"), eq(auditEntry.recordId, bidId)))
		.orderBy(desc(auditEntry.seq))
		.all();
}
