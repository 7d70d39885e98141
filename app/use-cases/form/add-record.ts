import type { RecordKind } from "~/domain/form/record-kind";
import type { Outcome } from "~/domain/outcome";
import { storeOfKind } from "~db/bid/record-stores";
import { addBidRecord, type RecordRefusal } from "../bid-record";
import type { Context } from "../context";
import { checkedBy } from "../record-beside";

/** Adds a record of a kind to a draft bid, once for each key. Refuses what the kind itself refuses. */
export function addRecord<Given extends object, Values extends object, Code extends string>(
	context: Context,
	kind: RecordKind<Given, Values, Code>,
	input: { readonly bidId: string; readonly key?: string | null; readonly values: Given },
): Outcome<{ readonly id: string }, RecordRefusal | "already-added" | Code> {
	return addBidRecord(context, storeOfKind(kind), input, checkedBy(kind));
}
