import { createHash } from "node:crypto";
import { asc, desc, eq } from "drizzle-orm";
import { type Canonical, canonicalText } from "~/domain/canonical";
import type { Tx } from "./client";
import { auditDetail, auditEntry } from "./schema/audit";

export type AuditActor = { readonly kind: "person" | "system" | "demonstration"; readonly id: string | null };

export type AuditFact = {
	readonly at: string;
	readonly recordedAt: string;
	readonly actor: AuditActor;
	/** What was done, as the use case is called: submit-bid. */
	readonly action: string;
	readonly recordKind: string;
	readonly recordId: string;
	readonly requestId: string;
	/** Before and after, or whatever explains the act. No passwords, tokens or sessions. */
	readonly detail: Canonical;
};

const GENESIS = "0".repeat(64);

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

type Chained = Omit<AuditFact, "detail" | "actor"> & {
	readonly actorKind: string;
	readonly actorId: string | null;
	readonly detailSha256: string;
	readonly previousHash: string;
};

const hashOf = (seq: number, entry: Chained): string =>
	sha256(
		canonicalText({
			seq,
			at: entry.at,
			recordedAt: entry.recordedAt,
			actorKind: entry.actorKind,
			actorId: entry.actorId,
			action: entry.action,
			recordKind: entry.recordKind,
			recordId: entry.recordId,
			requestId: entry.requestId,
			detailSha256: entry.detailSha256,
			previousHash: entry.previousHash,
		}),
	);

/** The newest entry's sequence number and hash: the head of the chain. Zeros where nothing is recorded yet. */
export function auditHead(tx: Tx): { readonly seq: number; readonly hash: string } {
	const last = tx
		.select({ seq: auditEntry.seq, hash: auditEntry.hash })
		.from(auditEntry)
		.orderBy(desc(auditEntry.seq))
		.limit(1)
		.get();
	return last ?? { seq: 0, hash: GENESIS };
}

/** Adds an entry to the chain inside the transaction of the change it tells of. Gives the new head. */
export function recordAudit(tx: Tx, fact: AuditFact): { readonly seq: number; readonly hash: string } {
	const head = auditHead(tx);
	const seq = head.seq + 1;
	const detail = canonicalText(fact.detail);
	const chained: Chained = {
		at: fact.at,
		recordedAt: fact.recordedAt,
		actorKind: fact.actor.kind,
		actorId: fact.actor.id,
		action: fact.action,
		recordKind: fact.recordKind,
		recordId: fact.recordId,
		requestId: fact.requestId,
		detailSha256: sha256(detail),
		previousHash: head.hash,
	};
	const hash = hashOf(seq, chained);
	tx.insert(auditEntry)
		.values({ seq, ...chained, actorKind: fact.actor.kind, hash })
		.run();
	tx.insert(auditDetail).values({ seq, detail }).run();
	return { seq, hash };
}

export type AuditVerdict =
	| { readonly ok: true; readonly entries: number; readonly head: string }
	| { readonly ok: false; readonly seq: number; readonly why: string };

/**
 * Walks the whole chain. Names the first entry that fails: a gap in the sequence, a broken link, a changed entry, or a
 * detail that is not what was recorded (an erased detail passes). With `expectedHead`, a chain that does not hold that
 * head fails too: its tail was cut.
 */
export function verifyAudit(tx: Tx, expectedHead?: string): AuditVerdict {
	const rows = tx
		.select({ entry: auditEntry, detail: auditDetail.detail, detailSeq: auditDetail.seq })
		.from(auditEntry)
		.leftJoin(auditDetail, eq(auditDetail.seq, auditEntry.seq))
		.orderBy(asc(auditEntry.seq))
		.all();
	let previous = GENESIS;
	let expectedSeq = 1;
	let headSeen = expectedHead === undefined || expectedHead === GENESIS;
	for (const { entry, detail, detailSeq } of rows) {
		const fails = (why: string): AuditVerdict => ({ ok: false, seq: expectedSeq, why });
		if (entry.seq !== expectedSeq) return fails("the entry is missing");
		if (entry.previousHash !== previous) return fails("the entry does not follow the one before it");
		if (hashOf(entry.seq, entry) !== entry.hash) return fails("the entry was changed");
		if (detailSeq === null) return fails("the entry's detail is missing");
		if (detail !== null && sha256(detail) !== entry.detailSha256)
			return fails("the entry's detail was changed");
		if (entry.hash === expectedHead) headSeen = true;
		previous = entry.hash;
		expectedSeq++;
	}
	if (!headSeen)
		return {
			ok: false,
			seq: expectedSeq,
			why: "the chain does not hold the head given: its end was cut off",
		};
	return { ok: true, entries: rows.length, head: previous };
}
