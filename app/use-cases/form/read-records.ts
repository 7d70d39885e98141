import {
	type BesideIntervention,
	fieldsOf,
	type RecordKind,
	type RecordValues,
} from "~/domain/form/record-kind";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { storeOfKind } from "~db/bid-record-stores";
import type { Saved } from "~db/bid-records";
import { type BidHead, bidHead } from "../bid/read-bid-head";
import { type Context, read } from "../context";
import { besideInterventions } from "../record-beside";

export type ReadRecords<Values = RecordValues> = {
	readonly bid: BidHead;
	/** In their order. */
	readonly records: readonly Saved<Values>[];
	/** Those that the kind's records speak of; none where it speaks of none. */
	readonly interventions: readonly BesideIntervention[];
};

/** A bid's records of one kind, for its own partnerships' people. Refuses everybody else. */
export function readRecords<Given extends object, Values extends object>(
	context: Context,
	kind: RecordKind<Given, Values>,
	input: { readonly bidId: string },
): Outcome<ReadRecords<Values>, PermissionRefusal> {
	return read(context, (tx) => {
		const bid = bidHead(context, tx, input.bidId);
		if (!bid.ok) return bid;
		const beside = fieldsOf(kind).some(([, field]) => field.kind === "reference" || field.kind === "amounts");
		return accepted({
			bid: bid.value,
			records: storeOfKind(kind).list(tx, input.bidId),
			interventions: beside ? besideInterventions(tx, input.bidId) : [],
		});
	});
}
