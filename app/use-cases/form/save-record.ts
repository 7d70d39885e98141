import type { Opened } from "~/domain/form/merge-fields";
import { asOnForm, asRecord, type KindCode, type RecordKind } from "~/domain/form/record-kind";
import type { Outcome } from "~/domain/outcome";
import { storeOfKind } from "~db/bid/record-stores";
import type { Context } from "../context";
import { saveKeptRecord } from "../keep-record";
import type { Owner, RecordRefusal } from "../record-owner";
import { checkedWithLinks } from "./read-whether-linked";

/**
 * Saves what was changed in a record, unless somebody else saved the same first. Refuses what its kind refuses and a
 * reference to nothing.
 */
export function saveRecord<Given extends object, Values extends object, Code extends KindCode>(
	context: Context,
	kind: RecordKind<Given, Values, Code>,
	input: Owner & {
		readonly id: string;
		readonly revision: number | null;
		readonly opened?: Opened | null;
		readonly values: Given;
	},
): Outcome<null, RecordRefusal | "changed-meanwhile" | "removed-meanwhile" | "reference-unknown" | Code> {
	return saveKeptRecord(context, storeOfKind(kind), input, checkedWithLinks(kind), (values) =>
		asOnForm(kind, asRecord(values)),
	);
}
