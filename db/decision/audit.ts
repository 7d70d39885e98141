import { and, desc, eq } from "drizzle-orm";
import { type Asked, row } from "../prepared";
import { auditEntry } from "../schema/audit";

/** The audit's entry for the signing of a decision, the chain's head at that moment. Undefined where unsigned. */
export const signingEntry = row((tx, decisionId: Asked) =>
	tx
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
		.limit(1),
);
