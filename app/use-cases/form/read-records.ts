import { recordFromKept } from "~/domain/form/record-json";
import {
	type BesideIntervention,
	fieldsOf,
	type Near,
	type RecordKind,
	type RecordValues,
} from "~/domain/form/record-kind";
import { titleOf } from "~/domain/form/record-rows";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { linksOfBid } from "~db/bid/links";
import { storeOfKind } from "~db/bid/record-stores";
import type { Saved } from "~db/bid/records";
import { removedOf } from "~db/bid/removed-records";
import type { Tx } from "~db/client";
import { formOfBid } from "~db/form/versions";
import { type BidHead, bidHead } from "../bid/read-bid-head";
import { type Context, read } from "../context";
import { besideInterventions } from "../record-beside";

export type ReadRecords<Values = RecordValues> = {
	readonly bid: BidHead;
	/** In their order. */
	readonly records: readonly Saved<Values>[];
	/** Those that the kind's records speak of; none where it speaks of none. */
	readonly interventions: readonly BesideIntervention[];
	/** What its fields can refer to. */
	readonly near: Near;
	/** What was removed and can be put back, the newest first; none where the bid cannot be changed. */
	readonly removed: readonly RemovedRecord[];
};

export type RemovedRecord = {
	readonly id: string;
	readonly title: string;
	readonly by: string;
	readonly at: string;
};

/** The removed records of a kind in a bid, by their titles; none where it cannot be changed. */
export function removedRecords<Given extends object, Values extends object>(
	tx: Tx,
	kind: RecordKind<Given, Values>,
	bid: Pick<BidHead, "id" | "editable">,
): readonly RemovedRecord[] {
	if (!bid.editable) return [];
	return removedOf(tx, bid.id, kind.key).flatMap(({ id, content, removedAt, removedByName }) => {
		const values = recordFromKept(kind, JSON.parse(content).values);
		if (!values.ok) return [];
		return { id, title: titleOf(kind, values.value), by: removedByName ?? "", at: removedAt };
	});
}

/** A bid's records of one kind, for its own partnerships' people. Refuses everybody else. */
export function readRecords<Given extends object, Values extends object>(
	context: Context,
	kind: RecordKind<Given, Values>,
	input: { readonly bidId: string },
): Outcome<ReadRecords<Values>, PermissionRefusal> {
	return read(context, (tx) => {
		const bid = bidHead(context, tx, input.bidId);
		if (!bid.ok) return bid;
		const has = (...kinds: readonly string[]) =>
			fieldsOf(kind).some(([, field]) => kinds.includes(field.kind));
		const interventions = has("reference", "amounts") ? besideInterventions(tx, input.bidId) : [];
		const near = has("link")
			? linksOfBid(tx, input.bidId, formOfBid(tx, input.bidId).definition)
			: { interventions };
		return accepted({
			bid: bid.value,
			records: storeOfKind(kind).list(tx, input.bidId),
			removed: removedRecords(tx, kind, bid.value),
			interventions,
			near: { ...near, interventions },
		});
	});
}
