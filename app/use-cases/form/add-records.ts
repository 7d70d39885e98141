import type { RecordKind } from "~/domain/form/record-kind";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { voidCertificateIfChanged } from "~db/bid/certificate";
import { storeOfKind } from "~db/bid/record-stores";
import { bidToWrite } from "../bid-guard";
import { insertRecord, type RecordRefusal } from "../bid-record";
import { actorId, type Context, write } from "../context";
import { checkedWithLinks } from "./read-whether-linked";

/**
 * Adds several records of a kind to a draft bid, all of them or none, in their order. The first is kept under the key that
 * the page was given, so that sending the page twice adds them once (`already-added`). Refuses what the kind itself refuses.
 */
export function addRecords<Given extends object, Values extends object, Code extends string>(
	context: Context,
	kind: RecordKind<Given, Values, Code>,
	input: { readonly bidId: string; readonly key: string | null; readonly rows: readonly Given[] },
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
		const { bidId, key, rows } = input;
		const found = bidToWrite(context, tx, "edit-bid", bidId);
		if (!found.ok) return found;
		if (key !== null && (store.byKey(tx, key) || store.taken?.(tx, key)))
			return refused("already-added", "this page has added its records already");
		const saved = { bidId, savedAt: now, savedBy: actorId(context) };
		const ids: string[] = [];
		for (const given of rows) {
			const id = (ids.length === 0 ? key : null) ?? context.ids.next();
			const checked = check(tx, given, { bidId, id });
			if (!checked.ok) return checked;
			insertRecord(tx, record, store, { id, ...saved }, checked.value);
			ids.push(id);
		}
		voidCertificateIfChanged(tx, bidId, now);
		return accepted({ ids });
	});
}
