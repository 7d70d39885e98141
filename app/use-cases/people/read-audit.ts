import {
	filterOf,
	hasWords,
	type ListDeclaration,
	type ListShown,
	listAsked,
	pageWithin,
	searchWords,
} from "~/domain/listing/list-query";
import { isRealDate } from "~/domain/london-time";
import { accepted, type Outcome } from "~/domain/outcome";
import { auditedKind } from "~/domain/people/audit-words";
import { dayAfter, startOfDay } from "~/domain/people/role-dates";
import type { Action } from "~/domain/permissions";
import type { PermissionRefusal } from "~/domain/roles";
import { auditHead } from "~db/audit/audit";
import { OPENLY_NAMED, recordNames } from "~db/audit/names";
import {
	type AuditFilter,
	auditedBids,
	auditedKinds,
	auditedPeople,
	auditedRecords,
	auditPage,
	bidsScoredBlind,
	countAudit,
	requestsOfUnpublishedDecisions,
} from "~db/audit/pages";
import { verifyAll, type WholeVerdict } from "~db/audit/verify-records";
import type { Tx } from "~db/client";
import { decisionById } from "~db/decision/decision";
import { whoReadsBid } from "../bid/read-who-reads-bid";
import { type Context, permitted, read } from "../context";

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
		/** Its page; null where it has none, or none that this person may open. */
		readonly href: string | null;
		/** Canonical JSON; null where it was erased or is not for this person to read yet. */
		readonly detail: string | null;
	} | null;
};

export type AuditPage = {
	readonly lines: readonly AuditLine[];
	readonly list: ListShown;
	readonly mayReadDetail: boolean;
	readonly head: { readonly seq: number; readonly hash: string };
	/** Whether the whole chain holds and every record is as it was recorded; null where that was not asked. */
	readonly verdict: WholeVerdict | null;
};

/** The pages of records, and who may open them. */
const PAGES: Readonly<Record<string, readonly [path: string, action: Action]>> = {
	person: ["/people/", "read-people"],
	organisation: ["/organisations/", "read-organisations"],
	fund: ["/funds/", "read-fund"],
	plan: ["/plans/", "read-plan"],
	round: ["/rounds/", "read-round-office"],
	scheme: ["/rounds/", "read-round-office"],
	"needs-version": ["/needs/", "read-needs"],
	decision: ["/decisions/drafts/", "read-unpublished-decision"],
};

/** Where a record whose name this person may read stands, if they may open it. */
function pageOfRecord(context: Context, tx: Tx, kind: string, id: string, roundId: string | null) {
	if (kind === "bid") return whoReadsBid(context, tx, id).ok ? `/bids/${id}/submitted` : null;
	if (kind === "scenario")
		return roundId && permitted(context, tx, "read-scenarios").ok
			? `/rounds/${roundId}/allocation/${id}`
			: null;
	if (kind === "decision") {
		const published = decisionById(tx, id);
		if (published?.state === "published" && published.number !== null)
			return `/decisions/${published.number}`;
	}
	const [path, action] = PAGES[kind] ?? [];
	return path && action && permitted(context, tx, action).ok ? path + id : null;
}

function linesFor(context: Context, tx: Tx, rows: ReturnType<typeof auditPage>, mayReadDetail: boolean) {
	const knowsUnpublished = permitted(context, tx, "read-unpublished-decision").ok;
	const hidden = knowsUnpublished ? new Set<string>() : requestsOfUnpublishedDecisions(tx);
	const blind = bidsScoredBlind(tx);
	const bids = [...new Set(rows.flatMap(({ bidId }) => bidId ?? []))];
	// A bid withdrawn before it was submitted is its partnership's own; whether it ever was is not asked here. What is
	// written to answer the office is theirs until it is sent.
	const notForThem = auditedBids(tx, bids)
		.filter(
			({ id, state }) =>
				state === "withdrawn" ||
				state === "deleted" ||
				state === "in-clarification" ||
				!whoReadsBid(context, tx, id).ok,
		)
		.map(({ id }) => id);
	const names = recordNames(tx, rows);
	return rows.map((row): AuditLine => {
		const { seq, at, hash, actorKind, actorName, requestId, bidId, roundId, detail, ...fact } = row;
		if (hidden.has(requestId)) return { seq, at, hash, shown: null };
		const byProcess = actorKind === "demonstration" ? "The demonstration" : "The service itself";
		const actor = actorName ?? byProcess;
		const { action, recordKind, recordId } = fact;
		const scoredBlind = recordKind === "assessment" && blind.has(bidId ?? "");
		const mayReadThis = mayReadDetail && !scoredBlind && !notForThem.includes(bidId ?? "");
		const named = OPENLY_NAMED.includes(recordKind) || mayReadThis;
		const recordName = (named && names.get(`${recordKind} ${recordId}`)) || null;
		return {
			seq,
			at,
			hash,
			shown: {
				actor,
				action,
				recordKind,
				recordId,
				recordName,
				href: recordName === null ? null : pageOfRecord(context, tx, recordKind, recordId, roundId),
				detail: mayReadThis ? detail : null,
			},
		};
	});
}

/** A bid's title is not for everybody who may ask whether the audit holds. */
function withoutName(verdict: WholeVerdict): WholeVerdict {
	return "first" in verdict ? { ...verdict, first: { ...verdict.first, name: null } } : verdict;
}

function declared(tx: Tx): ListDeclaration {
	const kinds = Object.fromEntries(auditedKinds(tx).map((kind) => [kind, auditedKind(kind)]));
	const people = Object.fromEntries(auditedPeople(tx).map(({ id, name }) => [id, name]));
	return {
		search: { label: "Name", hint: "Of a person, organisation, fund, plan or round" },
		filters: [
			filterOf("kind", "Kind of record", "Any kind", kinds),
			filterOf("by", "Who acted", "Anybody", people),
		],
		boxes: [
			{ key: "record", label: "Record", hint: "Its identifier, as in the address of its page" },
			{ key: "from", label: "From", hint: "Year, month and day, like 2027-04-01" },
			{ key: "to", label: "To, the day itself included", hint: "Year, month and day, like 2027-04-01" },
		],
		sorts: [{ key: "newest", text: "Newest first" }],
	};
}

/** The people and records whose names hold every word; only of kinds whose names every reader may read. */
function recordsNamed(tx: Tx, words: readonly string[]): readonly string[] {
	const records = [...recordNames(tx, auditedRecords(tx, OPENLY_NAMED))].map(([key, name]) => ({
		id: key.slice(key.indexOf(" ") + 1),
		name,
	}));
	return [...records, ...auditedPeople(tx)].filter(({ name }) => hasWords(name, words)).map(({ id }) => id);
}

/**
 * A page of the audit, newest first, with the head of the chain. `query` holds `kind`, `by`, `record`, the days `from`
 * and `to`, `search`, `page`; anything else is ignored. `walk` checks chain and records too, which takes long.
 */
export function readAudit(
	context: Context,
	query: URLSearchParams = new URLSearchParams(),
	walk = false,
): Outcome<AuditPage, PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "read-audit");
		if (!allowed.ok) return allowed;
		const form = declared(tx);
		const asked = listAsked(form, query);
		const { kind, by } = asked.filters;
		const { record, from = "", to = "" } = asked.boxes;
		const words = searchWords(asked.search);
		const filter: AuditFilter = {
			...(kind ? { recordKind: kind } : {}),
			...(by ? { actorId: by } : {}),
			...(record ? { recordId: record } : {}),
			...(words.length > 0 ? { found: recordsNamed(tx, words) } : {}),
			...(isRealDate(from) ? { from: startOfDay(from) } : {}),
			...(isRealDate(to) ? { until: startOfDay(dayAfter(to)) } : {}),
		};
		const total = countAudit(tx, filter);
		const { offset, limit, pages, asked: within } = pageWithin(asked, total);
		const rows = auditPage(tx, filter, { offset, limit });
		const mayReadDetail = permitted(context, tx, "read-audit-detail").ok;
		return accepted({
			lines: linesFor(context, tx, rows, mayReadDetail),
			list: { form, asked: within, total, pages, all: countAudit(tx, {}) },
			mayReadDetail,
			head: auditHead(tx),
			verdict: walk ? withoutName(verifyAll(context.db)) : null,
		});
	});
}
