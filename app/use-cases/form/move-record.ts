import type { KindCode, RecordKind } from "~/domain/form/record-kind";
import { accepted, type Outcome } from "~/domain/outcome";
import { auditedValues } from "~/domain/record-values";
import { storeOfKind } from "~db/bid/record-stores";
import { type Context, notFound, write } from "../context";
import { spread } from "../record-order";
import { type Owner, ownerToWrite, owningOf, type RecordRefusal } from "../record-owner";

/** Moves a record one place up or down in its list, a cost line within its intervention; at the end it stays. */
export function moveRecord<Given extends object, Values extends object, Code extends KindCode>(
	context: Context,
	kind: RecordKind<Given, Values, Code>,
	input: Owner & { readonly id: string; readonly to: "up" | "down" },
): Outcome<null, RecordRefusal> {
	const store = storeOfKind(kind);
	const group = (values: Values) =>
		kind.carriedOn ? new Map(Object.entries(values)).get(kind.carriedOn) : null;
	return write(context, (tx, record): Outcome<null, RecordRefusal> => {
		const { id, to } = input;
		const owning = owningOf(input, kind.key);
		const found = ownerToWrite(context, tx, owning);
		if (!found.ok) return found;
		const moved = store.byKey(tx, id);
		if (moved?.ownerId !== owning.id) return notFound();
		const all = store.list(tx, owning.id);
		const listed = all.filter(({ values }) => group(values) === group(moved.values));
		const index = listed.findIndex((each) => each.id === id);
		const other = listed[to === "up" ? index - 1 : index + 1];
		if (!other) return accepted(null);
		spread(tx, store, all);
		const [from, into] = [store.byKey(tx, id), store.byKey(tx, other.id)];
		if (!from || !into) return notFound();
		store.place(tx, id, into.position);
		store.place(tx, other.id, from.position);
		// The history names the record by its values, which stay as they are.
		const values = auditedValues(moved.values);
		record(
			`move-${kind.key}`,
			{ kind: kind.key, id, ...owning.about },
			{ ...owning.fact, to, before: values, after: values },
		);
		return accepted(null);
	});
}
