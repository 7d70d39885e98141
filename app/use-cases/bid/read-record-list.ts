import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { roundStateAt } from "~/domain/round/shown-state";
import { bidById, bidSubject } from "~db/bid";
import { fundingLines, measures, type RecordStore, risks, type Saved, savingLines } from "~db/bid-records";
import type { Tx } from "~db/client";
import { roundById } from "~db/round";
import { type Context, notFound, permitted, read } from "../context";

const STORES = { savings: savingLines, funding: fundingLines, outcomes: measures, risks };

export type RecordSection = keyof typeof STORES;

/** What every page of a bid's records says of the bid itself. */
export type BidHead = {
	readonly id: string;
	readonly title: string;
	/** Null until it was submitted. */
	readonly reference: string | null;
	/** False once submitted, or once its round has closed: pages then only show. */
	readonly editable: boolean;
	/** A draft whose round closed before it was submitted. */
	readonly leftBehind: boolean;
};

/** The bid that a page of records belongs to, for its own partnerships' people. Refuses everybody else. */
export function bidHead(context: Context, tx: Tx, bidId: string): Outcome<BidHead, PermissionRefusal> {
	const allowed = permitted(context, tx, "read-own-bid", bidSubject(tx, bidId, context.clock.now()));
	if (!allowed.ok) return allowed;
	const row = bidById(tx, bidId);
	if (!row) return notFound();
	const round = roundById(tx, row.roundId);
	if (!round) return notFound();
	const { id, title, reference } = row;
	const draft = row.state === "draft";
	const open = roundStateAt(round, context.clock.now()) === "open";
	return accepted({ id, title, reference, editable: draft && open, leftBehind: draft && !open });
}

type ValuesOf<Section extends RecordSection> =
	(typeof STORES)[Section] extends RecordStore<infer Values> ? Values : never;

/** One section's records of a bid in their order: its savings, funding from others, outcomes or risks. */
export function readRecordList<Section extends RecordSection>(
	context: Context,
	input: { readonly bidId: string; readonly section: Section },
): Outcome<
	{ readonly bid: BidHead; readonly records: readonly Saved<ValuesOf<Section>>[] },
	PermissionRefusal
> {
	return read(context, (tx) => {
		const bid = bidHead(context, tx, input.bidId);
		if (!bid.ok) return bid;
		const store = STORES[input.section] as unknown as RecordStore<ValuesOf<Section>>;
		return accepted({ bid: bid.value, records: store.list(tx, input.bidId) });
	});
}
