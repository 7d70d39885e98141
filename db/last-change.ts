import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "./client";
import { auditEntry } from "./schema/audit";
import { person } from "./schema/people";

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
