import type { KindCode, RecordKind } from "~/domain/form/record-kind";
import { accepted, type Outcome } from "~/domain/outcome";
import { storeOfKind } from "~db/bid/record-stores";
import { actorId, type Context, write } from "../context";
import { insertRecord, keyIsFree } from "../keep-record";
import { type Owner, ownerToWrite, owningOf, type RecordRefusal } from "../record-owner";
import { checkedWithLinks } from "./read-whether-linked";

/**
 * Adds several records of a kind to one owner, all or none, in their order. The first is kept under the page's
 * key, so that sending the page twice adds them once (`already-added`). Refuses what the kind itself refuses.
 */
export function addRecords<Given extends object, Values extends object, Code extends KindCode>(
	context: Context,
	kind: RecordKind<Given, Values, Code>,
	input: Owner & { readonly key: string | null; readonly rows: readonly Given[] },
): Outcome<
	{ readonly ids: readonly string[] },
	RecordRefusal | "already-added" | "reference-unknown" | Code
> {
	const store = storeOfKind(kind);
	const check = checkedWithLinks(kind);
	type Result = Outcome<
		{ readonly ids: readonly string[] },
		RecordRefusal | "already-added" | "reference-unknown" | Code
	>;
	return write(context, (tx, record, now): Result => {
		const { key, rows } = input;
		const owning = owningOf(input, kind.key);
		const found = ownerToWrite(context, tx, owning);
		if (!found.ok) return found;
		const free = key === null ? accepted(null) : keyIsFree(tx, store, owning, key);
		if (!free.ok) return free;
		const saved = { savedAt: now, savedBy: actorId(context) };
		const ids: string[] = [];
		for (const given of rows) {
			const id = (ids.length === 0 ? key : null) ?? context.ids.next();
			const checked = check(tx, given, { owning, id });
			if (!checked.ok) return checked;
			insertRecord(tx, record, store, owning, { id, ...saved }, checked.value);
			ids.push(id);
		}
		owning.changed(tx, now);
		return accepted({ ids });
	});
}
