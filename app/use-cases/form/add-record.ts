import type { KindCode, RecordKind } from "~/domain/form/record-kind";
import type { Outcome } from "~/domain/outcome";
import { storeOfKind } from "~db/bid/record-stores";
import type { Context } from "../context";
import { addKeptRecord } from "../keep-record";
import type { Owner, RecordRefusal } from "../record-owner";
import { checkedWithLinks } from "./read-whether-linked";

/** Adds a record once for each key. Refuses what its kind refuses and a reference to nothing. */
export function addRecord<Given extends object, Values extends object, Code extends KindCode>(
	context: Context,
	kind: RecordKind<Given, Values, Code>,
	input: Owner & { readonly key?: string | null; readonly values: Given },
): Outcome<{ readonly id: string }, RecordRefusal | "already-added" | "reference-unknown" | Code> {
	return addKeptRecord(context, storeOfKind(kind), input, checkedWithLinks(kind));
}
