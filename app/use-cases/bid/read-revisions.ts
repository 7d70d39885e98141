import { actInWords, BID_RECORD_KINDS, changedFields, type FieldChange } from "~/domain/bid/revisions";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidSubject } from "~db/bid";
import { auditEntriesOfBid } from "~db/bid-history";
import { membershipsOf } from "~db/people";
import { type Context, read } from "../context";
import { type BidHead, bidHead } from "./read-record-list";

export type RevisionView = {
	readonly seq: number;
	readonly at: string;
	/** Somebody of the bid's own partnerships; null for anybody else. */
	readonly by: string | null;
	readonly what: string;
	readonly changes: readonly FieldChange[];
};

/**
 * Who of a bid's own partnerships changed what and when, the newest first, as the audit tells it. What the office,
 * assessors or the deciding office did with the bid is never part of it.
 */
export function readRevisions(
	context: Context,
	input: { readonly bidId: string },
): Outcome<{ readonly bid: BidHead; readonly revisions: readonly RevisionView[] }, PermissionRefusal> {
	return read(
		context,
		(tx): Outcome<{ bid: BidHead; revisions: readonly RevisionView[] }, PermissionRefusal> => {
			const bid = bidHead(context, tx, input.bidId);
			if (!bid.ok) return bid;
			const { partnerships } = bidSubject(tx, input.bidId, context.clock.now());
			const own = new Map<string, boolean>();
			const isOwn = (personId: string): boolean => {
				const known = own.get(personId);
				if (known !== undefined) return known;
				const found = membershipsOf(tx, personId).some(({ organisationId }) =>
					partnerships.includes(organisationId),
				);
				own.set(personId, found);
				return found;
			};
			const revisions = auditEntriesOfBid(tx, input.bidId, BID_RECORD_KINDS).flatMap((entry) => {
				const what = actInWords(entry.action);
				if (what === undefined) return [];
				const detail = (entry.detail === null ? {} : JSON.parse(entry.detail)) as {
					readonly before?: unknown;
					readonly after?: unknown;
				};
				return {
					seq: entry.seq,
					at: entry.at,
					by: entry.actorId !== null && isOwn(entry.actorId) ? entry.actorName : null,
					what,
					changes: changedFields(detail.before, detail.after),
				};
			});
			return accepted({ bid: bid.value, revisions });
		},
	);
}
