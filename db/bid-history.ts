import { and, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Tx } from "./client";
import { auditDetail, auditEntry } from "./schema/audit";
import { person } from "./schema/people";

/**
 * The audit entries of a bid and of the kinds of record given whose detail names the bid, the newest first; an erased
 * detail is null. What others did with the bid is among them: whoever shows them picks.
 */
export function auditEntriesOfBid(tx: Tx, bidId: string, recordKinds: readonly string[] = []) {
	const ofBid = and(eq(auditEntry.recordKind, "bid"), eq(auditEntry.recordId, bidId));
	const ofRecord = and(
		inArray(auditEntry.recordKind, [...recordKinds]),
		sql`json_extract(${auditDetail.detail}, '$.bid') = ${bidId}`,
	);
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
		.where(recordKinds.length === 0 ? ofBid : or(ofBid, ofRecord))
		.orderBy(desc(auditEntry.seq))
		.all();
}
