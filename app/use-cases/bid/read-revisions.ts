import { type ActDetail, BID_RECORD_KINDS, type Revision, revisionOf } from "~/domain/bid/revisions";
import { kindsOfForm } from "~/domain/form/form-kinds";
import { RECORD_KINDS } from "~/domain/form/kinds";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { storedObject } from "~/domain/stored-text";
import { bidSubject } from "~db/bid/bid";
import { auditEntriesOfBid } from "~db/bid/history";
import { linksOfBid } from "~db/bid/links";
import type { Tx } from "~db/client";
import { formOfBid } from "~db/form/versions";
import { membershipsOf } from "~db/people/people";
import { type Context, read } from "../context";
import { type BidHead, bidHead } from "./read-bid-head";
import { SUBMISSIONS } from "./submission/read-receipt";

export type RevisionView = Revision & {
	readonly seq: number;
	readonly at: string;
	readonly action: string;
	/** Somebody of the bid's own partnerships; null for anybody else. */
	readonly by: string | null;
	/** The record's kind and key. */
	readonly record: string;
	/** The version that the act submitted; null for any other act. */
	readonly version: number | null;
};

type Entry = ReturnType<typeof auditEntriesOfBid>[number] & { readonly values: ActDetail };

/** Who of a bid's own partnerships changed what and when, newest first; never what the office did with it. */
export function readRevisions(
	context: Context,
	input: { readonly bidId: string },
): Outcome<{ readonly bid: BidHead; readonly revisions: readonly RevisionView[] }, PermissionRefusal> {
	return read(
		context,
		(tx): Outcome<{ bid: BidHead; revisions: readonly RevisionView[] }, PermissionRefusal> => {
			const bid = bidHead(context, tx, input.bidId);
			return bid.ok ? accepted({ bid: bid.value, revisions: revisionsOf(context, tx, input.bidId) }) : bid;
		},
	);
}

/** The revisions of a bid, the newest first, to be shown to its own people alone. */
export function revisionsOf(context: Context, tx: Tx, bidId: string): readonly RevisionView[] {
	const form = formOfBid(tx, bidId).definition;
	const kinds = kindsOfForm(form);
	const parts = [...BID_RECORD_KINDS, ...kinds.map(({ key }) => key)];
	const entries = auditEntriesOfBid(tx, bidId, parts).map(
		(entry): Entry => ({ ...entry, values: entry.detail === null ? {} : storedObject(entry.detail) }),
	);
	const isOwn = ownPeople(context, tx, bidId);
	const { links } = linksOfBid(tx, bidId, form);
	const others = RECORD_KINDS.filter(({ key }) => !kinds.some((kind) => kind.key === key));
	const asked = { kinds: [...kinds, ...others], ...(links ? { links } : {}), form };
	const titleOf = titlesIn(entries);
	return entries.flatMap(({ seq, at, action, actorId, actorName, recordKind, recordId, values }) => {
		const revision = revisionOf(action, values, titleOf, asked);
		const by = actorId !== null && isOwn(actorId) ? actorName : null;
		if (!revision) return [];
		const version = SUBMISSIONS.includes(action) ? Number(values.version ?? 0) || null : null;
		return [{ seq, at, action, by, record: `${recordKind} ${recordId}`, version, ...revision }];
	});
}

function ownPeople(context: Context, tx: Tx, bidId: string): (personId: string) => boolean {
	const { partnerships } = bidSubject(tx, bidId, context.clock.now());
	const known = new Map<string, boolean>();
	return (personId) => {
		const own =
			known.get(personId) ??
			membershipsOf(tx, personId).some(({ organisationId }) => partnerships.includes(organisationId));
		known.set(personId, own);
		return own;
	};
}

/** The last title of each intervention that a bid ever had, those removed since included. */
function titlesIn(entries: readonly Entry[]): (interventionId: string) => string {
	const titles = new Map<string, string>();
	for (const { recordKind, recordId, values } of entries) {
		const { title } = { ...Object(values.before), ...Object(values.after) };
		if (recordKind === "intervention" && !titles.has(recordId) && typeof title === "string")
			titles.set(recordId, title);
	}
	return (interventionId) => titles.get(interventionId) ?? "An intervention that is gone";
}
