import { and, asc, count, desc, eq, exists, gt, gte, inArray, lt, ne, or, sql } from "drizzle-orm";
import type { BidState } from "~/domain/lifecycle";
import type { Tx } from "../client";
import { type Asked, rows } from "../prepared";
import { assessment } from "../schema/assessment";
import { auditDetail, auditEntry } from "../schema/audit";
import { bid } from "../schema/bid";
import { decision, decisionVersion } from "../schema/decision";
import { person } from "../schema/people";

/** Entries by record, kind, person, days or what a search found; all where nothing is given. */
export type AuditFilter = {
	readonly recordKind?: string;
	readonly recordId?: string;
	/** The person who acted. */
	readonly actorId?: string;
	/** Records, people who acted among them. */
	readonly found?: readonly string[];
	/** Instants: from the first, up to the second without it. */
	readonly from?: string;
	readonly until?: string;
};

function matching({ recordKind, recordId, actorId, found, from, until }: AuditFilter) {
	return and(
		actorId === undefined ? undefined : eq(auditEntry.actorId, actorId),
		from === undefined ? undefined : gte(auditEntry.at, from),
		until === undefined ? undefined : lt(auditEntry.at, until),
		recordKind === undefined ? undefined : eq(auditEntry.recordKind, recordKind),
		recordId === undefined ? undefined : eq(auditEntry.recordId, recordId),
		found === undefined
			? undefined
			: or(inArray(auditEntry.recordId, [...found]), inArray(auditEntry.actorId, [...found])),
	);
}

/** How many entries match. */
export function countAudit(tx: Tx, filter: AuditFilter): number {
	return tx.select({ entries: count() }).from(auditEntry).where(matching(filter)).get()?.entries ?? 0;
}

/** Matching entries, newest first, with the name of the person who acted and the detail (null: erased). */
export function auditPage(tx: Tx, filter: AuditFilter, { offset, limit }: { offset: number; limit: number }) {
	return tx
		.select({
			seq: auditEntry.seq,
			at: auditEntry.at,
			actorKind: auditEntry.actorKind,
			actorName: person.name,
			action: auditEntry.action,
			recordKind: auditEntry.recordKind,
			recordId: auditEntry.recordId,
			requestId: auditEntry.requestId,
			bidId: auditEntry.bidId,
			roundId: auditEntry.roundId,
			hash: auditEntry.hash,
			detail: auditDetail.detail,
		})
		.from(auditEntry)
		.leftJoin(auditDetail, eq(auditDetail.seq, auditEntry.seq))
		.leftJoin(person, eq(person.id, auditEntry.actorId))
		.where(matching(filter))
		.orderBy(desc(auditEntry.seq))
		.limit(limit)
		.offset(offset)
		.all();
}

/** The kinds of record that entries are about. */
export function auditedKinds(tx: Tx): string[] {
	return tx
		.select({ kind: auditEntry.recordKind })
		.from(auditEntry)
		.groupBy(auditEntry.recordKind)
		.orderBy(auditEntry.recordKind)
		.all()
		.map(({ kind }) => kind);
}

/** The records of some kinds that entries are about. */
export function auditedRecords(tx: Tx, kinds: readonly string[]) {
	return tx
		.selectDistinct({ recordKind: auditEntry.recordKind, recordId: auditEntry.recordId })
		.from(auditEntry)
		.where(inArray(auditEntry.recordKind, [...kinds]))
		.all();
}

/** The people who acted in any entry, by name. */
export const auditedPeople = rows(
	(tx) =>
		tx
			.select({ id: person.id, name: person.name })
			.from(person)
			.where(exists(tx.select({ one: sql`1` }).from(auditEntry).where(eq(auditEntry.actorId, person.id))))
			.orderBy(person.name),
	{
		scans: "the filter of the audit offers everybody who acted, and there are far fewer people than entries",
	},
);

/** Requests in which something about a decision that is not published was written. */
export function requestsOfUnpublishedDecisions(tx: Tx): ReadonlySet<string> {
	const unpublished = tx
		.select({ id: decision.id })
		.from(decision)
		.where(ne(decision.state, "published"))
		.all();
	const decisions = unpublished.map(({ id }) => id);
	const versions = tx
		.select({ id: decisionVersion.id })
		.from(decisionVersion)
		.where(inArray(decisionVersion.decisionId, decisions))
		.all();
	const rows = tx
		.select({ requestId: auditEntry.requestId })
		.from(auditEntry)
		.where(inArray(auditEntry.recordId, [...decisions, ...versions.map(({ id }) => id)]))
		.all();
	return new Set(rows.map(({ requestId }) => requestId));
}

/** Bids by their identifier with their states; those deleted since are "deleted". */
export function auditedBids(
	tx: Tx,
	ids: readonly string[],
): readonly { readonly id: string; readonly state: BidState | "deleted" }[] {
	const kept = tx
		.select({ id: bid.id, state: bid.state })
		.from(bid)
		.where(inArray(bid.id, [...ids]))
		.all();
	const states = new Map(kept.map(({ id, state }) => [id, state]));
	return ids.map((id) => ({ id, state: states.get(id) ?? "deleted" }));
}

/** Bids of which a live assessment is not submitted yet: until all are, nobody may read what one of them says. */
export function bidsScoredBlind(tx: Tx): ReadonlySet<string> {
	const rows = tx
		.select({ bidId: assessment.bidId })
		.from(assessment)
		.where(eq(assessment.state, "assigned"))
		.all();
	return new Set(rows.map(({ bidId }) => bidId));
}

/** So many entries about a round after one, oldest first, with who acted; never their details. */
export const auditOfRound = rows((tx, roundId: Asked, after: Asked, limit: Asked) =>
	tx
		.select({
			seq: auditEntry.seq,
			at: auditEntry.at,
			actorKind: auditEntry.actorKind,
			actorName: person.name,
			action: auditEntry.action,
			recordKind: auditEntry.recordKind,
			recordId: auditEntry.recordId,
			hash: auditEntry.hash,
		})
		.from(auditEntry)
		.leftJoin(person, eq(person.id, auditEntry.actorId))
		.where(and(eq(auditEntry.roundId, roundId), gt(auditEntry.seq, after)))
		.orderBy(asc(auditEntry.seq))
		.limit(limit),
);
