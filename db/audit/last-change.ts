import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, rows } from "../prepared";
import { auditDetail, auditEntry } from "../schema/audit";
import { person } from "../schema/people";

/** Who last changed a record and when, as the audit tells it; for the notice that two people changed the same thing. */
export function lastChange(
	tx: Tx,
	recordKind: string,
	recordId: string,
): { readonly by: string; readonly at: string } {
	const last = tx
		.select({ at: auditEntry.at, name: person.name })
		.from(auditEntry)
		.leftJoin(person, eq(person.id, auditEntry.actorId))
		.where(and(eq(auditEntry.recordKind, recordKind), eq(auditEntry.recordId, recordId)))
		.orderBy(desc(auditEntry.seq))
		.limit(1)
		.get();
	return { by: last?.name ?? "somebody else", at: last?.at ?? "" };
}

/** The reason given when something was last done to a record, from the audit; undefined where none is kept. */
export function lastReason(
	tx: Tx,
	{ action, recordId }: { readonly action: string; readonly recordId: string },
): string | undefined {
	const last = tx
		.select({ reason: sql<string | null>`json_extract(${auditDetail.detail}, '$.reason')` })
		.from(auditEntry)
		.innerJoin(auditDetail, eq(auditDetail.seq, auditEntry.seq))
		.where(and(eq(auditEntry.action, action), eq(auditEntry.recordId, recordId)))
		.orderBy(desc(auditEntry.seq))
		.limit(1)
		.get();
	return last?.reason ?? undefined;
}

const extensions = rows((tx, roundId: Asked) =>
	tx
		.select({
			at: auditEntry.at,
			before: sql<string>`json_extract(${auditDetail.detail}, '$.before.closesAt')`,
			after: sql<string>`json_extract(${auditDetail.detail}, '$.after.closesAt')`,
			reason: sql<string>`json_extract(${auditDetail.detail}, '$.reason')`,
		})
		.from(auditEntry)
		.innerJoin(auditDetail, eq(auditDetail.seq, auditEntry.seq))
		.where(and(eq(auditEntry.recordId, roundId), eq(auditEntry.action, "extend-closing")))
		.orderBy(desc(auditEntry.seq)),
);

/** How a round's closing was put off: when, from which instant and why, the latest first. */
export function extensionsOf(tx: Tx, roundId: string) {
	return extensions(tx, roundId).filter(({ before, after }) => before !== after);
}
