import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "../client";
import { auditEntry } from "../schema/audit";

/** The audit's entry for the signing of a decision: the head of the chain at that moment. Undefined where it is not signed. */
export function signingEntry(
	tx: Tx,
	decisionId: string,
): { readonly seq: number; readonly hash: string } | undefined {
	return tx
		.select({ seq: auditEntry.seq, hash: auditEntry.hash })
		.from(auditEntry)
		.where(
			and(
				eq(auditEntry.recordKind, "decision"),
				eq(auditEntry.recordId, decisionId),
				eq(auditEntry.action, "sign-decision"),
			),
		)
		.orderBy(desc(auditEntry.seq))
		.limit(1)
		.get();
}
