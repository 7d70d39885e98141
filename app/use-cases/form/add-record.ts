import type { RecordKind } from "~/domain/form/record-kind";
import type { Outcome } from "~/domain/outcome";
import { storeOfKind } from "~db/bid/record-stores";
import { addBidRecord, type RecordRefusal } from "../bid-record";
import type { Context } from "../context";
import { checkedWithLinks } from "./read-whether-linked";

/** Adds a record of a kind to a draft bid, once for each key. Refuses what the kind itself refuses and a reference to nothing. */
export function addRecord<Given extends object, Values extends object, Code extends string>(
	context: Context,
	kind: RecordKind<Given, Values, Code>,
	input: { readonly bidId: string; readonly key?: string | null; readonly values: Given },
): Outcome<{ readonly id: string }, RecordRefusal | "already-added" | "reference-unknown" | Code> {
	return addBidRecord(context, storeOfKind(kind), input, checkedWithLinks(kind));
}
