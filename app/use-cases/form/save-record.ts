import type { RecordKind } from "~/domain/form/record-kind";
import type { Outcome } from "~/domain/outcome";
import { storeOfKind } from "~db/bid/record-stores";
import { type RecordRefusal, saveBidRecord } from "../bid-record";
import type { Context } from "../context";
import { checkedWithLinks } from "./read-whether-linked";

/** Saves a change to a record of a draft bid, unless somebody else saved first. Refuses what the kind itself refuses and a reference to nothing. */
export function saveRecord<Given extends object, Values extends object, Code extends string>(
	context: Context,
	kind: RecordKind<Given, Values, Code>,
	input: {
		readonly bidId: string;
		readonly id: string;
		readonly revision: number | null;
		readonly values: Given;
	},
): Outcome<null, RecordRefusal | "changed-meanwhile" | "removed-meanwhile" | "reference-unknown" | Code> {
	return saveBidRecord(context, storeOfKind(kind), input, checkedWithLinks(kind));
}
