import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { auditHead } from "~db/audit";
import { OPENLY_NAMED, recordNames } from "~db/audit-names";
import {
	type AuditFilter,
	auditedKinds,
	auditedPeople,
	auditPage,
	bidsNotForAuditor,
	bidsOfAssessments,
	bidsScoredBlind,
	countAudit,
	requestsOfUnpublishedDecisions,
} from "~db/audit-pages";
import type { Tx } from "~db/client";
import { interestsAt } from "~db/people";
import { verifyAll, type WholeVerdict } from "~db/verify-records";
import { actingPerson, type Context, permitted, read } from "../context";

const PAGE_SIZE = 50;

export type AuditLine = {
	readonly seq: number;
	readonly at: string;
	readonly hash: string;
	/** Null: something about a decision that is not published, which this person may not know of. */
	readonly shown: {
		readonly actor: string;
		readonly action: string;
		readonly recordKind: string;
		readonly recordId: string;
		/** What the record is called; null where it has no name, or the name is not for this person. */
		readonly recordName: string | null;
		/** Canonical JSON; null where it was erased, or is not for this person: a draft bid's, any bid's while bidding is open, a bid's they have an interest in, an assessment's while another of its bid is not submitted. */
		readonly detail: string | null;
	} | null;
};

export type AuditPage = {
	readonly lines: readonly AuditLine[];
	readonly page: number;
	readonly pages: number;
	readonly total: number;
	readonly kinds: readonly string[];
	readonly people: readonly { readonly id: string; readonly name: string }[];
	readonly mayReadDetail: boolean;
	readonly head: { readonly seq: number; readonly hash: string };
	/** Whether the whole chain holds and every record is as it was recorded; null where that was not asked. */
	readonly verdict: WholeVerdict | null;
};

function linesFor(context: Context, tx: Tx, rows: ReturnType<typeof auditPage>, mayReadDetail: boolean) {
	const knowsUnpublished = permitted(context, tx, "read-unpublished-decision").ok;
	const hidden = knowsUnpublished ? new Set<string>() : requestsOfUnpublishedDecisions(tx);
	const self = actingPerson(context);
	const now = context.clock.now();
	const interests =
		self === null ? [] : interestsAt(tx, self, now).map(({ organisationId }) => organisationId);
	const notForThem = bidsNotForAuditor(tx, interests, now);
	const blind = bidsScoredBlind(tx);
	const assessments = rows.filter((row) => row.recordKind === "assessment").map((row) => row.recordId);
	const bidOf = bidsOfAssessments(tx, assessments);
	const names = recordNames(tx, rows);
	return rows.map(({ seq, at, hash, actorKind, actorName, requestId, detail, ...fact }): AuditLine => {
		if (hidden.has(requestId)) return { seq, at, hash, shown: null };
		const byProcess = actorKind === "demonstration" ? "The demonstration" : "The service itself";
		const actor = actorName ?? byProcess;
		const about = `${fact.recordId} ${detail ?? ""}`;
		const { action, recordKind, recordId } = fact;
		const scoredBlind = recordKind === "assessment" && blind.has(bidOf.get(recordId) ?? "");
		const mayReadThis = mayReadDetail && !scoredBlind && !notForThem.some((bidId) => about.includes(bidId));
		const named = OPENLY_NAMED.includes(recordKind) || (mayReadThis && !notForThem.includes(recordId));
		const recordName = (named && names.get(`${recordKind} ${recordId}`)) || null;
		return {
			seq,
			at,
			hash,
			shown: { actor, action, recordKind, recordId, recordName, detail: mayReadThis ? detail : null },
		};
	});
}

/** A bid's title is not for everybody who may ask whether the audit holds. */
function withoutName(verdict: WholeVerdict): WholeVerdict {
	return "first" in verdict ? { ...verdict, first: { ...verdict.first, name: null } } : verdict;
}

/**
 * A page of the audit, newest entries first, with the head of the chain. `page` counts from 1; one beyond the end gives the
 * last. `walk` asks to check the whole chain and every record too, which takes longer the more there is.
 */
export function readAudit(
	context: Context,
	{ page, walk = false, ...filter }: AuditFilter & { readonly page: number; readonly walk?: boolean },
): Outcome<AuditPage, PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "read-audit");
		if (!allowed.ok) return allowed;
		const total = countAudit(tx, filter);
		const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
		const shown = Math.min(Math.max(1, page), pages);
		const rows = auditPage(tx, filter, { offset: (shown - 1) * PAGE_SIZE, limit: PAGE_SIZE });
		const mayReadDetail = permitted(context, tx, "read-audit-detail").ok;
		return accepted({
			lines: linesFor(context, tx, rows, mayReadDetail),
			page: shown,
			pages,
			total,
			kinds: auditedKinds(tx),
			people: auditedPeople(tx),
			mayReadDetail,
			head: auditHead(tx),
			verdict: walk ? withoutName(verifyAll(context.db)) : null,
		});
	});
}
